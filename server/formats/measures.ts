import { isPlace, isPeriod, isTime } from "./period.ts";
import { cellIn } from "./number.ts";
import { type Cell, type Dimension, FormatError, rewalkable, type StatTable } from "./table.ts";

/** A field of a table with measures in columns: its text, and whether it could be a measure's value. */
export type Field = { text: string; isFigure: boolean };

export type SideBySide = { header: string[]; rows: () => Iterable<Field[]> };

const mostKeys = 2_000_000;
const mostColumns = 200;

/** Where the measures begin: after the last column that holds words, and far enough right that no row repeats the columns before. */
const firstMeasure = ({ header, rows }: SideBySide): number => {
  const holdsWords = header.map((name) => /^(?:periode?|period|time|tid)$/i.test(name));
  for (const row of rows()) for (const [at, field] of row.entries()) holdsWords[at] ||= !field.isFigure;
  const words = holdsWords.lastIndexOf(true) + 1;
  for (let from = words; from < header.length; from += 1) if (isKey(from, rows)) return from;
  return words;
};

const isKey = (width: number, rows: () => Iterable<Field[]>): boolean => {
  const seen = new Set<string>();
  for (const row of rows()) {
    const key = row
      .slice(0, width)
      .map((field) => field.text)
      .join("\u0000");
    if (seen.has(key)) return false;
    if (seen.size < mostKeys) seen.add(key);
  }
  return true;
};

/** Danish text writes 1.234,5: a comma anywhere, or points that only ever part groups of three, make the points thousands. */
const pointsAreThousands = (texts: Iterable<string>): boolean => {
  let grouped = false;
  for (const text of texts) {
    if (/^-?[\d.]*\d,\d+$/.test(text)) return true;
    if (!text.includes(".")) continue;
    if (!/^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return false;
    grouped = true;
  }
  return grouped;
};

/** A table whose last columns are measures, as long cells with a last dimension `measure`. Danish numbers are read as Danish. */
export const measuresTable = (
  table: SideBySide,
  isText: boolean,
): Pick<StatTable, "dimensions" | "cellCount" | "cells" | "warnings"> => {
  const { header, rows } = table;
  if (header.length > mostColumns)
    throw new FormatError(
      "layout",
      `The table has ${header.length} columns, more than the ${mostColumns} that can be told apart.`,
    );
  const from = firstMeasure(table);
  if (from === 0 || from === header.length)
    throw new FormatError("layout", "The table has no columns of figures beside its columns of names.");
  const measures = header.slice(from);
  const warnings: string[] = [];
  if (!isKey(from, rows)) warnings.push("Some rows repeat the same combination of names.");
  const isDanish = isText && pointsAreThousands(figuresIn(rows, from));
  const found = header.slice(0, from).map(() => new Set<string>());
  let rowCount = 0;
  for (const row of rows()) {
    rowCount += 1;
    for (const [at, codes] of found.entries()) codes.add(row[at]?.text ?? "");
  }
  const dimensions = found.map((codes, at) => named(header[at] ?? "", [...codes]));
  const categories = measures.map((name) => ({ code: name, label: null }));
  dimensions.push({ id: "measure", label: null, role: "metric", categories });
  const cells = rewalkable(function* walk(): Generator<Cell> {
    for (const row of rows()) {
      const codes = row.slice(0, from).map((field) => field.text);
      for (const [at, measure] of measures.entries()) {
        const text = row[from + at]?.text ?? "";
        const cell = cellIn(isDanish ? text.replaceAll(".", "") || text : text);
        yield { codes: [...codes, measure], ...(cell ?? { value: null, status: text }) };
      }
    }
  });
  return { dimensions, cellCount: rowCount * measures.length, cells, warnings };
};

function* figuresIn(rows: () => Iterable<Field[]>, from: number): Generator<string> {
  for (const row of rows()) for (const field of row.slice(from)) if (/\d/.test(field.text)) yield field.text;
}

const named = (id: string, codes: string[]): Dimension => {
  const role = isTime(id, []) || codes.every(isPeriod) ? "time" : isPlace(id) ? "geo" : null;
  return { id, label: null, role, categories: codes.map((code) => ({ code, label: null })) };
};
