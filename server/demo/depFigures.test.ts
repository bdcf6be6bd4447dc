import { expect, test } from "vitest";
import { milestonesOf, targetOf, units, yearsOut } from "./depFigures.ts";

test("the status of a year is out at the yearly meeting in April after it", () => {
  expect(yearsOut("2026-04-14")).toEqual([2021, 2022, 2023, 2024]);
  expect(yearsOut("2026-04-15")).toEqual([2021, 2022, 2023, 2024, 2025]);
});

test("in 2023 31 of 38 milestones were met, and no unit ever meets more than are due", () => {
  expect(milestonesOf(2023, null)).toEqual({ due: 38, met: 31 });
  for (const year of yearsOut("2026-09-15"))
    for (const unit of units) {
      const { due, met } = milestonesOf(year, unit);
      expect(met).toBeLessThanOrEqual(due);
    }
});

test("a plan wants more than where it began, and there is none for a year outside it", () => {
  for (const unit of units) {
    const { baseline, target } = targetOf(2024, unit);
    expect(target).toBeGreaterThan(baseline);
  }
  expect(() => targetOf(2026, "NFA")).toThrow(RangeError);
});
