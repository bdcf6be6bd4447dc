import { expect, test } from "vitest";
import { geography } from "#server/dimensions/geography.ts";
import type { StatbankTable } from "./statbankTable.ts";
import { statbankTables } from "./statbankWorld.ts";
import { world } from "./world.ts";

const tables = statbankTables(world("2026-09-15T09:00:00+02:00"));
const named = (id: string): StatbankTable => tables.find((table) => table.id === id)!;
const at = (id: string, ...codes: string[]): number => {
  const found = named(id).cell(codes);
  if (typeof found === "string") throw new Error(`${id} ${codes.join(" ")} is ${found}`);
  return found;
};
const codesOf = (id: string, variable: string) =>
  named(id)
    .variables.find((one) => one.id === variable)!
    .values.map((value) => value.id);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const quarters = (year: number) => [1, 2, 3, 4].map((quarter) => `${year}K${quarter}`);
const mean = (values: readonly number[]) => sum(values) / values.length;
/** Share by which a figure differs from a published one. */
const off = (value: number, published: number) => Math.abs(value / published - 1);

// Domain notes D.5, seasonally adjusted.
test.each([
  ["2020K2", 768_100],
  ["2020K3", 761_200],
  ["2021K1", 758_600],
  ["2021K4", 730_700],
  ["2022K1", 759_400],
  ["2023K2", 756_500],
])("publicly supported without students are in %s as published: %i", (quarter, published) => {
  expect(at("AUKS01", "TOTUSU", quarter)).toBe(published);
});

// D.5: means of the quarters of a year.
test.each([
  ["TOTUSU", 2019, 710_400],
  ["TOTUSU", 2023, 756_200],
  ["TOTLE", 2023, 72_200],
  ["FØP", 2019, 203_400],
  ["FØP", 2023, 233_700],
  ["SY", 2019, 56_400],
  ["SY", 2023, 76_700],
  ["EFT", 2023, 34_100],
  ["SEN", 2023, 25_600],
  ["TID", 2023, 11_500],
])("%s of %i are as published, within 0.4 per cent", (benefit, year, published) => {
  const own = quarters(year).map((quarter) => at("AUK01", "000", benefit, "TOT", "TOT", quarter));
  expect(off(mean(own), published)).toBeLessThan(0.004);
});

// D.5: quarters.
test.each([
  ["FL", "2023K2", 87_500],
  ["TOTVO", "2023K2", 17_000],
  ["JA", "2021K4", 17_600],
])("%s of %s are as published, within 1 per cent", (benefit, quarter, published) => {
  expect(off(at("AUKS01", benefit, quarter), published)).toBeLessThan(0.01);
});

test("other cash and education assistance of 2021K4 are the published 61,700 together, within 1 per cent", () => {
  expect(off(at("AUKS01", "KH", "2021K4") + at("AUKS01", "UH", "2021K4"), 61_700)).toBeLessThan(0.01);
});

test("benefits, areas, sexes and ages sum to all publicly supported", () => {
  const totals = ["TOT", "TOTUSU", "TOTLE", "TOTSB", "TOTAN", "TOTTB", "TOTYD"];
  const singles = codesOf("AUK01", "YDELSESTYPE").filter((code) => ![...totals, "SU"].includes(code));
  const value = (area: string, benefit: string, sex = "TOT", age = "TOT") => {
    const found = named("AUK01").cell([area, benefit, sex, age, "2025K3"]);
    return typeof found === "number" ? found : 0;
  };
  const all = value("000", "TOTUSU");
  expect(sum(singles.map((benefit) => value("000", benefit)))).toBe(all);
  const areas = geography.filter(({ level }) => level === "municipality" || level === "unknown");
  expect(sum(areas.map(({ code }) => value(code, "TOTUSU")))).toBe(all);
  const ages = codesOf("AUK01", "ALDER").slice(1);
  expect(sum(ages.flatMap((age) => ["M", "K"].map((sex) => value("000", "TOTUSU", sex, age))))).toBe(all);
});

