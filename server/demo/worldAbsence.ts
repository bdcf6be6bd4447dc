import { apportioned } from "./worldAreas.ts";
import type { Rule } from "./worldCalendar.ts";
import { byIndustry, industries } from "./worldIndustries.ts";
import { regions } from "./worldMunicipalities.ts";
import { at, type Points } from "./worldQuarters.ts";

export const absenceRule: Rule = { frequency: "year", first: "2013", monthsAfter: 12, day: 4 };

/**
 * Days of own illness for each full-time employee. Domain notes D.11: 2013-2015 as published, about 10 in 2022 and 9 in
 * 2023, men 6.3 and women 10.9 in 2015. The other years are made up.
 */
const days: Points = {
  "2013": 8.1,
  "2014": 8.3,
  "2015": 8.5,
  "2018": 8.8,
  "2020": 8.7,
  "2021": 9.2,
  "2022": 10,
  "2023": 9,
  "2030": 8.8,
};
const men2015 = { days: 6.3, of: 8.5 };
/** Full-time employees in the statistics: made up. */
const fullTime: Points = { "2013": 1_890_000, "2019": 2_020_000, "2023": 2_170_000, "2030": 2_260_000 };
/** Share of women such that men's 6.3 and women's 10.9 days are 8.5 for all in 2015. */
const women = (8.5 - 6.3) / (10.9 - 6.3);
/** Days' work that could be worked in a year by a full-time employee: 4.2 per cent was 9.4 days in 2022 (D.11). */
export const possibleDays = 9.4 / 0.042;

export const sexes = ["1", "2"] as const;
export type Sex = (typeof sexes)[number];

/** Full-time employees and days of absence in the whole country, of one sex. */
export function wholeOf(sex: Sex, year: string): { fullTime: number; days: number } {
  const all = { fullTime: Math.round(at(fullTime, year)), days: Math.round(at(fullTime, year) * at(days, year)) };
  const men = { fullTime: Math.round(all.fullTime * (1 - women)), rate: at(days, year) * (men2015.days / men2015.of) };
  const theirs = Math.round(men.fullTime * men.rate);
  return sex === "1"
    ? { fullTime: men.fullTime, days: theirs }
    : { fullTime: all.fullTime - men.fullTime, days: all.days - theirs };
}

export type Absent = { fullTime: number; days: number };

/** A whole taken apart: by the share of employees of each part, and how sick they are against one another. */
export function apart(whole: Absent, shares: readonly number[], sick: readonly number[]): readonly Absent[] {
  const employed = apportioned(whole.fullTime, shares);
  const absent = apportioned(
    whole.days,
    employed.map((count, place) => count * (sick[place] ?? 1)),
  );
  return employed.map((count, place) => ({ fullTime: count, days: absent[place] ?? 0 }));
}

/** By the 36 industries, in their order. */
export function absentBy(sex: Sex, year: string): readonly Absent[] {
  const isWomen = sex === "2";
  const whole = wholeOf(sex, year);
  const shares = byIndustry(whole.fullTime, (one) => one.fullTime * (isWomen ? one.women : 1 - one.women));
  return apart(
    whole,
    shares,
    industries.map(({ sick }) => sick),
  );
}

export const regionCodes = ["084", "085", "083", "082", "081"] as const;
const sickRegions: Readonly<Record<string, number>> = {
  "084": 0.96,
  "085": 1.08,
  "083": 1.02,
  "082": 0.97,
  "081": 1.05,
};

export const absentIn = (sex: Sex, year: string): readonly Absent[] =>
  apart(
    wholeOf(sex, year),
    regionCodes.map((code) => regions[code]?.labourForce ?? 0),
    regionCodes.map((code) => sickRegions[code] ?? 1),
  );

/** The nine ages of AUK01 too, youngest first: shares and how sick they are, invented. */
const ageShares = [0.11, 0.11, 0.11, 0.1, 0.11, 0.12, 0.13, 0.12, 0.09];
const sickAges = [0.85, 1, 1.05, 1.02, 0.95, 0.95, 1, 1.06, 1.1];

export const absentAt = (sex: Sex, year: string): readonly Absent[] => apart(wholeOf(sex, year), ageShares, sickAges);
