import { type Period, shift, yearOf } from "#shared/period.ts";
import { inArea, monthsOf, partOfAreas, remembered, spread } from "./starAreas.ts";
import type { World } from "./world.ts";
import { areas } from "./worldAreas.ts";
import { swing } from "./worldChance.ts";

/** Everything here is invented: no published figure of these measurements is known. */
const meanWeeks: Readonly<Record<number, number>> = {
  2018: 25,
  2019: 25,
  2020: 23.5,
  2021: 31,
  2022: 25.5,
  2023: 22,
  2024: 22.6,
  2025: 23.1,
  2026: 23.8,
  2027: 24,
};

/** Between the middles of two years, straight. */
function byYear(values: Readonly<Record<number, number>>, month: Period): number {
  const [year, part] = [yearOf(month), Number(month.slice(5))];
  const [first, share] = part > 6 ? [year, (part - 6) / 12] : [year - 1, (part + 6) / 12];
  const at = (one: number) => values[one] ?? values[2026] ?? 0;
  return at(first) * (1 - share) + at(first + 1) * share;
}

const keyOf = (world: World, period: Period) => `${world.clock}|${period}`;

const spellsByArea = remembered(keyOf, (world, month) =>
  areas.map((area) => {
    const persons = world.value("benefit-persons", area, month, world.clock) ?? 0;
    return Math.round((persons / 5.9) * (1 + 0.05 * swing("ended", area, month)));
  }),
);

/** Spells on A-dagpenge that ended in a month. */
export const endedSpells = (world: World, area: string, month: Period): number | null =>
  inArea(spellsByArea(world, month), area);

const weeksByArea = remembered(keyOf, (world, month) => {
  const mean = byYear(meanWeeks, month);
  const own = (area: string) => 1 + 0.1 * swing("weeks", area) + 0.03 * swing("weeks", area, month);
  return spellsByArea(world, month).map((spells, at) => Math.round(spells * mean * own(areas[at] ?? "")));
});

/** Weeks that the spells which ended in a month had lasted. */
export const weeksOfSpells = (world: World, area: string, month: Period): number | null =>
  inArea(weeksByArea(world, month), area);

/** What a person does three months after, in the order of the hierarchy `_amstatusb15`. */
export const statuses = [
  "Lønmodtagerbeskæftigelse",
  "Uddannelse",
  "Selvforsørgelse",
  "Forsørgelsesydelse",
  "Andet",
] as const;

function statusShares(quarter: Period): readonly number[] {
  const cycle = { 2020: -0.06, 2021: 0.03, 2022: 0.02 }[yearOf(quarter)] ?? 0;
  const season = { K1: 0.01, K2: 0.015, K3: -0.015, K4: -0.01 }[quarter.slice(4)] ?? 0;
  const employed = 0.585 + cycle + season + 0.004 * swing("status", quarter);
  return [employed, 0.055, 0.115, 1 - employed - 0.055 - 0.115 - 0.04, 0.04];
}

const statusByArea = remembered(keyOf, (world, quarter) => {
  const wholes = areas.map((code) =>
    monthsOf(quarter).reduce((sum, month) => sum + (endedSpells(world, code, month) ?? 0), 0),
  );
  const total = wholes.reduce((sum, whole) => sum + whole, 0);
  const shares = statusShares(quarter);
  const others = statuses
    .slice(1)
    .map((name, at) => partOfAreas(`status-${name}`, Math.round(total * (shares[at + 1] ?? 0)), wholes, 0.12));
  return wholes.map((whole, at) => {
    const rest = others.map((counts) => counts[at] ?? 0);
    return [whole - rest.reduce((sum, count) => sum + count, 0), ...rest];
  });
});

/** Ended spells of a quarter by what the person did three months after; areas sum to the country. */
export function statusAfter(world: World, area: string, quarter: Period): readonly number[] {
  const matrix = statusByArea(world, quarter);
  if (area !== "000") return matrix[areas.indexOf(area)] ?? [];
  return statuses.map((_, place) => matrix.reduce((sum, row) => sum + (row[place] ?? 0), 0));
}

/** Employment after an offer, in the order of the columns of y14d03; the last is none. */
const afterShares = [0.09, 0.07, 0.15, 0.69];

const offersIn = remembered(
  (quarter: Period) => quarter,
  (quarter) => {
    const season = { K1: 1.04, K2: 1.05, K3: 0.86, K4: 1.05 }[quarter.slice(4)] ?? 1;
    const cycle = { 2020: 0.8, 2021: 0.95 }[yearOf(quarter)] ?? 1;
    const total = Math.round(41_000 * season * cycle * (1 + 0.02 * swing("offers", quarter)));
    const by = { H: 0.95, S: 1.1, P: 1.05, O: 0.85, L: 1 };
    const wholes = spread("offers", total, quarter, { by, unknown: 0.001 });
    const lift = 1 + ({ 2020: -0.12, 2021: 0.04, 2022: 0.08 }[yearOf(quarter)] ?? 0);
    const employed = afterShares
      .slice(0, 3)
      .map((share, at) => partOfAreas(`offer-${at}`, Math.round(total * share * lift), wholes, 0.2));
    return wholes.map((whole, at) => {
      const parts = employed.map((counts) => counts[at] ?? 0);
      return [...parts, whole - parts.reduce((sum, count) => sum + count, 0)];
    });
  },
);

/** Offers that ended in the four quarters up to one, by employment afterwards; areas sum to the country. */
export function afterOffer(area: string, quarter: Period): readonly number[] {
  const quarters = [0, -1, -2, -3].map((back) => offersIn(shift(quarter, back)));
  const inQuarter = (matrix: readonly (readonly number[])[], place: number) =>
    inArea(
      matrix.map((row) => row[place] ?? 0),
      area,
    ) ?? 0;
  return afterShares.map((_, place) => quarters.reduce((sum, matrix) => sum + inQuarter(matrix, place), 0));
}
