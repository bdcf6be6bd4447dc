import type { Axis } from "#shared/cube.ts";
import { derive, type Surroundings } from "#server/disclosure/disclose.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { unitOf } from "#server/indicators/units.ts";
import { indexed, percentChange, pointChange } from "#server/statistics/growth.ts";
import { mean, ratioOfSums, total } from "#server/statistics/rolling.ts";
import { placing, type Plan, type Series } from "./grid.ts";
import { type Changing, windowsOf } from "./windows.ts";

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
    return windowsOf(plan, transform, one).map(({ slots }) =>
      slots ? layers.flatMap((layer) => slots.map((slot) => from.at(layer * series.length + place, slot, 0))) : null,
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
