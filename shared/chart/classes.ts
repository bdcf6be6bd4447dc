import type { Classes } from "../classes.ts";

/**
 * One class of values: from its lower limit, which is in it, up to its upper, which is not; of the last the upper is in
 * it too. Null is open. `count` is how many of the values are in it.
 */
export type ValueClass = { from: number | null; to: number | null; isLast: boolean; count: number };

/** A value as it is read, with so many decimals: what is printed decides the class. */
export const asRead = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

const rising = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b);

/** Limits between classes as wide each from the lowest value to the highest, at whole steps of the decimals. */
function equalLimits(sorted: readonly number[], count: number, decimals: number): number[] {
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return Array.from({ length: count - 1 }, (_, at) => asRead(low + ((high - low) * (at + 1)) / count, decimals));
}

/** Limits between classes of as many values each, equal values never apart: a class begins at the value that its share of them ends before. */
const quantileLimits = (sorted: readonly number[], count: number): number[] =>
  Array.from({ length: count - 1 }, (_, at) => sorted[Math.ceil((sorted.length * (at + 1)) / count)] ?? Infinity);

/**
 * Classes of values, the lowest first; none of no values. Limits that equal values or few of them bring
 * together are one limit; chosen limits all stand.
 */
export function classesOf(values: readonly number[], classes: Classes, decimals: number): ValueClass[] {
  const sorted = values.map((value) => asRead(value, decimals)).toSorted((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return [];
  const isChosen = classes.kind === "custom";
  const made =
    classes.kind === "custom"
      ? classes.limits
      : classes.kind === "equal"
        ? equalLimits(sorted, classes.count, decimals)
        : quantileLimits(sorted, classes.count);
  const limits = isChosen ? [...made] : rising(made).filter((limit) => limit > low && limit <= high);
  const edges = [isChosen ? null : low, ...limits, isChosen ? null : high];
  const ends = edges.slice(1).map((to, at) => ({ from: edges[at] ?? null, to, isLast: at === edges.length - 2 }));
  const counts = ends.map(() => 0);
  for (const value of sorted) {
    const at = placeIn(limits, value);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return ends.map((end, at) => ({ ...end, count: counts[at] ?? 0 }));
}

const placeIn = (limits: readonly number[], value: number): number => limits.filter((limit) => value >= limit).length;

/** Which class a value is in, from 0. */
export const classOf = (classes: readonly ValueClass[], value: number, decimals: number): number =>
  placeIn(
    classes.slice(1).flatMap(({ from }) => (from === null ? [] : [from])),
    asRead(value, decimals),
  );
