import { comparePeriods, type Frequency, type Period } from "#shared/period.ts";
import type { Transform } from "#shared/query.ts";
import type { Indicator, Part } from "#server/indicators/define.ts";
import type { Catalogue } from "./catalogue.ts";

export type Span = { first: Period; last: Period };

const earlier = (a: Period, b: Period) => (comparePeriods(a, b) <= 0 ? a : b);
const later = (a: Period, b: Period) => (comparePeriods(a, b) >= 0 ? a : b);

/** The periods at least one of the spans covers. */
export const unionOf = (spans: readonly Span[]): Span | null =>
  spans.reduce<Span | null>(
    (all, { first, last }) =>
      all ? { first: earlier(all.first, first), last: later(all.last, last) } : { first, last },
    null,
  );

/** Of periods, the earliest. */
export const earliestOf = (periods: readonly Period[]): Period | null =>
  periods.reduce<Period | null>((least, period) => (least ? earlier(least, period) : period), null);

const perYear: Readonly<Record<Exclude<Frequency, "week">, number>> = { year: 1, half: 2, quarter: 4, month: 12 };

/** How many periods a year has, or null for weeks, whose years differ. */
export const periodsPerYear = (frequency: Frequency): number | null =>
  frequency === "week" ? null : perYear[frequency];

/** Whether periods of one frequency are made of whole periods of another (or are the same). */
export function isMadeOf(whole: Frequency, part: Frequency): boolean {
  if (whole === part) return true;
  const [few, many] = [periodsPerYear(whole), periodsPerYear(part)];
  return few !== null && many !== null && few < many && many % few === 0;
}

/** The periods an indicator has figures for, from the releases it is read from; null where none is served. */
export function spanOf(
  { measure, seasonallyAdjusted }: Indicator,
  { releases }: Catalogue,
  transform: Transform,
): Span | null {
  const span = ({ dataset }: Part): Span | null => {
    const release = releases.get(dataset);
    return release ? { first: release.firstPeriod, last: release.lastPeriod } : null;
  };
  if (transform === "sa" && seasonallyAdjusted) return span(seasonallyAdjusted);
  if ("value" in measure) return span(measure);
  const { numerator, denominator } = measure.ratio;
  const [above, below] = [span(numerator), span(denominator)];
  const published = measure.published ? span(measure.published) : null;
  const parts =
    above && below && !denominator.carry
      ? { first: later(above.first, below.first), last: earlier(above.last, below.last) }
      : below && above;
  return unionOf([published, parts].flatMap((found) => found ?? []));
}
