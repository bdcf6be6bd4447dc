import { dayInDenmark } from "#shared/day.ts";
import { comparePeriods, type Period } from "#shared/period.ts";
import type { Arrival, Release } from "#server/store/manifest.ts";

/** Periods of a release that it has figures for. */
export type PeriodsOf = (release: Release) => Promise<readonly Period[]>;

const inOrder = (periods: readonly Period[]) => periods.toSorted(comparePeriods);

/**
 * Periods that are available for the first time with these releases. A period later than all recorded came today. Of a
 * dataset with nothing recorded only the newest counts, on the day its source says that it was updated: when the older
 * ones came nobody knows. The demonstration takes in a month at a time and stands for a store that is looked after
 * daily (`looksDaily`): there the newest period came on the day its source updated it.
 */
export async function arrivalsOf(
  recorded: readonly Arrival[],
  releases: readonly Release[],
  publishedAt: string,
  periodsOf: PeriodsOf,
  { looksDaily = false } = {},
): Promise<Arrival[]> {
  const newest = new Map<string, Period>();
  for (const { dataset, period } of recorded) {
    const known = newest.get(dataset);
    if (known === undefined || comparePeriods(period, known) > 0) newest.set(dataset, period);
  }
  const arrivals: Arrival[] = [];
  for (const release of releases) {
    const { dataset, lastPeriod, updatedAt, declared } = release;
    const known = newest.get(dataset);
    if (lastPeriod === "" || (known !== undefined && comparePeriods(lastPeriod, known) <= 0)) continue;
    const periods = inOrder(await periodsOf(release));
    const entry = (period: Period, day: string | null, dated: Arrival["dated"]) =>
      arrivals.push({ dataset, period, day, lagDays: declared.lagDays, dated });
    if (known !== undefined) {
      const come = periods.filter((period) => comparePeriods(period, known) > 0);
      for (const period of come) {
        const isNewest = period === come.at(-1);
        if (looksDaily && isNewest && updatedAt !== null) entry(period, dayInDenmark(updatedAt), "source");
        else entry(period, dayInDenmark(publishedAt), "here");
      }
      continue;
    }
    const last = periods.at(-1);
    if (last === undefined) continue;
    if (updatedAt === null) entry(last, null, "unknown");
    else entry(last, dayInDenmark(updatedAt), "source");
  }
  return arrivals;
}
