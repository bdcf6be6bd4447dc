/** One cell of a sheet or of a CSV laid out for reading: its text, and whether the file holds it as a number. */
export type GridCell = {
  text: string;
  isNumber: boolean;
  /** The text is what a formula came to when the file was last saved, or the serial number of a date. */
  made?: "formula" | "date";
};

/** A row that has content: its number in the file (from 1) and its cells by column (from 0). */
export type GridRow = { number: number; cells: Map<number, GridCell>; isHidden?: true };

/** A sheet as rows with content only, so that a cell far out costs nothing. */
export type Grid = {
  name: string;
  rows: GridRow[];
  merged: number;
  /** Lowest row that merged cells reach, from 1; 0 where none are merged. */
  mergedTo?: number;
};

export const cellText = (row: GridRow, column: number): string => row.cells.get(column)?.text ?? "";

export const columnsOf = (row: GridRow): number[] => [...row.cells.keys()].toSorted((a, b) => a - b);

/** A row's only text when all it has stands in the first column, else null. */
export const onlyFirst = (row: GridRow): string | null =>
  row.cells.size === 1 && row.cells.has(0) ? cellText(row, 0) : null;

/** "B12", as a spreadsheet names a cell. */
export const cellName = (row: Pick<GridRow, "number">, column: number): string => {
  let letters = "";
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26))
    letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  return `${letters}${row.number}`;
};
