import { expect, test } from "vitest";
import { barometerYears, countries, fatalOf, indexOf } from "./euoshaFigures.ts";

test("the index is 1 in 2010, where a country has one", () => {
  const indexed = countries.filter((country) => country !== "Iceland");
  expect(indexed.map((country) => indexOf(country, 2010))).toEqual(indexed.map(() => 1));
  expect([indexOf("Iceland", 2010), indexOf("Croatia", 2009)]).toEqual([null, null]);
});

test("a year is in the workbook from the middle of October in the second year after", () => {
  expect(barometerYears("2026-10-14").at(-1)).toBe(2023);
  expect(barometerYears("2026-10-15").at(-1)).toBe(2024);
  expect(barometerYears("2026-09-15")[0]).toBe(2008);
});

test("Denmark has 1.4 fatal accidents per 100,000 as in 2022, and every country at least none", () => {
  expect(fatalOf("Denmark")).toBe(1.4);
  expect(countries.every((country) => fatalOf(country) >= 0)).toBe(true);
});
