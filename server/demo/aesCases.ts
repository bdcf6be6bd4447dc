import { apportioned } from "./worldAreas.ts";
import { swing } from "./worldChance.ts";

/** Diagnoses of occupational diseases, as the members of our dimension are coded. */
export const diagnoses = ["musculoskeletal", "mental", "ear", "skin", "airways", "nervous", "cancer", "other"] as const;
export type Diagnosis = (typeof diagnoses)[number];

/** What a case is about: all, accidents, diseases, or those of one diagnosis, which only diseases have. */
export type Kind = { casetype: "TOT" | "accident" | "disease"; diagnosis: "TOT" | Diagnosis };
export const kinds: readonly Kind[] = [
  { casetype: "TOT", diagnosis: "TOT" },
  { casetype: "accident", diagnosis: "TOT" },
  { casetype: "disease", diagnosis: "TOT" },
  ...(["TOT", "disease"] as const).flatMap((casetype) => diagnoses.map((diagnosis) => ({ casetype, diagnosis }))),
];

export const firstYear = 2008;

/** A value between known years, straight from one to the next; outside them the nearest. */
export function between(known: Readonly<Record<number, number>>, year: number): number {
  const years = Object.keys(known).map(Number);
  const before = Math.max(...years.filter((one) => one <= year));
  const after = Math.min(...years.filter((one) => one >= year));
  const [low, high] = [known[before], known[after]];
  if (low === undefined || high === undefined) return known[years.find((one) => one > year) ?? before] ?? low ?? 0;
  return before === after ? low : low + ((high - low) * (year - before)) / (after - before);
}

/** Values of consecutive years, the first year named. */
const from = (first: number, values: readonly number[]): Readonly<Record<number, number>> =>
  Object.fromEntries(values.map((value, at) => [first + at, value]));

/** Cases opened from 2008 on. 2015, 2016 and 2020 are published figures (domain notes D.12), the others synthetic. */
const accidents = from(
  firstYear,
  [
    22_100, 20_400, 20_900, 20_300, 19_600, 19_200, 19_900, 20_662, 18_911, 18_300, 18_000, 18_400, 17_300, 18_900,
    19_400, 18_700, 18_500, 18_600,
  ],
);
const diseases = from(
  firstYear,
  [
    15_900, 17_100, 18_400, 17_900, 18_200, 18_300, 19_600, 20_900, 19_300, 17_800, 17_300, 17_500, 16_700, 18_900,
    17_600, 17_000, 17_300, 17_500,
  ],
);

/** Published numbers of reported mental diseases (D.12). */
const mental: Readonly<Record<number, number>> = { 2015: 5539, 2016: 4676 };

/** Shares of the diseases in per cent by year; the covid years stand out among the other diseases. */
const shares: Readonly<Record<Diagnosis, Readonly<Record<number, number>>>> = {
  musculoskeletal: { 2008: 40, 2013: 36, 2016: 35, 2020: 33, 2023: 31, 2025: 30.5 },
  mental: { 2008: 17, 2013: 22, 2014: 24.5, 2017: 25, 2020: 27, 2023: 30, 2025: 31.5 },
  ear: { 2008: 12, 2025: 10 },
  skin: { 2008: 14, 2025: 9 },
  airways: { 2008: 5 },
  nervous: { 2008: 4 },
  cancer: { 2008: 2.5, 2025: 3.2 },
  other: { 2008: 5.5, 2019: 6, 2020: 8, 2021: 16, 2022: 11, 2023: 7 },
};

/** Women's share. By diagnosis as in the AT register of 2019 where that is known (D.8), else synthetic. */
const women: Readonly<Record<"accident" | Diagnosis, number>> = {
  accident: 0.43,
  musculoskeletal: 0.52,
  mental: 0.74,
  ear: 0.09,
  skin: 0.6,
  airways: 0.19,
  nervous: 0.45,
  cancer: 0.13,
  other: 0.56,
};

export const regions = ["084", "085", "083", "082", "081", "997"] as const;
const regionShares: Readonly<Record<"accident" | "disease", readonly number[]>> = {
  accident: [28.4, 14.8, 22.1, 23.6, 10.7, 0.4],
  disease: [26.9, 16.2, 22.6, 22.4, 11.5, 0.4],
};

const national = (known: Readonly<Record<number, number>>, year: number): number => {
  const value = known[year] ?? (known[2025] ?? 0) * (1 + 0.02 * swing("aes", year));
  return Math.round(value);
};

function diseasesBy(year: number): ReadonlyMap<Diagnosis, number> {
  const total = national(diseases, year);
  const known = mental[year];
  const weights = diagnoses.map((one) =>
    known !== undefined && one === "mental" ? 0 : between(shares[one], year) * (1 + 0.03 * swing("aes", one, year)),
  );
  const parts = apportioned(total - (known ?? 0), weights);
  return new Map(diagnoses.map((one, at) => [one, known !== undefined && one === "mental" ? known : (parts[at] ?? 0)]));
}

/** Cases opened in a year by kind, all whole numbers whose parts sum. */
export function casesOf(year: number, { casetype, diagnosis }: Kind): number {
  const [accident, disease] = [national(accidents, year), national(diseases, year)];
  if (diagnosis !== "TOT") return diseasesBy(year).get(diagnosis) ?? 0;
  return casetype === "TOT" ? accident + disease : casetype === "accident" ? accident : disease;
}

/** Women among the cases opened; the others are men. */
export function womenOf(year: number, kind: Kind): number {
  const { casetype, diagnosis } = kind;
  const share = (one: "accident" | Diagnosis) => women[one] + 0.01 * swing("aes", "women", one, year);
  if (diagnosis !== "TOT") return Math.round(casesOf(year, kind) * share(diagnosis));
  const accident = Math.round(casesOf(year, { casetype: "accident", diagnosis: "TOT" }) * share("accident"));
  if (casetype === "accident") return accident;
  const disease = diagnoses.reduce((sum, one) => sum + womenOf(year, { casetype: "disease", diagnosis: one }), 0);
  return casetype === "disease" ? disease : accident + disease;
}

/** Cases opened by region of the workplace, `997` where it is not known: in the order of `regions`. */
export function casesByRegion(year: number, casetype: "accident" | "disease"): readonly number[] {
  const weights = regionShares[casetype].map((share, at) => share * (1 + 0.02 * swing("aes", casetype, at, year)));
  return apportioned(casesOf(year, { casetype, diagnosis: "TOT" }), weights);
}
