import { chance, swing } from "./worldChance.ts";

/** Countries and the union as the barometer names them, with how many accidents are reported per 100,000. Synthetic, in the order of the real workbook. */
const reported: Readonly<Record<string, number>> = {
  Austria: 1690,
  Belgium: 1420,
  Bulgaria: 80,
  Cyprus: 510,
  Croatia: 790,
  Czechia: 960,
  Denmark: 2110,
  Estonia: 1010,
  Finland: 1940,
  France: 2480,
  Germany: 2230,
  Greece: 270,
  Hungary: 520,
  Ireland: 900,
  Italy: 1610,
  Latvia: 190,
  Lithuania: 230,
  Luxembourg: 2990,
  Malta: 1450,
  Netherlands: 1830,
  Poland: 520,
  Portugal: 2800,
  Romania: 45,
  Slovakia: 390,
  Slovenia: 1590,
  Spain: 2390,
  Sweden: 800,
  EU27_2020: 1530,
  Iceland: 890,
  Switzerland: 1980,
  Norway: 1120,
};
export const countries = Object.keys(reported);

const firstYear = 2008;
const baseYear = 2010;

/** Years in the workbook on a day: Europe's accident statistics come some 21 months after the year. */
export const barometerYears = (day: string): number[] => {
  const newest = Number(day.slice(0, 4)) - (day.slice(5) >= "10-15" ? 2 : 3);
  return Array.from({ length: newest - firstYear + 1 }, (_, at) => firstYear + at);
};

/** Non-fatal accidents per worker against 2010, as 1. Null where the workbook has the mark of a fault: nothing to divide by. */
export function indexOf(country: string, year: number): number | null {
  if (country === "Iceland" || (country === "Croatia" && year < baseYear)) return null;
  const level = (at: number) =>
    Math.exp((at - baseYear) * (0.02 * chance("euosha", country, "trend") - 0.035)) *
    (1 + 0.06 * swing("euosha", country, at));
  return level(year) / level(baseYear);
}

/** Denmark as in 2022 (domain notes D.7); the smallest country has none. */
const fatal: Readonly<Record<string, number>> = { Denmark: 1.4, EU27_2020: 1.8, Iceland: 0 };

/** Fatal accidents per 100,000 workers. */
export const fatalOf = (country: string): number => fatal[country] ?? 0.6 + 3.6 * chance("euosha", country, "fatal");

/** Non-fatal accidents per 100,000 workers, as reported and as estimated from the fatal ones. */
export const nonFatalOf = (country: string): { reported: number; estimated: number } => ({
  reported: (reported[country] ?? 0) * (1 + 0.01 * swing("euosha", country, "reported")),
  estimated: fatalOf(country) * 1098,
});
