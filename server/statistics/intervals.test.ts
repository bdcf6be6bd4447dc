import { expect, test } from "vitest";
import { gammaQuantile, gammaShare, logGamma } from "./gamma.ts";
import { poissonInterval, rateInterval, sampleInterval, wilsonInterval } from "./intervals.ts";

/** As printed, with as many decimals as are printed. */
const printed = (interval: { lower: number; upper: number } | null, decimals: number) =>
  interval && [interval.lower.toFixed(decimals), interval.upper.toFixed(decimals)];

test("ln Γ is that of the factorials, and of a half", () => {
  expect(logGamma(1)).toBeCloseTo(0, 13);
  expect(logGamma(6)).toBeCloseTo(Math.log(120), 13);
  expect(logGamma(21)).toBeCloseTo(Math.log(2_432_902_008_176_640_000), 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
});

test("the incomplete gamma function is 1 - e^-x at one, and a sum of Poisson terms at whole numbers", () => {
  expect(gammaShare(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
  expect(gammaShare(1, 0.25)).toBeCloseTo(1 - Math.exp(-0.25), 14);
  expect(gammaShare(3, 4)).toBeCloseTo(1 - Math.exp(-4) * (1 + 4 + 8), 14);
  expect(gammaShare(3, 0)).toBe(0);
});

// Chi-square table, NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4 (upper and lower critical values).
test.each([
  [0.95, 1, "3.841"],
  [0.975, 2, "7.378"],
  [0.025, 2, "0.051"],
  [0.975, 10, "20.483"],
  [0.025, 10, "3.247"],
  [0.99, 25, "44.314"],
  [0.05, 50, "34.764"],
  [0.025, 100, "74.222"],
  [0.975, 100, "129.561"],
])("the chi-square quantile of %s with %i degrees of freedom is %s", (share, freedom, expected) => {
  expect((2 * gammaQuantile(share, freedom / 2)).toFixed(3)).toBe(expected);
});

test.each([0.5, 1, 7, 99.5, 5_000, 64_000, 3_000_000])(
  "the quantile is where the function takes the share, at %d",
  (a) => {
    for (const share of [0.001, 0.025, 0.5, 0.975, 0.999])
      expect(gammaShare(a, gammaQuantile(share, a))).toBeCloseTo(share, 9);
  },
);

// Exact limits of a Poisson count: Pearson and Hartley, Biometrika Tables for Statisticians I, table 40 (after Garwood 1936).
test.each([
  [0, "0.00", "3.69"],
  [1, "0.03", "5.57"],
  [2, "0.24", "7.22"],
  [3, "0.62", "8.77"],
  [5, "1.62", "11.67"],
  [10, "4.80", "18.39"],
  [20, "12.22", "30.89"],
  [50, "37.11", "65.92"],
  [100, "81.36", "121.63"],
])("a count of %i lies between %s and %s", (count, lower, upper) => {
  expect(printed(poissonInterval(count), 2)).toEqual([lower, upper]);
});

test("32 deaths lie between 21.9 and 45.2, 43 between 31.1 and 57.9", () => {
  // The domain reference, E.5; halves of the chi-square table's 43.776 (64 degrees) and 90.349 (66 degrees).
  expect(printed(poissonInterval(32), 1)).toEqual(["21.9", "45.2"]);
  expect((2 * poissonInterval(32).lower).toFixed(3)).toBe("43.776");
  expect((2 * poissonInterval(32).upper).toFixed(3)).toBe("90.349");
  expect(printed(poissonInterval(43), 1)).toEqual(["31.1", "57.9"]);
});

test("a rate has the interval of its count", () => {
  // R: poisson.test(137, 24.19893), the Welsh nickel workers of ISwR: 4.753125 to 6.692709.
  expect(printed(rateInterval(137, 24.19893, 1), 6)).toEqual(["4.753125", "6.692709"]);
  // 43 deaths of 3,071,429 employed: 1.4 per 100,000.
  expect(printed(rateInterval(43, 3_071_429, 100_000), 2)).toEqual(["1.01", "1.89"]);
  expect(rateInterval(3, 0, 1)).toBeNull();
});

test("a large count lies as far to each side as the normal approximation says, a little skewed", () => {
  const { lower, upper } = poissonInterval(49_088);
  // 1.96 · √49,088 = 434.3
  expect(lower).toBeCloseTo(48_655, -1);
  expect(upper).toBeCloseTo(49_524, -1);
});

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (Wilson's score without continuity correction).
test.each([
  [81, 263, "0.2553", "0.3662"],
  [15, 148, "0.0624", "0.1605"],
  [0, 20, "0.0000", "0.1611"],
  [1, 29, "0.0061", "0.1718"],
])("%i of %i lies between %s and %s", (part, whole, lower, upper) => {
  expect(printed(wilsonInterval(part, whole, 1), 4)).toEqual([lower, upper]);
});

test("a share stays between nothing and the whole", () => {
  expect(wilsonInterval(20, 20)?.upper).toBe(100);
  expect(wilsonInterval(0, 20)?.lower).toBe(0);
  expect(wilsonInterval(0, 0)).toBeNull();
  expect(wilsonInterval(3, 2)).toBeNull();
  expect(sampleInterval(101, 300, 1.4)).toBeNull();
  expect(sampleInterval(50, 0, 1.4)).toBeNull();
});

test("half of 21,700 is uncertain by 0.7 points, half of 300 by 5.6, and a design effect widens it by its root", () => {
  // 1.96 · √(0.25 / 21,700) = 0.00665; of 300: 0.0566, pulled in by Wilson to 0.0562.
  expect(printed(sampleInterval(50, 21_700, 1), 1)).toEqual(["49.3", "50.7"]);
  expect(printed(sampleInterval(50, 300, 1), 1)).toEqual(["44.4", "55.6"]);
  expect(sampleInterval(50, 420, 1.4)).toEqual(sampleInterval(50, 300, 1));
});
