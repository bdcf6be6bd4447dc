import type { Cube } from "#shared/cube.ts";
import type { IntervalKind } from "#shared/indicator.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import type { Indicator } from "#server/indicators/define.ts";
import {
  type Interval,
  poissonInterval,
  rateInterval,
  sampleInterval,
  wilsonInterval,
} from "#server/statistics/intervals.ts";
import type { Plan, Series } from "./grid.ts";

/** The disclosed numbers an interval is made of; null where one is hidden or missing. */
type Known = { value: number; numerator: number; denominator: number };

const perOf = ({ measure }: Indicator): number => ("ratio" in measure ? measure.ratio.per : 100);

/** Whether an indicator is so many of a counted base: what a figure is held against by chance alone. */
const isRate = ({ measure, interval }: Indicator): boolean =>
  "ratio" in measure && measure.ratio.relativeTo === undefined && interval !== undefined && interval.kind !== "sample";

/** Whether a figure is of the kind its interval is made for: no mean of counts, no product, no rate told relative to another. */
const isPlain = ({ indicator: { measure, interval }, isMean }: Series): boolean =>
  "value" in measure
    ? interval?.kind !== "wilson" && !isMean
    : "ratio" in measure && measure.ratio.relativeTo === undefined && interval?.kind !== "sample";

/** Exact intervals of counts, each made once: counts of events are small and come again and again. */
function intervalsOfCounts(): (count: number) => Interval {
  const met = new Map<number, Interval>();
  return (count) => {
    const found = met.get(count) ?? poissonInterval(count);
    met.set(count, found);
    return found;
  };
}

/** The interval around one disclosed figure, in its unit; null where the figure is not such a count or share. */
function intervalOf(
  series: Series,
  { value, numerator, denominator }: Known,
  ofCount: (count: number) => Interval,
): Interval | null {
  const { indicator } = series;
  const { interval, measure } = indicator;
  if (!interval || !isPlain(series)) return null;
  if (interval.kind === "sample") return sampleInterval(value, denominator, interval.designEffect);
  if (interval.kind === "wilson") return wilsonInterval(numerator, denominator, perOf(indicator));
  return "value" in measure ? ofCount(value) : rateInterval(numerator, denominator, perOf(indicator), ofCount);
}

/**
 * Intervals of the figures, from a disclosed cube in which numerators and denominators follow them on the indicator axis,
 * unless the figures are themselves all that is counted.
 * Undefined where no indicator has them or a transformation is asked for.
 */
export function intervalsOf(disclosed: Disclosed, { series, transform }: Plan): Cube["interval"] {
  const kinds: Record<string, IntervalKind> = {};
  for (const { indicator } of series) if (indicator.interval) kinds[indicator.id] = indicator.interval.kind;
  const [indicators] = disclosed.axes;
  if (transform !== "none" || Object.keys(kinds).length === 0 || !indicators) return undefined;
  const roles = indicators.members.length / series.length;
  const cells = disclosed.value.length / roles;
  const size = cells / series.length;
  const ofCount = intervalsOfCounts();
  const rates = series.filter(({ indicator }) => isRate(indicator));
  const ends = Array.from({ length: cells }, (_, cell) => {
    const one = series[Math.floor(cell / size)];
    const [value, numerator, denominator] = [0, 1, 2].map((role) => disclosed.value[(role % roles) * cells + cell]);
    if (!one || typeof value !== "number" || typeof numerator !== "number" || typeof denominator !== "number")
      return null;
    const interval = intervalOf(one, { value, numerator, denominator }, ofCount);
    return interval && { ...interval, base: rates.includes(one) ? denominator : null };
  });
  return {
    lower: ends.map((end) => end?.lower ?? null),
    upper: ends.map((end) => end?.upper ?? null),
    kinds,
    ...(rates.length > 0
      ? {
          base: ends.map((end) => end?.base ?? null),
          per: Object.fromEntries(rates.map(({ indicator }) => [indicator.id, perOf(indicator)])),
        }
      : {}),
  };
}
