import { expect, test } from "vitest";
import { da } from "../text/da.ts";
import { defaults } from "#shared/selection.ts";
import { geography } from "../data/fakeServer.ts";
import { areaGroups, toggled, unknownAreas } from "./areas.ts";

const labels = (search: string, day = "2026-09-15") =>
  areaGroups(geography, day, search, "da", da.everyOf).map(({ id, options }) => [
    id,
    ...options.map(({ label }) => label),
  ]);

test("areas stand by level, fine to coarse, in statistical order", () => {
  expect(labels("")).toEqual([
    [
      "country",
      "Hele landet",
      "Alle kommuner",
      "Alle kommunegrupper",
      "Alle RAR-områder",
      "Alle landsdele",
      "Alle regioner",
    ],
    ["municipality", "København", "Køge", "Aarhus"],
    ["region", "Region Hovedstaden", "Region Midtjylland"],
  ]);
});

test("a search needs neither case nor diacritics, and a code is found too", () => {
  expect(labels("koege")).toEqual([["municipality", "Køge"]]);
  expect(labels("751")).toEqual([["municipality", "Aarhus"]]);
});

test("an area that does not exist yet is not offered", () => {
  expect(labels("østdanmark")).toEqual([]);
  expect(labels("østdanmark", "2027-01-01")).toEqual([["region", "Region Østdanmark"]]);
});

test("choosing puts an area in or takes it out; the whole country stands alone", () => {
  expect(toggled(["101"], "751")).toEqual(["101", "751"]);
  expect(toggled(["101", "751"], "101")).toEqual(["751"]);
  expect(toggled(["101", "751"], "000")).toEqual([]);
  expect(toggled({ level: "region" }, "751")).toEqual(["751"]);
});

test("codes no area answers to are told of by name", () => {
  expect(unknownAreas({ ...defaults, areas: ["751", "999"] }, geography)).toEqual([{ name: "omraade", value: "999" }]);
  expect(unknownAreas({ ...defaults, areas: ["751", "999"] }, undefined)).toEqual([]);
});
