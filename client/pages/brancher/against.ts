import { isUncertain, type Point } from "#shared/change.ts";

/** How a share or a rate stands to that of all industries, as both are read; null where one of them has no number. */
export type Against = "above" | "below" | "alike" | "equal" | null;

/** Held against each other in the same period. `alike`: the difference is so small that chance alone may have made it. */
export function againstAll(own: Point | undefined, all: readonly Point[], decimals: number): Against {
  const whole = all.find(({ period }) => period === own?.period);
  if (!own || !whole || own.cell.value === null || whole.cell.value === null) return null;
  const difference = Math.round(own.cell.value * 10 ** decimals) - Math.round(whole.cell.value * 10 ** decimals);
  if (difference === 0) return "equal";
  if (isUncertain(own, whole)) return "alike";
  return difference > 0 ? "above" : "below";
}
