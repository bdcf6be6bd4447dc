import { isUncertain } from "#shared/change.ts";
import type { Cell } from "#shared/cube.ts";
import type { Place, RankOrder } from "#shared/rank.ts";

type Valued = Cell & { value: number };

const isValued = (cell: Cell): cell is Valued => cell.value !== null;

/**
 * The place of each cell with a number among all of them, null for the others. Numbers are held against each other as they
 * are read, with so many decimals. The first place a cell may have is after all that are surely before it: before it as
 * read, and by a difference above 1.96 of its standard error; the last is before all that are surely after. A number
 * without an interval is taken as exact.
 */
export function placesOf(
  cells: readonly Cell[],
  { decimals, order }: { decimals: number; order: RankOrder },
): (Place | null)[] {
  const sign = order === "lowest" ? 1 : -1;
  const valued = cells.filter(isValued);
  const read = ({ value }: Valued) => Math.round(value * 10 ** decimals) * sign;
  const isSure = (one: Valued, other: Valued) => !isUncertain({ period: "", cell: one }, { period: "", cell: other });
  return cells.map((cell) => {
    if (!isValued(cell)) return null;
    const before = valued.filter((other) => read(other) < read(cell));
    const after = valued.filter((other) => read(other) > read(cell));
    return {
      rank: before.length + 1,
      from: before.filter((other) => isSure(other, cell)).length + 1,
      to: valued.length - after.filter((other) => isSure(other, cell)).length,
    };
  });
}
