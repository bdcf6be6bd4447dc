import { expect, test } from "vitest";
import { pages } from "./pageList.ts";
import { readSelection } from "#shared/selection.ts";
import { tourRoleOf, tourWord } from "./tour/start.ts";
import { tourAt, tours } from "./tour/tours.ts";

const steps = tours.flatMap(({ steps: some }) => some);

test("each tour is short, and every step is on a page there is", () => {
  expect(tours.map(({ steps: { length } }) => length >= 5 && length <= 7)).toEqual([true, true, true]);
  expect(steps.filter(({ to }) => !pages.some(({ path }) => path === to))).toEqual([]);
});

test("every step is told in both languages", () => {
  expect(steps.filter(({ title, text }) => !title.da || !title.en || !text.da || !text.en)).toEqual([]);
});

test("those who look after the data take the analyst's tour", () => {
  expect([tourRoleOf("viewer"), tourRoleOf("manager"), tourRoleOf("steward")]).toEqual([
    "viewer",
    "manager",
    "analyst",
  ]);
});

test("the address names tour and step in Danish, and is understood", () => {
  expect(tourWord("manager", 3)).toBe("leder:3");
  expect(readSelection(new URLSearchParams("rundtur=leder:3")).selection.tour).toBe("leder:3");
  expect(tourAt("leder:3")?.step).toBe(2);
});

test("a step or a tour that is not there is none", () => {
  expect([tourAt("leder:0"), tourAt("leder:99"), tourAt("minister:1")]).toEqual([null, null, null]);
});
