import type { Axis } from "#shared/cube.ts";
import { derive, type Surroundings } from "#server/disclosure/disclose.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { unitOf } from "#server/indicators/units.ts";
import { indexed, percentChange, pointChange } from "#server/statistics/growth.ts";
import { mean, ratioOfSums, total } from "#server/statistics/rolling.ts";
import { placing, type Plan, type Series } from "./grid.ts";
import { intervalsOf } from "./intervals.ts";
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

type Placing = ReturnType<typeof placing>;

/** For each cell of a series: where its place lies in another grid, at the first time slot. */
function movedFrom(from: Placing, to: Placing, times: number): Int32Array {
  const moved = new Int32Array(to.size);
  for (const [place, offset] of to.offsets.entries())
    for (let time = 0; time < times; time += 1) moved[offset + time * to.timeStep] = from.offsets[place] ?? 0;
  return moved;
}

/** The figures with their intervals, without the parts that followed them on the indicator axis. */
function alone(disclosed: Disclosed, { series }: Plan, surroundings: Surroundings): Disclosed {
  const [indicators] = disclosed.axes;
  const isAlone = indicators?.members.length === series.length;
  if (isAlone && surroundings.interval === undefined) return disclosed;
  const axes = disclosed.axes.map((axis, at) =>
    at === 0 ? { ...axis, members: axis.members.slice(0, series.length) } : axis,
  );
  const places = [0];
  const inputs = (cell: number) => ({ places, step: cell });
  return derive(disclosed, axes, { inputs, value: ([number = Number.NaN]) => number }, surroundings);
}

/** The shown cells, transformed: from disclosed cells only, so nothing hidden can be part of a change, an index or a mean. */
export function extend(disclosed: Disclosed, plan: Plan, surroundings: Surroundings): Disclosed {
  const { transform, by, times, across, series, shown } = plan;
  if (transform === "none" || transform === "sa") {
    const interval = intervalsOf(disclosed, plan);
    return alone(disclosed, plan, interval ? { ...surroundings, interval } : surroundings);
  }
  const from = placing(by, times.length, across);
  const to = placing(by, shown.length, across);
  const moved = movedFrom(from, to, shown.length);
  const windowed = series.map((one, place) => {
    const layers = transform === "rolling12" && one.rule.kind === "ratio" ? [1, 2] : [0];
    return windowsOf(plan, transform, one).map(({ slots }) =>
      slots ? layers.flatMap((layer) => slots.map((slot) => from.at(layer * series.length + place, slot, 0))) : null,
    );
  });
  const seriesOf = (cell: number) => Math.floor(cell / to.size);
  const inputs = (cell: number) => {
    const places = windowed[seriesOf(cell)]?.[to.timeOf(cell)];
    return places ? { places, step: moved[cell % to.size] ?? 0 } : null;
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
