import { cellCountOf } from "./cube.ts";
import { cellName, cellText, columnsOf, type Grid, type GridRow } from "./grid.ts";
import { cellIn } from "./number.ts";
import { isPlace } from "./period.ts";
import { type Category, type Cell, type Dimension, excerpt, rewalkable, type StatTable } from "./table.ts";
import { isPeriodText, namesAsMany, partedCodes, variableNames } from "./webNames.ts";
import { layout, type Parts, partsOf, unitOf } from "./webParts.ts";

type Pieces = Pick<StatTable, "title" | "units" | "dimensions" | "cellCount" | "cells" | "notes" | "warnings">;

/** The table in a grid laid out as StatBank's web export: title, unit, header rows to fill right, stubs to fill down, footnotes. Throws FormatError saying why a grid is no such table. */
export const webTable = (grid: Grid): Pieces => {
  const parts = partsOf(grid);
  const columns = headerColumns(parts);
  const fromHeader = filledHeader(parts, columns);
  const [title = ""] = parts.preamble;
  const { labels, ...stubRows } = withoutTexts(filledStubs(parts), title, fromHeader.axes.length);
  const axes = [...stubRows.axes, ...fromHeader.axes];
  const stubs = stubRows.axes.length;
  const names = variableNames(title, axes, stubs);
  const coded = axes.map((texts, at) => labels.get(at) ?? partedCodes(texts));
  const dimensions = axes.map((texts, at): Dimension => {
    const categories = texts.map((text) => coded[at]?.get(text) ?? { code: text, label: null });
    const id = names.ids[at] ?? "";
    const role = texts.every(isPeriodText) ? "time" : id === "measure" ? "metric" : isPlace(id) ? "geo" : null;
    return { id, label: null, role, categories };
  });
  const codeOf = (axis: number, text: string): string => coded[axis]?.get(text)?.code ?? text;
  const stubCodes = stubRows.rows.map((texts) => texts.map((text, at) => codeOf(at, text)));
  const headCodes = fromHeader.rows.map((texts) => texts.map((text, at) => codeOf(stubs + at, text)));
  const arranged = names.order.map((axis) => dimensions[axis]).filter((dimension) => dimension !== undefined);
  checkBody(parts, columns);
  const cells = rewalkable(function* walk(): Generator<Cell> {
    for (const [at, row] of parts.body.entries())
      for (const [place, column] of columns.entries()) {
        const codes = [...(stubCodes[at] ?? []), ...(headCodes[place] ?? [])];
        yield { codes: names.order.map((axis) => codes[axis] ?? ""), ...bodyCell(row, column) };
      }
  });
  const cellCount = parts.body.length * columns.length;
  return {
    title: title === "" ? null : title,
    units: unitsIn(parts.preamble),
    dimensions: arranged,
    cellCount,
    cells,
    notes: [...parts.preamble.slice(1).filter((line) => unitOf(line) === null), ...parts.footnotes],
    warnings: [...names.warnings, ...repeats(dimensions, cellCount)],
  };
};

const unitsIn = (preamble: string[]): StatTable["units"] => {
  const unit = preamble.map(unitOf).find((found) => found !== null);
  return unit === undefined || unit === "" || unit === "-" ? [] : [{ code: null, unit, decimals: null }];
};

/** The columns that hold figures: those the innermost header row names. */
const headerColumns = ({ header, body, stubs }: Parts): number[] => {
  const innermost = header.at(-1);
  const columns = innermost === undefined ? [stubs] : columnsOf(innermost);
  const isNamed = new Set(columns);
  for (const row of body) {
    const stray = columnsOf(row).find((column) => column >= stubs && !isNamed.has(column));
    if (stray !== undefined) throw layout(`Cell ${cellName(row, stray)} has a figure in a column without a heading.`);
  }
  return columns;
};

/** The texts over each column, outermost first; an empty cell continues its left neighbour. */
const filledHeader = ({ header }: Parts, columns: number[]): { axes: string[][]; rows: string[][] } => {
  const lines = header.map((row) => {
    let text = "";
    return columns.map((column) => {
      text = cellText(row, column) || text;
      return text;
    });
  });
  return {
    axes: lines.map((line) => [...new Set(line)]),
    rows: columns.map((_, at) => lines.map((line) => line[at] ?? "")),
  };
};

/** The texts of each row's stubs; an empty cell continues the one above. */
const filledStubs = ({ body, stubs }: Parts): { axes: string[][]; rows: string[][] } => {
  const axes = Array.from({ length: stubs }, () => new Set<string>());
  const current: string[] = [];
  const rows = body.map((row) => {
    for (const [at, axis] of axes.entries()) {
      current[at] = cellText(row, at) || (current[at] ?? "");
      if (current[at] === "") throw layout(`Cell ${cellName(row, at)} should name its row but is empty.`);
      axis.add(current[at]);
    }
    return [...current];
  });
  return { axes: axes.map((axis) => [...axis]), rows };
};

type Stubs = { axes: string[][]; rows: string[][] };

const codeShape = /^[\p{Lu}\d][\p{Lu}\d+._:/-]*$/u;

/** The stubs without a column of texts that stands beside the column of their codes: the title has one variable less, and each code has a text of its own. */
const withoutTexts = (
  { axes, rows }: Stubs,
  title: string,
  headers: number,
): Stubs & { labels: Map<number, Map<string, Category>> } => {
  const all = axes.length + headers;
  const isNamed = namesAsMany(title, all) || !namesAsMany(title, all - 1);
  for (const [at, codes] of isNamed ? [] : axes.entries()) {
    const byCode = new Map(rows.map((row): [string, string] => [row[at] ?? "", row[at + 1] ?? ""]));
    const pairs = new Set(rows.map((row) => row.slice(at, at + 2).join("\u0000")));
    const isCoded = codes.every((code) => codeShape.test(code)) && pairs.size === codes.length;
    if (!isCoded || axes[at + 1]?.length !== codes.length) continue;
    const kept = (texts: string[]): string[] => texts.toSpliced(at + 1, 1);
    const categories = new Map([...byCode].map(([code, label]) => [code, { code, label }]));
    return { axes: axes.toSpliced(at + 1, 1), rows: rows.map(kept), labels: new Map([[at, categories]]) };
  }
  return { axes, rows, labels: new Map() };
};

const bodyCell = (row: GridRow, column: number): { value: string | null; status: string } =>
  cellIn(cellText(row, column)) ?? { value: null, status: cellText(row, column) };

const checkBody = ({ body }: Parts, columns: number[]): void => {
  let figures = 0;
  for (const row of body)
    for (const column of columns) {
      const text = cellText(row, column);
      const cell = cellIn(text);
      if (cell === null)
        throw layout(`Cell ${cellName(row, column)} has the text "${excerpt(text)}" where a figure should be.`);
      if (text !== "") figures += 1;
    }
  if (figures === 0) throw layout("The table has headings but no figures.");
};

const repeats = (dimensions: Dimension[], cellCount: number): string[] => {
  const product = cellCountOf(dimensions.map((dimension) => dimension.categories.length));
  return product === cellCount ? [] : [`The table has ${cellCount} cells where its headings could make ${product}.`];
};
