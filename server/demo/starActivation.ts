import type { Period } from "#shared/period.ts";
import { inArea, partOfAreas, remembered } from "./starAreas.ts";
import type { World } from "./world.ts";
import { apportioned, areas } from "./worldAreas.ts";
import { chance } from "./worldChance.ts";
import { indexOf, type Known, pathOf } from "./worldPath.ts";

const from = (first: number, values: readonly number[]): Readonly<Record<number, number>> =>
  Object.fromEntries(values.map((value, at) => [first + at, value]));

/** A share of those on cash assistance, in per cent, without season; fixed months are those of domain notes D.5. */
type Shared = { known: Known; seasons: readonly number[]; of: "cash-fte" | "cash-persons"; width: number };

/** Fewer are activated in July and August: factors of the months as recorded 2022–2026 (y60c07), rounded. */
const activating = [0.955, 1.005, 1.035, 1.03, 1.03, 1.01, 0.905, 0.93, 0.99, 1.025, 1.05, 1.035];
/** Hours are paid for in June and at the turn of the year: as recorded 2022–2026 (y60j01), rounded. */
const paying = [0.99, 0.97, 0.98, 0.99, 1.02, 1.04, 0.97, 0.99, 1.01, 0.99, 1.01, 1.04];

const fixedBy = (seasons: readonly number[], months: Readonly<Record<Period, number>>) =>
  Object.fromEntries(
    Object.entries(months).map(([month, value]) => [month, value / (seasons[indexOf(month) % 12] ?? 1)]),
  );

/** Yearly means from 2022 are means of the recorded months of y60c07 and y60j01. */
const shares = {
  degree: {
    known: {
      yearly: from(2021, [15.2, 15.5, 16, 15.8, 16.4]),
      seasonsInMeans: activating,
      fixed: fixedBy(activating, { "2026M06": 17.4, "2026M07": 15.6 }),
      stray: 0.008,
    },
    seasons: activating,
    of: "cash-fte",
    width: 0.3,
  },
  affected: {
    known: {
      yearly: from(2021, [45.5, 46.3, 46.3, 47, 47.4]),
      seasonsInMeans: activating,
      fixed: fixedBy(activating, { "2026M06": 47.1, "2026M07": 42.6 }),
      stray: 0.008,
    },
    seasons: activating,
    of: "cash-persons",
    width: 0.15,
  },
  hours: {
    known: {
      yearly: from(2022, [8.2, 7.5, 7.3, 7.6]),
      seasonsInMeans: paying,
      fixed: fixedBy(paying, { "2021M07": 8, "2026M06": 10.3 }),
      stray: 0.012,
    },
    seasons: paying,
    of: "cash-persons",
    width: 0.25,
  },
} as const satisfies Record<string, Shared>;
export type CashShare = keyof typeof shares;

const paths = new Map<CashShare, readonly number[]>();

function nationalShare(name: CashShare, month: Period): number {
  const { known, seasons } = shares[name];
  const path = paths.get(name) ?? pathOf(name, known);
  paths.set(name, path);
  const at = indexOf(month);
  return ((path[at] ?? 0) * (seasons[at % 12] ?? 1)) / 100;
}

type CashSeries = "cash-fte" | "cash-persons";

const byArea = (world: World, series: CashSeries, month: Period) =>
  areas.map((area) => world.value(series, area, month, world.clock) ?? 0);

const partByArea = remembered(
  (world: World, name: CashShare, month: Period) => [world.clock, name, month].join("|"),
  (world, name, month) => {
    const { of, width } = shares[name];
    const total = world.value(of, "000", month, world.clock);
    if (total === null) return null;
    return partOfAreas(name, Math.round(total * nationalShare(name, month)), byArea(world, of, month), width);
  },
);

/**
 * Those on cash assistance who are activated (full-time persons, or persons touched at all), or have paid ordinary hours
 * (persons): the country, or an area, which sum to it. Revised as those they are a part of.
 */
export function cashPart(world: World, name: CashShare, area: string, month: Period): number | null {
  const numbers = partByArea(world, name, month);
  return numbers === null ? null : inArea(numbers, area);
}

/** Readiness for work, in the order of the hierarchy `_viskat_1int`. */
export const visitations = [
  "Aktivitetsparat",
  "Jobparat",
  "Uddannelsesparat",
  "Uoplyst visitationskategori",
  "Åbenlys uddannelsesparat",
] as const;

/** Shares of the country from a month on, straight between them. July 2026 is domain notes D.5; the rest is invented. */
const anchors: readonly (readonly [month: Period, shares: readonly number[]])[] = [
  ["2021M07", [0.62, 0.14, 0.18, 0.03, 0.03]],
  ["2025M06", [0.635, 0.145, 0.165, 0.03, 0.025]],
  ["2025M07", [0.64, 0.17, 0.145, 0.03, 0.015]],
  ["2026M07", [55_751 / 83_582, 16_409 / 83_582, 9000 / 83_582, 1765 / 83_582, 657 / 83_582]],
];

function visitedShares(month: Period): readonly number[] {
  const at = indexOf(month);
  const after = anchors.find(([anchor]) => indexOf(anchor) >= at) ?? anchors.at(-1);
  const before = anchors.findLast(([anchor]) => indexOf(anchor) <= at) ?? after;
  if (!before || !after) return [];
  const [start, end] = [indexOf(before[0]), indexOf(after[0])];
  const share = start === end ? 0 : (at - start) / (end - start);
  return before[1].map((value, place) => value * (1 - share) + (after[1][place] ?? value) * share);
}

const visitedByArea = remembered(
  (world: World, series: CashSeries, month: Period) => [world.clock, series, month].join("|"),
  (world, series, month) => {
    const total = world.value(series, "000", month, world.clock);
    if (total === null) return null;
    const wholes = byArea(world, series, month);
    const country = apportioned(total, visitedShares(month));
    const others = country.slice(1).map((count, place) =>
      apportioned(
        count,
        wholes.map((whole, at) => whole * (0.75 + 0.5 * chance("visited", areas[at] ?? "", place))),
      ),
    );
    // Most are ready for activities, so what the others leave is theirs.
    return wholes.map((whole, at) => {
      const own = others.map((counts) => counts[at] ?? 0);
      return [whole - own.reduce((sum, count) => sum + count, 0), ...own];
    });
  },
);

/** Those on cash assistance in an area by readiness: categories sum to the area, and areas to the country's category. */
export function visited(world: World, series: CashSeries, area: string, month: Period): readonly number[] | null {
  const matrix = visitedByArea(world, series, month);
  if (matrix === null || area !== "000") return matrix?.[areas.indexOf(area)] ?? null;
  return visitations.map((_, place) => matrix.reduce((sum, row) => sum + (row[place] ?? 0), 0));
}
