import type { GeographyLevel } from "./dimension.ts";
import type { ChartKind } from "./figure.ts";
import { isPeriod, type Period } from "./period.ts";
import type { Transform } from "./query.ts";
import type { Role } from "./role.ts";
import type { Language } from "./words.ts";

/** Which periods, as a reader says it: a rolling number of months, the year so far, a span (null is open), or all. */
export type PeriodChoice =
  | { kind: "latest"; months: number }
  | { kind: "year-to-date" }
  | { kind: "span"; from: Period | null; to: Period | null }
  | { kind: "all" };

export type View = "chart" | "table" | "data" | "about";

/** The filter state: everything a reader has chosen. It lives in the URL and nowhere else. */
export type Selection = {
  /** Codes of areas, or all areas of a level. No codes is the whole country. */
  areas: readonly string[] | { level: GeographyLevel };
  period: PeriodChoice;
  transform: Transform;
  kind: ChartKind | null;
  view: View;
  language: Language;
  /** The role acted in, in demonstration mode only. */
  role: Role | null;
  search: string;
};

/** Something a link asked for that could not be understood. The page opens without it and says so. */
export type Dropped = { name: string; value: string };

export const mostAreas = 6;

export const defaults: Selection = {
  areas: [],
  period: { kind: "latest", months: 60 },
  transform: "none",
  kind: null,
  view: "chart",
  language: "da",
  role: null,
  search: "",
};

type Dictionary<Meaning extends string> = Readonly<Record<Meaning, string>>;

const views: Dictionary<View> = { chart: "graf", table: "tabel", data: "hent", about: "om" };
const kinds: Dictionary<ChartKind> = { line: "linje", bar: "soejle" };
const transformWords: Dictionary<Transform> = {
  none: "faktisk",
  sa: "saeson",
  yoy: "aar",
  index: "indeks",
  rolling12: "rullende",
};
const levels: Dictionary<GeographyLevel> = {
  country: "landet",
  region: "region",
  landsdel: "landsdel",
  rar: "rar",
  municipality: "kommune",
  unknown: "uoplyst",
};
const roleWords: Dictionary<Role> = {
  viewer: "bruger",
  manager: "leder",
  analyst: "analytiker",
  steward: "datavogter",
  admin: "administrator",
  auditor: "revisor",
};
const languageWords: Dictionary<Language> = { da: "da", en: "en" };

function meaningOf<Meaning extends string>(dictionary: Dictionary<Meaning>, word: string): Meaning | undefined {
  const isMeaning = (key: string): key is Meaning => Object.hasOwn(dictionary, key);
  return Object.keys(dictionary)
    .filter(isMeaning)
    .find((meaning) => dictionary[meaning] === word);
}

const areaCode = /^[\p{L}\d-]{1,40}$/u;

function areasOf(text: string, drop: (value: string) => void): Selection["areas"] {
  const [, levelWord] = /^niveau:(.*)$/.exec(text) ?? [];
  if (levelWord !== undefined) {
    const level = meaningOf(levels, levelWord);
    if (level) return { level };
    drop(text);
    return defaults.areas;
  }
  const codes = [...new Set(text.split(","))];
  const legal = codes.filter((code) => areaCode.test(code));
  for (const code of codes) if (!legal.includes(code) || legal.indexOf(code) >= mostAreas) drop(code);
  return legal.slice(0, mostAreas);
}

function periodOf(text: string): PeriodChoice | null {
  if (text === "alle") return { kind: "all" };
  if (text === "aar-til-dato") return { kind: "year-to-date" };
  const [, months] = /^seneste:(\d{1,3})m$/.exec(text) ?? [];
  if (months !== undefined) return Number(months) > 0 ? { kind: "latest", months: Number(months) } : null;
  const [, from, to] = /^([^.]*)\.\.([^.]*)$/.exec(text) ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  if ([from, to].some((end) => end !== "" && !isPeriod(end))) return null;
  return { kind: "span", from: from || null, to: to || null };
}

/** The selection a URL's words mean, and what in it could not be understood. */
export function readSelection(params: URLSearchParams): { selection: Selection; dropped: Dropped[] } {
  const selection: Selection = { ...defaults };
  const dropped: Dropped[] = [];
  for (const [name, value] of new Map(params)) {
    const drop = (which = value) => dropped.push({ name, value: which });
    const take = <Key extends keyof Selection>(key: Key, meaning: Selection[Key] | null | undefined) => {
      if (meaning === undefined || meaning === null) drop();
      else selection[key] = meaning;
    };
    if (name === "omraade") take("areas", areasOf(value, drop));
    else if (name === "periode") take("period", periodOf(value));
    else if (name === "vis") take("transform", meaningOf(transformWords, value));
    else if (name === "figur") take("kind", meaningOf(kinds, value));
    else if (name === "visning") take("view", meaningOf(views, value));
    else if (name === "sprog") take("language", meaningOf(languageWords, value));
    else if (name === "rolle") take("role", meaningOf(roleWords, value));
    else if (name === "soeg") take("search", value.slice(0, 80));
    else drop();
  }
  return { selection, dropped };
}

const areasText = (areas: Selection["areas"]) => ("level" in areas ? `niveau:${levels[areas.level]}` : areas.join(","));

function periodText(period: PeriodChoice): string {
  if (period.kind === "latest") return `seneste:${period.months}m`;
  if (period.kind === "span") return `${period.from ?? ""}..${period.to ?? ""}`;
  return period.kind === "all" ? "alle" : "aar-til-dato";
}

/** The words of a selection, defaults left out, in a fixed order. */
export function writeSelection(selection: Selection): Record<string, string> {
  const said: Record<string, string> = {
    omraade: areasText(selection.areas),
    periode: periodText(selection.period),
    vis: transformWords[selection.transform],
    figur: selection.kind ? kinds[selection.kind] : "",
    visning: views[selection.view],
    sprog: languageWords[selection.language],
    rolle: selection.role ? roleWords[selection.role] : "",
    soeg: selection.search,
  };
  const plain: Record<string, string> = {
    omraade: "",
    periode: periodText(defaults.period),
    vis: transformWords[defaults.transform],
    figur: "",
    visning: views[defaults.view],
    sprog: languageWords[defaults.language],
    rolle: "",
    soeg: "",
  };
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => value !== plain[name]));
}

/** What follows a reader from page to page: where, when, language and role, not the view of one page. */
export const carried = (selection: Selection): Selection => ({
  ...defaults,
  areas: selection.areas,
  period: selection.period,
  language: selection.language,
  role: selection.role,
});

/** A query string that keeps `:`, `,` and `.` readable. */
export const queryString = (words: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(words).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",")}`,
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
};
