import { expect, test } from "vitest";
import { geography } from "#server/dimensions/geography.ts";
import type { StatbankTable } from "./statbankTable.ts";
import { statbankTables } from "./statbankWorld.ts";
import { world } from "./world.ts";

const tables = statbankTables(world("2026-09-15T09:00:00+02:00"));
const named = (id: string): StatbankTable => tables.find((table) => table.id === id)!;
const at = (id: string, ...codes: string[]) => named(id).cell(codes);
const number = (found: number | string): number => {
  if (typeof found === "string") throw new Error(`${found} is no number`);
  return found;
};
const codesOf = (id: string, variable: string) =>
  named(id)
    .variables.find((one) => one.id === variable)!
    .values.map((value) => value.id);

test("every table ends and was updated as the calendar of publications says on 15 September 2026", () => {
  const calendar = tables.map((table) => [table.id, table.variables.at(-1)!.values.at(-1)!.id, table.updated]);
  expect(calendar).toEqual([
    ["AUS07", "2026M07", "2026-08-27T08:00:00+02:00"],
    ["AUS08", "2026M07", "2026-08-27T08:00:00+02:00"],
    ["AUS09", "2026M08", "2026-09-10T08:00:00+02:00"],
    ["AKU111M", "2026M07", "2026-08-26T08:00:00+02:00"],
    ["RAS400", "2024", "2025-10-27T08:00:00+01:00"],
    ["AUK01", "2026K1", "2026-06-18T08:00:00+02:00"],
    ["AUKS01", "2026K1", "2026-06-18T08:00:00+02:00"],
    ["FOLK1A", "2026K3", "2026-08-11T08:00:00+02:00"],
    ["RAS201", "2024", "2025-10-27T08:00:00+01:00"],
    ["LBESK01", "2026M06", "2026-08-20T08:00:00+02:00"],
    ["LBESK03", "2026M06", "2026-08-20T08:00:00+02:00"],
    ["LBESK20", "2026K2", "2026-08-20T08:00:00+02:00"],
    ["ATR116", "2024", "2025-12-15T08:00:00+01:00"],
    ["LSK02", "2025K4", "2026-03-02T08:00:00+01:00"],
    ["LSK03", "2025K4", "2026-03-02T08:00:00+01:00"],
    ["LSK13", "2026K2", "2026-09-01T08:00:00+02:00"],
    ["FRA022", "2024", "2025-12-04T08:00:00+01:00"],
    ["FRA023", "2024", "2025-12-04T08:00:00+01:00"],
    ["FRA024", "2024", "2025-12-04T08:00:00+01:00"],
    ["LIGEHB11", "2025", "2026-06-01T08:00:00+02:00"],
    ["LIGEHI11", "2024", "2026-06-01T08:00:00+02:00"],
  ]);
});

test("AUS08 has the country, 5 regions, 11 landsdele and 98 municipalities", () => {
  const codes = codesOf("AUS08", "OMRÅDE");
  expect(codes).toHaveLength(115);
  expect(codes.slice(0, 8)).toEqual(["000", "084", "085", "083", "082", "081", "01", "02"]);
});

test("municipalities sum to their region and landsdel, whole number by whole number", () => {
  const sumOf = (area: string) =>
    geography
      .filter(({ level, parents }) => level === "municipality" && parents.includes(area))
      .reduce((sum, { code }) => sum + number(at("AUS08", code, "24", "2026M07")), 0);
  for (const area of ["084", "081", "04", "11"]) {
    expect(sumOf(area)).toBe(at("AUS08", area, "24", "2026M07"));
  }
});

test("an area's rate is its own count over its own labour force of the year before, with one decimal", () => {
  for (const area of ["000", "084", "11", "751"]) {
    const share = number(at("AUS08", area, "24", "2024M05")) / number(at("RAS400", area, "TOT", "TOT", "2023"));
    expect(at("AUS08", area, "22", "2024M05")).toBe(Math.round(share * 1000) / 10);
  }
});

test("a rate after the newest labour force uses the newest", () => {
  const share = number(at("AUS08", "751", "24", "2026M07")) / number(at("RAS400", "751", "TOT", "TOT", "2024"));
  expect(at("AUS08", "751", "22", "2026M07")).toBe(Math.round(share * 1000) / 10);
});

test("the country is the same in AUS07 and AUS08; benefits, sexes and ages sum to it", () => {
  const count = (code: string) => number(at("AUS07", code, "24", "2020M05"));
  expect(at("AUS07", "TOT", "24", "2020M05")).toBe(at("AUS08", "000", "24", "2020M05"));
  expect(count("NET") + count("AKI")).toBe(count("TOT"));
  expect(count("LDP") + count("LKT")).toBe(count("NET"));
  expect(count("MEN") + count("KVR")).toBe(count("TOT"));
  expect(["U25", "O25", "O30", "O40", "O50", "O60"].reduce((sum, code) => sum + count(code), 0)).toBe(count("TOT"));
});

test("the adjusted figures have the published turning points", () => {
  expect(at("AUS08", "000", "10", "2020M02")).toBe(103_682);
  expect(at("AUS08", "000", "10", "2020M05")).toBe(157_507);
  expect(at("AUS08", "000", "10", "2022M04")).toBe(72_067);
  expect(at("AUS08", "000", "10", "2026M07")).toBe(93_694);
});

test("the labour force of an age and sex sums to the whole", () => {
  const ages = codesOf("RAS400", "ALDER").filter((code) => code !== "TOT");
  const parts = ages.flatMap((age) => ["M", "K"].map((sex) => number(at("RAS400", "461", age, sex, "2024"))));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(at("RAS400", "461", "TOT", "TOT", "2024"));
});

test.each([
  ["the ten groups", /^\d+$/],
  ["the sections", /^[A-Z]$/],
])("%s sum to all employees", (_, pattern) => {
  const parts = codesOf("LBESK01", "BRANCHEDB071038")
    .filter((code) => pattern.test(code))
    .map((code) => number(at("LBESK01", code, "2026M06")));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(at("LBESK01", "TOT", "2026M06"));
});

test("LFS rates are one decimal, and the early indicator's rates are for its total alone", () => {
  expect(at("AKU111M", "10", "LPCT", "2026M02")).toBe(7);
  expect(at("AUS09", "LDM", "22", "2026M08")).toBe(".");
});
