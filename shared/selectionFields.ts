import { type Classes, mostClasses } from "./classes.ts";
import type { BreakdownId } from "./dimension.ts";
import { isId } from "./id.ts";
import { isPeriod } from "./period.ts";
import type { Comparison, PeriodChoice, Selection } from "./selection.ts";
import {
  arrangementWords,
  breakdownWords,
  colourWords,
  type Dictionary,
  kindWords,
  languageWords,
  levelWords,
  meaningOf,
  roleWords,
  transformWords,
  viewWords,
} from "./urlWords.ts";

export const mostAreas = 6;
export const mostMembers = 12;
export const mostIndicators = 6;

/** The beginning of what a reader has written, as long as a search may be: no sign is cut in two, which no address could hold. */
const cut = (text: string): string => /^.{0,80}/su.exec(text)?.[0] ?? "";

type Drop = (value?: string) => void;

/** One word of the URL: what it means, null where it means nothing, and how it is written. */
type Field = {
  word: string;
  read: (text: string, drop: Drop) => Partial<Selection> | null;
  write: (selection: Selection) => string;
};

/** The different words of a list that are legal, so many at most; the others are dropped by name. */
function listIn(text: string, isLegal: (word: string) => boolean, most: number, drop: Drop): readonly string[] {
  const words = [...new Set(text.split(","))];
  const legal = words.filter(isLegal);
  for (const word of words) if (!legal.includes(word) || legal.indexOf(word) >= most) drop(word);
  return legal.slice(0, most);
}

const isAreaCode = (text: string) => /^[\p{L}\d-]{1,40}$/u.test(text);
const isMemberCode = (text: string) => /^[\p{L}\d.+-]{1,40}$/u.test(text);
const isGrouping = (text: string) => /^[a-z\d-]{1,40}$/.test(text);
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function areasIn(text: string, drop: Drop): Partial<Selection> | null {
  const [, word] = /^niveau:(.*)$/.exec(text) ?? [];
  if (word === undefined) return { areas: listIn(text, isAreaCode, mostAreas, drop) };
  const level = meaningOf(levelWords, word);
  return level ? { areas: { level } } : null;
}

function periodIn(text: string): PeriodChoice | null {
  if (text === "alle") return { kind: "all" };
  if (text === "aar-til-dato") return { kind: "year-to-date" };
  const [, months] = /^seneste:(\d{1,3})m$/.exec(text) ?? [];
  if (months !== undefined) return Number(months) > 0 ? { kind: "latest", months: Number(months) } : null;
  const [, from, to] = /^([^.]*)\.\.([^.]*)$/.exec(text) ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  if ([from, to].some((end) => end !== "" && !isPeriod(end))) return null;
  return { kind: "span", from: from || null, to: to || null };
}

function periodText(period: PeriodChoice): string {
  if (period.kind === "latest") return `seneste:${period.months}m`;
  if (period.kind === "span") return `${period.from ?? ""}..${period.to ?? ""}`;
  return period.kind === "all" ? "alle" : "aar-til-dato";
}

function breakdownIn(text: string): Partial<Selection> | null {
  const [word = "", level = "", ...rest] = text.split(":");
  const dimension = meaningOf(breakdownWords, word);
  return dimension && isGrouping(level) && rest.length === 0 ? { breakdown: { dimension, level } } : null;
}

function classesIn(text: string): Classes | null {
  const [, way, count] = /^(kvantil|lige):([2-9])$/.exec(text) ?? [];
  if (way !== undefined) return { kind: way === "lige" ? "equal" : "quantile", count: Number(count) };
  const [, said] = /^egne:(-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?)*)$/.exec(text) ?? [];
  const limits = said?.split(",").map(Number) ?? [];
  const isRising = limits.every((limit, at) => at === 0 || limit > (limits[at - 1] ?? limit));
  return limits.length > 0 && limits.length < mostClasses && isRising ? { kind: "custom", limits } : null;
}

function classesText(classes: Classes): string {
  if (classes.kind === "custom") return `egne:${classes.limits.join(",")}`;
  return `${classes.kind === "equal" ? "lige" : "kvantil"}:${classes.count}`;
}

const mostComparisons = 2;
const isComparison = (word: string) => word === "forrige" || word === "aaret-foer" || isPeriod(word);
const comparisonOf = (word: string): Comparison =>
  word === "forrige" ? "previous" : word === "aaret-foer" ? "year" : { period: word };
