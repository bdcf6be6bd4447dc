/** Change on an earlier value in per cent of it, or null where that was zero. */
export const percentChange = (now: number, before: number): number | null =>
  before === 0 ? null : ((now - before) * 100) / before;

/** Change between two shares, in percentage points. */
export const pointChange = (now: number, before: number): number => now - before;

/** A value with its base at 100, or null where the base is zero. */
export const indexed = (now: number, base: number): number | null => (base === 0 ? null : (now * 100) / base);
