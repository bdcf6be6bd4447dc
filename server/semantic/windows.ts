import { blockingBreak } from "#shared/breaks.ts";
import { breakdownIds } from "#shared/dimension.ts";
import type { Break } from "#shared/indicator.ts";
import { yearBefore } from "#shared/period.ts";
import { breakOf } from "#server/indicators/breaks.ts";
import type { Plan, Series } from "./grid.ts";
import { periodsPerYear } from "./span.ts";

/** Transformations that look at more than one period. */
export type Changing = Exclude<Plan["transform"], "none" | "sa">;

/** Time slots one shown slot is computed from, itself first and the oldest last; a hole where the calendar has none. */
const reach: Readonly<
  Record<Changing, (plan: Plan, time: number, placeOf: ReadonlyMap<string, number>) => (number | undefined)[]>
> = {
  yoy: ({ times }, time, placeOf) => [time, placeOf.get(yearBefore(times[time]?.code ?? "") ?? "")],
  index: ({ shown }, time) => [time, shown[0]],
  rolling12: ({ frequency }, time) => Array.from({ length: periodsPerYear(frequency) ?? 1 }, (_, back) => time - back),
};

/** The breaks of a series that are about what is asked for. */
export const breaksOf = ({ across }: Plan, { indicator }: Series): Break[] =>
  indicator.breaks.map(breakOf).filter(({ scope = {} }: Break) =>
    breakdownIds.every((id) => {
      const members = scope[id];
      const asked = across.find(({ dimension }) => dimension === id);
      return !members || asked?.slots.some((slot) => slot.members.some(({ code }) => members.includes(code)));
    }),
  );

/** What a shown slot is computed from: null where the calendar has no such window or a break stops it. */
export type Window = { slots: readonly number[] | null; stoppedBy: Break | undefined };

/** The windows of a series, one for each shown slot. */
export function windowsOf(plan: Plan, transform: Changing, series: Series): Window[] {
  const placeOf = new Map(plan.times.map(({ code }, place) => [code, place]));
  const breaks = breaksOf(plan, series);
  return plan.shown.map((time) => {
    const window = reach[transform](plan, time, placeOf);
    const slots = window.flatMap((slot) => slot ?? []);
    const [now, oldest] = [plan.times[time]?.code, plan.times[slots.at(-1) ?? time]?.code];
    if (slots.length < window.length || now === undefined || oldest === undefined)
      return { slots: null, stoppedBy: undefined };
    const stoppedBy = blockingBreak(breaks, oldest, now);
    return { slots: stoppedBy ? null : slots, stoppedBy };
  });
}

/** The break that keeps a shown cell from being computed, if any does. */
export function stoppingBreak(plan: Plan, series: Series): Break | undefined {
  const { transform } = plan;
  if (transform === "none" || transform === "sa") return undefined;
  return windowsOf(plan, transform, series).find(({ stoppedBy }) => stoppedBy)?.stoppedBy;
}
