import { comparePeriods, type Period, partsOf, periodsBetween } from "#shared/period.ts";
import { swing } from "./worldChance.ts";

/** What is known of a quarterly or yearly series; between two known periods it is straight, before and after them flat. */
export type Points = Readonly<Record<Period, number>>;

const stretches = new WeakMap<Points, readonly (readonly [Period, number])[]>();

function ordered(points: Points): readonly (readonly [Period, number])[] {
  const known = stretches.get(points) ?? Object.entries(points).toSorted(([a], [b]) => comparePeriods(a, b));
  stretches.set(points, known);
  return known;
}

const distance = (from: Period, to: Period) => periodsBetween(from, to).length - 1;

/** A series' value in a period: the known one, else between the nearest known. */
export function at(points: Points, period: Period): number {
  const known = ordered(points);
  const after = known.find(([one]) => comparePeriods(one, period) >= 0);
  const before = known.findLast(([one]) => comparePeriods(one, period) <= 0);
  if (!after || !before) return (after ?? before)?.[1] ?? 0;
  if (after[0] === before[0]) return after[1];
  const share = distance(before[0], period) / distance(before[0], after[0]);
  return before[1] * (1 - share) + after[1] * share;
}

/** The same with a little chance where it is not known. */
export const strayed = (name: string, points: Points, period: Period, most: number): number =>
  at(points, period) * (points[period] === undefined ? 1 + most * swing(name, period) : 1);

/** Quarter factors, first quarter first, that are 1 on average. */
export type QuarterSeasons = readonly [number, number, number, number];

export const seasonIn = (seasons: QuarterSeasons, quarter: Period): number =>
  seasons[(partsOf(quarter)?.part ?? 1) - 1] ?? 1;
