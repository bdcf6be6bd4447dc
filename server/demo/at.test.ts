import { Buffer } from "node:buffer";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { accidentsIn, employedCube } from "./atAccidents.ts";
import { areaCube, fatalCube, injuryCube, registerAt } from "./atAccidentParts.ts";
import { codesAt, type Cube, valueAt } from "./atCube.ts";
import { diseasesIn } from "./atDiseases.ts";
import { atFiles } from "./atFiles.ts";
import { computable, hiddenIn } from "./atHidden.ts";
import { decisionsIn, inspectionCubes, visitsByArea } from "./atInspections.ts";
import { surveyIn } from "./atSurvey.ts";
import { world } from "./world.ts";

const clock = "2026-09-15T09:00:00+02:00";
const all = "TOT";

const accidents = (year: number, industry = all, severity = all, sex = all) =>
  valueAt(accidentsIn(year), [industry, severity, sex]);
const employed = (year: number, industry = all, sex = all) => valueAt(employedCube(year), [industry, sex]);
const diseases = (year: number, industry = all, diagnosis = all, sex = all) =>
  valueAt(diseasesIn(year), [industry, diagnosis, sex]);
const per = (count: number, base: number) => (count * 10_000) / base;

const groups = accidentsIn(2019)
  .axes[0]!.map(({ code }) => code)
  .filter((code) => code.startsWith("at-36."));

test.each([
  [2019, 42_709, 148],
  [2021, 63_707, 219],
  [2023, 49_088, 163],
  [2020, 46_300, 159],
])("accidents in %d are %d, and %d per 10,000 employed (D.6)", (year, count, rate) => {
  expect(accidents(year)).toBe(count);
  expect(Math.round(per(count, employed(year)))).toBe(rate);
});

test("5,325 accidents in homes and home care in 2016 are 12.7 per cent of all, of about 183,000 employed (D.6)", () => {
  expect(accidents(2016, "at-36.32")).toBe(5325);
  expect(((5325 * 100) / accidents(2016)).toFixed(1)).toBe("12.7");
  expect(employed(2016, "at-36.32")).toBe(183_000);
});

test.each([
  [2019, "at-36.23", 468],
  [2021, "at-36.23", 560],
  [2021, "at-36.32", 559],
])("in %d the incidence of %s is %d (D.6)", (year, group, rate) => {
  expect(Math.round(per(accidents(year, group), employed(year, group)))).toBe(rate);
});

test("water, sewerage and waste has the highest incidence in each year from 2006 to 2025 (D.6)", () => {
  for (let year = 2006; year <= 2025; year += 1) {
    const [cube, base] = [accidentsIn(year), employedCube(year)];
    const rate = (group: string) => valueAt(cube, [group, all, all]) / valueAt(base, [group, all]);
    expect(groups.toSorted((one, other) => rate(other) - rate(one))[0]).toBe("at-36.23");
  }
});

test.each([
  ["at-36.21", 90],
  ["at-36.23", 88],
  ["at-36.02", 86],
  ["at-36.24", 7],
])("serious accidents in 2016 per 10,000 in %s are %d (D.6)", (group, rate) => {
  expect(Math.round(per(accidents(2016, group, "serious"), employed(2016, group)))).toBe(rate);
});

test("ten groups hold 64 per cent of the accidents in 2016 (D.6)", () => {
  const largest = groups.map((group) => accidents(2016, group)).toSorted((a, b) => b - a);
  const ten = largest.slice(0, 10).reduce((sum, count) => sum + count, 0);
  expect(Math.round((ten * 100) / accidents(2016))).toBe(64);
});

test("accidents with more than six months' absence more than doubled from 2019 to 2023 (D.6)", () => {
  expect(accidents(2023, all, "absence.over-6m")).toBeGreaterThan(2 * accidents(2019, all, "absence.over-6m"));
});

test("sprains are 42 per cent in 2019, and infections 9,778 in 2021 (D.6)", () => {
  const sprains = valueAt(injuryCube(2019), ["injury.01", all, all]);
  expect(Math.round((sprains * 100) / 42_709)).toBe(42);
  expect(valueAt(injuryCube(2021), ["injury.08", all, all])).toBe(9778);
});

test.each([
  [2018, 31],
  [2019, 36],
  [2020, 33],
  [2021, 39],
  [2022, 43],
  [2023, 32],
])("fatal accidents in %d are %d (D.7)", (year, count) => {
  expect(valueAt(fatalCube(year), [all])).toBe(count);
});

test("seven of the dead of 2019 were in agriculture and food; 43 are 1.4 per 100,000 and most in ten years (D.7)", () => {
  expect(valueAt(fatalCube(2019), ["at-10.05"])).toBe(7);
  expect(((43 * 100_000) / employed(2022)).toFixed(1)).toBe("1.4");
  for (let year = 2013; year < 2022; year += 1) expect(valueAt(fatalCube(year), [all])).toBeLessThan(43);
});

