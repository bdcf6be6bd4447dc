import { expect, test } from "vitest";
import { matching, matchRank } from "./match.ts";

test("case and diacritics do not matter", () => {
  expect(matchRank("Århus", "aarhus")).toBe(2);
  expect(matchRank("Køge", "koege")).toBe(2);
  expect(matchRank("Køge", "KOGE")).toBe(2);
  expect(matchRank("Ærø", "aero")).toBe(2);
  expect(matchRank("Landsdel Østjylland", "ostjyl")).toBe(3);
});

test("what is written as searched comes before what is folded to it", () => {
  expect(matching(["Horsholm", "Hørsholm"], "hør", (name) => [name])).toEqual(["Hørsholm", "Horsholm"]);
});

test("beginnings come before middles, and equals keep their order", () => {
  expect(matching(["Nordfyns", "Fynsk", "Fynen"], "fyn", (name) => [name])).toEqual(["Fynsk", "Fynen", "Nordfyns"]);
});

test("what does not answer is left out", () => {
  expect(matchRank("Odense", "aarhus")).toBeNull();
});

test("an empty search keeps everything in order", () => {
  expect(matching(["B", "A"], "", (name) => [name])).toEqual(["B", "A"]);
});
