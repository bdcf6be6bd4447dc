import { describe, expect, test } from "vitest";
import type { DimensionCard, Member } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { defaults } from "#shared/selection.ts";
import { grossUnemployment } from "../data/fakeServer.ts";
import { apartOf, type Breakdowns, waysOf } from "./apart.ts";

const member = (code: string, level: string): Member => ({
  code,
  scheme: level,
  label: { da: code, en: code },
  level,
  parents: [],
  validFrom: null,
  validTo: null,
  order: 0,
  isTotal: level === "total",
  isUnknown: false,
});
const dimension = (id: "sex" | "age", ...members: Member[]): DimensionCard => ({
  id,
  label: { da: id, en: id },
  levels: [],
  members: [member("TOT", "total"), ...members],
});
const breakdowns: Breakdowns = {
  sex: dimension("sex", member("M", "sex"), member("K", "sex")),
  age: dimension("age", member("age-work.18-24", "age-work"), member("age-6.16-24", "age-6")),
};

/** A survey: by sex or by age, never both, and not by area. */
const survey: IndicatorCard = {
  ...grossUnemployment,
  by: ["time", "sex", "age"],
  groupings: { sex: ["total", "sex"], age: ["total", "age-work"] },
  cuts: [["sex"], ["age"]],
};
const bySex = { ...defaults, breakdown: { dimension: "sex", level: "sex" } } as const;

describe("what takes an indicator apart", () => {
  test("the ways are the groupings that are no total", () => {
    expect(waysOf(survey)).toEqual([
      { dimension: "sex", level: "sex" },
      { dimension: "age", level: "age-work" },
    ]);
    expect(waysOf(grossUnemployment)).toEqual([]);
  });

  test("a breakdown is all members of its grouping", () => {
    expect(apartOf(survey, bySex, breakdowns, false)).toEqual({
      by: { dimension: "sex", rule: { level: "sex" }, count: 2 },
      where: {},
      isLacking: false,
    });
  });

  test("members of the breakdown narrow it", () => {
    const selection = { ...bySex, members: { sex: ["K"] } };
    expect(apartOf(survey, selection, breakdowns, false).by).toEqual({
      dimension: "sex",
      rule: { codes: ["K"] },
      count: 1,
    });
  });

  test("members of another grouping than the breakdown's do not narrow it, and that is told", () => {
    const inTwo = { ...survey, groupings: { ...survey.groupings, age: ["total", "age-6", "age-work"] } };
    const byAge = { dimension: "age", level: "age-work" } as const;
    const selection = { ...defaults, breakdown: byAge, members: { age: ["age-6.16-24"] } };
    expect(apartOf(inTwo, selection, breakdowns, false)).toEqual({
      by: { dimension: "age", rule: { level: "age-work" }, count: 1 },
      where: {},
      isLacking: true,
    });
  });

  test("a member of a dimension that is not published with the breakdown is left out and told", () => {
    const selection = { ...bySex, members: { age: ["age-work.18-24"] } };
    expect(apartOf(survey, selection, breakdowns, false)).toEqual({
      by: { dimension: "sex", rule: { level: "sex" }, count: 2 },
      where: {},
      isLacking: true,
    });
  });

  test("a member alone is asked for", () => {
    const selection = { ...defaults, members: { age: ["age-work.18-24"] } };
    expect(apartOf(survey, selection, breakdowns, false)).toEqual({
      by: null,
      where: { age: { codes: ["age-work.18-24"] } },
      isLacking: false,
    });
  });

  test("a member of another scheme is left out and told", () => {
    const selection = { ...defaults, members: { age: ["age-6.16-24"] } };
    expect(apartOf(survey, selection, breakdowns, false)).toEqual({ by: null, where: {}, isLacking: true });
  });

  test("with areas chosen a breakdown that is national only is left out and told", () => {
    expect(apartOf(survey, bySex, breakdowns, true)).toEqual({ by: null, where: {}, isLacking: true });
  });

  test("an indicator without the breakdown shows its total and tells", () => {
    expect(apartOf(grossUnemployment, bySex, breakdowns, false)).toEqual({ by: null, where: {}, isLacking: true });
  });
});
