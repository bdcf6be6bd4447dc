import { expect, test } from "vitest";
import { type Period, periodsBetween } from "#shared/period.ts";
import { type Series, world } from "./world.ts";
import { areas } from "./worldAreas.ts";

const clock = "2026-09-15T09:00:00+02:00";
const denmark = world(clock);

const months = (year: number, last = 12) => periodsBetween(`${year}M01`, `${year}M${String(last).padStart(2, "0")}`);
const mean = (values: readonly (number | null)[]) => values.reduce<number>((sum, one) => sum + one!, 0) / values.length;
const actual = (series: Series, periods: readonly Period[], area = "000") =>
  mean(periods.map((period) => denmark.value(series, area, period, clock)));
const adjusted = (series: Series, periods: readonly Period[]) =>
  mean(periods.map((period) => denmark.seasonallyAdjusted(series, "000", period, clock)));
/** Share by which a figure differs from a published one. */
const off = (value: number, published: number) => Math.abs(value / published - 1);

// Domain notes D.1: seasonally adjusted yearly means, 2026 January to July.
test.each([
  [2017, 116_507, 80_818, 27_605],
  [2018, 108_085, 79_255, 28_718],
  [2019, 104_298, 80_976, 24_926],
  [2020, 132_736, 110_180, 29_860],
  [2021, 105_776, 90_566, 34_333],
  [2022, 75_581, 62_005, 15_071],
  [2023, 83_386, 69_324, 13_589],
  [2024, 87_074, 74_656, 15_501],
  [2025, 87_699, 74_909, 15_979],
  [2026, 92_680, 77_552, 16_899],
])("unemployment of %i is as published, within 0.3 per cent", (year, gross, benefit, longTerm) => {
  const periods = months(year, year === 2026 ? 7 : 12);
  expect(off(adjusted("gross-fte", periods), gross)).toBeLessThan(0.003);
  expect(off(adjusted("benefit-fte", periods), benefit)).toBeLessThan(0.003);
  expect(off(adjusted("long-term-fte", periods), longTerm)).toBeLessThan(0.003);
});

// D.1, thousands.
test.each([
  [2007, 104],
  [2008, 74],
  [2009, 136],
  [2010, 164],
  [2011, 160],
  [2012, 162],
  [2013, 153],
  [2014, 134],
  [2015, 123],
  [2016, 113],
])("unemployment of %i is about %i thousand", (year, thousands) => {
  expect(off(adjusted("gross-fte", months(year)), thousands * 1000)).toBeLessThan(0.003);
});

// D.3, January to May in 2026.
test.each([
  [2018, 2_749_315],
  [2019, 2_787_204],
  [2020, 2_766_870],
  [2021, 2_835_298],
  [2022, 2_953_277],
  [2023, 2_993_603],
  [2024, 3_024_236],
  [2025, 3_060_781],
  [2026, 3_083_793],
])("employees of %i are as published, within 0.1 per cent", (year, published) => {
  expect(off(adjusted("employees", months(year, year === 2026 ? 5 : 12)), published)).toBeLessThan(0.001);
});

// D.4, monthly means.
test.each([
  [2017, 19_922],
  [2018, 20_741],
  [2019, 21_415],
  [2020, 21_655],
  [2021, 31_411],
  [2022, 31_180],
  [2023, 25_911],
  [2024, 24_703],
  [2025, 23_797],
])("newly posted vacancies of %i are as published, within 0.2 per cent", (year, published) => {
  expect(off(actual("vacancies-new", months(year)), published)).toBeLessThan(0.002);
});

// D.4.
test.each([
  [2019, 504],
  [2020, 1818],
  [2021, 219],
  [2023, 804],
  [2024, 800],
  [2025, 1207],
])("notices of %i have the published monthly mean", (year, published) => {
  expect(actual("redundancies", months(year))).toBeCloseTo(published, 6);
});

test("September 2025 has 6,173 notices, and July fewest of its year", () => {
  const year = months(2025).map((month) => denmark.value("redundancies", "000", month, clock));
  expect(year[8]).toBe(6173);
  expect(Math.min(...year.map((value) => value!))).toBe(year[6]);
});

// D.4 and D.5.
test.each([
  ["work-sharing", 2009, 11_747],
  ["work-sharing", 2020, 3087],
  ["work-sharing", 2023, 1114],
  ["work-sharing", 2025, 385],
  ["cash-fte", 2022, 93_539],
  ["cash-fte", 2023, 90_787],
  ["cash-fte", 2024, 86_374],
  ["cash-fte", 2025, 84_287],
] as const)("%s of %i is as published, within 0.5 per cent", (series, year, published) => {
  expect(off(actual(series, months(year)), published)).toBeLessThan(0.005);
});

// D.1: turning points.
test.each([
  ["2020M02", 103_682],
  ["2020M05", 157_507],
  ["2022M04", 72_067],
  ["2026M07", 93_694],
])("unemployment of %s is the published %i", (month, published) => {
  expect(denmark.seasonallyAdjusted("gross-fte", "000", month, clock)).toBe(published);
});

