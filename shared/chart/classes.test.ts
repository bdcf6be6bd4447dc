import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classesOf, classOf } from "./classes.ts";

const limitsOf = (made: ReturnType<typeof classesOf>) => made.map(({ from, to, count }) => [from, to, count]);

describe("classes as wide each", () => {
  test("split the way from the lowest to the highest value, and the highest is in the last", () => {
    const made = classesOf([1, 2, 4, 7, 11], { kind: "equal", count: 5 }, 0);
    expect(limitsOf(made)).toEqual([
      [1, 3, 2],
      [3, 5, 1],
      [5, 7, 0],
      [7, 9, 1],
      [9, 11, 1],
    ]);
  });

  test("have limits with the decimals that are read", () => {
    const made = classesOf([0.1, 0.2, 1], { kind: "equal", count: 4 }, 1);
    expect(limitsOf(made)).toEqual([
      [0.1, 0.3, 2],
      [0.3, 0.6, 0],
      [0.6, 0.8, 0],
      [0.8, 1, 1],
    ]);
  });

  test("reach below zero", () => {
    const made = classesOf([-3, -1, 3], { kind: "equal", count: 3 }, 0);
    expect(limitsOf(made)).toEqual([
      [-3, -1, 1],
      [-1, 1, 1],
      [1, 3, 1],
    ]);
  });
});

describe("classes of as many values each", () => {
  test("hold two of ten each when there are five", () => {
    const made = classesOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], { kind: "quantile", count: 5 }, 0);
    expect(limitsOf(made)).toEqual([
      [10, 30, 2],
      [30, 50, 2],
      [50, 70, 2],
      [70, 90, 2],
      [90, 100, 2],
    ]);
  });

  test("never part equal values, and so hold unequal numbers", () => {
    const made = classesOf([1, 5, 5, 5, 5, 5, 9, 9], { kind: "quantile", count: 4 }, 0);
    expect(limitsOf(made)).toEqual([
      [1, 5, 1],
      [5, 9, 5],
      [9, 9, 2],
    ]);
  });

  test("are fewer than asked for where there are fewer different values", () => {
    expect(limitsOf(classesOf([4, 4, 6], { kind: "quantile", count: 5 }, 0))).toEqual([
      [4, 6, 2],
      [6, 6, 1],
    ]);
    expect(limitsOf(classesOf([4, 4, 4], { kind: "quantile", count: 5 }, 0))).toEqual([[4, 4, 3]]);
    expect(limitsOf(classesOf([4, 4, 4], { kind: "equal", count: 5 }, 0))).toEqual([[4, 4, 3]]);
  });
});

describe("chosen limits", () => {
  test("all stand, open at both ends, also where no value is", () => {
    const made = classesOf([2.5, 3, 3.5, 8], { kind: "custom", limits: [3, 5, 10] }, 1);
    expect(limitsOf(made)).toEqual([
      [null, 3, 1],
      [3, 5, 2],
      [5, 10, 1],
      [10, null, 0],
    ]);
  });
});

test("no values make no classes", () => {
  expect(classesOf([], { kind: "quantile", count: 5 }, 1)).toEqual([]);
});

test("what is printed decides: 2.96 reads 3.0 with one decimal and is not below 3", () => {
  const made = classesOf([2, 2.96, 4], { kind: "custom", limits: [3] }, 1);
  expect(classOf(made, 2.96, 1)).toBe(1);
  expect(classOf(made, 2.94, 1)).toBe(0);
});

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 120 });
const ways = fc.oneof(
  fc.record({ kind: fc.constantFrom("equal" as const, "quantile" as const), count: fc.integer({ min: 2, max: 9 }) }),
  fc
    .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 8 })
    .map((limits) => ({ kind: "custom" as const, limits: limits.toSorted((a, b) => a - b) })),
);

test("every value is in exactly one class, its own, and the counts are of all of them", () => {
  fc.assert(
    fc.property(values, ways, fc.integer({ min: 0, max: 3 }), (all, way, decimals) => {
      const made = classesOf(all, way, decimals);
      const holders = (value: number) =>
        made.filter(
          ({ from, to, isLast }) =>
            (from === null || value >= from) && (to === null || value < to || (isLast && value <= to)),
        );
      const read = all.map((value) => Number(value.toFixed(decimals)));
      expect(read.map((value) => holders(value).length)).toEqual(read.map(() => 1));
      expect(read.map((value) => made[classOf(made, value, decimals)])).toEqual(read.map((value) => holders(value)[0]));
      expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(made.flatMap(({ from, to }) => [from ?? 0, to ?? 0]).filter(Number.isNaN)).toEqual([]);
    }),
  );
});

test("the classes of the same values are the same in any order", () => {
  fc.assert(
    fc.property(values, ways, (all, way) => {
      expect(classesOf(all.toReversed(), way, 1)).toEqual(classesOf(all, way, 1));
    }),
  );
});
