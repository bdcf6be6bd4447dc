import { type Period, partsIn } from "#shared/period.ts";
import { apportioned, weightsOf } from "./worldAreas.ts";
import type { Rule } from "./worldCalendar.ts";
import { chance } from "./worldChance.ts";
import { municipalities, type MunicipalityGroup } from "./worldMunicipalities.ts";
import { type Points, type QuarterSeasons, seasonIn, strayed } from "./worldQuarters.ts";
import type { World } from "./world.ts";

export const supportRule: Rule = { frequency: "quarter", first: "2007K1", monthsAfter: 3, day: 18 };

/**
 * All publicly supported but students, thousands of full-time persons, seasonally adjusted. Domain notes D.5: the quarters
 * from 2020K2 to 2023K2 that are named there, 2023 (756.2) and 2019 (710.4) as means of their quarters. Other years are made up.
 */
const all: Points = {
  "2007K1": 815,
  "2008K3": 765,
  "2010K2": 858,
  "2012K4": 838,
  "2014K4": 795,
  "2016K4": 742,
  "2018K4": 719,
  "2019K1": 714.8,
  "2019K2": 712,
  "2019K3": 709.4,
  "2019K4": 705.4,
  "2020K1": 716,
  "2020K2": 768.1,
  "2020K3": 761.2,
  "2020K4": 760.1,
  "2021K1": 758.6,
  "2021K4": 730.7,
  "2022K1": 759.4,
  "2022K4": 758.2,
  "2023K1": 757.6,
  "2023K2": 756.5,
  "2023K3": 755.6,
  "2023K4": 755.1,
  "2024K4": 758,
  "2025K4": 763,
  "2030K4": 770,
};
const seasons: QuarterSeasons = [1.012, 0.998, 0.982, 1.008];

/** Benefits whose level is known, thousands. D.5: 2019 and 2023 as means of the year, and the quarters named there. */
const known: Readonly<Record<string, Points>> = {
  FØP: {
    "2007K1": 236,
    "2012K4": 243,
    "2016K4": 206,
    "2019K1": 203.4,
    "2019K4": 203.4,
    "2023K1": 233.7,
    "2023K4": 233.7,
    "2026K4": 246,
  },
  SY: {
    "2007K1": 88,
    "2010K4": 86,
    "2014K4": 66,
    "2017K4": 56,
    "2019K1": 56.4,
    "2019K4": 56.4,
    "2020K2": 68,
    "2022K1": 88,
    "2023K1": 76.7,
    "2023K4": 76.7,
    "2026K4": 74,
  },
  EFT: {
    "2007K1": 140,
    "2010K4": 128,
    "2014K4": 98,
    "2017K4": 65,
    "2019K4": 47,
    "2021K4": 42,
    "2023K1": 34.1,
    "2023K4": 34.1,
    "2026K2": 18.8,
  },
  SEN: { "2020K1": 1, "2021K4": 17, "2023K1": 25.6, "2023K4": 25.6, "2026K4": 30 },
  TID: { "2022K1": 7, "2022K4": 10.5, "2023K1": 11.5, "2023K4": 11.5, "2026K4": 8 },
  FL: { "2007K1": 44, "2012K4": 53, "2018K4": 75, "2023K2": 87.5, "2026K4": 95 },
  TOTVO: { "2007K1": 38, "2010K3": 62, "2014K4": 38, "2018K4": 20, "2023K2": 17, "2026K4": 16 },
  KH: {
    "2007K1": 76,
    "2010K4": 84,
    "2016K2": 96,
    "2019K4": 72,
    "2020K3": 70.4,
    "2021K4": 61.7,
    "2025K2": 58,
    "2025K3": 68,
    "2026K4": 66,
  },
  JA: { "2014K3": 2, "2017K4": 19, "2020K2": 18.1, "2020K3": 14.9, "2021K4": 17.6, "2026K4": 20 },
};
/** Benefits that share what is left in proportion to these, thousands: made up. */
const free: Readonly<Record<string, Points>> = {
  BA: { "2007K1": 52, "2012K4": 54, "2022K4": 52 },
  FE: { "2007K1": 3, "2020K3": 4, "2023K1": 2.5 },
  VP: { "2007K1": 7, "2014K4": 14, "2020K2": 6, "2023K1": 9 },
  NYT: { "2007K1": 0.5, "2014K4": 4, "2023K1": 1.5 },
  LT: { "2007K1": 14, "2010K4": 26, "2018K4": 8, "2023K1": 4.5 },
  SK: { "2007K1": 5.3, "2023K1": 3 },
  FY: { "2007K1": 6, "2014K4": 7, "2023K1": 4, "2026K4": 1.5 },
  SHO: { "2015K3": 1, "2017K1": 24, "2020K4": 13, "2025K2": 11 },
  RE: { "2007K1": 20, "2014K4": 8, "2023K1": 2.5 },
  LY: { "2007K1": 10, "2013K4": 17, "2020K3": 17, "2026K4": 17 },
  RES: { "2013K1": 1, "2018K4": 23, "2023K1": 16, "2026K4": 12 },
};
/** Quarters in which a benefit is there. */
const spans: Readonly<Record<string, readonly [from: Period | null, to: Period | null]>> = {
  SEN: ["2020K1", null],
  TID: ["2022K1", null],
  JA: ["2014K3", null],
  UH: ["2014K1", "2025K2"],
  RES: ["2013K1", null],
  SHO: ["2015K3", "2025K2"],
};
const isThere = (benefit: string, quarter: Period) => {
  const [from, to] = spans[benefit] ?? [null, null];
  return (from === null || quarter >= from) && (to === null || quarter <= to);
};

