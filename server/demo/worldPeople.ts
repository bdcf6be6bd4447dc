import { type Period, partsOf } from "#shared/period.ts";
import { apportioned } from "./worldAreas.ts";
import type { Rule } from "./worldCalendar.ts";
import { chance } from "./worldChance.ts";
import { municipalities } from "./worldMunicipalities.ts";
import type { World } from "./world.ts";

export const populationRule: Rule = { frequency: "quarter", first: "2008K1", monthsAfter: -1, day: 11 };
export const registerRule: Rule = { frequency: "year", first: "2008", monthsAfter: 10, day: 27 };

/** Later than every day of the demonstration: the population is counted, not revised. */
const always = "2031-01-01";

export const ages = { first: 0, last: 125, ours: [16, 66], working: [16, 64] } as const;

/** How many of each age there are for each of 40 years: invented, a Danish pyramid about 2023. */
function weightOf(age: number): number {
  if (age < 16) return 0.84 + 0.006 * age;
  if (age < 32) return 0.98 + 0.012 * (age - 16);
  if (age < 44) return 1.17 - 0.02 * (age - 32);
  if (age < 60) return 0.95 + 0.0125 * (age - 44);
  return 1.13 * Math.exp(-(((age - 60) / 26) ** 2));
}
const counted = Array.from({ length: ages.last + 1 }, (_, age) => weightOf(age));
const [from, to] = ages.ours;
const inside = counted.slice(from, to + 1);
const sumOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);

/** Women among those of an age: fewer among the young, more among the old. */
const womenOf = (age: number): number =>
  Math.min(0.9, age < 60 ? 0.488 + 0.0004 * (age - 16) : 0.506 + 0.0035 * (age - 60));

/** Men, then women, by age from 0 to 125, in one municipality on the first day of a quarter. */
export type People = readonly (readonly [men: number, women: number])[];

/** The municipality's population of 16 to 66 years on the first day of a quarter, between those of two Januaries. */
function workingAge(world: World, code: string, quarter: Period): number {
  const { year = 0, part = 1 } = partsOf(quarter) ?? {};
  const january = (of: number) => world.value("population-16-66", code, String(of), always) ?? 0;
  const share = (part - 1) / 4;
  return Math.round(january(year) * (1 - share) + january(year + 1) * share);
}

/** The people of each municipality, in the order of the municipalities. Those of 16 to 66 years sum to the known population. */
export function peopleIn(world: World, quarter: Period): readonly People[] {
  return municipalities.map(({ code }) => {
    const total = workingAge(world, code, quarter);
    const own = apportioned(total, inside);
    return counted.map((weight, age) => {
      const all = age < from || age > to ? Math.round((total * weight) / sumOf(inside)) : (own[age - from] ?? 0);
      const women = Math.round(all * womenOf(age));
      return [all - women, women] as const;
    });
  });
}

/**
 * Employed in per cent of the population of 16 to 64 years at the end of November, regions by year from 2008: StatBank
 * RAS200 as published. 2024 and after are made up: as in 2023.
 */
const employment: Readonly<Record<string, readonly number[]>> = {
  "084": [75.8, 73.3, 72.6, 72.5, 72.2, 72.3, 72.5, 73.2, 73.8, 74.4, 75.3, 75.9, 75, 77.7, 78.3, 78.2],
  "085": [75.7, 72.7, 71.9, 71.6, 70.9, 71, 71.3, 71.9, 72.6, 73.3, 74.4, 75.1, 74.7, 76.9, 77.5, 77.6],
  "083": [75.7, 72, 71.2, 70.7, 70, 70.1, 70.5, 70.8, 71.6, 72.5, 73.6, 74.1, 73.8, 76.5, 76.8, 76.5],
  "082": [77, 73.4, 72.8, 72.4, 71.8, 71.7, 72.2, 72.5, 73.3, 74.1, 75, 75.5, 75, 77.6, 77.9, 77.7],
  "081": [75.2, 71.5, 71.2, 71, 70.6, 70.2, 70.3, 70.7, 71.7, 72.2, 73.4, 73.9, 73.3, 76.1, 76.6, 76.6],
};

/** The five-year ages of the register, first and last. */
export const fives: readonly (readonly [first: number, last: number])[] = [
  [16, 19],
  [20, 24],
  [25, 29],
  [30, 34],
  [35, 39],
  [40, 44],
  [45, 49],
  [50, 54],
  [55, 59],
  [60, 64],
];
/** How many are employed at these ages, against one another: invented. */
const working = [0.53, 0.7, 0.77, 0.82, 0.85, 0.86, 0.87, 0.86, 0.83, 0.66];
const menWork = 1.03;

/** Population and employed of a municipality, by the five-year ages, men and women. */
export type Registered = readonly { population: readonly [number, number]; employed: readonly [number, number] }[];

/** The register at the end of November, in the order of the municipalities; each region's rate is the published one. */
export function registeredIn(world: World, year: number): readonly Registered[] {
  const people = peopleIn(world, `${year}K4`);
  const cells = people.map((one) =>
    fives.map(([first, last]): [number, number] =>
      one.slice(first, last + 1).reduce<[number, number]>(([men, women], [m, w]) => [men + m, women + w], [0, 0]),
    ),
  );
  const sizes = cells.map((bands) => sumOf(bands.map(([men, women]) => men + women)));
  const employed = new Map<number, number>();
  for (const [region, rates] of Object.entries(employment)) {
    const own = municipalities.flatMap((one, place) => (one.region === region ? [place] : []));
    const rate = rates[Math.min(rates.length, year - 2007) - 1] ?? 0;
    const total = Math.round((sumOf(own.map((place) => sizes[place] ?? 0)) * rate) / 100);
    // Fewer work where more are unemployed, and by chance of the place.
    const weights = own.map((place) => {
      const { code = "", rate: unemployed = 0 } = municipalities[place] ?? {};
      return (sizes[place] ?? 0) * (1.03 - 0.01 * unemployed + 0.03 * (chance("employed", code) - 0.5));
    });
    for (const [at, value] of apportioned(total, weights).entries()) employed.set(own[at] ?? -1, value);
  }
  return cells.map((bands, place) => {
    const parts = apportioned(
      employed.get(place) ?? 0,
      bands.flatMap(([men, women], band) => [men * (working[band] ?? 0) * menWork, women * (working[band] ?? 0)]),
    );
    return bands.map((population, band) => ({
      population,
      employed: [parts[2 * band] ?? 0, parts[2 * band + 1] ?? 0] as const,
    }));
  });
}
