import { geography, partsOfArea } from "#server/dimensions/geography.ts";
import type { GeographyPart } from "#server/store/write.ts";

const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a);
const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a);

/** Every area coarser than a municipality and the finest areas it is made of, while both are. */
export const geographyParts = (): GeographyPart[] =>
  geography.flatMap((area) =>
    partsOfArea(area.code).map((part) => ({
      area: area.code,
      part: part.code,
      validFrom: later(area.validFrom, part.validFrom),
      validTo: earlier(area.validTo, part.validTo),
    })),
  );
