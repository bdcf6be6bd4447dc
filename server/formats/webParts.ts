import { cellText, columnsOf, type Grid, type GridRow, onlyFirst } from "./grid.ts";
import { cellIn } from "./number.ts";
import { excerpt, FormatError } from "./table.ts";
import { namedAtHead, namesAsMany } from "./webNames.ts";

/** The parts of a web export: what stands above the table, its header rows, its body and what stands below. */
export type Parts = { preamble: string[]; header: GridRow[]; body: GridRow[]; footnotes: string[]; stubs: number };

export const layout = (sentence: string): FormatError => new FormatError("layout", sentence);

const placeOf = (grid: Grid): string => (grid.name === "" ? "The CSV" : `The sheet "${excerpt(grid.name)}"`);

export const unitOf = (line: string): string | null => /^(?:Enhed|Units?)\s*:\s*(.*)$/i.exec(line)?.[1]?.trim() ?? null;

/** A grid parted in what it is made of. Throws FormatError saying why it is no table of figures under headings. */
export const partsOf = (grid: Grid): Parts => {
  const rows = [...grid.rows];
  const preamble: string[] = [];
  const footnotes: string[] = [];
  for (let first = rows[0]; first !== undefined && onlyFirst(first) !== null; first = rows[0])
    preamble.push(cellText(rows.shift() ?? first, 0));
  for (let last = rows.at(-1); last !== undefined && onlyFirst(last) !== null; last = rows.at(-1))
    footnotes.unshift(cellText(rows.pop() ?? last, 0));
  const headerCount = rows.findIndex((row) => row.cells.has(0));
  if (headerCount === 0) {
    const parts = oneSided(preamble, rows, footnotes);
    if (parts !== null) return parts;
    throw layout(`${placeOf(grid)} is a list with a name over every column, not a table of figures under headings.`);
  }
  if (headerCount === -1) throw layout(`${placeOf(grid)} has no rows of figures under a header.`);
  const header = rows.slice(0, headerCount);
  const stubs = Math.min(...header.map((row) => columnsOf(row)[0] ?? Infinity));
  return { preamble, header, body: rows.slice(headerCount), footnotes, stubs };
};

/** A table whose header begins in the first column: with the stubs' names over them, with no stubs at all, or with all variables as stubs. The title tells which. */
const oneSided = (preamble: string[], rows: GridRow[], footnotes: string[]): Parts | null => {
  const [title = ""] = preamble;
  const [first, ...others] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const named = namedAtHead(
    title,
    columnsOf(first).map((column) => cellText(first, column)),
  );
  if (named > 0 && first.cells.size > named && others.length > 0) {
    const cells = new Map([...first.cells].filter(([column]) => column >= named));
    return { preamble, header: [{ ...first, cells }], body: others, footnotes, stubs: named };
  }
  const isFigure = (row: GridRow, column: number): boolean => {
    const text = cellText(row, column);
    return text !== "" && cellIn(text) !== null;
  };
  const stubs = Math.max(...columnsOf(first));
  if (namesAsMany(title, stubs) && rows.every((row) => isFigure(row, stubs)))
    return { preamble, header: [], body: rows, footnotes, stubs };
  if (namesAsMany(title, rows.length - 1) && columnsOf(last).every((column) => isFigure(last, column)))
    return { preamble, header: rows.slice(0, -1), body: [last], footnotes, stubs: 0 };
  return null;
};
