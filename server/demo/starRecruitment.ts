import { type Period, periodsBetween } from "#shared/period.ts";
import { geography } from "#server/dimensions/geography.ts";
import { labourForceOf, remembered } from "./starAreas.ts";
import { apportioned } from "./worldAreas.ts";
import type { Rule } from "./worldCalendar.ts";
import { swing } from "./worldChance.ts";
import { municipalities } from "./worldMunicipalities.ts";

/**
 * Failed recruitment attempts and their per cent of all, by published round, from the first quarter of 2019: domain notes
 * D.4 and the rounds between them as recorded (y25i14).
 */
const rounds: readonly (readonly [failed: number, rate: number])[] = [
  [51_998, 23],
  [42_031, 21],
  [43_041, 22],
  [45_617, 23],
  [45_732, 22],
  [35_461, 20],
  [55_964, 18],
  [79_763, 22],
  [103_535, 24],
  [99_385, 24],
  [145_605, 32],
  [200_031, 34],
  [177_153, 30],
  [172_245, 31],
  [170_316, 31],
  [152_019, 28],
  [145_553, 28],
  [110_845, 24],
  [110_529, 24],
  [119_519, 25],
  [104_553, 23],
  [94_322, 22],
  [109_146, 24],
  [118_202, 25],
  [105_648, 23],
  [94_765, 22],
  [100_948, 23],
  [111_847, 25],
  [105_361, 24],
  [95_783, 22],
];
const firstRound: Period = "2019K1";
/** The rounds are published by Jobindsats, and by industry as a file, on the same day. */
export const recruitmentRule: Rule = { frequency: "quarter", first: firstRound, monthsAfter: 1, day: 12 };
const known = new Map(periodsBetween(firstRound, "2026K2").map((quarter, at) => [quarter, rounds[at]] as const));

/** Attempts of a half year up to a quarter, and those that failed. Rounds after the newest known are like it. */
export type Attempts = { attempts: number; failed: number };

function inCountry(quarter: Period): Attempts {
  const [failed, rate] = known.get(quarter) ?? [Math.round(97_000 * (1 + 0.05 * swing("round", quarter))), 22];
  return { failed, attempts: Math.round((failed * 100) / rate) };
}

/** Where it is harder to recruit than in the country: highest on Zealand and in West Jutland, as in the surveys of 2019–2022. */
const hardByArea: Readonly<Record<string, number>> = {
  HOV: 0.93,
  BOR: 0.9,
  SJÆ: 1.16,
  FYN: 0.95,
  SYD: 1.04,
  ØST: 0.93,
  VEST: 1.14,
  NORD: 0.98,
};
export const labourMarketAreas: readonly string[] = geography
  .filter(({ level }) => level === "rar")
  .map(({ code }) => code);

const forceOf = (area: string): number =>
  municipalities
    .filter(({ code }) => geography.find((member) => member.code === code)?.parents.includes(area))
    .reduce((sum, one) => sum + labourForceOf(one), 0);

/**
 * Industries of the survey (DB07, 19 groups): their part of the attempts, and how hard they find it. Construction, hotels
 * and transport are hardest, leisure and education easiest, as in the surveys of 2021 and 2022; sizes are invented.
 */
const byIndustry: Readonly<Record<string, readonly [part: number, hard: number]>> = {
  A: [0.016, 0.95],
  B: [0.001, 0.9],
  C: [0.105, 0.98],
  D: [0.004, 0.9],
  E: [0.005, 0.95],
  F: [0.075, 1.38],
  G: [0.155, 0.97],
  H: [0.06, 1.18],
  I: [0.055, 1.36],
  J: [0.055, 0.92],
  K: [0.03, 0.75],
  L: [0.015, 0.95],
  M: [0.075, 0.93],
  N: [0.085, 1.12],
  O: [0.055, 0.78],
  P: [0.08, 0.74],
  Q: [0.19, 1.03],
  R: [0.017, 0.68],
  S: [0.022, 0.98],
};
export const surveyIndustries: readonly string[] = Object.keys(byIndustry);

type Parts = readonly (readonly [key: string, part: number, hard: number])[];

function split(name: string, quarter: Period, parts: Parts): ReadonlyMap<string, Attempts> {
  const whole = inCountry(quarter);
  const attempts = apportioned(
    whole.attempts,
    parts.map(([key, part]) => part * (1 + 0.04 * swing(name, key, quarter))),
  );
  const failed = apportioned(
    whole.failed,
    parts.map(([key, , hard], at) => (attempts[at] ?? 0) * hard * (1 + 0.04 * swing(name, key, quarter, "hard"))),
  );
  return new Map(parts.map(([key], at) => [key, { attempts: attempts[at] ?? 0, failed: failed[at] ?? 0 }]));
}

const byQuarter = (quarter: Period) => quarter;

const areasOf = remembered(byQuarter, (quarter) =>
  split(
    "recruitment",
    quarter,
    labourMarketAreas.map((code) => [code, forceOf(code), hardByArea[code] ?? 1]),
  ),
);

const industriesOf = remembered(byQuarter, (quarter) =>
  split(
    "industries",
    quarter,
    Object.entries(byIndustry).map(([key, [part, hard]]) => [key, part, hard]),
  ),
);

/** A round of the recruitment survey in the country (`000`) or a RAR area; null for other areas. */
export const recruitment = (area: string, quarter: Period): Attempts | null =>
  area === "000" ? inCountry(quarter) : (areasOf(quarter).get(area) ?? null);

/** The same in all industries (null) or one of the survey's. */
export const recruitmentIn = (industry: string | null, quarter: Period): Attempts | null =>
  industry === null ? inCountry(quarter) : (industriesOf(quarter).get(industry) ?? null);
