import type { Cube } from "./cube.ts";
import { breakdownIds } from "./dimension.ts";
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

/** The breaks that are about what a cube shows: of the whole series, or of a member it is fixed to. */
export const breaksOf = (breaks: readonly Break[], cube: Pick<Cube, "fixed"> | undefined): readonly Break[] =>
  breaks.filter(
    ({ scope }) =>
      scope === undefined ||
      breakdownIds.some((id) => cube?.fixed?.[id]?.some(({ code }) => scope[id]?.includes(code) ?? false)),
  );
