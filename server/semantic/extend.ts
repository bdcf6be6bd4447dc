import type { Axis } from "#shared/cube.ts";
import { yearBefore } from "#shared/period.ts";
import { derive, type Surroundings } from "#server/disclosure/disclose.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { breakOf } from "#server/indicators/breaks.ts";
import { unitOf } from "#server/indicators/units.ts";
import { blockingBreak } from "#server/statistics/breaks.ts";
import { indexed, percentChange, pointChange } from "#server/statistics/growth.ts";
import { mean, ratioOfSums, total } from "#server/statistics/rolling.ts";
import { placing, type Plan, type Series } from "./grid.ts";
import { periodsPerYear } from "./span.ts";

type Changing = Exclude<Plan["transform"], "none" | "sa">;

/** Time slots one shown slot is computed from, itself first and the oldest last; a hole where the calendar has none. */
const windows: Readonly<
  Record<Changing, (plan: Plan, time: number, placeOf: ReadonlyMap<string, number>) => (number | undefined)[]>
> = {
  yoy: ({ times }, time, placeOf) => [time, placeOf.get(yearBefore(times[time]?.code ?? "") ?? "")],
  index: ({ shown }, time) => [time, shown[0]],
  rolling12: ({ frequency }, time) => Array.from({ length: periodsPerYear(frequency) ?? 1 }, (_, back) => time - back),
};

/** The slots each shown slot is computed from, or null where a break or the calendar forbids it. */
function windowsOf(plan: Plan, transform: Changing, { indicator }: Series): (readonly number[] | null)[] {
  const placeOf = new Map(plan.times.map(({ code }, place) => [code, place]));
  const breaks = indicator.breaks.map(breakOf);
  return plan.shown.map((time) => {
    const window = windows[transform](plan, time, placeOf);
    const found = window.flatMap((slot) => slot ?? []);
    const [now, oldest] = [plan.times[time]?.code, plan.times[found.at(-1) ?? time]?.code];
    if (found.length < window.length || now === undefined || oldest === undefined) return null;
    return blockingBreak(breaks, oldest, now) ? null : found;
  });
}

/** The number a transformation makes of its window's numbers; of a rolling ratio the numerators, then the denominators. */
const numbersOf: Readonly<Record<Changing, (series: Series, numbers: readonly number[]) => number | null>> = {
  yoy: ({ indicator }, [now = Number.NaN, before = Number.NaN]) =>
    unitOf(indicator.unit).isShare ? pointChange(now, before) : percentChange(now, before),
  index: (_, [now = Number.NaN, base = Number.NaN]) => indexed(now, base),
  rolling12: ({ rule, isMean }, numbers) => {
    if (rule.kind === "measure") return isMean ? mean(numbers) : total(numbers);
    const half = numbers.length / 2;
    return ratioOfSums(numbers.slice(0, half), numbers.slice(half), rule.per);
  },
};

/** The shown cells, transformed: from disclosed cells only, so nothing hidden can be part of a change, an index or a mean. */
export function extend(disclosed: Disclosed, plan: Plan, surroundings: Surroundings): Disclosed {
  const { transform } = plan;
  if (transform === "none" || transform === "sa") return disclosed;
  const { by, times, areas, series, shown } = plan;
  const from = placing(by, times.length, areas.length);
  const to = placing(by, shown.length, areas.length);
  const windowed = series.map((one, place) => {
    const layers = transform === "rolling12" && one.rule.kind === "ratio" ? [1, 2] : [0];
    return windowsOf(plan, transform, one).map((window) =>
      window ? layers.flatMap((layer) => window.map((slot) => from.at(layer * series.length + place, slot, 0))) : null,
    );
  });
  const seriesOf = (cell: number) => Math.floor(cell / to.size);
  const inputs = (cell: number) => {
    const places = windowed[seriesOf(cell)]?.[to.timeOf(cell)];
    return places ? { places, step: to.areaOf(cell) * from.areaStep } : null;
  };
  const axes = disclosed.axes.map((axis): Axis => {
    if (axis.dimension === "time") return { ...axis, members: shown.flatMap((time) => axis.members[time] ?? []) };
    return axis.dimension === "indicator" ? { ...axis, members: axis.members.slice(0, series.length) } : axis;
  });
  const value = (numbers: readonly number[], cell: number) => {
    const one = series[seriesOf(cell)];
    return one ? numbersOf[transform](one, numbers) : null;
  };
  return derive(disclosed, axes, { inputs, value }, surroundings);
}
