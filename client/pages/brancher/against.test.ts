import { expect, test } from "vitest";
import { againstAll } from "./against.ts";

const point = (value: number | null, reach = 0) => ({
  period: "2025",
  cell: {
    value,
    status: value === null ? ("suppressed" as const) : ("ok" as const),
    ...(value !== null && reach > 0 ? { interval: { lower: value - reach, upper: value + reach } } : {}),
  },
});

test("a rate is above or below all industries where the difference is sure", () => {
  expect(againstAll(point(152), [point(124)], 0)).toBe("above");
  expect(againstAll(point(124, 7), [point(163, 1)], 0)).toBe("below");
});

// Standard errors 17/1.96 and 1/1.96: sure from √(17² + 1²) ≈ 17.03 on.
test("a difference that chance may have made is not sure", () => {
  expect(againstAll(point(152, 17), [point(163, 1)], 0)).toBe("alike");
  expect(againstAll(point(140, 17), [point(163, 1)], 0)).toBe("below");
});

test("what reads alike is the same", () => {
  expect(againstAll(point(50.21), [point(50.24)], 1)).toBe("equal");
});

test("nothing is held against a hidden figure, or one of another period", () => {
  expect(againstAll(point(null), [point(163)], 0)).toBeNull();
  expect(againstAll(point(152), [{ ...point(163), period: "2024" }], 0)).toBeNull();
  expect(againstAll(undefined, [point(163)], 0)).toBeNull();
});
