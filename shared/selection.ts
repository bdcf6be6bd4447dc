import type { Classes } from "./classes.ts";
import { type BreakdownId, breakdownIds, type ByBreakdown, type GeographyLevel } from "./dimension.ts";
import type { ChartKind } from "./figure.ts";
import type { Period } from "./period.ts";
import type { Transform } from "./query.ts";
import type { Role } from "./role.ts";
import { fields, membersField } from "./selectionFields.ts";
import { breakdownWords, meaningOf } from "./urlWords.ts";
import type { Language } from "./words.ts";

/** Which periods, as a reader says it: a rolling number of months, the year so far, a span (null is open), or all. */
export type PeriodChoice =
  | { kind: "latest"; months: number }
  | { kind: "year-to-date" }
  | { kind: "span"; from: Period | null; to: Period | null }
  | { kind: "all" };

/** What the newest figures are held against: the period before, the same of the year before, or a chosen one. */
export type Comparison = "previous" | "year" | { period: Period };

export type View = "chart" | "table" | "data" | "about" | "revisions";
/** What the overview's tiles are put in columns by: the ministry's mission, or its units. */
export type Arrangement = "mission" | "agency";
export type ColourScheme = "light" | "dark" | "contrast";

/** The filter state: everything a reader has chosen. It lives in the URL and nowhere else. */
export type Selection = {
  /** Codes of areas, or all areas of a level. No codes is the whole country. */
  areas: readonly string[] | { level: GeographyLevel };
  period: PeriodChoice;
  /** Indicators a page is about where its address names none. */
  indicators: readonly string[];
  /** The breakdown that the figures are taken apart by, and its grouping; null is none. */
  breakdown: { dimension: BreakdownId; level: string } | null;
  /** Members of breakdowns the figures are about; of the one they are taken apart by, those that are shown. */
  members: ByBreakdown<readonly string[]>;
  /** Members pointed out among those shown. */
  marked: readonly string[];
  /** What figures are compared with; none is the page's own. */
  compare: readonly Comparison[];
  /** As known on this day, `YYYY-MM-DD`; null is what is known now. */
  knownOn: string | null;
  transform: Transform;
  kind: ChartKind | null;
  classes: Classes | null;
  /** Column a table is sorted by, falling with a minus before it; null is its own order. */
  sort: string | null;
  view: View;
  arrangement: Arrangement;
  /** Whether the page's layout is being edited. */
  isEditing: boolean;
  /** The guided tour and its step, `<tour>:<step>`. */
  tour: string | null;
  /** Null is as the reader has chosen before, or as the device is. */
  colours: ColourScheme | null;
  language: Language;
  /** The role acted in, in demonstration mode only. */
  role: Role | null;
  /** What a list on the page is narrowed to. */
  find: string;
  /** What is searched for among all there is; the search is open while it is not empty. */
  search: string;
};

/** Something a link asked for that could not be understood. The page opens without it and says so. */
export type Dropped = { name: string; value: string };

export const defaults: Selection = {
  areas: [],
  period: { kind: "latest", months: 60 },
  indicators: [],
  breakdown: null,
  members: {},
  marked: [],
  compare: [],
  knownOn: null,
  transform: "none",
  kind: null,
  classes: null,
  sort: null,
  view: "chart",
  arrangement: "mission",
  isEditing: false,
  tour: null,
  colours: null,
  language: "da",
  role: null,
  find: "",
  search: "",
};

/** The selection a URL's words mean, and what in it could not be understood. */
export function readSelection(params: URLSearchParams): { selection: Selection; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  let selection: Selection = defaults;
  for (const [name, value] of new Map(params)) {
    const drop = (which = value) => dropped.push({ name, value: which });
    const field = fields.find(({ word }) => word === name);
    const dimension = meaningOf(breakdownWords, name);
    const part = field?.read(value, drop) ?? (dimension ? membersField(dimension, value, selection, drop) : null);
    if (part) selection = { ...selection, ...part };
    else drop();
  }
  return { selection, dropped };
}

/** The words of a selection, defaults left out, in a fixed order. */
export function writeSelection(selection: Selection): Record<string, string> {
  const said = fields.flatMap(({ word, write }): [string, string][] => {
    const members = breakdownIds.map((id): [string, string] => [
      breakdownWords[id],
      selection.members[id]?.join(",") ?? "",
    ]);
    const own: [string, string] = [word, write(selection) === write(defaults) ? "" : write(selection)];
    return word === "opdeling" ? [own, ...members] : [own];
  });
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}

/** What follows a reader from page to page: where, when, as known when, colours, language, role and tour, not the view of one page. */
export const carried = (selection: Selection): Selection => ({
  ...defaults,
  areas: selection.areas,
  period: selection.period,
  knownOn: selection.knownOn,
  colours: selection.colours,
  language: selection.language,
  role: selection.role,
  tour: selection.tour,
});

/** Text without half signs, which an address cannot hold: each is the sign for what is unreadable. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/** A query string that keeps `:`, `,` and `.` readable. */
export const queryString = (words: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(words).map(
    ([name, value]) => `${name}=${encodeURIComponent(whole(value)).replaceAll("%3A", ":").replaceAll("%2C", ",")}`,
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
};
