import { breaksOf } from "#shared/breaks.ts";
import { changeOnYear as changeInRow, isChange, newestOf, type Point, rowOf } from "#shared/change.ts";
import type { Cube } from "#shared/cube.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { comparePeriods, type Period } from "#shared/period.ts";

export { newestOf, type Point } from "#shared/change.ts";

/** The points of a cube with one indicator in time's order, at the codes given of its other axes, else at the first of each. */
export const pointsOf = (cube: Cube, codes: Readonly<Record<string, string>> = {}): Point[] =>
  rowOf(cube, cube.axes[0]?.members[0]?.code ?? "", codes).toSorted((a, b) => comparePeriods(a.period, b.period));

/** A number against the same period a year before, in the indicator's unit; or why there is no such comparison. */
export type Change =
  | {
      kind: "change";
      absolute: number;
      relative: number | null;
      since: Period;
      /** `unsure`: so small that chance alone may have made it. */
      tone: "good" | "bad" | "neutral" | "same" | "unsure";
    }
  | { kind: "break"; at: Period }
  | { kind: "none" };

type Judged = Pick<IndicatorCard, "better" | "breaks" | "decimals" | "unit"> & { every?: number };

/** No comparison is made across a break that cannot be bridged. What rounds to nothing is no change. */
export function changeOnYear(
  points: readonly Point[],
  { better, breaks: all, decimals, every, unit }: Judged,
  cube?: Pick<Cube, "fixed">,
): Change {
  const breaks = breaksOf(all, cube);
  const newest = newestOf(points);
  const until = newest ? points.slice(0, points.indexOf(newest) + 1) : [];
  const found = changeInRow(until, { isShare: unit.isShare, decimals, breaks, every });
  if (!isChange(found)) return found.blockedBy ? { kind: "break", at: found.blockedBy.at } : { kind: "none" };
  const { absolute, relative, direction, from } = found;
  const isBetter = better === (direction === "down" ? "lower" : "higher");
  const judged = better === null ? "neutral" : isBetter ? "good" : "bad";
  const tone = direction === "unchanged" ? "same" : found.isUncertain ? "unsure" : judged;
  return { kind: "change", absolute, relative, since: from.period, tone };
}