const comparisonText = (one: Comparison): string =>
  one === "previous" ? "forrige" : one === "year" ? "aaret-foer" : one.period;

/** A field whose words are a dictionary's. */
const chosen = <Meaning extends string>(
  word: string,
  dictionary: Dictionary<Meaning>,
  part: (meaning: Meaning) => Partial<Selection>,
  own: (selection: Selection) => Meaning | null,
): Field => ({
  word,
  read: (text) => {
    const meaning = meaningOf(dictionary, text);
    return meaning === undefined ? null : part(meaning);
  },
  write: (selection) => {
    const meaning = own(selection);
    return meaning === null ? "" : dictionary[meaning];
  },
});

const said = <Value>(value: Value | null, part: (value: Value) => Partial<Selection>): Partial<Selection> | null =>
  value === null ? null : part(value);

/** The words of the URL in the order they are written in. */
export const fields: readonly Field[] = [
  {
    word: "omraade",
    read: areasIn,
    write: ({ areas }) => ("level" in areas ? `niveau:${levelWords[areas.level]}` : areas.join(",")),
  },
  {
    word: "periode",
    read: (text) => said(periodIn(text), (period) => ({ period })),
    write: ({ period }) => periodText(period),
  },
  {
    word: "tal",
    read: (text, drop) => ({ indicators: listIn(text, isId, mostIndicators, drop) }),
    write: ({ indicators }) => indicators.join(","),
  },
  {
    word: "opdeling",
    read: breakdownIn,
    write: ({ breakdown }) => (breakdown ? `${breakdownWords[breakdown.dimension]}:${breakdown.level}` : ""),
  },
  {
    word: "fremhaev",
    read: (text, drop) => ({ marked: listIn(text, isMemberCode, mostMembers, drop) }),
    write: ({ marked }) => marked.join(","),
  },
  {
    word: "sammenlign",
    read: (text, drop) => ({ compare: listIn(text, isComparison, mostComparisons, drop).map(comparisonOf) }),
    write: ({ compare }) => compare.map(comparisonText).join(","),
  },
  { word: "kendt", read: (text) => (isDay(text) ? { knownOn: text } : null), write: ({ knownOn }) => knownOn ?? "" },
  chosen(
    "vis",
    transformWords,
    (transform) => ({ transform }),
    ({ transform }) => transform,
  ),
  chosen(
    "figur",
    kindWords,
    (kind) => ({ kind }),
    ({ kind }) => kind,
  ),
  {
    word: "klasser",
    read: (text) => said(classesIn(text), (classes) => ({ classes })),
    write: ({ classes }) => (classes ? classesText(classes) : ""),
  },
  {
    word: "sorter",
    read: (text) => (/^-?[a-z\d-]{1,64}$/.test(text) ? { sort: text } : null),
    write: ({ sort }) => sort ?? "",
  },
  chosen(
    "visning",
    viewWords,
    (view) => ({ view }),
    ({ view }) => view,
  ),
  chosen(
    "opstilling",
    arrangementWords,
    (arrangement) => ({ arrangement }),
    ({ arrangement }) => arrangement,
  ),
  {
    word: "rediger",
    read: (text) => (text === "1" ? { isEditing: true } : null),
    write: ({ isEditing }) => (isEditing ? "1" : ""),
  },
  {
    word: "rundtur",
    read: (text) => (/^[a-z]{1,20}:\d{1,2}$/.test(text) ? { tour: text } : null),
    write: ({ tour }) => tour ?? "",
  },
  chosen(
    "farver",
    colourWords,
    (colours) => ({ colours }),
    ({ colours }) => colours,
  ),
  chosen(
    "sprog",
    languageWords,
    (language) => ({ language }),
    ({ language }) => language,
  ),
  chosen(
    "rolle",
    roleWords,
    (role) => ({ role }),
    ({ role }) => role,
  ),
  {
    word: "find",
    read: (text) => ({ find: cut(text) }),
    write: ({ find }) => find,
  },
  {
    word: "soeg",
    read: (text) => ({ search: cut(text) }),
    write: ({ search }) => search,
  },
];

/** The chosen members of one breakdown, beside those of others. */
export function membersField(dimension: BreakdownId, text: string, { members }: Selection, drop: Drop) {
  const codes = listIn(text, isMemberCode, mostMembers, drop);
  return codes.length > 0 ? { members: { ...members, [dimension]: codes } } : {};
}
