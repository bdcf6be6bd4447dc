import { describe, expect, test } from "vitest";
import { type Asked, offered } from "./offered.ts";

const country: Asked = {
  indicators: 1,
  places: 1,
  isWholeLevel: false,
  periods: 60,
  isAdditive: true,
  hasSize: false,
  isBackToBack: false,
  maps: [],
};
const few: Asked = { ...country, places: 3 };
const level: Asked = { ...country, places: 98, isWholeLevel: true };

describe("the kinds of chart offered", () => {
  test("of one area over time are a line alone", () => {
    expect(offered(country)).toEqual(["line"]);
  });

  test("of one area published by sex and age are a line and a pyramid", () => {
    expect(offered({ ...country, isBackToBack: true })).toEqual(["line", "pyramid"]);
  });

  test("of three areas begin with a line, and may be stacked", () => {
    expect(offered(few)).toEqual(["line", "bar", "stacked", "dumbbell", "slope", "heatmap", "multiples"]);
  });

  test("of a share are never stacked", () => {
    expect(offered({ ...few, isAdditive: false })).toEqual([
      "line",
      "bar",
      "dumbbell",
      "slope",
      "heatmap",
      "multiples",
    ]);
  });

  test("of all municipalities begin with bars, without line, stack and small charts, which are too many", () => {
    expect(offered(level)).toEqual(["bar", "dumbbell", "slope", "heatmap"]);
  });

  test("of all municipalities' counted shares have a funnel, and maps where there are outlines", () => {
    expect(offered({ ...level, hasSize: true, isAdditive: false })).toEqual([
      "bar",
      "dumbbell",
      "slope",
      "heatmap",
      "funnel",
    ]);
  });

  test("of five regions begin with bars and may be a line", () => {
    expect(offered({ ...level, places: 5 })).toEqual([
      "bar",
      "line",
      "stacked",
      "dumbbell",
      "slope",
      "heatmap",
      "multiples",
    ]);
  });

  test("of two rounds of a survey have no heat map", () => {
    expect(offered({ ...few, periods: 2, isAdditive: false })).toEqual(["line", "bar", "dumbbell", "slope"]);
  });

  test("of one period are bars", () => {
    expect(offered({ ...few, periods: 1 })).toEqual(["bar"]);
    expect(offered({ ...country, periods: 1 })).toEqual(["line"]);
  });

  test("of two indicators are points", () => {
    expect(offered({ ...level, indicators: 2 })).toEqual(["scatter"]);
  });
});
