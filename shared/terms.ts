import type { Axis } from "./cube.ts";
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
  "municipality-group": { da: "kommunegrupper", en: "groups of municipalities" },
  municipality: { da: "kommuner", en: "municipalities" },
  unknown: { da: "uoplyst eller uden for kommunerne", en: "unknown or outside the municipalities" },
  foreign: { da: "lande og unioner uden for Danmark", en: "countries and unions outside Denmark" },
};

/** Groupings of breakdowns, by the scheme they are in. */
export const groupingTerms: Readonly<Record<string, Words>> = {
  total: { da: "i alt", en: "total" },
  "db07-10": { da: "10 brancher (DB07)", en: "10 industries (DB07)" },
  "db07-19": { da: "19 brancher (DB07)", en: "19 industries (DB07)" },
  "db07-36": { da: "36 brancher (DB07)", en: "36 industries (DB07)" },
  "db07-127": { da: "127 brancher (DB07)", en: "127 industries (DB07)" },
  "db25-10": { da: "10 brancher (DB25)", en: "10 industries (DB25)" },
  "at-10": { da: "Arbejdstilsynets 10 hovedgrupper", en: "the 10 main groups of the Working Environment Authority" },
  "at-36": { da: "Arbejdstilsynets 36 branchegrupper", en: "the 36 groups of the Working Environment Authority" },
  sex: { da: "køn", en: "sex" },
  "age-3": { da: "3 aldersgrupper", en: "3 age groups" },
  "age-6": { da: "6 aldersgrupper", en: "6 age groups" },
  "age-9": { da: "9 aldersgrupper", en: "9 age groups" },
  "age-ras": { da: "aldersgrupper 16-64 år", en: "age groups 16-64 years" },
  "age-work": { da: "aldersgrupper 18-64 år", en: "age groups 18-64 years" },
  group: { da: "ydelsesgrupper", en: "groups of benefits" },
  benefit: { da: "ydelser", en: "benefits" },
  visitation: { da: "visitationskategorier", en: "visitation categories" },
  unemployed: { da: "ledige efter ydelse", en: "unemployed by benefit" },
  "at-13": { da: "13 skadetyper", en: "13 types of injury" },
  seriousness: { da: "alvorlige og andre", en: "serious and other" },
  absence: { da: "forventet fravær", en: "expected absence" },
  diagnosis: { da: "diagnosegrupper", en: "groups of diagnoses" },
  reaction: { da: "afgørelsestyper", en: "types of decision" },
  outcome: { da: "udfald", en: "outcomes" },
  casetype: { da: "sagstyper", en: "types of case" },
  agency: { da: "enheder", en: "agencies" },
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
  industry: { da: "branche", en: "industry" },
  sex: { da: "køn", en: "sex" },
  age: { da: "alder", en: "age" },
  benefit: { da: "ydelse", en: "benefit" },
  injury: { da: "skadetype", en: "type of injury" },
  severity: { da: "alvorlighed", en: "severity" },
  diagnosis: { da: "diagnose", en: "diagnosis" },
  decision: { da: "afgørelsestype", en: "type of decision" },
  outcome: { da: "udfald", en: "outcome" },
  casetype: { da: "sagstype", en: "type of case" },
  agency: { da: "enhed", en: "agency" },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The head of a column or the label of an axis. */
export const axisHead = (dimension: Axis["dimension"]): Words => {
  if (dimension === "indicator") return { da: "Indikator", en: "Indicator" };
  if (dimension === "time") return { da: "Periode", en: "Period" };
  const { da, en } = dimensionTerms[dimension];
  return { da: capital(da), en: capital(en) };
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
