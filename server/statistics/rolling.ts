export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Mean of the numbers of a window, or null where there is none. */
export const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : total(numbers) / numbers.length;

/** A ratio over a window: summed numerators by summed denominators times `per`, or null where the denominators sum to zero. */
export function ratioOfSums(
  numerators: readonly number[],
  denominators: readonly number[],
  per: number,
): number | null {
  const below = total(denominators);
  return below === 0 ? null : (total(numerators) * per) / below;
}
