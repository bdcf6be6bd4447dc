import { dayInDenmark, daysLater } from "./day.ts";
import { frequencyOf, lastDay, type Period, shift } from "./period.ts";

/** What tells when a table's next figures come: the newest period it has, what its source announces, and what is promised. */
export type Expected = {
  lastPeriod: Period;
  /** A date, or an instant as ISO 8601. */
  nextUpdate: string | null;
  lagDays: number;
  /** Years from one survey round to the next. */
  every: number;
};

/** The day new figures are due (`YYYY-MM-DD`), of which period, and whether the source has named the day itself. */
export type Due = { day: string; period: Period; basis: "announced" | "promised" };

export const periodAfter = ({ lastPeriod, every }: Pick<Expected, "lastPeriod" | "every">): Period =>
  shift(lastPeriod, frequencyOf(lastPeriod) === "year" ? every : 1);

/** When a table's next figures come: the announced day, else the end of the next period and the promised days. */
export function dueOf(table: Expected): Due {
  const period = periodAfter(table);
  const { nextUpdate, lagDays } = table;
  if (nextUpdate !== null) return { day: dayInDenmark(nextUpdate), period, basis: "announced" };
  return { day: daysLater(lastDay(period), lagDays), period, basis: "promised" };
}
