const precision = 1e-15;

/** ln Γ(x) for x > 0: the argument is raised above ten, then Stirling's series. Relative error below 1e-14. */
export function logGamma(x: number): number {
  let [shifted, product] = [x, 1];
  for (; shifted < 10; shifted += 1) product *= shifted;
  const square = shifted * shifted;
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}

const density = (a: number, x: number) => Math.exp((a - 1) * Math.log(x) - x - logGamma(a));

/** The regularised lower incomplete gamma function P(a, x): by its power series below a + 1, by Lentz's continued fraction above. */
export function gammaShare(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = a + 1; term > sum * precision; n += 1) {
      term *= x / n;
      sum += term;
    }
    return sum * x * density(a, x);
  }
  let below = x + 1 - a;
  let [c, d] = [Number.MAX_VALUE, 1 / below];
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > precision; n += 1) {
    const factor = n * (a - n);
    below += 2;
    d = 1 / (factor * d + below);
    c = below + factor / c;
    change = c * d;
    fraction *= change;
  }
  return 1 - fraction * x * density(a, x);
}

/** Rational approximation of the normal quantile (Abramowitz and Stegun 26.2.23), good to 4.5e-4: a place to start from. */
function roughNormalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(share, 1 - share)));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return Math.sign(share - 0.5) * (t - above / below);
}

/**
 * The x with P(a, x) = share, 0 < share < 1: from Wilson and Hilferty's cube, then Newton's steps, kept in a bracket by
 * halving. Half of a chi-square quantile with 2a degrees of freedom.
 */
export function gammaQuantile(share: number, a: number): number {
  const cube = 1 - 1 / (9 * a) + roughNormalQuantile(share) / (3 * Math.sqrt(a));
  let x = cube > 0.1 ? a * cube ** 3 : Math.exp((Math.log(share) + logGamma(a + 1)) / a);
  let [lower, upper] = [0, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 100; round += 1) {
    const miss = gammaShare(a, x) - share;
    if (miss > 0) upper = x;
    else lower = x;
    const next = x - miss / density(a, x);
    const kept = next > lower && next < upper ? next : upper === Number.POSITIVE_INFINITY ? x * 2 : (lower + upper) / 2;
    if (Math.abs(kept - x) <= 1e-12 * x) return kept;
    x = kept;
  }
  return x;
}
