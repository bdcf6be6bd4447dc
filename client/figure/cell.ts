import type { TableColumn, TableRow } from "#shared/chart/tableOf.ts";
import type { Cube } from "#shared/cube.ts";
import type { Query } from "#shared/query.ts";

/** A cell of a figure by its row and column. */
export type PickedCell = { row: TableRow; column: TableColumn };

/** The members a cell stands at, by dimension, its period among them. */
function membersOf({ row, column }: PickedCell, rowDimension: string): Record<string, string> {
  const { indicator: _, ...across } = column.members;
  return rowDimension === "indicator" ? across : { ...across, [rowDimension]: row.code };
}

/**
 * The question that this one cell answers. Where a figure is indexed, the number behind the index: its own base lies
 * outside the cell.
 */
export function questionOf(query: Query, cell: PickedCell, rowDimension: string): Query {
  const { time, ...places } = membersOf(cell, rowDimension);
  const indicator = rowDimension === "indicator" ? cell.row.code : cell.column.indicator;
  const chosen = Object.fromEntries(Object.entries(places).map(([dimension, code]) => [dimension, { codes: [code] }]));
  return {
    ...query,
    indicators: [indicator],
    where: { ...query.where, ...chosen, ...(time === undefined ? {} : { time: { codes: [time] } }) },
    transform: query.transform === "index" ? "none" : query.transform,
  };
}

/** The question of a figure's newest number: of its first indicator, at the first member of each dimension. */
export function newestQuestion(query: Query, cube: Cube): Query {
  const first = cube.axes.flatMap(({ dimension, members }): [string, { codes: string[] }][] => {
    const code = (dimension === "time" ? members.at(-1) : members[0])?.code;
    return dimension === "indicator" || code === undefined ? [] : [[dimension, { codes: [code] }]];
  });
  return {
    ...query,
    indicators: query.indicators.slice(0, 1),
    where: { ...query.where, ...Object.fromEntries(first) },
    transform: query.transform === "index" ? "none" : query.transform,
  };
}
