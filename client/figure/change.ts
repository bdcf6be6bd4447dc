import { type Cell, cellAt, type Cube } from "#shared/cube.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { comparePeriods, firstDay, lastDay, type Period, yearBefore } from "#shared/period.ts";

/** A period and its cell. */
export type Point = { period: Period; cell: Cell };

/** The points of a cube with one indicator and at most one area, in time's order. */
export function pointsOf(cube: Cube): Point[] {
  const time = cube.axes.find(({ dimension }) => dimension === "time");
  return (time?.members ?? [])
    .map(({ code }, at) => ({ period: code, cell: cellAt(cube, at) }))
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}

/** The newest point with something to say: a number, or a hidden one. Periods not published yet are passed over. */
export const newestOf = (points: readonly Point[]): Point | undefined =>
  points.findLast(({ cell }) => cell.status !== "unpublished" && cell.status !== "missing") ?? points.at(-1);

/** A number against the same period a year before, in the indicator's unit; or why there is no such comparison. */
export type Change =
  | {
      kind: "change";
      absolute: number;
      relative: number | null;
      since: Period;
      tone: "good" | "bad" | "neutral" | "same";
    }
  | { kind: "break"; at: Period }
  | { kind: "none" };

type Judged = Pick<IndicatorCard, "better" | "breaks" | "decimals">;

/** No comparison is made across a break that cannot be bridged. What rounds to nothing is no change. */
export function changeOnYear(points: readonly Point[], { better, breaks, decimals }: Judged): Change {
  const now = newestOf(points);
  const since = now && yearBefore(now.period);
  const before = points.find(({ period }) => period === since);
  if (!now || !before || now.cell.value === null || before.cell.value === null) return { kind: "none" };
  const crossed = breaks.find(
    ({ at, bridgeable }) =>
      !bridgeable && firstDay(at) > firstDay(before.period) && firstDay(at) <= lastDay(now.period),
  );
  if (crossed) return { kind: "break", at: crossed.at };
  const absolute = now.cell.value - before.cell.value;
  const isSame = Math.abs(absolute) < 0.5 * 10 ** -decimals;
  const isBetter = better === (absolute < 0 ? "lower" : "higher");
  return {
    kind: "change",
    absolute,
    relative: before.cell.value === 0 ? null : (absolute / before.cell.value) * 100,
    since: before.period,
    tone: isSame ? "same" : better === null ? "neutral" : isBetter ? "good" : "bad",
  };
}
