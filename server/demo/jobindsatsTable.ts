import { geographyMember } from "#server/dimensions/geography.ts";
import { type Period, shift } from "#shared/period.ts";
import type { Series, World } from "./world.ts";
import { areas, unknownArea } from "./worldAreas.ts";
import {
  dayBy,
  firstPeriod,
  lastBy,
  lastPublished,
  publicationDay,
  publishedAt,
  publishedBy,
  type Rule,
} from "./worldCalendar.ts";

/** One member of a hierarchy: its path, its label, and its share of the whole. */
export type Member = { id: string; name: string; share: number };

/** A way to break a table down. `*` answers its members; `/` its total, which some hierarchies also list as a member. */
export type Hierarchy = {
  id: string;
  column: string;
  total: string;
  level: string;
  members: readonly Member[];
  /** How a count is divided among the members, the total not among them; by their shares without it. */
  parts?: (world: World, series: Series, area: string, period: Period) => readonly number[] | null;
};

/** The members a row is of, in the order of its hierarchies; null is the total. */
export type Cut = readonly { hierarchy: Hierarchy; member: Member | null }[];

/** What a row is about. */
export type Where = { world: World; area: string; period: Period; cut: Cut };

/** A number of the world, nothing hidden; null where there is none. */
export type Figure = (where: Where) => number | null;

/** A column of figures: a count, or what one is of another, with one decimal. A hidden count hides what is made of it. */
export type Column =
  | { name: string; count: Series }
  | { name: string; of: Series; per: Series; base: "same-month" | "year-before" }
  | { name: string; figure: Figure }
  | { name: string; above: Figure; below: Figure; times: number };

export type JobindsatsTable = {
  id: string;
  name: string;
  group: string;
  page: string;
  /** The series whose calendar the table has, or its own. */
  calendar: Series | Rule;
  /** What its periods are called: months, quarters, four rolling quarters, or quarters by their last month. */
  periods?: "M" | "Q" | "QMAT" | "M-of-quarter";
  areas?: Hierarchy;
  hierarchies: readonly Hierarchy[];
  columns: readonly Column[];
  /** A count that hides the whole row where it is masked. */
  hiddenBy?: Series;
};

type Named = readonly [name: string, share: number];

export const split = (
  id: string,
  column: string,
  total: string,
  named: readonly Named[],
  isTotalListed: boolean,
): Hierarchy => ({
  id,
  column,
  total,
  level: id.replace("_", ""),
  members: [
    ...(isTotalListed ? [{ id: "/", name: total, share: 1 }] : []),
    ...named.map(([name, share], at) => ({ id: `/${at + 1}/`, name, share })),
  ],
});

const nameOf = (code: string) => (code === unknownArea ? "Uoplyst område" : (geographyMember(code)?.label.da ?? code));

/** A hierarchy of areas by their codes. */
export const areaHierarchy = (id: string, codes: readonly string[]): Hierarchy => ({
  id,
  column: "Område",
  total: "Hele landet",
  level: id.replace("_", ""),
  members: codes.map((code) => ({ id: `/${code}/`, name: nameOf(code), share: 0 })),
});

export const municipal: Hierarchy = areaHierarchy("_nykom", areas);

/** The first period, the newest at an instant, and the days of publication, by a table's calendar. */
export const calendarOf = ({ calendar }: JobindsatsTable) =>
  typeof calendar === "string"
    ? {
        first: firstPeriod(calendar),
        last: (asOf: string) => lastPublished(calendar, asOf),
        publishedAt: (period: Period) => publishedAt(calendar, period),
        nextDay: (asOf: string) => publicationDay(calendar, shift(lastPublished(calendar, asOf), 1)),
      }
    : {
        first: calendar.first,
        last: (asOf: string) => lastBy(calendar, asOf),
        publishedAt: (period: Period) => publishedBy(calendar, period),
        nextDay: (asOf: string) => dayBy(calendar, shift(lastBy(calendar, asOf), 1)),
      };

/** The kind of period in a request, and the source's word for one of ours. */
export const periodType = ({ periods = "M" }: JobindsatsTable): "M" | "Q" | "QMAT" =>
  periods === "M-of-quarter" ? "M" : periods;

const quarterWord = /^(\d{4})K(\d)$/;

export function periodWord({ periods = "M" }: JobindsatsTable, period: Period): string {
  if (periods === "M") return period;
  const [, year = "", quarter = ""] = quarterWord.exec(period) ?? [];
  return periods === "M-of-quarter"
    ? `${year}M${String(Number(quarter) * 3).padStart(2, "0")}`
    : `${year}${periods}0${quarter}`;
}
