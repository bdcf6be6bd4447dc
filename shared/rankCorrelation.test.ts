import { expect, test } from "vitest";
import { rankCorrelation } from "./rankCorrelation.ts";

/** R's `cars`: speed and stopping distance of 50 cars, with many equal numbers. */
const speed = [
  4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17,
  18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
];
const dist = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40,
  50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
];
/** R's `mtcars`: miles to the gallon and weight of 32 cars. */
const mpg = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9,
  21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
];
const wt = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2, 1.615,
  1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
];
const zip = (a: readonly number[], b: readonly number[]) => a.map((one, at): [number, number] => [one, b[at] ?? NaN]);

test("is what R prints for cor(cars$speed, cars$dist, method = 'spearman')", () => {
  expect(rankCorrelation(zip(speed, dist))).toBeCloseTo(0.8303568, 7);
});

test("is what R prints for cor(mtcars$mpg, mtcars$wt, method = 'spearman')", () => {
  expect(rankCorrelation(zip(mpg, wt))).toBeCloseTo(-0.886422, 6);
});

test("of the same order is 1, of the opposite −1, whatever the distances", () => {
  expect(
    rankCorrelation([
      [1, 10],
      [2, 11],
      [300, 1000],
    ]),
  ).toBeCloseTo(1, 12);
  expect(
    rankCorrelation([
      [1, 3],
      [2, 2],
      [3, -50],
    ]),
  ).toBeCloseTo(-1, 12);
});

test("is none of one pair, and none where one side does not vary", () => {
  expect(rankCorrelation([[1, 2]])).toBeNull();
  expect(rankCorrelation([])).toBeNull();
  expect(
    rankCorrelation([
      [1, 5],
      [2, 5],
      [3, 5],
    ]),
  ).toBeNull();
});
