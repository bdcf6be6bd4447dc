import { blockingBreak, isCrossed } from "./breaks.ts";
import { type Change, changeBetween, isUncertain, newestOf, type Point } from "./change.ts";
import type { Break, IndicatorCard } from "./indicator.ts";
import { type Frequency, frequencyOf, type Period, shift, yearBefore } from "./period.ts";
import type { Comparison } from "./selection.ts";

/** What of an indicator a claim is made from. */
export type Judged = Pick<IndicatorCard, "better" | "breaks" | "decimals" | "every" | "frequency" | "period" | "unit">;

/** What can be said of a row of figures, and the cells it is said from, oldest first. */
export type Claim = { cells: readonly Point[] } & (
  | { kind: "level"; to: Point }
  | { kind: "hidden"; to: Point }
  | { kind: "change"; change: Change; crossed: readonly Break[] }
  | { kind: "caution"; crossed: readonly Break[] }
  | { kind: "blocked"; break: Break }
  | { kind: "uncompared"; from: Period }
  | { kind: "extreme"; side: "highest" | "lowest"; to: Point; since: Period | null; first: Period; isSeasonal: boolean }
  | { kind: "run"; side: "up" | "down"; length: number; isSeasonal: boolean }
  | { kind: "break"; break: Break }
  | { kind: "provisional"; count: number }
);

const atPeriod = (row: readonly Point[], period: Period | null): Point | undefined =>
  row.find((point) => point.period === period);

/** Whether a year holds several figures, so that like is compared with like: July with July. */
const isSeasonal = ({ frequency }: Judged): boolean => frequency !== "year";

/** The period that the newest is held against. Rounds of a survey follow one another; windows that overlap are not compared. */
function against(row: readonly Point[], to: Point, comparison: Comparison, card: Judged): Period | null {
  if (typeof comparison === "object")
    return frequencyOf(comparison.period) === card.frequency ? comparison.period : null;
  if (card.every > 1) return row[row.indexOf(to) - 1]?.period ?? null;
  return comparison === "previous" && card.period !== "rolling" ? shift(to.period, -1) : yearBefore(to.period);
}

function changed(row: readonly Point[], to: Point, comparison: Comparison, card: Judged): Claim[] {
  const period = against(row, to, comparison, card);
  if (period === null || period >= to.period) return [];
  const blocking = blockingBreak(card.breaks, period, to.period);
  if (blocking) return [{ kind: "blocked", break: blocking, cells: [to] }];
  const from = atPeriod(row, period);
  const change = from && changeBetween(from, to, { isShare: card.unit.isShare, decimals: card.decimals });
  if (!from || !change) {
    const isFirst = row.every((point) => point.period >= to.period);
    return isFirst ? [] : [{ kind: "uncompared", from: period, cells: [to] }];
  }
  const crossed = card.breaks.filter((one) => isCrossed(one, period, to.period));
  const cells = [from, to];
  return [
    { kind: "change", change, crossed, cells },
    ...(crossed.length > 0 ? [{ kind: "caution" as const, crossed, cells }] : []),
  ];
}

/** Figures of the same part of earlier years, newest first, as far back as nothing is hidden, missing or broken. */
function likeBefore(row: readonly Point[], to: Point, card: Judged): Point[] {
  const before: Point[] = [];
  for (let at = to; ;) {
    const period = isSeasonal(card) ? yearBefore(at.period) : (row[row.indexOf(at) - 1]?.period ?? null);
    const found = atPeriod(row, period);
    if (!found || found.cell.value === null || blockingBreak(card.breaks, found.period, to.period)) return before;
    before.push(found);
    at = found;
  }
}

/** Fewer like figures than this are no record. */
const fewestPassed = 3;

