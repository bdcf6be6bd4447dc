import { dayInDenmark, daysBetween } from "#shared/day.ts";
import { dueOf } from "#shared/due.ts";
import type { ArrivalCard, ComingRelease, LatencyCard, ReleaseCalendarCard } from "#shared/freshness.ts";
import { lastDay } from "#shared/period.ts";
import type { ReleaseCalendar } from "#server/store/calendar.ts";
import { ledgerOf } from "#server/store/ledger.ts";
import type { Arrival, Generation, Release } from "#server/store/manifest.ts";

function comingOf({ dataset, lastPeriod, nextUpdate, declared }: Release, today: string): ComingRelease[] {
  if (lastPeriod === "" || declared.ended) return [];
  const { lagDays, every, label, source, table } = declared;
  const due = dueOf({ lastPeriod, nextUpdate, lagDays, every });
  const daysLate = Math.max(0, daysBetween(due.day, today));
  return [{ ...due, dataset, label, source: source.label, agency: source.agency, table, daysLate }];
}

/** What is to come, by the sources' own word or by what is promised, the first day first; what is overdue stands first of all. */
export function releaseCalendar(
  generation: Generation | null,
  { sources }: ReleaseCalendar,
  now: Date,
): ReleaseCalendarCard {
  const today = dayInDenmark(generation?.clock ?? now.toISOString());
  const releases = generation?.releases ?? [];
  const coming = releases
    .flatMap((release) => comingOf(release, today))
    .toSorted((a, b) => (a.day === b.day ? (a.dataset < b.dataset ? -1 : 1) : a.day < b.day ? -1 : 1));
  const labels = new Map(releases.map(({ declared: { source } }) => [source.id, source.label]));
  const looks = Object.entries(sources).flatMap(([source, { lookedAt, failures }]) => {
    const label = labels.get(source);
    return label ? [{ source, label, lookedAt, failures }] : [];
  });
  return { today, coming, looks };
}

const arrivalCard = ({ period, day, lagDays, dated }: Arrival): ArrivalCard => ({
  period,
  day,
  days: day === null ? null : daysBetween(lastDay(period), day),
  lagDays,
  dated,
});

const isWithin = ({ days, lagDays }: ArrivalCard): boolean => days !== null && days <= lagDays;

/** How long after their end the periods of each dataset that is served became available, from the ledger that the generations keep. */
export function latencyCards(history: readonly Generation[], generation: Generation | null): LatencyCard[] {
  const entries = new Map<string, ArrivalCard[]>();
  for (const arrival of ledgerOf(history))
    entries.set(arrival.dataset, [...(entries.get(arrival.dataset) ?? []), arrivalCard(arrival)]);
  return (generation?.releases ?? []).flatMap(({ dataset, declared }) => {
    const arrivals = entries.get(dataset) ?? [];
    if (arrivals.length === 0) return [];
    const { label, source, frequency, lagDays } = declared;
    return [
      {
        dataset,
        label,
        source: source.label,
        agency: source.agency,
        frequency,
        lagDays,
        arrivals,
        dated: arrivals.filter(({ day }) => day !== null).length,
        within: arrivals.filter(isWithin).length,
      },
    ];
  });
}
