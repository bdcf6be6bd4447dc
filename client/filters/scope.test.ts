import { describe, expect, test } from "vitest";
import { defaults, type Selection } from "#shared/selection.ts";
import { employees, geography, grossUnemployment as card } from "../data/fakeServer.ts";
import { nothingApart } from "./apart.ts";
import { firstOf, kindFor, kindsFor, queryOf, scopeOf, transformFor, transformsFor } from "./scope.ts";

const chosen = (areas: Selection["areas"]) => ({ ...defaults, areas });
const period = { kind: "latest", months: 60 } as const;

describe("where an indicator is shown", () => {
  test("nothing chosen is the whole country, which is not asked for", () => {
    const scope = scopeOf(card, defaults, geography);
    expect(scope).toEqual({
      geography: null,
      codes: ["000"],
      levels: ["country"],
      level: null,
      count: 1,
      lacking: null,
    });
    expect(queryOf(card, scope, { period, transform: "none", kind: "line" }, "2026M07")).toEqual({
      indicators: ["gross-unemployment"],
      by: ["time"],
      where: { time: { latest: 60 } },
      transform: "none",
    });
  });

  test("areas chosen are split, each with its own line", () => {
    const scope = scopeOf(card, chosen(["751", "101"]), geography);
    expect(scope.count).toBe(2);
    expect(queryOf(card, scope, { period, transform: "sa", kind: "line" }, "2026M07")).toEqual({
      indicators: ["gross-unemployment"],
      by: ["time", "geography"],
      where: { time: { latest: 60 }, geography: { codes: ["751", "101"] } },
      transform: "sa",
    });
  });

  test("an indicator for the whole country only shows that, and tells that the areas are lacking", () => {
    expect(scopeOf(employees, chosen(["751"]), geography)).toMatchObject({ geography: null, lacking: "areas" });
    expect(scopeOf(employees, chosen({ level: "municipality" }), geography)).toMatchObject({
      geography: null,
      lacking: "level",
    });
  });

  test("of several areas those the indicator has are shown, and the rest told of", () => {
    const withoutRegions = { ...card, levels: ["country", "municipality"] };
    expect(scopeOf(withoutRegions, chosen(["084", "751"]), geography)).toMatchObject({
      codes: ["751"],
      lacking: "areas",
    });
  });

  test("a code nobody knows is passed over", () => {
    expect(scopeOf(card, chosen(["999"]), geography)).toMatchObject({ codes: ["000"], lacking: null });
  });

  test("a tile shows the first of several areas, and the whole country for a level", () => {
    expect(firstOf(scopeOf(card, chosen(["751", "101"]), geography)).codes).toEqual(["751"]);
    expect(firstOf(scopeOf(card, chosen({ level: "municipality" }), geography)).codes).toEqual(["000"]);
  });
});

describe("how an indicator is drawn", () => {
  test("one area is a line, a few may be either, many are bars", () => {
    const scope = scopeOf(card, defaults, geography);
    expect(kindsFor(scope)).toEqual(["line"]);
    expect(kindsFor({ ...scope, count: 3 })).toEqual(["line", "bar"]);
    expect(kindsFor({ ...scope, count: 5, level: "region" })).toEqual(["bar", "line"]);
    expect(kindsFor({ ...scope, count: 98, level: "municipality" })).toEqual(["bar"]);
    expect(kindFor(scope, "bar")).toBe("line");
    expect(kindFor({ ...scope, count: 3 }, "bar")).toBe("bar");
  });

  test("bars are of one period: the newest, or the end of a span", () => {
    const scope = scopeOf(card, chosen({ level: "municipality" }), geography);
    const timeOf = (to: string | null) =>
      queryOf(card, scope, { period: { kind: "span", from: "2020M01", to }, transform: "none", kind: "bar" }, "2026M07")
        .where.time;
    expect(timeOf("2024M12")).toEqual({ codes: ["2024M12"] });
    expect(timeOf(null)).toEqual({ latest: 1 });
    expect(timeOf("2030M01")).toEqual({ latest: 1 });
  });

  test("a transformation not offered falls back to actual figures; bars offer none that compare periods", () => {
    const scope = scopeOf(card, defaults, geography);
    expect(transformsFor(card, "line", scope)).toEqual(["none", "yoy", "sa"]);
    expect(transformsFor(card, "bar", scope)).toEqual(["none", "sa"]);
    expect(transformFor(card, "rolling12", "line", scope)).toBe("none");
    expect(transformFor(card, "yoy", "bar", scope)).toBe("none");
    expect(transformFor(card, "yoy", "line", scope)).toBe("yoy");
  });

  test("bars of a survey held every second year are of the round that the span ends with or after", () => {
    const survey = { ...card, frequency: "year", every: 2 } as const;
    const scope = scopeOf(survey, chosen({ level: "municipality" }), geography);
    const timeOf = (to: string) =>
      queryOf(survey, scope, { period: { kind: "span", from: "2012", to }, transform: "none", kind: "bar" }, "2023")
        .where.time;
    expect(timeOf("2022")).toEqual({ from: "2021", to: "2022" });
    expect(timeOf("2024")).toEqual({ latest: 1 });
  });

  test("a breakdown or its members have no seasonally adjusted figures", () => {
    const scope = scopeOf(card, defaults, geography);
    const men = { ...nothingApart, where: { sex: { codes: ["M"] } } };
    const bySex = { ...nothingApart, by: { dimension: "sex", rule: { level: "sex" }, count: 2 } } as const;
    expect(transformsFor(card, "line", scope, men)).toEqual(["none", "yoy"]);
    expect(transformFor(card, "sa", "line", scope, bySex)).toBe("none");
  });

  test("seasonally adjusted is offered only where all that is shown has such figures", () => {
    const shown = scopeOf(card, chosen({ level: "rar" }), geography);
    expect(transformsFor({ ...card, levels: [...card.levels, "rar"] }, "line", { ...shown, levels: ["rar"] })).toEqual([
      "none",
      "yoy",
    ]);
  });
});
