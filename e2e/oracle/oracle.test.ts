import { expect, test } from "vitest";
import { workbook } from "#server/demo/workbook.ts";
import { poissonEnds, wilsonEnds } from "./intervals.ts";
import { around, daysOf, inside, later } from "./periods.ts";
import { codeFor, periodFor } from "./rows.ts";
import { emptyOf, meanOf, seenIn, sumOf } from "./seen.ts";
import { recordsOf, sheetOf, textOf } from "./text.ts";

test.each([
  // R: poisson.test(n)$conf.int
  [0, 0, 3.688879],
  [1, 0.02531781, 5.571643],
  [32, 21.88798, 45.17445],
  [100, 81.364, 121.627],
])("exact Poisson ends around %i events are those of R", (events, lower, upper) => {
  const ends = poissonEnds(events);
  expect(ends.lower).toBeCloseTo(lower, 3);
  expect(ends.upper).toBeCloseTo(upper, 3);
});

test("Wilson's ends around 5 of 10 are 23.66 and 76.34 per cent", () => {
  // R: prop.test(5, 10, correct = FALSE)
  const { lower, upper } = wilsonEnds(0.5, 10);
  expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(["0.2366", "0.7634"]);
});

test("quarters are made of months, and lie in years", () => {
  expect(inside("2024K1", "month")).toEqual(["2024M01", "2024M02", "2024M03"]);
  expect(around("2024M05", "quarter")).toBe("2024K2");
  expect(later("2024M11", 3)).toBe("2025M02");
  expect(daysOf("2024K1")).toEqual(["2024-01-01", "2024-03-31"]);
});

test.each([
  ["1. kvartal 2015", "quarter", "2015K1"],
  ["2008 K3", "quarter", "2008K3"],
  ["2019QMAT04", "quarter", "2019K4"],
  ["2019M06", "quarter", "2019K2"],
  ["marts 2019", "quarter", "2019K1"],
  ["2023", "year", "2023"],
] as const)("%s is the %s %s", (word, grain, period) => {
  expect(periodFor(word, grain)).toBe(period);
});

test("a source's word has one code, by table where it differs", () => {
  expect(codeFor("dst", "sex", "FOLK1A", "1")).toBe("M");
  expect(codeFor("jobindsats", "geography", "y25i01", "Århus")).toBe("751");
  expect(() => codeFor("at", "industry", "at_ulykker_branche", "B37")).toThrow("no known industry");
});

test("marks are no numbers, and what touches a hidden one is hidden", () => {
  expect(["1,5", "-", ":", "..", ".", ""].map((text) => seenIn(text, "missing"))).toEqual([
    1.5,
    0,
    "suppressed",
    "missing",
    "impossible",
    "missing",
  ]);
  expect(emptyOf([1, "missing", "suppressed"])).toBe("suppressed");
  expect([sumOf([1, 2]), sumOf([1, "missing"]), sumOf([]), meanOf([1, 2])]).toEqual([3, "missing", "missing", 1.5]);
});

test("quoted fields hold delimiters, and Windows-1252 is read where it is no UTF-8", () => {
  expect(recordsOf('a,"b,""c"""\r\n1,2\n', ",")).toEqual([
    ["a", 'b,"c"'],
    ["1", "2"],
  ]);
  expect(recordsOf("\uFEFFa;b\r\n1;2", ";")).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
  expect(textOf(Uint8Array.of(0xc6, 0x20, 0x95))).toBe("Æ •");
});

test("a workbook's text and numbers are read where they stand", () => {
  const rows = [["År", "Køn & alder"], [], ["2023", 17.5, null, "•"]];
  expect(sheetOf(workbook([{ name: "Svar", rows }]))).toEqual([["År", "Køn & alder"], [], ["2023", 17.5, null, "•"]]);
});