test("May 2020 is the highest and April 2022 the lowest month since 2017", () => {
  const all = periodsBetween("2017M01", "2026M07").map((month) => ({
    month,
    value: denmark.seasonallyAdjusted("gross-fte", "000", month, clock)!,
  }));
  all.sort((one, other) => one.value - other.value);
  expect([all.at(0)?.month, all.at(-1)?.month]).toEqual(["2022M04", "2020M05"]);
});

// D.1: actual ÷ seasonally adjusted, 2021M08–2026M07.
test.each([
  ["01", 1.1],
  ["02", 1.11],
  ["03", 1.06],
  ["04", 1.02],
  ["05", 0.96],
  ["06", 0.97],
  ["07", 1],
  ["08", 1.01],
  ["09", 0.95],
  ["10", 0.95],
  ["11", 0.95],
  ["12", 0.91],
])("the seasonal factor of month %s is %f", (month, factor) => {
  const periods = periodsBetween("2021M08", "2026M07").filter((period) => period.endsWith(`M${month}`));
  expect(periods).toHaveLength(5);
  expect(actual("gross-fte", periods) / adjusted("gross-fte", periods)).toBeCloseTo(factor, 2);
});

test("graduates peak in July, as published in 2022", () => {
  const year = months(2022).map((month) => denmark.value("graduates", "000", month, clock)!);
  expect([year[6], year[11]]).toEqual([22_340, 13_123]);
  expect(Math.max(...year)).toBe(22_340);
});

// C.2: means of 2025 — gross unemployed, per cent of the labour force, full-time persons on kontanthjælp.
test.each([
  ["101", 14_651, 3.7, 8857],
  ["751", 7340, 3.6, 6257],
  ["461", 4189, 3.9, 4250],
  ["851", 4159, 3.5, 4652],
  ["183", 586, 4.7, 386],
  ["201", 213, 1.6, 186],
  ["360", 445, 2.8, 920],
  ["400", 348, 2.1, 353],
  ["492", 41, 1.8, 32],
  ["563", 30, 2.3, 11],
  ["741", 38, 2.5, 22],
  ["825", 30, 4.5, 9],
  ["860", 817, 2.8, 740],
])("municipality %s of 2025 is as published, within 2 per cent or half a person", (area, gross, rate, cash) => {
  const found = actual("gross-fte", months(2025), area);
  expect(Math.abs(found - gross)).toBeLessThan(Math.max(0.5, gross * 0.02));
  expect(Math.abs((found / denmark.value("labour-force", area, "2024", clock)!) * 100 - rate)).toBeLessThan(0.1);
  expect(Math.abs(actual("cash-fte", months(2025), area) - cash)).toBeLessThan(Math.max(0.5, cash * 0.02));
});

// D.2: labour force, long-term unemployed, kontanthjælp of 2025.
test.each([
  ["084", 1_034_000, 6039, 22_681],
  ["085", 414_000, 2071, 12_872],
  ["083", 602_000, 3083, 19_258],
  ["082", 694_000, 3308, 19_672],
  ["081", 290_000, 1466, 9804],
])("region %s of 2025 is as published, within 2 per cent", (region, force, longTerm, cash) => {
  expect(off(denmark.value("labour-force", region, "2024", clock)!, force)).toBeLessThan(0.02);
  expect(off(actual("long-term-fte", months(2025), region), longTerm)).toBeLessThan(0.02);
  expect(off(actual("cash-fte", months(2025), region), cash)).toBeLessThan(0.02);
});

const summing = [
  "gross-fte",
  "gross-persons",
  "long-term",
  "long-term-fte",
  "graduates",
  "redundancies",
  "redundancy-companies",
  "work-sharing",
  "benefit-fte",
  "cash-fte",
  "vacancies-new",
] as const;

test.each(summing)("the areas of %s sum to the country in every month, also as first published", (series) => {
  const seen = ["2026-03-05", clock].flatMap((asOf) =>
    periodsBetween("2007M01", denmark.lastPeriod(series, asOf)).map((month) => {
      const parts = areas.map((area) => denmark.value(series, area, month, asOf)!);
      const isWhole = parts.every((part) => Number.isInteger(part) && part >= 0);
      return isWhole ? parts.reduce((sum, part) => sum + part, 0) - denmark.value(series, "000", month, asOf)! : null;
    }),
  );
  expect(new Set(seen)).toEqual(new Set([0]));
});

