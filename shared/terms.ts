import type { DimensionId, GeographyLevel } from "./dimension.ts";
import type { Frequency } from "./period.ts";
import type { Transform } from "./query.ts";
import type { Words } from "./words.ts";

/** The closed lists' ids as a reader says them, as they stand inside a sentence. */
export const levelTerms: Readonly<Record<GeographyLevel, Words>> = {
  country: { da: "hele landet", en: "all Denmark" },
  region: { da: "regioner", en: "regions" },
  landsdel: { da: "landsdele", en: "landsdele (provinces)" },
  rar: { da: "RAR-områder", en: "RAR areas" },
  municipality: { da: "kommuner", en: "municipalities" },
  unknown: { da: "uoplyst eller uden for kommunerne", en: "unknown or outside the municipalities" },
};

export const frequencyTerms: Readonly<Record<Frequency, Words>> = {
  year: { da: "år", en: "year" },
  half: { da: "halvår", en: "half-year" },
  quarter: { da: "kvartal", en: "quarter" },
  month: { da: "måned", en: "month" },
  week: { da: "uge", en: "week" },
};

export const dimensionTerms: Readonly<Record<DimensionId, Words>> = {
  time: { da: "tid", en: "time" },
  geography: { da: "område", en: "area" },
};

const transformWords: Readonly<Record<Transform, Words>> = {
  none: { da: "faktiske tal", en: "actual figures" },
  yoy: { da: "ændring på et år", en: "change on a year" },
  index: { da: "indeks", en: "index" },
  rolling12: { da: "rullende 12 måneder", en: "rolling 12 months" },
  sa: { da: "sæsonkorrigeret", en: "seasonally adjusted" },
};

/** A transformation with the id it is asked for by: the refusal that names it is read in the API. */
export const transformTerm = (id: Transform): Words => ({
  da: `${transformWords[id].da} (${id})`,
  en: `${transformWords[id].en} (${id})`,
});

/** Terms one after the other, in both languages. */
export const listed = (terms: readonly Words[]): Words => ({
  da: terms.map(({ da }) => da).join(", "),
  en: terms.map(({ en }) => en).join(", "),
});