/** Share of the net unemployed with insurance: invented, the same every quarter, as in AUS07. */
const insured = 0.86;
const net = ["DP", "KL"];

/** Education assistance of all other cash assistance, while it was a benefit of its own: invented. */
const educationShare = 0.38;

export const benefitCodes: readonly string[] = [...net, ...Object.keys(known), "UH", ...Object.keys(free)];

/** Later than every day of the demonstration: a quarter comes when its months are final. */
const always = "2031-01-01";

/** Full-time persons by benefit in a quarter: net unemployed as their months are in the end, all else by their paths. Sums to the whole. */
export function nationBy(world: World, quarter: Period, isAdjusted: boolean): ReadonlyMap<string, number> {
  const season = isAdjusted ? 1 : seasonIn(seasons, quarter);
  const total = Math.round(strayed("support", all, quarter, 0.001) * 1000 * season);
  const months = partsIn(quarter, "month").map(
    (month) => (isAdjusted ? world.seasonallyAdjusted : world.value)("net-fte", "000", month, always) ?? 0,
  );
  const unemployed = Math.round(months.reduce((sum, value) => sum + value, 0) / 3);
  const parts = new Map<string, number>([
    ["DP", Math.round(unemployed * insured)],
    ["KL", unemployed - Math.round(unemployed * insured)],
  ]);
  for (const [code, points] of Object.entries(known))
    parts.set(code, isThere(code, quarter) ? Math.round(strayed(code, points, quarter, 0.004) * 1000 * season) : 0);
  const cash = parts.get("KH") ?? 0;
  const education = isThere("UH", quarter) ? Math.round(cash * educationShare) : 0;
  parts.set("UH", education).set("KH", cash - education);
  const left = total - [...parts.values()].reduce((sum, value) => sum + value, 0);
  const weights = Object.entries(free).map(([code, points]) =>
    isThere(code, quarter) ? strayed(code, points, quarter, 0.01) : 0,
  );
  for (const [place, value] of apportioned(left, weights).entries()) parts.set(Object.keys(free)[place] ?? "", value);
  return parts;
}

/** How much more of the labour force has a benefit by kind of municipality: invented, more in the country than in the cities. */
const leanings = {
  even: { H: 1, S: 1, P: 1, O: 1, L: 1 },
  old: { H: 0.7, S: 0.8, P: 1.1, O: 1.1, L: 1.45 },
  worn: { H: 0.85, S: 0.95, P: 1.1, O: 1, L: 1.25 },
} as const satisfies Record<string, Readonly<Record<MunicipalityGroup, number>>>;
const even = new Set(["BA", "FE"]);
const withdrawn = new Set(["FØP", "EFT", "SEN", "TID", "FY"]);
const leaningOf = (benefit: string) =>
  even.has(benefit) ? leanings.even : withdrawn.has(benefit) ? leanings.old : leanings.worn;

const cashed = new Set(["KL", "KH", "UH", "SHO", "TOTVO", "VP", "NYT", "RES"]);
const unknownShare = 0.002;

/** How much of a benefit each area has, in the order of `areas`. */
function weightsIn(benefit: string, quarter: Period): readonly number[] {
  const month = partsIn(quarter, "month")[1] ?? "";
  if (benefit === "DP") return weightsOf("net-fte", month) ?? [];
  if (cashed.has(benefit)) return weightsOf("cash-fte", month) ?? [];
  const leaning = leaningOf(benefit);
  const own = municipalities.map(
    ({ code, group, gross, rate }) => (gross / rate) * leaning[group] * (0.9 + 0.2 * chance(code, benefit)),
  );
  return [...own, own.reduce((sum, size) => sum + size, 0) * unknownShare];
}

/** A benefit's full-time persons by area, whole numbers that sum to the country, in the order of `areas`. */
export const areasBy = (benefit: string, quarter: Period, total: number): readonly number[] =>
  apportioned(total, weightsIn(benefit, quarter));
