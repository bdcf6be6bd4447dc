import { apportioned } from "./worldAreas.ts";

/**
 * The 36 industries of DB07 and "not stated": share of employees in per mille, full-time employees for each employee,
 * share of women, self-employed for each employee, and how often employees are sick and hurt (1 is as the whole).
 * Sections sum to the shares of domain notes D.3 (public 31, trade and transport 25, manufacturing etc. 12, business
 * services 12, construction 7, ICT 4, finance 3, culture 5, real estate 2, agriculture 1.5 per cent), which sum to 102.5;
 * the rest is made up.
 */
const rows = [
  ["A", 15, 0.86, 0.24, 0.45, 0.7, 1.3],
  ["B", 1.2, 0.97, 0.18, 0.01, 0.6, 0.7],
  ["CA", 20, 0.87, 0.38, 0.01, 1.15, 1.7],
  ["CB", 2, 0.88, 0.5, 0.05, 0.95, 0.9],
  ["CC", 6.5, 0.9, 0.26, 0.03, 0.95, 1.4],
  ["CD", 0.4, 0.97, 0.2, 0, 0.7, 0.6],
  ["CE", 4, 0.94, 0.36, 0.01, 0.9, 0.9],
  ["CF", 12, 0.95, 0.53, 0, 0.85, 0.5],
  ["CG", 9, 0.92, 0.27, 0.02, 1.05, 1.6],
  ["CH", 14, 0.92, 0.15, 0.03, 1, 1.8],
  ["CI", 5, 0.94, 0.32, 0.01, 0.8, 0.5],
  ["CJ", 3.5, 0.94, 0.26, 0.01, 0.9, 0.8],
  ["CK", 20, 0.94, 0.2, 0.01, 0.9, 1.1],
  ["CL", 2.6, 0.94, 0.17, 0.02, 1, 1.6],
  ["CM", 10.3, 0.91, 0.32, 0.04, 0.95, 1.1],
  ["D", 4.5, 0.95, 0.27, 0.01, 0.75, 0.6],
  ["E", 5, 0.92, 0.21, 0.02, 1.1, 2.6],
  ["F", 70, 0.92, 0.1, 0.13, 0.85, 1.7],
  ["G", 163, 0.74, 0.44, 0.06, 0.85, 0.85],
  ["H", 47, 0.85, 0.22, 0.06, 1.05, 1.9],
  ["I", 40, 0.6, 0.53, 0.08, 0.8, 0.9],
  ["JA", 7, 0.84, 0.46, 0.1, 0.7, 0.3],
  ["JB", 4, 0.92, 0.3, 0.01, 0.9, 0.4],
  ["JC", 29, 0.93, 0.26, 0.07, 0.6, 0.2],
  ["K", 30, 0.93, 0.48, 0.01, 0.75, 0.15],
  ["L", 20, 0.82, 0.38, 0.15, 0.85, 0.7],
  ["MA", 42, 0.89, 0.45, 0.14, 0.6, 0.2],
  ["MB", 9, 0.93, 0.45, 0.02, 0.6, 0.3],
  ["MC", 11, 0.82, 0.52, 0.25, 0.7, 0.35],
  ["N", 58, 0.76, 0.45, 0.06, 1, 1.35],
  ["O", 62, 0.93, 0.53, 0, 1.05, 1.25],
  ["P", 84, 0.85, 0.6, 0.01, 1, 0.75],
  ["QA", 74, 0.87, 0.79, 0.04, 1.25, 1],
  ["QB", 90, 0.81, 0.8, 0.01, 1.6, 1.6],
  ["R", 24, 0.66, 0.49, 0.12, 0.8, 0.9],
  ["S", 26, 0.76, 0.66, 0.2, 0.85, 0.55],
  ["X", 1, 0.7, 0.45, 0, 0.9, 1],
] as const;

export type Industry = {
  code: string;
  share: number;
  fullTime: number;
  women: number;
  selfEmployed: number;
  sick: number;
  hurt: number;
};

export const industries: readonly Industry[] = rows.map(([code, share, fullTime, women, selfEmployed, sick, hurt]) => ({
  code,
  share,
  fullTime,
  women,
  selfEmployed,
  sick,
  hurt,
}));

/** Codes of the ten groups by the section of DB07; the 36 groups begin with the letter of theirs. */
const tens: Readonly<Record<string, string>> = {
  A: "1",
  B: "2",
  C: "2",
  D: "2",
  E: "2",
  F: "3",
  G: "4",
  H: "4",
  I: "4",
  J: "5",
  K: "6",
  L: "7",
  M: "8",
  N: "8",
  O: "9",
  P: "9",
  Q: "9",
  R: "10",
  S: "10",
  X: "11",
};

export const sectionOf = (code: string): string => code.charAt(0);

/** Numbers by the 36 industries, summed to the sections, the ten groups and `TOT`. */
export function grouped(byIndustry: readonly number[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (code: string, value: number) => sums.set(code, (sums.get(code) ?? 0) + value);
  for (const [at, { code }] of industries.entries()) {
    const value = byIndustry[at] ?? 0;
    const section = sectionOf(code);
    add("TOT", value);
    add(tens[section] ?? "", value);
    // A section that is one of the 36 groups has their code.
    if (code !== section) add(code, value);
    add(section, value);
  }
  return sums;
}

/** Whole numbers by industry that sum to a total: those with more employees, and more of what is weighed, have more. */
export const byIndustry = (total: number, weight: (industry: Industry) => number = () => 1): number[] =>
  apportioned(
    total,
    industries.map((industry) => industry.share * weight(industry)),
  );
