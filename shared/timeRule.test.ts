import { expect, test } from "vitest";
import { timeRuleOf } from "./timeRule.ts";

test("sixty months are sixty months, twenty quarters and five years", () => {
  expect(timeRuleOf({ kind: "latest", months: 60 }, "month", "2026M07")).toEqual({ latest: 60 });
  expect(timeRuleOf({ kind: "latest", months: 60 }, "quarter", "2026K2")).toEqual({ latest: 20 });
  expect(timeRuleOf({ kind: "latest", months: 60 }, "year", "2025")).toEqual({ latest: 5 });
});

test("a part of a year counts as a year where figures are yearly", () => {
  expect(timeRuleOf({ kind: "latest", months: 13 }, "year", "2025")).toEqual({ latest: 2 });
});

test("a tile asks for at least a year and a month, so that there is a year before", () => {
  expect(timeRuleOf({ kind: "latest", months: 3 }, "month", "2026M07", 13)).toEqual({ latest: 13 });
});

test("the year so far begins in January of the newest period's year", () => {
  expect(timeRuleOf({ kind: "year-to-date" }, "month", "2026M07")).toEqual({ from: "2026M01", to: null });
  expect(timeRuleOf({ kind: "year-to-date" }, "quarter", "2026K2")).toEqual({ from: "2026K1", to: null });
});

test("a span of months is widened to the quarters and years that hold it", () => {
  const span = { kind: "span", from: "2020M02", to: "2026M07" } as const;
  expect(timeRuleOf(span, "month", null)).toEqual({ from: "2020M02", to: "2026M07" });
  expect(timeRuleOf(span, "quarter", null)).toEqual({ from: "2020K1", to: "2026K3" });
  expect(timeRuleOf(span, "year", null)).toEqual({ from: "2020", to: "2026" });
});

test("a span of years is the months from January to December", () => {
  expect(timeRuleOf({ kind: "span", from: "2020", to: "2021" }, "month", null)).toEqual({
    from: "2020M01",
    to: "2021M12",
  });
});

test("all is open at both ends", () => {
  expect(timeRuleOf({ kind: "all" }, "month", "2026M07")).toEqual({ from: null, to: null });
});
