import { cellName, cellText, columnsOf, type Grid, type GridRow } from "./grid.ts";
import { cellIn } from "./number.ts";
import { isPeriod } from "./period.ts";
import {
  bareTable,
  type Category,
  type Cell,
  type Dimension,
  excerpt,
  FormatError,
  rewalkable,
  type StatTable,
} from "./table.ts";

/** One data sheet: the values fixed for the whole sheet, the axis down, the axis across and the cells. */
type Sheet = {
  title: string | null;
  updated: string | null;
  fixed: Map<string, { label: string | null; category: Category }>;
  down: { id: string; rows: { row: GridRow; category: Category }[] };
  across: { id: string; columns: { at: number; flagAt: number | null; category: Category }[] };
  meanings: Map<string, string>;
};

const axisName = /^(.+?)(?: \((?:Codes|Labels)\))?$/;

const isDataSheet = (grid: Grid): boolean =>
  grid.rows.some((row) => cellText(row, 0).startsWith("Data extracted on")) && cornerOf(grid) !== -1;

/** Whether a workbook's sheets are those of Eurostat's Data Browser. */
export const isDataBrowser = (sheets: Grid[]): boolean => sheets.some(isDataSheet);

/** The index of the first of the two header rows: both name an axis in their first cell, and the second holds no figures. */
const cornerOf = (grid: Grid): number =>
  grid.rows.findIndex((row, at) => {
    const next = grid.rows[at + 1];
    if (next === undefined || next.number !== row.number + 1) return false;
    const isAxis = (text: string): boolean => / \((?:Codes|Labels)\)$/.test(text) || text === "TIME";
    return isAxis(cellText(row, 0)) && isAxis(cellText(next, 0));
  });

/** The table in a spreadsheet from Eurostat's Data Browser; its data sheets are put together. Throws FormatError. */
export const dataBrowserTable = (sheets: Grid[], encoding: string): StatTable[] => {
  const read = sheets.filter(isDataSheet).map(sheetOf);
  const [first] = read;
  if (first === undefined)
    throw new FormatError("layout", "The workbook has no data sheet of Eurostat's Data Browser.");
  const fixedIds = [...first.fixed.keys()];
  for (const sheet of read)
    if (
      sheet.down.id !== first.down.id ||
      sheet.across.id !== first.across.id ||
      [...sheet.fixed.keys()].join("\n") !== fixedIds.join("\n")
    )
      throw new FormatError("layout", "The data sheets of the workbook do not share the same dimensions.");
  const dimensions = [
    ...fixedIds.map((id) => {
      const found = read.flatMap((sheet) => sheet.fixed.get(id) ?? []);
      return {
        ...united(
          id,
          found.map(({ category }) => [category]),
        ),
        label: found[0]?.label ?? null,
      };
    }),
    united(
      first.down.id,
      read.map((sheet) => sheet.down.rows.map(({ category }) => category)),
    ),
    united(
      first.across.id,
      read.map((sheet) => sheet.across.columns.map(({ category }) => category)),
    ),
  ];
  const cells = rewalkable(function* walk(): Generator<Cell> {
    for (const sheet of read)
      for (const { row, category: down } of sheet.down.rows)
        for (const { at, flagAt, category } of sheet.across.columns)
          yield { codes: [...fixedCodes(sheet), down.code, category.code], ...flagged(row, at, flagAt) };
  });
  const [, title = first.title, id = null] = /^(.*) \[([^\]]+)\]$/.exec(first.title ?? "") ?? [];
  const unit = [...first.fixed].find(([name]) => /unit/i.test(name))?.[1].category;
  return [
    {
      ...bareTable("eurostat-xlsx", encoding),
      id,
      title,
      dimensions,
      units:
        unit === undefined || read.length > 1 ? [] : [{ code: null, unit: unit.label ?? unit.code, decimals: null }],
      cellCount: read.reduce((total, sheet) => total + sheet.down.rows.length * sheet.across.columns.length, 0),
      cells,
      meanings: new Map(read.flatMap((sheet) => [...sheet.meanings])),
      updated: first.updated,
      source: "Eurostat",
    },
  ];
};

const fixedCodes = (sheet: Sheet): string[] => [...sheet.fixed.values()].map(({ category }) => category.code);

const united = (id: string, lists: Category[][]): Dimension => {
  const byCode = new Map(lists.flat().map((category) => [category.code, category]));
  const role = id === "TIME" || [...byCode.keys()].every(isPeriod) ? "time" : id === "GEO" ? "geo" : null;
  return { id, label: null, role, categories: [...byCode.values()] };
};

const flagged = (row: GridRow, at: number, flagAt: number | null): { value: string | null; status: string } => {
  const written = cellText(row, at);
  const cell = cellIn(written) ?? { value: null, status: written };
  const flag = flagAt === null ? "" : cellText(row, flagAt);
  return { value: cell.value, status: `${cell.status}${flag}` };
};