test("persons are never fewer than full-time persons, net never more than gross, long-term never more than all", () => {
  const pairs = [
    ["gross-fte", "gross-persons", "751"],
    ["gross-fte", "gross-persons", "825"],
    ["net-fte", "gross-fte", "000"],
    ["benefit-fte", "gross-fte", "000"],
    ["long-term", "gross-persons", "825"],
    ["graduates-fte", "graduates", "751"],
    ["cash-fte", "cash-persons", "101"],
    ["redundancy-companies", "redundancies", "101"],
  ] as const;
  const wrong = periodsBetween("2007M01", "2026M07").flatMap((month) =>
    pairs.filter(([less, more, area]) => {
      const [small, large] = [denmark.value(less, area, month, clock), denmark.value(more, area, month, clock)];
      return small === null || large === null || small > large;
    }),
  );
  expect(wrong).toEqual([]);
});

test("small municipalities have counts that a source hides, and large ones have none among the unemployed", () => {
  const hidden = (series: Series, area: string) =>
    periodsBetween("2020M01", "2026M07").filter((month) => denmark.value(series, area, month, clock)! < 3).length;
  expect(["825", "563", "741"].map((area) => hidden("work-sharing", area) > 0)).toEqual([true, true, true]);
  expect(["825", "563", "741", "492"].map((area) => hidden("redundancies", area) > 0)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(hidden("graduates", "825")).toBeGreaterThan(0);
  expect(["101", "751", "461", "851"].map((area) => hidden("gross-fte", area))).toEqual([0, 0, 0, 0]);
});

test("a month comes at eight on its day and no earlier", () => {
  expect(denmark.publishedAt("gross-fte", "2026M08")).toBe("2026-09-21T08:00:00+02:00");
  expect(denmark.publishedAt("gross-fte", "2026M12")).toBe("2027-01-21T08:00:00+01:00");
  expect(denmark.value("gross-fte", "000", "2026M08", "2026-09-21T07:59:59+02:00")).toBeNull();
  expect(denmark.value("gross-fte", "000", "2026M08", "2026-09-21T08:00:00+02:00")).toBeGreaterThan(0);
  expect(denmark.lastPeriod("gross-fte", clock)).toBe("2026M07");
  expect(denmark.nextUpdate("gross-fte", clock)).toBe("2026-09-21");
});

test("a day that is a Saturday or a Sunday moves to the Monday", () => {
  expect(denmark.publishedAt("redundancies", "2026M09")).toBe("2026-10-12T08:00:00+02:00");
  expect(denmark.publishedAt("vacancies-new", "2026M08")).toBe("2026-09-07T08:00:00+02:00");
});

test("the two newest months are revised, older ones never", () => {
  const months = (month: Period) =>
    ["2026-08-25", "2026-09-25", "2026-10-25", "2026-11-25"].map((asOf) =>
      denmark.value("gross-fte", "000", month, asOf),
    );
  expect(new Set(months("2026M07")).size).toBe(3);
  expect(new Set(months("2026M05")).size).toBe(1);
  expect(off(months("2026M07")[0]!, months("2026M07")[3]!)).toBeLessThan(0.013);
});

test("the labour force of a year comes ten months after its end", () => {
  expect(denmark.lastPeriod("labour-force", clock)).toBe("2024");
  expect(denmark.publishedAt("labour-force", "2025")).toBe("2026-10-27T08:00:00+01:00");
});

test("the world is the same from every clock and in every order", () => {
  const other = world("2024-02-01T12:00:00+01:00");
  const late = ["2023M12", "2010M05"].map((month) => other.value("cash-fte", "825", month, clock));
  expect(late.toReversed()).toEqual(
    ["2010M05", "2023M12"].map((month) => denmark.value("cash-fte", "825", month, clock)),
  );
});

test("the reform of July 2025 takes cash assistance down by more than its season", () => {
  const [june, july] = ["2025M06", "2025M07"].map((month) =>
    denmark.seasonallyAdjusted("cash-fte", "000", month, clock),
  );
  expect(july! / june!).toBeLessThan(0.99);
  expect(july! / june!).toBeGreaterThan(0.95);
});

test("what is national only has no areas, and nothing is known before the first month", () => {
  expect(denmark.value("lfs-rate", "101", "2026M01", clock)).toBeNull();
  expect(denmark.seasonallyAdjusted("redundancies", "000", "2026M01", clock)).toBeNull();
  expect(denmark.value("employees", "000", "2007M12", clock)).toBeNull();
});

test.each(["2009-02-01T00:00:00+01:00", "2030-12-01T12:00:00+01:00"])(
  "every series has a newest period at %s",
  (at) => {
    const then = world(at);
    const newest = (["gross-fte", "employees", "lfs-rate", "labour-force", "population-16-66"] as const).map((series) =>
      then.value(series, "000", then.lastPeriod(series, at), at),
    );
    expect(newest.every((value) => value !== null && value > 0)).toBe(true);
  },
);

test("a clock outside the world's time is refused", () => {
  expect(() => world("2031-01-01T00:00:00+01:00")).toThrow(
    "The demonstration is from 2009-02-01 until 2030-12-01; its clock is 2031-01-01T00:00:00+01:00.",
  );
});
