import type { Break } from "#shared/indicator.ts";
import { firstDay, lastDay, type Period } from "#shared/period.ts";

/** Whether a break lies between two periods or inside one of them. */
export const isCrossed = ({ at }: Break, from: Period, to: Period): boolean =>
  firstDay(from) < firstDay(at) && firstDay(at) <= lastDay(to);

/** The first break that may not be bridged between two periods, if any. */
export const blockingBreak = (breaks: readonly Break[], from: Period, to: Period): Break | undefined =>
  breaks.find((one) => !one.bridgeable && isCrossed(one, from, to));
