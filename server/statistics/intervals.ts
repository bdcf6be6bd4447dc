import { gammaQuantile } from "./gamma.ts";

/** Both ends of a 95 per cent interval, in the unit of the figure. */
export type Interval = { lower: number; upper: number };

/** The normal quantile of 97.5 per cent. */
export const z95 = 1.959963984540054;

/**
 * Exact (Garwood's) interval of a count of events: half the chi-square quantiles with 2x and 2x + 2 degrees of freedom.
 * Exact at every size: a count of 64,000 takes less than a millisecond, so the normal approximation is never needed.
 */
export const poissonInterval = (count: number): Interval => ({
  lower: count <= 0 ? 0 : gammaQuantile(0.025, count),
  upper: gammaQuantile(0.975, Math.max(count, 0) + 1),
});

/**
 * Exact interval of events per `per` of a base that is known without error, or null where the base is not above zero.
 * `ofCount` may remember the intervals of counts met before.
 */
export function rateInterval(count: number, base: number, per: number, ofCount = poissonInterval): Interval | null {
  if (!(base > 0)) return null;
  const { lower, upper } = ofCount(count);
  return { lower: (lower * per) / base, upper: (upper * per) / base };
}

/** Wilson's interval of a share (0 to 1) of `size` that may be a fraction; null where size is not above zero. */
function scoreInterval(share: number, size: number, per: number): Interval | null {
  if (!(size > 0)) return null;
  const square = z95 ** 2;
  const middle = share + square / (2 * size);
  const reach = z95 * Math.sqrt((share * (1 - share)) / size + square / (4 * size ** 2));
  const [lower, upper] = [middle - reach, middle + reach].map((end) => (end * per) / (1 + square / size));
  return { lower: share <= 0 ? 0 : (lower ?? 0), upper: share >= 1 ? per : (upper ?? per) };
}

/** Wilson's interval of `part` of `whole` in per `per`, or null where it is not a share of a count. */
export const wilsonInterval = (part: number, whole: number, per = 100): Interval | null =>
  part < 0 || part > whole ? null : scoreInterval(part / whole, whole, per);

/**
 * Approximate interval of a weighted share of a sample: Wilson's with the respondents divided by the design effect.
 * `share` is in per `per`; null where it is not a share, or nobody answered.
 */
export const sampleInterval = (share: number, respondents: number, designEffect: number, per = 100): Interval | null =>
  share < 0 || share > per ? null : scoreInterval(share / per, respondents / designEffect, per);