/** Higher or lower than every like figure for some years, each difference more than chance would make. */
function extreme(row: readonly Point[], to: Point, card: Judged): Claim | null {
  const before = likeBefore(row, to, card);
  const rules = { isShare: card.unit.isShare, decimals: card.decimals };
  for (const side of ["highest", "lowest"] as const) {
    const way = side === "highest" ? "up" : "down";
    const isPassed = (point: Point) => {
      const change = changeBetween(point, to, rules);
      return change?.direction === way && !change.isUncertain;
    };
    const end = before.findIndex((point) => !isPassed(point));
    const passed = end === -1 ? before : before.slice(0, end);
    const first = passed.at(-1);
    if (!first || passed.length < fewestPassed) continue;
    const last = end === -1 ? undefined : before[end];
    // One that is not told apart by chance is no level to point back to.
    if (last && isUncertain(last, to)) continue;
    const cells = [...(last ? [last] : []), ...passed.toReversed(), to];
    return {
      kind: "extreme",
      side,
      to,
      since: last?.period ?? null,
      first: first.period,
      isSeasonal: isSeasonal(card),
      cells,
    };
  }
  return null;
}

const shortestRun: Readonly<Record<Frequency, number>> = { year: 3, half: 3, quarter: 4, month: 6, week: 12 };

/** Periods in a row that stand higher, or lower, than the year before: the newest back to the first that does not. */
function run(row: readonly Point[], to: Point, card: Judged): Claim | null {
  if (card.every > 1) return null;
  const cells = new Set<Point>();
  let side: "up" | "down" | null = null;
  let length = 0;
  for (let at: Point | undefined = to; at; at = atPeriod(row, shift(at.period, -1))) {
    const from = atPeriod(row, yearBefore(at.period));
    if (!from || blockingBreak(card.breaks, from.period, at.period)) break;
    const change = changeBetween(from, at, { isShare: card.unit.isShare, decimals: card.decimals });
    if (!change || change.direction === "unchanged" || change.isUncertain) break;
    if (side !== null && change.direction !== side) break;
    side = change.direction;
    length += 1;
    cells.add(from).add(at);
  }
  if (side === null || length < shortestRun[card.frequency]) return null;
  const inOrder = row.filter((point) => cells.has(point));
  return { kind: "run", side, length, isSeasonal: isSeasonal(card), cells: inOrder };
}

/** The last break that may not be bridged, where there are figures from before it. */
function lastBreak(row: readonly Point[], to: Point, { breaks }: Judged): Claim | null {
  const first = row.find(({ cell }) => cell.value !== null);
  if (!first) return null;
  const crossed = breaks.filter((one) => !one.bridgeable && isCrossed(one, first.period, to.period));
  const [last] = crossed.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return last ? { kind: "break", break: last, cells: [to] } : null;
}

function provisional(row: readonly Point[], to: Point): Claim | null {
  if (to.cell.status !== "provisional") return null;
  const end = row.indexOf(to);
  const firm = row.slice(0, end).findLastIndex(({ cell }) => cell.status !== "provisional");
  const cells = row.slice(firm + 1, end + 1);
  return { kind: "provisional", count: cells.length, cells };
}

/**
 * What a row of figures says, the most important first: the level, how it has changed, whether it is the highest or lowest
 * for years, how long it has gone one way, where it breaks, whether it will be revised. `breaks` are those of what is shown.
 * Nothing is said of a hidden figure but that it is hidden, and nothing across a break that may not be bridged.
 */
export function claimsOf(row: readonly Point[], card: Judged, compare: readonly Comparison[]): Claim[] {
  const to = newestOf(row);
  if (to?.cell.status === "suppressed") return [{ kind: "hidden", to, cells: [to] }];
  if (!to || to.cell.value === null) return [];
  const until = row.slice(0, row.indexOf(to) + 1);
  const changes = compare.flatMap((one) => changed(until, to, one, card));
  const told = changes.some(({ kind }) => kind === "blocked") ? null : lastBreak(until, to, card);
  return [
    { kind: "level", to, cells: [to] },
    ...changes,
    extreme(until, to, card),
    run(until, to, card),
    told,
    provisional(until, to),
  ].filter((claim): claim is Claim => claim !== null);
}
