import { blockingBreak } from "./breaks.ts";
import { type Cell, cellAt, type Cube, flatIndex, type Interval } from "./cube.ts";
import type { Break } from "./indicator.ts";
import { type Period, yearBefore } from "./period.ts";

/** One period of a row of cells. */
export type Point = { period: Period; cell: Cell };

type Known = { period: Period; value: number };

/**
 * A figure against the same period a year before. `absolute` is in the unit; `relative` is per cent of the earlier value
 * (null for shares, and where that was zero), `points` is percentage points (null but for shares).
 */
export type Change = {
  from: Known;
  to: Known;
  absolute: number;
  relative: number | null;
  points: number | null;
  direction: "up" | "down" | "unchanged";
  /** Whether chance alone would often make so small a difference; false where the figures carry no interval. */
  isUncertain: boolean;
};

/** Why there is no change to tell: a break that may not be bridged, or a cell without a number. */
export type NoChange = { from: Period | null; to: Period | null; blockedBy?: Break };

export type ChangeRules = {
  /** Whether the unit is a share of 100, so that changes are in percentage points. */
  isShare: boolean;
  /** Decimals the figure is shown with; a change that rounds to zero is `unchanged`. */
  decimals: number;
  breaks: readonly Break[];
  /** Years from one figure to the one it is held against: those between two rounds of a survey. 1 by default. */
  every?: number;
  /** Newest periods left out because they are still incomplete; none by default. */
  incomplete?: number;
};

/** The cells of one indicator over time, at the given places of the other axes (the first by default). */
export function rowOf(cube: Cube, indicator: string, codes: Readonly<Record<string, string>> = {}): Point[] {
  const places = cube.axes.map(({ dimension, members }) => {
    const wanted = dimension === "indicator" ? indicator : codes[dimension];
    return wanted === undefined ? 0 : members.findIndex(({ code }) => code === wanted);
  });
  const time = cube.axes.findIndex(({ dimension }) => dimension === "time");
  if (time < 0 || places.includes(-1)) return [];
  return (cube.axes[time]?.members ?? []).map(({ code }, at) => ({
    period: code,
    cell: cellAt(cube, flatIndex(cube.axes, places.with(time, at))),
  }));
}

/** The newest point with something to say: a number, or a hidden one. Periods not published yet are passed over. */
export const newestOf = (points: readonly Point[]): Point | undefined =>
  points.findLast(({ cell }) => cell.status !== "unpublished" && cell.status !== "missing") ?? points.at(-1);

const z95 = 1.96;

/**
 * Whether the difference itself is less than 1.96 of its standard error, each figure's taken from the width of its 95
 * per cent interval. Overlapping intervals are no test of a difference.
 */
export function isUncertain({ cell: before }: Point, { cell: after }: Point): boolean {
  const [first, second] = [before.interval, after.interval];
  if (!first || !second || before.value === null || after.value === null) return false;
  const error = ({ lower, upper }: Interval) => (upper - lower) / (2 * z95);
  return Math.abs(after.value - before.value) < z95 * Math.hypot(error(first), error(second));
}

/** Whether a change says something: false where the two periods cannot be compared. */
export const isChange = (found: Change | NoChange): found is Change => "direction" in found;

/** How far one figure stands from an earlier one; null where either has no number. Whether they may be compared is asked before. */
export function changeBetween(
  from: Point,
  to: Point,
  { isShare, decimals }: Omit<ChangeRules, "breaks">,
): Change | null {
  const [before, after] = [from.cell.value, to.cell.value];
  if (before === null || after === null) return null;
  const absolute = after - before;
  const rounded = Math.round(Math.abs(absolute) * 10 ** decimals);
  return {
    from: { period: from.period, value: before },
    to: { period: to.period, value: after },
    absolute,
    relative: isShare || before === 0 ? null : (absolute * 100) / before,
    points: isShare ? absolute : null,
    direction: rounded === 0 ? "unchanged" : absolute > 0 ? "up" : "down",
    isUncertain: isUncertain(from, to),
  };
}

const yearsBefore = (period: Period, years: number): Period | null => {
  const before = yearBefore(period);
  return years === 1 || before === null ? before : yearsBefore(before, years - 1);
};

/** The newest figure against the same period a year before, or a round before. Periods not published yet are passed over, empty ones are not. */
export function changeOnYear(row: readonly Point[], rules: ChangeRules): Change | NoChange {
  const published = row.filter(({ cell }) => cell.status !== "unpublished");
  const to = published.at(-1 - (rules.incomplete ?? 0));
  if (!to) return { from: null, to: null };
  const before = yearsBefore(to.period, rules.every ?? 1);
  const from = published.find(({ period }) => period === before);
  const none = { from: before, to: to.period };
  const blockedBy = before === null ? undefined : blockingBreak(rules.breaks, before, to.period);
  if (blockedBy) return { ...none, blockedBy };
  return (from && changeBetween(from, to, rules)) ?? none;
}
