import { isLevel } from "#shared/dimension.ts";
import { groupingTerms, levelTerms } from "#shared/terms.ts";
import type { Words } from "#shared/words.ts";
import type { PlaceDimension } from "./grid.ts";

/** The words of a level or grouping, or its id where it has none. */
export function levelName(dimension: PlaceDimension, level: string): Words {
  if (dimension === "geography") return isLevel(level) ? levelTerms[level] : { da: level, en: level };
  return groupingTerms[level] ?? { da: level, en: level };
}