test("a benefit that is not there yet, or no more, is nil", () => {
  expect(named("AUK01").cell(["000", "SEN", "TOT", "TOT", "2019K4"])).toBe("-");
  expect(named("AUK01").cell(["000", "SHO", "TOT", "TOT", "2025K3"])).toBe("-");
});

// StatBank RAS200, employment rate 16-64 years, as published.
test.each([
  ["000", "2008", 76],
  ["000", "2013", 71.3],
  ["000", "2020", 74.5],
  ["000", "2023", 77.5],
  ["084", "2023", 78.2],
  ["081", "2015", 70.7],
])("the employment rate of %s in %s is %d, within 0.2 points", (area, year, published) => {
  const count = (status: string) =>
    sum(codesOf("RAS201", "ALDER").map((age) => at("RAS201", area, status, "TOT", age, "TOT", year)));
  expect(Math.abs((count("1") / count("TOT")) * 100 - published)).toBeLessThan(0.2);
});

test("the employment rate of the survey is 69.4 in December 2024", () => {
  expect(at("AKU111M", "10", "BFK", "2024M12")).toBe(69.4);
});

test("nobody is employed twice: in every cell the employed are fewer than the population", () => {
  for (const area of ["101", "825", "461"])
    for (const age of codesOf("RAS201", "ALDER"))
      for (const sex of ["M", "K"])
        expect(at("RAS201", area, "1", "TOT", age, sex, "2024")).toBeLessThan(
          at("RAS201", area, "TOT", "TOT", age, sex, "2024"),
        );
});

test("single years of age from 16 to 66 are the population that shares are made of", () => {
  const ages = Array.from({ length: 51 }, (_, age) => String(age + 16));
  const own = (area: string, sex = "TOT") => sum(ages.map((age) => at("FOLK1A", area, sex, age, "TOT", "2025K1")));
  const municipalities = geography.filter(({ level, parents }) => level === "municipality" && parents.includes("081"));
  expect(sum(municipalities.map(({ code }) => own(code)))).toBe(own("081"));
  expect(own("000", "1") + own("000", "2")).toBe(own("000"));
  // D.2: 3,839,000 aged 16-66 in 2025, implied by published rates.
  expect(off(own("000"), 3_839_000)).toBeLessThan(0.005);
});

// D.3: shares of employees around 2023, which sum to 102.5.
test.each([
  ["1", 1.5],
  ["2", 12],
  ["3", 7],
  ["4", 25],
  ["5", 4],
  ["6", 3],
  ["7", 2],
  ["8", 12],
  ["9", 31],
  ["10", 5],
])("industry %s has about %d of 102.5 per cent of the employees", (industry, share) => {
  const own = at("LBESK01", industry, "2023M06") / at("LBESK01", "TOT", "2023M06");
  expect(Math.abs(own * 102.5 - share)).toBeLessThan(0.3);
});

test("full-time employees are fewer than employees, and the mean of the months", () => {
  const months = ["2024M04", "2024M05", "2024M06"].map((month) => at("LBESK01", "TOT", month));
  expect(at("LBESK20", "1020", "TOT", "2024K2")).toBe(Math.round(mean(months)));
  expect(at("LBESK20", "1010", "TOT", "2024K2") / at("LBESK20", "1020", "TOT", "2024K2")).toBeCloseTo(0.84, 1);
});

// D.4.
test("vacancies are as published in 2024, peak in 2022, and go on from DB07 to DB25", () => {
  expect(at("LSK02", "1", "LS", "2024K3")).toBe(52_725);
  expect(at("LSK02", "1", "LS", "2024K4")).toBe(49_775);
  expect(off(at("LSK02", "1", "LS", "2022K2"), 80_000)).toBeLessThan(0.01);
  expect(codesOf("LSK02", "Tid").at(-1)).toBe("2025K4");
  expect(codesOf("LSK13", "Tid")).toEqual(["2026K1", "2026K2"]);
  expect(off(at("LSK13", "1", "TOT", "LS", "2026K1"), at("LSK02", "1", "LS", "2025K4"))).toBeLessThan(0.05);
});

