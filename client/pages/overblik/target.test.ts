import { expect, test } from "vitest";
import { targetAt } from "./target.ts";

const target = {
  indicator: "gross-unemployment",
  area: "000",
  value: 90_000,
  from: "2026M01",
  to: "2026M12",
  label: "Budget",
};
const at = { indicator: "gross-unemployment", area: "000" };
const newest = { period: "2026M07", cell: { value: 93_694 } };

test("a figure is held against the target of its period", () => {
  expect(targetAt([target], at, newest)).toEqual({ target, distance: 3694 });
});

test("a target of a year is about its months, not about those after it", () => {
  const yearly = { ...target, from: "2026", to: "2026" };
  expect(targetAt([yearly], at, newest)?.distance).toBe(3694);
  expect(targetAt([yearly], at, { ...newest, period: "2027M01" })).toBeNull();
});

test("a target of another area or indicator is about nothing here", () => {
  expect(targetAt([target], { ...at, area: "751" }, newest)).toBeNull();
  expect(targetAt([target], { ...at, indicator: "employees" }, newest)).toBeNull();
});

test("of two targets the newest counts", () => {
  expect(targetAt([target, { ...target, value: 93_694 }], at, newest)?.distance).toBe(0);
});

test("a hidden figure is at no distance", () => {
  expect(targetAt([target], at, { ...newest, cell: { value: null } })).toEqual({ target, distance: null });
});
