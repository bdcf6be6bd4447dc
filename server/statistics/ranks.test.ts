import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "#shared/cube.ts";
import { placesOf } from "./ranks.ts";

const exact = (value: number): Cell => ({ value, status: "ok" });
const around = (value: number, reach: number): Cell => ({
  value,
  status: "ok",
  interval: { lower: value - reach, upper: value + reach },
});
const hidden: Cell = { value: null, status: "suppressed" };
const lowest = { decimals: 1, order: "lowest" } as const;

describe("places by hand", () => {
  test("numbers that are counted in full have one place each, the lowest first", () => {
    expect(placesOf([exact(3.1), exact(2.4), exact(4)], lowest)).toEqual([
      { rank: 2, from: 2, to: 2 },
      { rank: 1, from: 1, to: 1 },
      { rank: 3, from: 3, to: 3 },
    ]);
  });

  test("where high is good the highest is number one", () => {
    expect(placesOf([exact(3.1), exact(2.4)], { decimals: 1, order: "highest" })).toEqual([
      { rank: 1, from: 1, to: 1 },
      { rank: 2, from: 2, to: 2 },
    ]);
  });

  test("numbers that read alike share the best place and fill those after it", () => {
    // 2.44 and 2.38 are both read as 2.4.
    expect(placesOf([exact(2.44), exact(2.38), exact(2.5)], lowest)).toEqual([
      { rank: 1, from: 1, to: 2 },
      { rank: 1, from: 1, to: 2 },
      { rank: 3, from: 3, to: 3 },
    ]);
  });

  test("a hidden area has no place, and the others are placed without it", () => {
    expect(placesOf([exact(3), hidden, exact(2)], lowest)).toEqual([
      { rank: 2, from: 2, to: 2 },
      null,
      { rank: 1, from: 1, to: 1 },
    ]);
  });

  test("only those that surely differ are before or after", () => {
    // Standard errors of ±1 are 1/1.96, that of a difference √2/1.96: sure from √2 ≈ 1.41 on. 10 and 11 are not told
    // apart, 11 and 12 are not, 10 and 12 are; 20 is apart from all.
    expect(placesOf([around(10, 1), around(11, 1), around(12, 1), around(20, 1)], lowest)).toEqual([
      { rank: 1, from: 1, to: 2 },
      { rank: 2, from: 1, to: 3 },
      { rank: 3, from: 2, to: 3 },
      { rank: 4, from: 4, to: 4 },
    ]);
  });
});

const cell = fc.oneof(
  fc.constant(hidden),
  fc.double({ min: 0, max: 100, noNaN: true }).map(exact),
  fc
    .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true }))
    .map(([value, reach]) => around(value, reach)),
);
const cells = fc.array(cell, { maxLength: 40 });
const rules = fc.record({
  decimals: fc.constantFrom(0, 1, 2),
  order: fc.constantFrom("lowest" as const, "highest" as const),
});

test("the place itself lies in its range, and the range within the places there are", () => {
  fc.assert(
    fc.property(cells, rules, (all, how) => {
      const places = placesOf(all, how).filter((place) => place !== null);
      const within = places.filter(
        ({ rank, from, to }) => 1 <= from && from <= rank && rank <= to && to <= places.length,
      );
      expect(within).toEqual(places);
    }),
  );
});

test("no place goes to a cell without a number, and each with one has a place", () => {
  fc.assert(
    fc.property(cells, rules, (all, how) => {
      const isPlaced = placesOf(all, how).map((place) => place !== null);
      expect(isPlaced).toEqual(all.map(({ value }) => value !== null));
    }),
  );
});

test("the order the areas come in does not matter", () => {
  fc.assert(
    fc.property(cells, rules, (all, how) => {
      const backwards = placesOf(all.toReversed(), how).toReversed();
      expect(backwards).toEqual(placesOf(all, how));
    }),
  );
});
