import { cellAt } from "#shared/cube.ts";
import type { Cell } from "#shared/cube.ts";
import type { Period } from "#shared/period.ts";
import type { Reconciliation } from "#shared/reconciliation.ts";

/** One period: each series' cell in the cube's order, and how those after the first stand to it. */
export type ReconciledRow = {
  period: Period;
  cells: readonly Cell[];
  against: readonly { difference: number | null; ratio: number | null }[];
};

/** The answer as rows, the newest period first. */
export function rowsOf({ cube, against }: Pick<Reconciliation, "cube" | "against">): ReconciledRow[] {
  const [series, periods] = cube.axes;
  const width = periods?.members.length ?? 0;
  return (periods?.members ?? [])
    .map(({ code }, at) => ({
      period: code,
      cells: (series?.members ?? []).map((_, place) => cellAt(cube, place * width + at)),
      against: against.map(({ difference, ratio }) => ({
        difference: difference[at] ?? null,
        ratio: ratio[at] ?? null,
      })),
    }))
    .toReversed();
}

/** The newest period in which every series has a figure. */
export const newestWhole = (rows: readonly ReconciledRow[]): ReconciledRow | undefined =>
  rows.find(({ cells }) => cells.length > 1 && cells.every(({ value }) => value !== null));
