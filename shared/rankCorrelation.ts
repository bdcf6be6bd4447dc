/** Places in rising order from 1; equal numbers share the mean of their places. */
function ranks(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return numbers.map((number) => (sorted.indexOf(number) + sorted.lastIndexOf(number)) / 2 + 1);
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0) / numbers.length;

/**
 * Spearman's rank correlation, −1 to 1: Pearson's of the ranks, which holds where numbers are equal too. Null of fewer than
 * two pairs and where all numbers on one side are the same.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const [x, y] = [ranks(pairs.map(([first]) => first)), ranks(pairs.map(([, second]) => second))];
  const [middleX, middleY] = [mean(x), mean(y)];
  const product = (a: readonly number[], b: readonly number[], middleA: number, middleB: number) =>
    a.reduce((total, rank, at) => total + (rank - middleA) * ((b[at] ?? middleB) - middleB), 0);
  const spread = Math.sqrt(product(x, x, middleX, middleX) * product(y, y, middleY, middleY));
  return pairs.length < 2 || spread === 0 ? null : product(x, y, middleX, middleY) / spread;
}
