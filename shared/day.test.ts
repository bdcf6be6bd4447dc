import { expect, test } from "vitest";
import { dayInDenmark, daysBetween, daysLater } from "./day.ts";

test("a moment is on the day it is in Denmark, summer and winter", () => {
  expect(dayInDenmark("2026-09-14T22:30:00Z")).toBe("2026-09-15");
  expect(dayInDenmark("2026-01-14T22:30:00Z")).toBe("2026-01-14");
  expect(dayInDenmark("2026-09-15")).toBe("2026-09-15");
});

test("days are counted over the change of the clocks and the end of a year", () => {
  expect(daysLater("2026-10-24", 2)).toBe("2026-10-26");
  expect(daysBetween("2026-12-31", "2027-03-01")).toBe(60);
  expect(daysBetween("2026-09-15", "2026-09-14")).toBe(-1);
});