test("the diseases of 2006 are split as published (D.8)", () => {
  const split = ["musculoskeletal", "mental", "ear", "skin", "airways", "nervous", "cancer", "other"];
  expect(split.map((diagnosis) => diseases(2006, all, diagnosis))).toEqual([
    7602, 2976, 1908, 1468, 649, 511, 311, 1461,
  ]);
  expect(diseases(2006)).toBe(16_886);
});

test("2023 is the first year with more mental diseases than musculoskeletal: 4,728 and 4,721 of 16,328 (D.8)", () => {
  expect([diseases(2023), diseases(2023, all, "musculoskeletal"), diseases(2023, all, "mental")]).toEqual([
    16_328, 4721, 4728,
  ]);
  for (let year = 2006; year < 2023; year += 1)
    expect(diseases(year, all, "musculoskeletal")).toBeGreaterThan(diseases(year, all, "mental"));
});

test.each([
  [2019, "at-36.19", 199],
  [2020, "at-36.19", 140],
  [2022, "at-36.19", 121],
  [2019, "at-36.33", 53],
  [2020, "at-36.33", 68],
  [2019, all, 60],
  [2022, all, 56],
])("diseases per 10,000 in %d in %s are %d (D.8)", (year, group, rate) => {
  expect(Math.round(per(diseases(year, group), employed(year, group)))).toBe(rate);
});

test("of diseases in 2019 61 per 10,000 are men's and 59 women's; mental are women's in 74 per cent, ear and airways men's in 91 and 81 (D.8)", () => {
  const rate = (sex: string) => Math.round(per(diseases(2019, all, all, sex), employed(2019, all, sex)));
  expect([rate("M"), rate("K")]).toEqual([61, 59]);
  const share = (diagnosis: string, sex: string) =>
    Math.round((diseases(2019, all, diagnosis, sex) * 100) / diseases(2019, all, diagnosis));
  expect([share("mental", "K"), share("ear", "M"), share("airways", "M")]).toEqual([74, 91, 81]);
});

const quarters = (year: number) => [1, 2, 3, 4].map((quarter) => `${year}K${quarter}`);
const yearly = (year: number, of: (quarter: string) => number) =>
  quarters(year).reduce((sum, quarter) => sum + of(quarter), 0);

