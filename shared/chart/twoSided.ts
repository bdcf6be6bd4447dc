import type { Cell, Cube } from "../cube.ts";
import type { Figure } from "../figure.ts";
import type { Language } from "../words.ts";
import { isDashed, keepOrder } from "./series.ts";
import { shownTable } from "./shownTable.ts";
import type { Table, TableColumn, TableRow } from "./tableOf.ts";

/** A row with its two figures. */
export type TwoCells = { row: TableRow; from: Cell; to: Cell; isMarked: boolean };

/** Two columns held against each other row by row: the earlier period and the later, or two groups. */
export type TwoSided = {
  table: Table;
  from: TableColumn;
  to: TableColumn;
  rows: readonly TwoCells[];
  hasDashes: boolean;
};

const none: Cell = { value: null, status: "missing" };

/** The two sides of a figure: over time the earlier comes first, rows from the highest; null where there are not two. */
export function twoSided(
  figure: Pick<Figure, "kind" | "compare" | "marked">,
  cube: Cube,
  language: Language,
): TwoSided | null {
  const table = shownTable({ figure, cube, language });
  const plain = table.columns.flatMap((column, at) => (column.role === undefined ? [{ column, at }] : []));
  const [first, second] = plain;
  if (!first || !second) return null;
  const isLater = (second.column.members["time"] ?? "") < (first.column.members["time"] ?? "");
  const [from, to] = isLater ? [second, first] : [first, second];
  const rows = table.rows.map((row): TwoCells => {
    return {
      row,
      from: row.cells[from.at] ?? none,
      to: row.cells[to.at] ?? none,
      isMarked: figure.marked?.includes(row.code) ?? false,
    };
  });
  const weight = ({ to }: TwoCells) => to.value ?? -Infinity;
  const ranked = rows.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
  return {
    table,
    from: from.column,
    to: to.column,
    rows: keepOrder.has(table.rowDimension) ? rows : ranked,
    hasDashes: rows.some(({ from, to }) => isDashed(from) || isDashed(to)),
  };
}
