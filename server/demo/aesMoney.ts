import { apportioned } from "./worldAreas.ts";
import { swing } from "./worldChance.ts";
import { between } from "./aesCases.ts";

/** What is awarded for: permanent injury, loss of earning capacity, loss of breadwinner, treatment. */
export const awards = ["injury", "earnings", "breadwinner", "treatment"] as const;
export type Award = (typeof awards)[number];

/** Awarded in tenths of a million kroner. 2013 and the total of 2020 are published (domain notes D.12). */
const awarded: Readonly<Record<"accident" | "disease", Readonly<Record<number, number>>>> = {
  accident: { 2008: 21_400, 2013: 23_700, 2014: 23_100, 2016: 24_200, 2020: 27_800, 2023: 31_500, 2025: 33_400 },
  disease: { 2008: 9_300, 2013: 10_600, 2014: 10_400, 2016: 10_700, 2020: 12_200, 2023: 13_600, 2025: 14_300 },
};

const shares: Readonly<Record<"accident" | "disease", readonly number[]>> = {
  accident: [24, 64, 5, 7],
  disease: [33, 55, 8, 4],
};

const fixed = new Set([2013, 2020]);

function awardedBy(year: number, casetype: "accident" | "disease"): readonly number[] {
  const stray = fixed.has(year) ? 0 : 0.015 * swing("aes", "awarded", casetype, year);
  const weights = shares[casetype].map((share, at) => share * (1 + 0.02 * swing("aes", "award", casetype, at, year)));
  return apportioned(Math.round(between(awarded[casetype], year) * (1 + stray)), weights);
}

/** Awarded in a year, in million kroner with one decimal; kinds and case types sum exactly. */
export function awardedIn(year: number, casetype: "TOT" | "accident" | "disease", award: Award): number {
  const at = awards.indexOf(award);
  const tenths = (one: "accident" | "disease") => awardedBy(year, one)[at] ?? 0;
  return (casetype === "TOT" ? tenths("accident") + tenths("disease") : tenths(casetype)) / 10;
}
