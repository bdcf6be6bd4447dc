import { dayInDenmark, daysBetween, daysLater } from "#shared/day.ts";
import { lastDay, type Period, shift } from "#shared/period.ts";
import type { Table } from "#server/sources/define.ts";
import type { Judging } from "../check.ts";
import { metPeriods, type Staged } from "../staged.ts";

/** What the source has said of its next figures: a date or an instant, null where it has said nothing. */
export type Due = { nextUpdate: string | null };

/** The day the figures after `newest` are promised: the announced one, else the end of their period and the promised days. */
export function promisedDay(table: Table, newest: Period, { nextUpdate }: Due): string {
  if (nextUpdate !== null) return dayInDenmark(nextUpdate);
  return daysLater(lastDay(shift(newest, table.every ?? 1)), table.lagDays);
}

/** Told where the newest period of a delivery is older than the promise, unless the table has ended. False where there is no period to judge. */
export function checkFreshness(staged: Staged, { due, today, findings }: Judging): boolean {
  const newest = metPeriods(staged).at(-1);
  if (!newest) return false;
  if (staged.table.ended) return true;
  const late = daysBetween(promisedDay(staged.table, newest.code, due), today) - staged.quality.graceDays;
  if (late > 0)
    findings.warn("late", `Nyeste periode er ${newest.code}; den næste skulle være kommet for ${late} dage siden.`);
  return true;
}
