import { type Delimiter, isBlank, recordsIn } from "./csvRecords.ts";
import { cellIn } from "./number.ts";
import { isPlace, isTime } from "./period.ts";
import { type Cell, type Dimension, excerpt, FormatError, rewalkable, type StatTable } from "./table.ts";

/** A dimension of a CSV with one observation a line: the column of its codes and, if there is one, of its labels. */
export type LongColumn = { id: string; label: string | null; at: number; labelAt: number | null; joined: boolean };

export type LongLayout = {
  bytes: Uint8Array;
  delimiter: Delimiter;
  charset: string;
  width: number;
  columns: LongColumn[];
  valueAt: number;
  statusOf: (record: string[]) => string;
  /** Whether a line holds an observation; without it every line does. */
  isObservation?: (record: string[]) => boolean;
};

/** A cell as written; a text that is neither a number nor a known mark is a missing value marked by that text. */
export const writtenCell = (text: string): { value: string | null; status: string } =>
  cellIn(text) ?? { value: null, status: text.trim() };

const parted = (text: string): { code: string; label: string | null } => {
  const at = text.indexOf(":");
  return at === -1 ? { code: text, label: null } : { code: text.slice(0, at), label: text.slice(at + 1).trim() };
};

const codeIn = (record: string[], column: LongColumn): string => {
  const text = (record[column.at] ?? "").trim();
  return column.joined ? parted(text).code : text;
};

const labelIn = (record: string[], column: LongColumn): string | null => {
  if (column.joined) return parted((record[column.at] ?? "").trim()).label;
  const label = column.labelAt === null ? "" : (record[column.labelAt] ?? "").trim();
  return label === "" ? null : label;
};

/** The observation lines after the header. Throws FormatError on a line with more or fewer columns than the header. */
export function* linesOf({
  bytes,
  delimiter,
  charset,
  width,
}: Pick<LongLayout, "bytes" | "delimiter" | "charset" | "width">): Generator<string[]> {
  let line = 0;
  for (const record of recordsIn(bytes, delimiter, charset)) {
    if (isBlank(record)) continue;
    line += 1;
    if (line === 1) continue;
    if (record.length !== width)
      throw new FormatError(
        record.length < width ? "truncated" : "malformed",
        `Line ${line} has ${record.length} columns where the header has ${width}: "${excerpt(record.join(delimiter))}".`,
      );
    yield record;
  }
}

/** Dimensions, number of cells and cells of a CSV with one observation a line, and how many lines hold none: read once for the codes, and once each time the cells are walked. */
export const longTable = (
  layout: LongLayout,
): Pick<StatTable, "dimensions" | "cellCount" | "cells" | "warnings"> & { omitted: number } => {
  const isObservation = layout.isObservation ?? ((): boolean => true);
  const found = layout.columns.map(() => new Map<string, string | null>());
  let cellCount = 0;
  let omitted = 0;
  for (const record of linesOf(layout)) {
    if (!isObservation(record)) {
      omitted += 1;
      continue;
    }
    cellCount += 1;
    for (const [axis, codes] of found.entries()) {
      const column = layout.columns[axis];
      if (column === undefined) continue;
      const code = codeIn(record, column);
      if (!codes.has(code)) codes.set(code, labelIn(record, column));
    }
  }
  const hasTime = layout.columns.some((column) => isTime(column.id, []));
  const dimensions = layout.columns.map((column, axis): Dimension => {
    const categories = [...(found[axis] ?? [])].map(([code, label]) => ({ code, label }));
    const codes = hasTime ? [] : categories.map((category) => category.code);
    const role = isTime(column.id, codes) ? "time" : isPlace(column.id) ? "geo" : null;
    return { id: column.id, label: column.label, role, categories };
  });
  const cells = rewalkable(function* walk(): Generator<Cell> {
    for (const record of linesOf(layout)) {
      if (!isObservation(record)) continue;
      const { value, status } = writtenCell(record[layout.valueAt] ?? "");
      const codes = layout.columns.map((column) => codeIn(record, column));
      yield { codes, value, status: layout.statusOf(record) || status };
    }
  });
  return { dimensions, cellCount, cells, warnings: fullness(dimensions, cellCount), omitted };
};

const fullness = (dimensions: Dimension[], cellCount: number): string[] => {
  const product = dimensions.reduce((total, dimension) => total * dimension.categories.length, 1);
  if (cellCount > product) return [`At least ${cellCount - product} lines repeat a combination of codes.`];
  if (cellCount < product) return [`The file has ${cellCount} of the ${product} combinations its codes could make.`];
  return [];
};
