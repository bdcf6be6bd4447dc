import { expect, test } from "vitest";
import type { ArrivalCard } from "#shared/freshness.ts";
import { courseOf } from "./course.ts";

const came = (days: number | null, lagDays = 30, dated: ArrivalCard["dated"] = "here"): ArrivalCard => ({
  period: "2026M07",
  day: days === null ? null : "2026-08-29",
  days,
  lagDays,
  dated,
});

test("a point stands on the promise's line where it took as many days, above it where more, and is late only then", () => {
  const { points, promise, height } = courseOf([came(15), came(30), came(60)]);
  // By hand: 60 days are the top, 6 below the upper edge, and 0 days 6 above the lower: 36 for 60 days, so 30 days stand at 24.
  expect(points.map(({ y, isLate }) => [y, isLate])).toEqual([
    [33, false],
    [24, false],
    [6, true],
  ]);
  expect(height - 6 - 36).toBe(6);
  expect(promise.split(" ").every((place) => place.endsWith(",24"))).toBe(true);
});

test("a promise that changes is a step, and a period whose day is not known is left out", () => {
  const { points, promise } = courseOf([came(null), came(10, 20), came(10, 40, "source")]);
  expect(points.map(({ isOwn }) => isOwn)).toEqual([true, false]);
  expect(new Set(promise.split(" ").map((place) => place.split(",")[1])).size).toBe(2);
});

test("only the newest two years of months are drawn, and nothing where nothing is known", () => {
  expect(courseOf(Array.from({ length: 60 }, (_, at) => came(at))).points).toHaveLength(24);
  expect(courseOf([came(null)])).toMatchObject({ points: [], promise: "" });
});

test("a count of a stock's first day lies before the end of its period, below no days", () => {
  const { points } = courseOf([came(-50, 0)]);
  expect(points[0]?.y).toBe(42);
  expect(points[0]?.isLate).toBe(false);
});
