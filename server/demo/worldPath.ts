import { frequencyOf, type Period, periodsBetween, yearOf } from "#shared/period.ts";
import { swing } from "./worldChance.ts";

/** What is known of a monthly series; the path between is made up. */
export type Known = {
  /** Means of the months of a year, seasonally adjusted; of the actual figures where their seasons are given. */
  yearly: Readonly<Record<number, number>>;
  seasonsInMeans?: readonly number[];
  /** How many months, from January, a year's mean is of; twelve where it is not said. */
  monthsOf?: Readonly<Record<number, number>>;
  /** Months whose value is known, seasonally adjusted. */
  fixed?: Readonly<Record<Period, number>>;
  /** Months whose value is known as it was when it was first published. */
  firstPublished?: Readonly<Record<Period, number>>;
  /** Lasting changes of level: from this month on everything is so many times what it was. */
  steps?: Readonly<Record<Period, number>>;
  /** Largest share by which a month may stray by chance from the smooth path. */
  stray: number;
};

export const firstMonth: Period = "2007M01";
/** The demonstration knows nothing after this month. */
const lastMonth: Period = "2030M12";
export const months: readonly Period[] = periodsBetween(firstMonth, lastMonth);
const monthIndex = new Map(months.map((month, at) => [month, at]));

/** Place of a month, from 0. Throws `RangeError` outside the world's time. */
export function indexOf(month: Period): number {
  const at = monthIndex.get(month);
  if (at === undefined) throw new RangeError(`the demonstration world has no ${frequencyOf(month)} ${month}`);
  return at;
}

/** Solves a·x = b by elimination with pivoting; `a` and `b` are used up. */
function solve(a: number[][], b: number[]): number[] {
  const size = b.length;
  const cell = (row: number, column: number) => a[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(cell(row, column)) > Math.abs(cell(pivot, column))) pivot = row;
    }
    [a[column], a[pivot]] = [a[pivot] ?? [], a[column] ?? []];
    [b[column], b[pivot]] = [b[pivot] ?? 0, b[column] ?? 0];
    const lead = a[column] ?? [];
    for (let row = column + 1; row < size; row += 1) {
      const factor = cell(row, column) / (lead[column] ?? 1);
      if (factor === 0) continue;
      const own = a[row] ?? [];
      for (let at = column; at < size; at += 1) own[at] = (own[at] ?? 0) - factor * (lead[at] ?? 0);
      b[row] = (b[row] ?? 0) - factor * (b[column] ?? 0);
    }
  }
  const x = b.slice();
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) x[row] = (x[row] ?? 0) - cell(row, at) * (x[at] ?? 0);
    x[row] = (x[row] ?? 0) / cell(row, row);
  }
  return x;
}

/** Log-linear from one known point to the next: months that are fixed, and the middle of the years without one. */
function outline({ yearly, fixed = {} }: Known): number[] {
  const years = new Set(Object.keys(fixed).map(yearOf));
  const points = [
    ...Object.entries(fixed).map(([month, value]) => ({ at: indexOf(month), value })),
    ...Object.entries(yearly)
      .filter(([year]) => !years.has(Number(year)))
      .map(([year, value]) => ({ at: indexOf(`${year}M06`) + 0.5, value })),
  ].toSorted((one, other) => one.at - other.at);
  return months.map((_, at) => {
    const after = points.find((point) => point.at >= at) ?? points.at(-1);
    const before = points.findLast((point) => point.at < at) ?? after;
    if (!before || !after) throw new RangeError("a path needs a known point");
    const share = after.at === before.at ? 1 : Math.min(1, (at - before.at) / (after.at - before.at));
    return Math.exp(Math.log(before.value) * (1 - share) + Math.log(after.value) * share);
  });
}

type Condition = { weights: ReadonlyMap<number, number>; value: number };

const monthsIn = ({ monthsOf = {} }: Known, year: number) => monthsOf[year] ?? 12;

function conditionsOf(known: Known, base: readonly number[]): Condition[] {
  const { yearly, fixed = {}, seasonsInMeans } = known;
  const season = (at: number) => seasonsInMeans?.[at % 12] ?? 1;
  const sum = (from: number, to: number) =>
    new Map(base.slice(from, to + 1).map((value, at) => [from + at, value * season(at)]));
  return [
    ...Object.entries(yearly).map(([year, mean]): Condition => {
      const [from, to] = [indexOf(`${year}M01`), indexOf(`${year}M01`) + monthsIn(known, Number(year)) - 1];
      return { weights: sum(from, to), value: mean * (to - from + 1) };
    }),
    ...Object.entries(fixed).map(([month, value]): Condition => {
      const at = indexOf(month);
      return { weights: new Map([[at, base[at] ?? 0]]), value };
    }),
  ];
}

/** The outline times factors that change as little as possible from month to month (Denton), so that everything known is met. */
function met(known: Known): number[] {
  let level = 1;
  const base = outline(known).map((value, at) => {
    level *= known.steps?.[months[at] ?? ""] ?? 1;
    return value * level;
  });
  const conditions = conditionsOf(known, base);
  const count = base.length;
  const size = count + conditions.length;
  const a = Array.from({ length: size }, () => Array.from<number>({ length: size }).fill(0));
  const b = Array.from<number>({ length: size }).fill(0);
  const set = (row: number, column: number, value: number) => {
    const own = a[row];
    if (own) own[column] = value;
  };
  for (let at = 0; at < count; at += 1) {
    set(at, at, at === 0 || at === count - 1 ? 1 : 2);
    if (at > 0) set(at, at - 1, -1);
    if (at < count - 1) set(at, at + 1, -1);
  }
  for (const [at, { weights, value }] of conditions.entries()) {
    const scale = Math.max(...weights.values());
    for (const [month, weight] of weights) {
      set(count + at, month, weight / scale);
      set(month, count + at, weight / scale);
    }
    b[count + at] = value / scale;
  }
  const factors = solve(a, b);
  return base.map((value, at) => value * (factors[at] ?? 1));
}

/** A made-up monthly path, by month, that meets what is known: fixed months exactly, and the yearly means. */
export function pathOf(name: string, known: Known): readonly number[] {
  const smooth = met(known);
  const isFixed = (at: number) => known.fixed?.[months[at] ?? ""] !== undefined;
  const strays = smooth.map((_, at) => (isFixed(at) ? 0 : known.stray * swing(name, months[at] ?? "")));
  return smooth.map((value, at) => {
    if (isFixed(at)) return value;
    const from = at - (at % 12);
    const year = Array.from({ length: monthsIn(known, yearOf(months[at] ?? "")) }, (_, month) => from + month);
    const free = year.filter((month) => !isFixed(month)).reduce((total, month) => total + (smooth[month] ?? 0), 0);
    const drift = year.reduce((total, month) => total + (strays[month] ?? 0) * (smooth[month] ?? 0), 0);
    return value * (1 + (strays[at] ?? 0) - (free === 0 ? 0 : drift / free));
  });
}