test("from 2012 there are 20,000 to 30,000 visits and about 25,000 reactions a year, and about half of the companies get one (D.9)", () => {
  for (let year = 2012; year <= 2025; year += 1) {
    const visits = yearly(year, (quarter) => valueAt(inspectionCubes(quarter).visits, [all]));
    const companies = yearly(year, (quarter) => valueAt(inspectionCubes(quarter).companies, [all]));
    const hit = yearly(year, (quarter) => valueAt(inspectionCubes(quarter)["companies-with-reaction"], [all]));
    expect(visits).toBeGreaterThan(20_000);
    expect(visits).toBeLessThan(30_000);
    expect(Math.abs(hit / companies - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(yearly(year, (quarter) => valueAt(decisionsIn(quarter), [all, all])) - 25_000)).toBeLessThan(4300);
  }
});

test("4,202 agreement courses are offered from September 2020 to the end of 2023 (D.9)", () => {
  const offered = [2020, 2021, 2022, 2023]
    .flatMap(quarters)
    .filter((quarter) => quarter >= "2020K3")
    .reduce((sum, quarter) => sum + valueAt(decisionsIn(quarter), ["agreement", all]), 0);
  expect(offered).toBe(4202);
});

test("immediate notices are most, then those with a deadline, and 8-10 per cent are prohibitions (D.9)", () => {
  const of = (type: string) => yearly(2023, (quarter) => valueAt(decisionsIn(quarter), [type, all]));
  expect(of("immediate-notice")).toBeGreaterThan(of("improvement-notice"));
  expect(of("improvement-notice")).toBeGreaterThan(of("prohibition"));
  expect(of("prohibition") / of(all)).toBeGreaterThan(0.08);
  expect(of("prohibition") / of(all)).toBeLessThan(0.1);
});

test("a type of decision is there only while it exists", () => {
  const types = (quarter: string) => decisionsIn(quarter).axes[0]!.map(({ code }) => code);
  expect(types("2020K2")).not.toContain("agreement");
  expect(types("2020K3")).toContain("agreement");
  expect(types("2021K1")).toContain("advisory-notice");
  expect(types("2021K2")).not.toContain("advisory-notice");
  expect(types("2021K1")).not.toContain("competence-notice");
  expect(types("2024K4")).toContain("competence-notice");
  expect(types("2025K1")).not.toContain("competence-notice");
});

test("NOA-L 2023 has 21,700 answers, 17 per cent stressed, 10 with heavy work and 35 with pain; 2021 has 28,600 (D.10)", () => {
  expect(surveyIn(2023).all[0]).toMatchObject({ respondents: 21_700, shares: [17, 9.7, 10, 35] });
  expect(surveyIn(2021).all[0]?.respondents).toBe(28_600);
});

test("the groups of each background make the shares of all but for rounding, and some have fewer than 30 answers", () => {
  for (const round of [2021, 2023]) {
    const { all: whole, ...ways } = surveyIn(round);
    for (const answers of Object.values(ways)) {
      const respondents = answers.reduce((sum, one) => sum + one.respondents, 0);
      expect(respondents).toBe(whole[0]?.respondents);
      for (const at of [0, 1, 2, 3]) {
        const weighed = answers.reduce((sum, one) => sum + (one.shares[at] ?? 0) * one.respondents, 0);
        expect(Math.abs(weighed / respondents - (whole[0]?.shares[at] ?? 0))).toBeLessThan(0.05);
      }
    }
    expect(ways.industry.filter(({ respondents }) => respondents < 30).length).toBeGreaterThanOrEqual(2);
  }
});

test("regions make the country and injuries all accidents, of both sexes and each absence, in every year", () => {
  for (let year = 2007; year <= 2025; year += 1) {
    const cube = accidentsIn(year);
    for (const absence of ["serious", "other", "unstated", "absence.over-6m"])
      expect(valueAt(areaCube(year), ["000", absence])).toBe(valueAt(cube, [all, absence, all]));
    for (const sex of ["M", "K", all])
      expect(valueAt(injuryCube(year), [all, sex, all])).toBe(valueAt(cube, [all, all, sex]));
    expect(valueAt(visitsByArea(`${year < 2008 ? 2008 : year}K1`), ["000"])).toBe(
      valueAt(inspectionCubes(`${year < 2008 ? 2008 : year}K1`).visits, [all]),
    );
  }
});

test("no number is below nothing, and none has more women than persons", () => {
  for (let year = 2006; year <= 2025; year += 1)
    for (const cube of [accidentsIn(year), employedCube(year), diseasesIn(year), injuryCube(year)])
      expect(Math.min(...cube.values)).toBeGreaterThanOrEqual(0);
});

test("what is hidden in accidents and diseases cannot be computed from what is shown", () => {
  const cubes: Cube[] = [
    accidentsIn(2019),
    accidentsIn(2021),
    diseasesIn(2013),
    diseasesIn(2023),
    decisionsIn("2024K1"),
  ];
  for (const cube of cubes) {
    const hidden = hiddenIn(cube, 5);
    expect(computable(cube, hidden)).toEqual([]);
    const small = [...cube.values.keys()].filter((cell) => cube.values[cell]! > 0 && cube.values[cell]! < 5);
    expect(small.filter((cell) => hidden[cell] === 0).map((cell) => codesAt(cube.axes, cell))).toEqual([]);
  }
});

test("the register goes on counting what the annual statement has frozen", () => {
  const at2024 = registerAt(2023, "2024-07-01");
  const at2026 = registerAt(2023, clock);
  expect(at2024.accidents).toBeGreaterThan(49_088);
  expect(at2026.accidents).toBeGreaterThan(at2024.accidents);
  expect(at2026.accidents).toBeLessThan(49_088 * 1.02);
  expect(at2026.fatal).toBeGreaterThanOrEqual(32);
});

const bytesAt = async (name: string, day: string) =>
  Buffer.from(await atFiles.find((file) => file.name === name)!.bytes(world(`${day}T09:00:00+02:00`)));
const rowsAt = async (name: string, day: string): Promise<string[][]> =>
  parse((await bytesAt(name, day)).toString("latin1"), { delimiter: ";" });
const newest = async (name: string, day: string) => (await rowsAt(name, day)).at(-1)?.[0];

test("a year's accidents are out on 1 June, a quarter's visits 45 days after it", async () => {
  expect(await newest("at_ulykker_region.csv", "2026-05-31")).toBe("2024");
  expect(await newest("at_ulykker_region.csv", "2026-06-01")).toBe("2025");
  expect(await newest("at_tilsyn_region.csv", "2026-08-13")).toBe("2026 K1");
  expect(await newest("at_tilsyn_region.csv", "2026-08-14")).toBe("2026 K2");
});

test("a new year is added and no older row changes, but the barometer's do", async () => {
  const [before, after] = [
    await rowsAt("at_ulykker_region.csv", "2026-05-31"),
    await rowsAt("at_ulykker_region.csv", "2026-06-01"),
  ];
  expect(after.slice(0, before.length)).toEqual(before);
  expect(await rowsAt("at_ulykkesbarometer.csv", "2026-05-31")).not.toEqual(
    await rowsAt("at_ulykkesbarometer.csv", "2026-09-15"),
  );
});

test("Region Østdanmark stands in the files from 2027 and no region that it replaces", async () => {
  const rows = await rowsAt("at_ulykker_region.csv", "2028-06-15");
  const regions = (year: string) => [...new Set(rows.filter((row) => row[0] === year).map((row) => row[1]))];
  expect(regions("2026")).toHaveLength(6);
  expect(regions("2027")).toEqual(["Hele landet", "Syddanmark", "Midtjylland", "Nordjylland", "Østdanmark"]);
});

test("the same clock makes the same bytes", async () => {
  for (const name of ["at_ulykker_skadetype.csv", "at_tilsyn_branche.xlsx", "at_noal.xlsx"])
    expect(Buffer.compare(await bytesAt(name, "2026-09-15"), await bytesAt(name, "2026-09-15"))).toBe(0);
});
