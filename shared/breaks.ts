import type { Break } from "./indicator.ts";
import { firstDay, lastDay, type Period } from "./period.ts";

/** Whether a break lies between two periods or inside one of them. */
export const isCrossed = ({ at }: Pick<Break, "at">, from: Period, to: Period): boolean =>
  firstDay(from) < firstDay(at) && firstDay(at) <= lastDay(to);

/** The first break that may not be bridged between two periods, if any. */
export const blockingBreak = <One extends Pick<Break, "at" | "bridgeable">>(
  breaks: readonly One[],
  from: Period,
  to: Period,
): One | undefined => breaks.find((one) => !one.bridgeable && isCrossed(one, from, to));