test("vacancies of regions and industries sum to the country, and the rate is their share of all posts", () => {
  const regions = codesOf("LSK13", "REGION").filter((code) => code !== "1");
  const industries = codesOf("LSK13", "BRANCHEDB2510").filter((code) => code !== "TOT");
  const all = at("LSK13", "1", "TOT", "LS", "2026K2");
  expect(sum(regions.map((region) => at("LSK13", region, "TOT", "LS", "2026K2")))).toBe(all);
  expect(sum(industries.map((industry) => at("LSK13", "1", industry, "LS", "2026K2")))).toBe(all);
  expect(at("LSK02", "1", "ALS", "2024K4")).toBeGreaterThan(2);
  expect(at("LSK02", "1", "ALS", "2024K4")).toBeLessThan(3.5);
});

// D.11: days of own illness for each full-time employee, all sectors.
test.each([
  ["0", "2013", 8.1],
  ["0", "2014", 8.3],
  ["0", "2015", 8.5],
  ["1", "2015", 6.3],
  ["2", "2015", 10.9],
  ["0", "2022", 10],
  ["0", "2023", 9],
])("sex %s has in %s the published %d days of absence", (sex, year, published) => {
  expect(at("FRA022", "1000", sex, "1100", "TOT", "40", year)).toBe(published);
  expect(at("FRA023", "1000", sex, "1100", "000", "40", year)).toBe(published);
  expect(at("FRA024", "1000", sex, "1100", "TOT", "40", year)).toBe(published);
});

test("9.4 days were 4.2 per cent of the time in 2022: ten days are 4.5", () => {
  expect(at("FRA022", "1000", "0", "1100", "TOT", "10", "2022")).toBe(4.5);
});

test("days and full-time employees of industries, regions and ages sum to the whole", () => {
  const whole = at("FRA022", "1000", "0", "1100", "TOT", "20", "2024");
  const of = (id: string, variable: string, pattern: RegExp) =>
    sum(
      codesOf(id, variable)
        .filter((code) => pattern.test(code))
        .map((code) => at(id, "1000", "0", "1100", code, "20", "2024")),
    );
  expect(of("FRA022", "ERHVERV", /^[A-Z]$/)).toBe(whole);
  expect(of("FRA022", "ERHVERV", /^\d+$/)).toBe(whole);
  expect(of("FRA023", "OMRÅDE", /^08/)).toBe(whole);
  expect(of("FRA024", "ALDER", /\d/)).toBe(whole);
});

// D.6.
test.each([
  ["2019", 42_709],
  ["2021", 63_707],
  ["2023", 49_088],
])("the reported accidents of %s are the published %i", (year, published) => {
  expect(at("LIGEHB11", "TOT", "TOT", year)).toBe(published);
  expect(at("LIGEHB11", "TOT", "M", year) + at("LIGEHB11", "TOT", "K", year)).toBe(published);
});

test("men's accidents for each million hours are their accidents over their hours", () => {
  const hours = at("ATR116", "TOT", "TOT", "HAC", "TOT", "M", "2023");
  const rate = (at("LIGEHB11", "TOT", "M", "2023") / hours) * 1000;
  expect(at("LIGEHI11", "M111", "TOT", "2023")).toBe(Math.round(rate * 10) / 10);
});

test("a clock before a table's first publication has no such table", () => {
  const early = statbankTables(world("2012-01-10T09:00:00+01:00")).map(({ id }) => id);
  expect(early).toContain("AUK01");
  expect(early).toContain("LSK02");
  expect(early).not.toContain("FRA022");
  expect(early).not.toContain("LSK13");
});
