import { isValidIn } from "#server/dimensions/geography.ts";
import type { Mapping, Read } from "./grid.ts";

/** How many of the required codes of each slot there are in a period. */
function requiredIn({ required, slots, expected, while: limits }: Mapping, period: string): readonly number[] {
  if (!limits) return expected;
  const counts = expected.map(() => 0);
  for (const [at, slot] of slots.entries()) {
    const limit = limits[at];
    if (required[at] && (!limit || isValidIn(limit, period))) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}

/** The product of the counts of every combination of slots, last fastest. */
const crossed = (counts: readonly (readonly number[])[]): number[] =>
  counts.reduce<number[]>((all, more) => all.flatMap((one) => more.map((count) => one * count)), [1]);

/**
 * How many parts each cell of a read's own grid must have to be whole, by time slot and place: those that exist in each
 * of its periods. Without end where a period has none, so that no cell is whole without it.
 */
export function partsNeeded({ periods, places }: Read): Float64Array {
  const mappings = places.map(({ mapping }) => mapping);
  const throughout = crossed(mappings.map(({ expected }) => expected));
  const width = throughout.length;
  const needed = new Float64Array(periods.expected.length * width);
  const isLimited = mappings.some((mapping) => mapping.while);
  const known = new Map<string, readonly number[]>();
  for (const [at, slot] of periods.slots.entries()) {
    const period = periods.codes[at] ?? "";
    const counts = !isLimited
      ? throughout
      : (known.get(period) ?? crossed(mappings.map((mapping) => requiredIn(mapping, period))));
    if (isLimited) known.set(period, counts);
    for (let place = 0; place < width; place += 1)
      needed[slot * width + place] = (needed[slot * width + place] ?? 0) + (counts[place] || Infinity);
  }
  return needed;
}
