import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import { awardedIn, awards } from "./aesMoney.ts";
import { aesFiles } from "./aesFiles.ts";
import { world } from "./world.ts";

type Row = Record<string, string>;

async function rowsOf(name: string, clock = "2026-09-15T09:00:00+02:00"): Promise<Row[]> {
  const file = aesFiles.find((one) => one.name === name)!;
  const text = Buffer.from(await file.bytes(world(clock))).toString("latin1");
  return parse<Row>(text, { columns: true, delimiter: ";" });
}

const has = (row: Row, words: Row) => Object.entries(words).every(([head, word]) => row[head] === word);
const figure = (rows: Row[], words: Row, head: string) => Number(rows.find((row) => has(row, words))![head]);

test.each([
  ["2015", "Ulykker", "I alt", 20_662],
  ["2016", "Ulykker", "I alt", 18_911],
  ["2015", "Erhvervssygdomme", "Psykiske sygdomme", 5539],
  ["2016", "Erhvervssygdomme", "Psykiske sygdomme", 4676],
  ["2020", "Ulykker", "I alt", 17_300],
  ["2020", "Erhvervssygdomme", "I alt", 16_700],
])("cases opened in %s: %s, %s, are as published in D.12", async (year, type, diagnosis, published) => {
  const rows = await rowsOf("aes_nye_sager.csv");
  expect(figure(rows, { År: year, Sagstype: type, Diagnose: diagnosis, Køn: "I alt" }, "Nye sager")).toBe(published);
});

test.each([
  ["2013", "Ulykker", 75.7],
  ["2013", "Erhvervssygdomme", 24.4],
  ["2020", "Ulykker", 74],
  ["2020", "Erhvervssygdomme", 24],
])("in %s the recognition rate of %s is within 0.05 of the published %d pct.", async (year, type, published) => {
  const rows = await rowsOf("aes_afgoerelser.csv");
  const of = (outcome: string) =>
    figure(rows, { År: year, Sagstype: type, Diagnose: "I alt", Udfald: outcome }, "Afgørelser");
  expect(Math.abs((of("Anerkendt") * 100) / (of("Anerkendt") + of("Afvist")) - published)).toBeLessThan(0.05);
});

test("2013 awarded 2,370 million for accidents and 1,060 for diseases, and 2020 4.0 billion in all", () => {
  const sum = (year: number, type: "TOT" | "accident" | "disease") =>
    awards.reduce((total, award) => total + awardedIn(year, type, award), 0);
  expect([sum(2013, "accident"), sum(2013, "disease"), sum(2020, "TOT")]).toEqual([
    expect.closeTo(2370, 6),
    expect.closeTo(1060, 6),
    expect.closeTo(4000, 6),
  ]);
});

test("men and women, diagnoses, regions and outcomes sum to their totals in every year", async () => {
  const cases = await rowsOf("aes_nye_sager.csv");
  const areas = await rowsOf("aes_sager_region.csv");
  const ended = await rowsOf("aes_afgoerelser.csv");
  const sumsOf = (rows: Row[], head: string, part: string, whole: string) => {
    const sums = new Map<string, { parts: number; whole: number }>();
    for (const row of rows) {
      const { [part]: word, [head]: count, ...rest } = row;
      const key = JSON.stringify(rest);
      const sum = sums.get(key) ?? { parts: 0, whole: 0 };
      sums.set(key, sum);
      sum[word === whole ? "whole" : "parts"] += Number(count);
    }
    return [...sums.values()].filter(({ parts, whole: total }) => parts !== total);
  };
  expect(sumsOf(cases, "Nye sager", "Køn", "I alt")).toEqual([]);
  expect(sumsOf(areas, "Nye sager", "Region", "Hele landet")).toEqual([]);
  expect(sumsOf(ended, "Afgørelser", "Udfald", "I alt")).toEqual([]);
  const diseases = cases.filter((row) => row["Sagstype"] === "Erhvervssygdomme");
  expect(sumsOf(diseases, "Nye sager", "Diagnose", "I alt")).toEqual([]);
});

test("a cohort is out when it has been followed to the end of the second year after", async () => {
  const yearsOn = async (clock: string) => {
    const rows = await rowsOf("aes_aargange.csv", clock);
    return rows.at(-1)!["Anmeldt i"];
  };
  expect(await yearsOn("2026-06-14T09:00:00+02:00")).toBe("2022");
  expect(await yearsOn("2026-06-15T09:00:00+02:00")).toBe("2023");
});

test("times are out 45 days after the quarter, and a quarter never changes", async () => {
  const [before, after] = [
    await rowsOf("aes_sagsbehandlingstid.csv", "2026-08-13T09:00:00+02:00"),
    await rowsOf("aes_sagsbehandlingstid.csv", "2026-08-14T09:00:00+02:00"),
  ];
  expect([before.at(-1)!["Kvartal"], after.at(-1)!["Kvartal"]]).toEqual(["1. kvartal 2026", "2. kvartal 2026"]);
  expect(after.slice(0, before.length)).toEqual(before);
});

test("the same clock makes the same bytes", async () => {
  for (const { bytes } of aesFiles)
    expect(await bytes(world("2026-09-15T09:00:00+02:00"))).toEqual(await bytes(world("2026-09-15T09:00:00+02:00")));
});
