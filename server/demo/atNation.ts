import { firstDay, lastDay, type Period, partsIn, periodsBetween, shift, yearOf } from "#shared/period.ts";
import { swing } from "./worldChance.ts";

type Yearly = Readonly<Record<number, number>>;

const from = (year: number, values: readonly number[]): Yearly =>
  Object.fromEntries(values.map((value, at) => [year + at, value]));

/**
 * All Denmark by year. Domain notes D.6: accidents of 2016 (5,325 are 12.7 per cent) and of 2019-2024. D.7: fatal
 * accidents of 2018-2024. D.8: diseases of 2006, 2015, 2016 and 2018-2023. D.9: visits of 20,000-30,000 and 25,000
 * reactions a year. Employed are such that the published rates come out. The other years are made up.
 */
const known = {
  accidents: from(
    2006,
    [
      47_300, 49_000, 49_600, 42_900, 42_700, 43_300, 41_900, 42_100, 42_800, 42_400, 41_950, 42_300, 42_600, 42_709,
      46_300, 63_707, 55_000, 49_088, 49_000, 49_400,
    ],
  ),
  "covid-accidents": {
    ...from(2006, Array.from<number>({ length: 14 }).fill(0)),
    2020: 2600,
    2021: 8900,
    2022: 7200,
    2023: 742,
    2024: 0,
  },
  employed: from(
    2006,
    [
      2_800_000, 2_862_000, 2_884_000, 2_779_000, 2_708_000, 2_702_000, 2_690_000, 2_694_000, 2_742_000, 2_768_000,
      2_792_000, 2_816_000, 2_840_000, 2_885_700, 2_912_000, 2_909_000, 2_990_000, 3_011_500, 3_036_000, 3_061_000,
    ],
  ),
  "fatal-accidents": from(2006, [66, 67, 56, 45, 43, 46, 45, 40, 38, 33, 30, 27, 31, 36, 33, 39, 43, 32, 37, 35]),
  diseases: from(
    2006,
    [
      16_886, 17_300, 17_100, 17_900, 18_700, 18_300, 19_000, 20_400, 21_300, 21_600, 20_000, 18_300, 17_200, 17_330,
      15_500, 17_600, 16_800, 16_328, 16_900, 17_150,
    ],
  ),
  "covid-diseases": {
    ...from(2006, Array.from<number>({ length: 14 }).fill(0)),
    2020: 500,
    2021: 1400,
    2022: 800,
    2023: 60,
    2024: 0,
  },
  visits: from(
    2008,
    [
      43_000, 42_500, 41_500, 40_000, 28_500, 28_000, 27_600, 27_000, 26_200, 26_800, 27_400, 27_900, 22_100, 26_300,
      23_400, 24_600, 25_300, 25_700,
    ],
  ),
  decisions: from(
    2008,
    [
      30_500, 29_800, 29_000, 27_500, 26_500, 26_000, 25_400, 24_900, 24_600, 25_100, 25_600, 26_000, 20_800, 24_300,
      23_800, 24_700, 25_000, 25_300,
    ],
  ),
} as const satisfies Record<string, Yearly>;
export type Total = keyof typeof known;

/** All Denmark's number in a year; after the last known year it goes on as it was, with a little chance. */
export function totalIn(total: Total, year: number): number {
  const values: Yearly = known[total];
  const last = Math.max(...Object.keys(values).map(Number));
  const value = values[Math.min(year, last)];
  if (value === undefined) throw new RangeError(`the demonstration has no ${total} in ${year}`);
  return year <= last ? value : Math.round(value * (1 + 0.03 * swing(total, year)));
}

/** A value between known years, straight from one to the next; outside them the nearest. */
export function between(points: Yearly, year: number): number {
  const years = Object.keys(points).map(Number);
  const before = Math.max(...years.filter((one) => one <= year), Math.min(...years));
  const after = Math.min(...years.filter((one) => one > year), Math.max(...years));
  const [low, high] = [points[before] ?? 0, points[after] ?? 0];
  return before >= after || year <= before ? low : low + ((high - low) * (year - before)) / (after - before);
}

const day = 86_400_000;

/** Whether a period is out by the clock, so many days after its end. */
const isOut = (period: Period, lagDays: number, clock: string): boolean =>
  Date.parse(lastDay(period)) + lagDays * day <= Date.parse(clock.slice(0, 10));

/** The periods of a table that are out by the clock. */
export function published(first: Period, lagDays: number, clock: string): Period[] {
  const years = periodsBetween(String(yearOf(first)), clock.slice(0, 4));
  const all = first.includes("K") ? years.flatMap((year) => partsIn(year, "quarter")) : years;
  return all.filter((period) => firstDay(period) >= firstDay(first) && isOut(period, lagDays, clock));
}

/** Whole months from the end of a year to the clock's month. */
export const monthsSince = (year: number, clock: string): number =>
  periodsBetween(shift(`${year}M12`, 1), `${clock.slice(0, 4)}M${clock.slice(5, 7)}`).length - 1;
