import { expect, test } from "vitest";
import { indexed, percentChange, pointChange } from "./growth.ts";
import { mean, ratioOfSums, total } from "./rolling.ts";

test("a change in per cent is of the earlier value", () => {
  expect(percentChange(93_280, 88_000)).toBe(6);
  expect(percentChange(75, 100)).toBe(-25);
  expect(percentChange(0, 8)).toBe(-100);
});

test("per cent of zero and an index on zero are not numbers", () => {
  expect(percentChange(5, 0)).toBeNull();
  expect(indexed(5, 0)).toBeNull();
});

test("a change between shares is their difference", () => {
  expect(pointChange(3.25, 3)).toBe(0.25);
});

test("an index is 100 at its base", () => {
  expect(indexed(88_000, 88_000)).toBe(100);
  expect(indexed(66, 88)).toBe(75);
});

test("a window is summed, averaged, or divided after summing", () => {
  expect(total([1, 2, 3])).toBe(6);
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNull();
  // 1 of 10 and 3 of 10 is 20 per cent; 1 of 10 and 3 of 30 is 10, not the mean of 10 and 10.
  expect(ratioOfSums([1, 3], [10, 10], 100)).toBe(20);
  expect(ratioOfSums([2, 3], [10, 40], 100)).toBe(10);
  expect(ratioOfSums([1], [0], 100)).toBeNull();
});
