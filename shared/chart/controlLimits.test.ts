import { expect, test } from "vitest";
import { binomialLimits, poissonLimits } from "./controlLimits.ts";

const printed = (limits: ReturnType<typeof poissonLimits>) =>
  limits && [limits.lower998, limits.lower95, limits.upper95, limits.upper998].map((limit) => limit.toFixed(4));

// Quantiles and cumulative chances of SciPy 1.17.1 (`poisson`, `binom`), drawn out between whole counts as in
// Spiegelhalter, Statistics in Medicine 24 (2005), appendix A.1.1: count − (F(count) − share) / P(count).
test.each([
  [0.5, ["0.0000", "0.0000", "1.8600", "3.4759"]],
  [10, ["1.2205", "3.7752", "16.1600", "20.6620"]],
  [2_500, ["2346.4157", "2401.9782", "2597.9692", "2655.4342"]],
])("%d expected events vary by chance between the Poisson limits", (expected, limits) => {
  expect(printed(poissonLimits(expected, 1, 1))).toEqual(limits);
});

test.each([
  [20, 5, ["0.0000", "0.0000", "14.2365", "23.5060"]],
  [100, 30, ["16.0261", "20.6902", "38.6912", "44.1563"]],
  [40_000, 62, ["61.2479", "61.5228", "62.4741", "62.7479"]],
])("of %i a share of %d per cent varies by chance between the binomial limits", (base, rate, limits) => {
  expect(printed(binomialLimits(rate, base, 100))).toEqual(limits);
});

test("a rate has the limits of its expected count, in its own unit", () => {
  // 100 per 10,000 of 1,000 is 10 expected: 3.7752 events are 37.752 per 10,000.
  expect(poissonLimits(100, 1_000, 10_000)?.lower95).toBeCloseTo(37.752, 3);
});

test("limits grow narrower with the base", () => {
  const [small, large] = [poissonLimits(50, 2_000, 10_000), poissonLimits(50, 200_000, 10_000)];
  expect(small!.upper95 - small!.lower95).toBeGreaterThan(8 * (large!.upper95 - large!.lower95));
});

test("nothing at risk, and a share of none or all, have no limits", () => {
  expect(poissonLimits(5, 0, 100)).toBeNull();
  expect(poissonLimits(0, 100, 100)).toBeNull();
  expect(binomialLimits(0, 100, 100)).toBeNull();
  expect(binomialLimits(100, 100, 100)).toBeNull();
});
