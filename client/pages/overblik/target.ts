import type { Cell } from "#shared/cube.ts";
import type { ContentOf } from "#shared/kept.ts";
import { firstDay, lastDay, type Period } from "#shared/period.ts";

type OwnTarget = ContentOf<"own-target">;

/** A target of one's own held against a figure: how far the figure is above it, in the indicator's unit. */
export type AgainstTarget = { target: OwnTarget; distance: number | null };

const covers = ({ from, to }: OwnTarget, period: Period): boolean =>
  firstDay(from) <= firstDay(period) && lastDay(to) >= lastDay(period);

/** The newest target that is about an indicator in an area in the period of its newest figure; null where none is. */
export function targetAt(
  targets: readonly OwnTarget[],
  { indicator, area }: { indicator: string; area: string },
  newest: { period: Period; cell: Pick<Cell, "value"> } | undefined,
): AgainstTarget | null {
  if (!newest) return null;
  const target = targets.findLast(
    (one) => one.indicator === indicator && one.area === area && covers(one, newest.period),
  );
  if (!target) return null;
  return { target, distance: newest.cell.value === null ? null : newest.cell.value - target.value };
}
