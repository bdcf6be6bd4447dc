import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import type { Delivery } from "../define.ts";
import star from "./source.ts";

const delivered = (text: string): Delivery => ({
  name: "star_rekrutteringssurvey_branche.csv",
  request: { method: "GET", url: "file:star_rekrutteringssurvey_branche.csv", body: null },
  response: { status: 200, contentType: "text/csv", requestId: null },
  bytes: Buffer.from(text, "utf8"),
  fetchedAt: "2026-09-15T07:00:00Z",
});
const [table] = star.tables;
const head = "Runde;Branche;Rekrutteringsforsøg;Forgæves rekrutteringsforsøg;Forgæves rekrutteringsrate, pct.";
const rowsOf = (...lines: string[]) => [...star.parse(delivered([head, ...lines].join("\r\n")), table!)];

test("a line is a round of an industry with its attempts, those that failed and their share", () => {
  const rows = rowsOf("december 2021;Hoteller og restauranter;32000;13440;42,0");
  expect(rows.map(({ keys, measure, value }) => [keys.time, keys.industry, measure, value])).toEqual([
    ["december 2021", "Hoteller og restauranter", "Rekrutteringsforsøg", 32_000],
    ["december 2021", "Hoteller og restauranter", "Forgæves rekrutteringsforsøg", 13_440],
    ["december 2021", "Hoteller og restauranter", "Forgæves rekrutteringsrate, pct.", 42],
  ]);
});

test("an industry of too few answers is hidden, not nil", () => {
  expect(rowsOf("juni 2026;Råstofindvinding;•;•;•").map(({ value, mark }) => [value, mark])).toEqual([
    [null, "*"],
    [null, "*"],
    [null, "*"],
  ]);
});

test("a round is the quarter that its month ends", () => {
  expect(["marts 2019", "juni 2026", "september 2020", "december 2021", "maj 2026", "2026"].map(star.period)).toEqual([
    "2019K1",
    "2026K2",
    "2020K3",
    "2021K4",
    null,
    null,
  ]);
});

test("the survey's 19 industries and all of them are known", () => {
  const codes = star.codes("industry", table!);
  expect([codes.size, codes.get("Alle brancher"), codes.get("Bygge og anlæg"), codes.get("Undervisning")]).toEqual([
    20,
    "TOT",
    "db07-19.F",
    "db07-19.P",
  ]);
});

test("a number with a point for thousands is refused with its row", () => {
  expect(() => rowsOf("juni 2026;Handel;61.000;12.000;19,7")).toThrow(/61\.000/);
});