/** The header rows: across the sheet by codes or labels, or by codes and then labels, and the row that names the axis down. */
const headerOf = (
  grid: Grid,
): { across: GridRow; labels: GridRow | null; down: GridRow; bodyAt: number; corner: number } => {
  const corner = cornerOf(grid);
  const [first, second, third] = grid.rows.slice(corner, corner + 3);
  if (first === undefined || second === undefined) throw new FormatError("layout", "The data sheet has no header.");
  const isTwofold = axisName.exec(cellText(first, 0))?.[1] === axisName.exec(cellText(second, 0))?.[1];
  if (isTwofold && third !== undefined)
    return { across: first, labels: second, down: third, bodyAt: corner + 3, corner };
  return { across: first, labels: null, down: second, bodyAt: corner + 2, corner };
};

const sheetOf = (grid: Grid): Sheet => {
  const { across: acrossRow, labels, down: downRow, bodyAt, corner } = headerOf(grid);
  const said = (prefix: string): string | null => {
    const row = grid.rows.slice(0, corner).find((each) => cellText(each, 0).startsWith(prefix));
    return row === undefined ? null : cellText(row, 1) || null;
  };
  const fixed: Sheet["fixed"] = new Map();
  for (const row of grid.rows.slice(0, corner))
    if (row.cells.has(2) && !/^(?:Data extracted|Dataset|Last updated)/.test(cellText(row, 0)))
      fixed.set(...fixedAs(cellText(row, 0), cellText(row, 2)));
  const labelled = cellText(downRow, 1).endsWith(" (Labels)");
  const axes = new Set(columnsOf(downRow).map((column) => axisName.exec(cellText(downRow, column))?.[1]));
  if (labelled && axes.size > 1)
    throw new FormatError("layout", `The data sheet "${excerpt(grid.name)}" has several dimensions down its side.`);
  const firstColumn = labelled ? 2 : 1;
  const body = grid.rows.slice(bodyAt);
  const footer = body.findIndex((row, at) => row.number !== downRow.number + 1 + at);
  const rows = footer === -1 ? body : body.slice(0, footer);
  if (rows.length === 0)
    throw new FormatError("layout", `The data sheet "${excerpt(grid.name)}" has no rows of figures.`);
  const columns = acrossColumns(acrossRow, labels, rows, firstColumn);
  checkFigures(rows, columns);
  return {
    title: said("Dataset"),
    updated: said("Last updated"),
    fixed,
    down: {
      id: axisName.exec(cellText(downRow, 0))?.[1] ?? "",
      rows: rows.map((row) => ({
        row,
        category: { code: cellText(row, 0), label: labelled ? cellText(row, 1) : null },
      })),
    },
    across: {
      id: axisName.exec(cellText(acrossRow, 0))?.[1] ?? "",
      columns,
    },
    meanings: meaningsOf(footer === -1 ? [] : body.slice(footer)),
  };
};

const checkFigures = (rows: GridRow[], columns: Sheet["across"]["columns"]): void => {
  for (const row of rows)
    for (const { at } of columns)
      if (cellIn(cellText(row, at)) === null)
        throw new FormatError(
          "layout",
          `Cell ${cellName(row, at)} has the text "${excerpt(cellText(row, at))}" where a figure should be.`,
        );
};

/** A dimension with one value for the whole sheet; where both have their codes in brackets behind their labels, by its codes. */
const fixedAs = (name: string, value: string): [string, { label: string | null; category: Category }] => {
  const bracketed = /^(.*) \[([^[\]]+)\]$/;
  const [, label = null, id = ""] = bracketed.exec(name) ?? [];
  const [, text = null, code = ""] = bracketed.exec(value) ?? [];
  return text === null || label === null
    ? [label ?? name, { label: null, category: { code: value, label: null } }]
    : [id, { label, category: { code, label: text } }];
};

/** The named columns; an unnamed one after it that holds texts is the column of its flags. */
const acrossColumns = (
  row: GridRow,
  labels: GridRow | null,
  body: GridRow[],
  first: number,
): Sheet["across"]["columns"] => {
  const named = columnsOf(row).filter((column) => column >= first);
  const used = new Set(body.flatMap((each) => [...each.cells.keys()]));
  return named.map((at) => ({
    at,
    flagAt: !row.cells.has(at + 1) && used.has(at + 1) ? at + 1 : null,
    category: { code: cellText(row, at), label: labels === null ? null : cellText(labels, at) },
  }));
};

const meaningsOf = (rows: GridRow[]): Map<string, string> =>
  new Map(
    rows.flatMap((row): [string, string][] => {
      const [mark, meaning] = [cellText(row, 0), cellText(row, 1)];
      return mark === "" || meaning === "" ? [] : [[mark, meaning]];
    }),
  );
