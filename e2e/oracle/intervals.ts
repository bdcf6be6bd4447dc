/** The 0.975 quantile of the normal distribution. */
const z = 1.959963984540054;

/** The logarithm of n!, by Stirling's series above 20. */
function logFactorial(n: number): number {
  if (n < 20) return Array.from({ length: n }, (_, at) => Math.log(at + 1)).reduce((sum, one) => sum + one, 0);
  return (
    (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
  );
}

/** How probable at most (or at least) n events are where `mean` are expected: the probabilities summed one by one from n away. */
function tail(n: number, mean: number, step: 1 | -1): number {
  let probability = Math.exp(n * Math.log(mean) - mean - logFactorial(n));
  let sum = 0;
  for (let at = n; at >= 0; at += step) {
    sum += probability;
    probability *= step === 1 ? mean / (at + 1) : at / mean;
    if (probability < sum * 1e-17 && (step === 1 ? at > mean : at < mean)) break;
    if (probability === 0) break;
  }
  return sum;
}

/** The mean between two at which a probability that rises (or falls) with it is 2.5 per cent, by halving. */
function halved(low: number, high: number, isBelow: (mean: number) => boolean): number {
  let [from, to] = [low, high];
  for (let turn = 0; turn < 200 && to - from > 1e-13 * to; turn += 1) {
    const middle = (from + to) / 2;
    if (isBelow(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

export type Ends = { lower: number; upper: number };

/** Exact Poisson ends of the 95 per cent interval around n events. */
export function poissonEnds(n: number): Ends {
  const wide = n + 12 * Math.sqrt(n + 1) + 12;
  return {
    lower: n === 0 ? 0 : halved(Math.max(1e-9, n - 12 * Math.sqrt(n + 1)), n, (mean) => tail(n, mean, 1) < 0.025),
    upper: halved(Math.max(n, 1e-9), wide, (mean) => tail(n, mean, -1) > 0.025),
  };
}

/** Wilson's ends around a share p of `of` answers. */
export function wilsonEnds(p: number, of: number): Ends {
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { lower: middle - half, upper: middle + half };
}
