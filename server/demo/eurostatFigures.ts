import { partsIn, type Period, yearOf } from "#shared/period.ts";
import { totalIn } from "./atNation.ts";
import { swing } from "./worldChance.ts";
import { indexOf, pathOf } from "./worldPath.ts";
import type { World } from "./world.ts";

/** Yearly unemployment rates around Eurostat's, 2008 onwards: background, only the order of the countries is meant. */
const rates: Readonly<Record<string, readonly number[]>> = {
  EU27_2020: [7.2, 9.1, 9.8, 9.9, 11.1, 11.6, 11, 10.2, 9.3, 8.3, 7.4, 6.8, 7.2, 7.1, 6.2, 6.1, 5.9, 5.9, 5.9],
  DE: [7.4, 7.6, 6.8, 5.7, 5.2, 5.1, 4.9, 4.5, 4, 3.6, 3.3, 3, 3.6, 3.7, 3.1, 3.1, 3.4, 3.8, 4],
  FI: [6.4, 8.2, 8.4, 7.8, 7.7, 8.2, 8.7, 9.4, 8.9, 8.7, 7.5, 6.8, 7.7, 7.7, 6.8, 7.2, 8.4, 9.5, 9.9],
  NL: [4.8, 5.4, 6.1, 6, 6.8, 8.2, 8.3, 7.9, 7, 5.9, 4.9, 4.4, 4.9, 4.2, 3.5, 3.6, 3.7, 3.9, 4],
  NO: [2.6, 3.2, 3.6, 3.3, 3.2, 3.5, 3.6, 4.5, 4.8, 4.3, 3.9, 3.8, 4.5, 4.4, 3.2, 3.6, 4, 4.5, 4.5],
  SE: [6.2, 8.3, 8.6, 7.8, 8, 8, 8, 7.4, 7, 6.8, 6.5, 7, 8.5, 8.8, 7.5, 7.7, 8.4, 8.8, 8.7],
};

/** Accidents with more than three days of absence per 100,000 employed, and employed in thousands: invented around ESAW's order. */
const hazards: Readonly<Record<string, { employed: number; incidence: number; fatal: number }>> = {
  EU27_2020: { employed: 190_000, incidence: 1_560, fatal: 1.8 },
  DE: { employed: 41_000, incidence: 1_900, fatal: 1 },
  FI: { employed: 2_500, incidence: 1_550, fatal: 1 },
  NL: { employed: 8_900, incidence: 950, fatal: 0.5 },
  NO: { employed: 2_700, incidence: 420, fatal: 1.2 },
  SE: { employed: 5_000, incidence: 740, fatal: 0.8 },
};

export const firstRate: Period = "2008M01";
const firstAccidents = 2010;
export const countries: readonly string[] = ["DK", ...Object.keys(rates)];

const oneDecimal = (value: number) => Math.round(value * 10) / 10;
const winter = [1.05, 1.05, 1.03, 1, 0.97, 1, 0.99, 0.99, 0.97, 0.97, 0.98, 1];

const paths = new Map<string, readonly number[]>();
function foreignPath(country: string): readonly number[] {
  const own = rates[country] ?? [];
  const yearly = Object.fromEntries(own.map((rate, at) => [2008 + at, rate]));
  const path = paths.get(country) ?? pathOf(`eurostat-${country}`, { yearly, stray: 0.015 });
  paths.set(country, path);
  return path;
}

/** The first quarters of domain notes D.13: their months lie evenly around them. */
const told = new Set(["2022K1", "2023K1", "2024K1", "2025K1", "2026K1"]);

function danishRate(world: World, month: Period, adjusted: boolean): number | null {
  const of = adjusted ? world.seasonallyAdjusted : world.value;
  const own = (period: Period) => of("lfs-rate", "000", period, world.clock);
  const quarter = `${yearOf(month)}K1`;
  const rate = own(month);
  if (!adjusted || rate === null) return rate;
  // Eurostat adjusts for season on its own, so some months differ by a tenth from the survey's publisher at home.
  if (!told.has(quarter) || !partsIn(quarter, "month").includes(month))
    return oneDecimal(rate + 0.12 * swing("eurostat-DK", month));
  const [before, middle, after] = partsIn(quarter, "month").map(own);
  if (before === null || before === undefined || !middle || !after) return rate;
  const lean = oneDecimal((after - before) / 2);
  return oneDecimal(middle + (month.endsWith("01") ? -lean : month.endsWith("03") ? lean : 0));
}

/** Unemployed in per cent of the labour force of a month, one decimal; null where the survey has not told. */
export function rateOf(world: World, country: string, month: Period, adjusted: boolean): number | null {
  if (month < firstRate) return null;
  if (country === "DK") return danishRate(world, month, adjusted);
  const level = foreignPath(country)[indexOf(month)] ?? null;
  const season = adjusted ? 1 : (winter[Number(month.slice(-2)) - 1] ?? 1);
  return level === null ? null : oneDecimal(level * season);
}

/** The mean of the months of a quarter, null where one of them is not there. */
export function quarterlyRateOf(world: World, country: string, quarter: Period, adjusted: boolean): number | null {
  const months = partsIn(quarter, "month").map((month) => rateOf(world, country, month, adjusted));
  const there = months.filter((rate) => rate !== null);
  return there.length < 3 ? null : oneDecimal(there.reduce((sum, rate) => sum + rate, 0) / 3);
}

/** About half of what is reported to Arbejdstilsynet keeps a person away for more than three days. */
const longAbsence = (year: number) => 0.5 + 0.015 * swing("esaw", year);

type Harm = { count: number; employed: number };

/** Denmark's by what is reported to Arbejdstilsynet; Eurostat leaves out deaths that are not the accident's within a year. */
function danishHarm(year: number, fatal: boolean): Harm {
  const count = fatal
    ? totalIn("fatal-accidents", year) - Math.round(2 + swing("esaw-fatal", year))
    : Math.round(totalIn("accidents", year) * longAbsence(year));
  return { count, employed: totalIn("employed", year) / 1000 };
}

function harmIn(country: string, year: number, fatal: boolean): Harm | null {
  if (country === "DK") return danishHarm(year, fatal);
  const hazard = hazards[country];
  if (!hazard) return null;
  const at = year - firstAccidents;
  const drift =
    (fatal ? 1.12 - 0.012 * at : 1.05 - 0.006 * at) * (1 + 0.04 * swing("esaw", country, year, String(fatal)));
  const people = Math.round(hazard.employed * (1 + 0.006 * (at - 9)));
  return { count: Math.round((fatal ? hazard.fatal : hazard.incidence) * drift * people * 0.01), employed: people };
}

/** Accidents of a year: their number, or with `RT_INC` as many per 100,000 employed. */
export function accidentsOf(country: string, year: Period, unit: string, fatal: boolean): number | null {
  const harm = harmIn(country, yearOf(year), fatal);
  if (harm === null || unit === "NR") return harm?.count ?? null;
  return Math.round((harm.count / harm.employed) * 100 * 100) / 100;
}
