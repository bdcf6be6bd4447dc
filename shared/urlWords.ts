import type { BreakdownId, GeographyLevel } from "./dimension.ts";
import type { ChartKind } from "./figure.ts";
import type { Transform } from "./query.ts";
import type { Role } from "./role.ts";
import type { Arrangement, ColourScheme, View } from "./selection.ts";
import type { Language } from "./words.ts";

/** Danish words of the URL by what they mean: without letters that addresses spell out. */
export type Dictionary<Meaning extends string> = Readonly<Record<Meaning, string>>;

export const viewWords: Dictionary<View> = {
  chart: "graf",
  table: "tabel",
  data: "hent",
  about: "om",
  revisions: "historik",
};

export const arrangementWords: Dictionary<Arrangement> = { mission: "formaal", agency: "enhed" };

export const kindWords: Dictionary<ChartKind> = {
  line: "linje",
  bar: "soejle",
  stacked: "stablet",
  dumbbell: "afstand",
  slope: "haeldning",
  heatmap: "varmekort",
  multiples: "smaa",
  funnel: "tragt",
  pyramid: "pyramide",
  scatter: "punkt",
  map: "kort",
  tilemap: "fliser",
};

export const transformWords: Dictionary<Transform> = {
  none: "faktisk",
  sa: "saeson",
  yoy: "aar",
  index: "indeks",
  rolling12: "rullende",
};

export const levelWords: Dictionary<GeographyLevel> = {
  country: "landet",
  region: "region",
  landsdel: "landsdel",
  rar: "rar",
  "municipality-group": "kommunegruppe",
  municipality: "kommune",
  unknown: "uoplyst",
  foreign: "udland",
};

export const roleWords: Dictionary<Role> = {
  viewer: "bruger",
  manager: "leder",
  analyst: "analytiker",
  steward: "datavogter",
  admin: "administrator",
  auditor: "revisor",
};

export const languageWords: Dictionary<Language> = { da: "da", en: "en" };

export const colourWords: Dictionary<ColourScheme> = { light: "lys", dark: "moerk", contrast: "kontrast" };

export const breakdownWords: Dictionary<BreakdownId> = {
  industry: "branche",
  sex: "koen",
  age: "alder",
  benefit: "ydelse",
  injury: "skadetype",
  severity: "alvorlighed",
  diagnosis: "diagnose",
  decision: "afgoerelse",
  outcome: "udfald",
  casetype: "sagstype",
  agency: "enhed",
};

/** What a word of the URL means; undefined where it means nothing. */
export function meaningOf<Meaning extends string>(dictionary: Dictionary<Meaning>, word: string): Meaning | undefined {
  const isMeaning = (key: string): key is Meaning => Object.hasOwn(dictionary, key);
  return Object.keys(dictionary)
    .filter(isMeaning)
    .find((meaning) => dictionary[meaning] === word);
}
