/** Between which ends a figure falls by chance alone, in the unit of the figure: 95 and 99.8 per cent of the time. */
export type ControlLimits = { lower95: number; upper95: number; lower998: number; upper998: number };

const shares = { lower998: 0.001, lower95: 0.025, upper95: 0.975, upper998: 0.999 } as const;
const negligible = 1e-18;

/** The chances of the counts around the likeliest one, from how much likelier each is than the one before. */
function chancesAround(
  mode: number,
  most: number,
  ratio: (count: number) => number,
): { first: number; chances: number[] } {
  const above: number[] = [];
  for (
    let count = mode + 1, weight = ratio(count);
    count <= most && weight > negligible;
    count += 1, weight *= ratio(count)
  )
    above.push(weight);
  const below: number[] = [];
  for (
    let count = mode, weight = 1 / ratio(count);
    count > 0 && weight > negligible;
    count -= 1, weight /= ratio(count)
  )
    below.push(weight);
  const weights = [...below.toReversed(), 1, ...above];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { first: mode - below.length, chances: weights.map((weight) => weight / sum) };
}

/**
 * The count below which a share of chance lies, drawn out between whole counts as Spiegelhalter does (Statistics in
 * Medicine 24, 2005, appendix A.1.1), so that limits run smoothly. Never below nothing.
 */
function quantileIn({ first, chances }: { first: number; chances: number[] }, share: number): number {
  let reached = 0;
  for (const [at, chance] of chances.entries()) {
    reached += chance;
    if (reached >= share) return Math.max(0, first + at - (reached - share) / chance);
  }
  return first + chances.length - 1;
}

/** Of events: exact Poisson limits of a rate per `per` where `base` are at risk, around `rate`. */
export function poissonLimits(rate: number, base: number, per: number): ControlLimits | null {
  const expected = (rate * base) / per;
  if (!(expected > 0)) return null;
  const around = chancesAround(Math.floor(expected), Infinity, (count) => expected / count);
  return limitsOf((share) => (quantileIn(around, share) * per) / base);
}

/** Of a counted share: exact binomial limits around `rate` of `per` where `base` are counted. */
export function binomialLimits(rate: number, base: number, per: number): ControlLimits | null {
  const [size, chance] = [Math.round(base), rate / per];
  if (!(size > 0) || !(chance > 0) || !(chance < 1)) return null;
  const mode = Math.min(size, Math.floor((size + 1) * chance));
  const around = chancesAround(mode, size, (count) => ((size - count + 1) / count) * (chance / (1 - chance)));
  return limitsOf((share) => (quantileIn(around, share) * per) / size);
}

const limitsOf = (at: (share: number) => number): ControlLimits => ({
  lower95: at(shares.lower95),
  upper95: at(shares.upper95),
  lower998: at(shares.lower998),
  upper998: at(shares.upper998),
});
