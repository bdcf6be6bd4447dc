import { type Cube, apportionedWithin, cubeOf, treeOf } from "./atCube.ts";
import { industries, type Industry, type Profile } from "./atIndustries.ts";
import { between, totalIn } from "./atNation.ts";
import { apportioned } from "./worldAreas.ts";
import { chance, swing } from "./worldChance.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Numbers for each industry, some of them known, that sum to the total. */
export function amongIndustries(
  total: number,
  weightOf: (industry: Industry, at: number) => number,
  known: Readonly<Record<string, number>> = {},
): number[] {
  const fixed = industries.map(({ code }) => known[code] ?? null);
  const rest = apportioned(
    total - sum(fixed.map((value) => value ?? 0)),
    industries.map((industry, at) => (fixed[at] === null ? weightOf(industry, at) : 0)),
  );
  return fixed.map((value, at) => value ?? rest[at] ?? 0);
}

/** Employed by industry, and the women among them; the employed of a year by the end of November of the register. */
export function employedIn(year: number): { all: number[]; women: number[] } {
  const total = totalIn("employed", year);
  // Domain notes D.6: about 183,000 in 2016.
  const known: Readonly<Record<string, number>> = year === 2016 ? { "at-36.32": 183_000 } : {};
  const all = amongIndustries(total, ({ employed, growth }) => employed * (1 + growth) ** (year - 2019), known);
  const women = apportionedWithin(
    Math.round(0.473 * total),
    industries.map(({ women: share }, at) => share * (all[at] ?? 0)),
    all,
  );
  return { all, women };
}

const industryTree = treeOf("industry", ["at-10", "at-36"]);
const sexTree = treeOf("sex", ["sex"]);
const severityTree = treeOf("severity", ["seriousness", "absence"]);
const placeOf = new Map(industries.map(({ code }, at) => [code, at]));

/** Employed by industry and sex, the authority's own denominator. */
export function employedCube(year: number): Cube {
  const { all, women } = employedIn(year);
  return cubeOf([industryTree, sexTree], ([industry = "", sex]) => {
    const at = placeOf.get(industry) ?? -1;
    const [both, female] = [all[at] ?? 0, women[at] ?? 0];
    return sex === "K" ? female : both - female;
  });
}

const infected: Readonly<Record<Profile, number>> = {
  build: 1,
  factory: 2,
  food: 3,
  trade: 2,
  office: 1.5,
  police: 30,
  utility: 2,
  service: 3,
  transport: 6,
  daycare: 110,
  care: 125,
  teaching: 45,
};

/** Infections with covid-19 among so many, by where people work close to others. */
export const infections = (total: number, employed: readonly number[]): number[] =>
  amongIndustries(
    total,
    ({ profile, code }, at) =>
      // Hospitals and clinics had protective equipment before homes had.
      (employed[at] ?? 0) * infected[profile] * (code === "at-36.33" ? 0.75 : code === "at-36.34" ? 0.4 : 1),
  );

/** Accidents per 10,000 employed that are published (domain notes D.6), and the 5,325 of 2016. */
function knownAccidents(year: number, employed: readonly number[]): Record<string, number> {
  const per = (code: string, rate: number) => Math.round((rate * (employed[placeOf.get(code) ?? -1] ?? 0)) / 10_000);
  if (year === 2016) return { "at-36.32": 5325 };
  if (year === 2019) return { "at-36.23": per("at-36.23", 468) };
  return year === 2021 ? { "at-36.23": per("at-36.23", 560), "at-36.32": per("at-36.32", 559) } : {};
}

/** Serious accidents per 10,000 employed in 2016 (domain notes D.6). */
const serious2016: Readonly<Record<string, number>> = {
  "at-36.21": 90,
  "at-36.23": 88,
  "at-36.02": 86,
  "at-36.24": 7,
};

/** Shares of the expected absences, within the serious and within the other accidents. More than six months more than doubled from 2019 to 2023. */
function absences(year: number) {
  const overSix = between({ 2006: 0.055, 2019: 0.065, 2020: 0.08, 2023: 0.15, 2025: 0.155 }, year);
  return {
    serious: {
      "absence.21-30d": 0.33 - overSix / 2,
      "absence.1-3m": 0.46 - overSix / 2,
      "absence.3-6m": 0.185,
      "absence.over-6m": overSix,
      "absence.unfit": 0.025,
    },
    other: { "absence.1-3d": 0.38, "absence.4-6d": 0.24, "absence.7-13d": 0.24, "absence.14-20d": 0.14 },
  } as const;
}

type Leaf = { absence: string; all: number; women: number };

function leavesOf(industry: Industry, accidents: number, employed: number, year: number): Leaf[] {
  const { serious, code, women } = industry;
  const known = year === 2016 ? serious2016[code] : undefined;
  const stray = 1 + 0.06 * swing("serious", code, year);
  const heavy = Math.round(known === undefined ? accidents * serious * stray : (known * employed) / 10_000);
  const unstated = Math.round((accidents - heavy) * between({ 2006: 0.2, 2015: 0.14, 2025: 0.11 }, year));
  const shares = absences(year);
  const split = (total: number, parts: Readonly<Record<string, number>>) => {
    const weights = Object.entries(parts).map(([absence, share]) => share * (0.9 + 0.2 * chance(code, absence, year)));
    const numbers = apportioned(total, weights);
    return Object.keys(parts).map((absence, at) => ({ absence, all: numbers[at] ?? 0 }));
  };
  const leaves = [
    ...split(heavy, shares.serious),
    ...split(accidents - heavy - unstated, shares.other),
    { absence: "absence.unstated", all: unstated },
  ];
  const numbers = leaves.map(({ all }) => all);
  const share = (women * 0.88) / (women * 0.88 + (1 - women));
  const female = apportionedWithin(Math.round(accidents * share), numbers, numbers);
  return leaves.map((leaf, at) => ({ ...leaf, women: female[at] ?? 0 }));
}

/** Reported accidents of a year by industry, expected absence and sex, as the annual statement has them. */
export function accidentsIn(year: number): Cube {
  const { all: employed } = employedIn(year);
  const covid = totalIn("covid-accidents", year);
  const infectedIn = infections(covid, employed);
  const known = knownAccidents(year, employed);
  const total = totalIn("accidents", year);
  const usual = (industry: Industry, at: number) =>
    (employed[at] ?? 0) * industry.accidents * (1 + 0.04 * swing("accidents", industry.code, year));
  const scale = (total - covid) / sum(industries.map(usual));
  const all = amongIndustries(total, (industry, at) => usual(industry, at) * scale + (infectedIn[at] ?? 0), known);
  const leaves = new Map(
    industries.map((industry, at) => [
      industry.code,
      new Map(leavesOf(industry, all[at] ?? 0, employed[at] ?? 0, year).map((leaf) => [leaf.absence, leaf] as const)),
    ]),
  );
  return cubeOf([industryTree, severityTree, sexTree], ([industry = "", absence = "", sex]) => {
    const leaf = leaves.get(industry)?.get(absence);
    return leaf === undefined ? 0 : sex === "K" ? leaf.women : leaf.all - leaf.women;
  });
}
