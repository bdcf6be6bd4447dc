import { describe, expect, test } from "vitest";
import type { DimensionCard, Member } from "#shared/dimension.ts";
import { areaSections, bestArea, municipalitiesIn, profiledArea, widerAreas } from "./places.ts";

const member = (code: string, level: string, label: string, parents: string[], more: Partial<Member> = {}): Member => ({
  code,
  scheme: "STATBANK",
  label: { da: label, en: label },
  level,
  parents,
  validFrom: null,
  validTo: null,
  order: 0,
  isTotal: false,
  isUnknown: false,
  ...more,
});

const members = [
  member("000", "country", "Hele landet", []),
  member("082", "region", "Region Midtjylland", ["000"]),
  member("region-oestdanmark", "region", "Region Østdanmark", ["000"], { validFrom: "2027-01-01" }),
  member("09", "landsdel", "Landsdel Østjylland", ["000", "082"]),
  member("ØST", "rar", "RAR Østjylland", ["000"]),
  member("kg-2", "municipality-group", "Storbykommuner", ["000"]),
  member("751", "municipality", "Aarhus", ["000", "082", "09", "ØST", "kg-2"]),
  member("741", "municipality", "Samsø", ["000", "082", "09", "ØST"]),
  member("997", "unknown", "Uoplyst", ["000"], { isUnknown: true }),
  member("DE", "foreign", "Tyskland", []),
].map((one, order) => ({ ...one, order }));

const geography: DimensionCard = { id: "geography", label: { da: "område", en: "area" }, levels: [], members };
const day = "2026-09-15";
const codesOf = (areas: readonly Member[]) => areas.map(({ code }) => code);

describe("the list of areas", () => {
  test("has each level by itself and the municipalities by landsdel; nothing unknown, abroad or yet to come", () => {
    const sections = areaSections(geography, day, "", "da");
    expect(sections.map(({ id, areas }) => [id, codesOf(areas)])).toEqual([
      ["region", ["082"]],
      ["landsdel", ["09"]],
      ["rar", ["ØST"]],
      ["municipality-group", ["kg-2"]],
      ["09", ["751", "741"]],
    ]);
  });

  test("is narrowed by a search that knows neither case nor letters with rings", () => {
    expect(areaSections(geography, day, "ARHUS", "da").map(({ areas }) => codesOf(areas))).toEqual([["751"]]);
    expect(areaSections(geography, day, "qqq", "da")).toEqual([]);
  });

  test("has one best answer to a search, and none where nothing is searched for", () => {
    expect(bestArea(geography, day, "samso", "da")?.code).toBe("741");
    expect(bestArea(geography, day, " ", "da")).toBeNull();
    expect(bestArea(geography, day, "qqq", "da")).toBeNull();
  });
});

describe("an area", () => {
  test("lies in coarser ones, coarse to fine", () => {
    expect(codesOf(widerAreas(members[6]!, geography, day))).toEqual(["082", "09", "ØST", "kg-2"]);
  });

  test("holds its municipalities", () => {
    expect(codesOf(municipalitiesIn(members[4]!, geography, day))).toEqual(["751", "741"]);
    expect(municipalitiesIn(members[6]!, geography, day)).toEqual([]);
  });

  test.each(["997", "DE", "000", "region-oestdanmark", "nowhere"])("without a profile is not found: %s", (code) => {
    expect(profiledArea(code, geography, day)).toBeNull();
  });
});
