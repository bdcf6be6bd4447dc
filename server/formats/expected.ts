import { recordsIn } from "./csvRecords.ts";
import type { Cell, Dimension, StatTable } from "./table.ts";

export type Agreement = { agrees: boolean; detail: string };

/** Compares a table with an expected CSV beside its file: cell for cell when that has a `value` column, else by the names that identify its rows. */
export const agreementWith = (table: StatTable, expected: Uint8Array): Agreement => {
  const [header = [], ...rows] = [...recordsIn(expected, ",", "utf-8")];
  const named = header.map((name) => name.trim());
  return named.includes("value") ? cellByCell(table, named, rows) : byNames(table, named, rows);
};

const labels = (dimension: Dimension): Map<string, string> =>
  new Map(dimension.categories.map(({ code, label }) => [code, label ?? code]));

const sameNumber = (ours: string | null, theirs: string): boolean =>
  (ours ?? "") === theirs || (ours !== null && theirs !== "" && Number(ours) === Number(theirs));

/** The expected file has the dimensions' labels, in the same order, where ours has codes; headings are labels too. */
const cellByCell = (table: StatTable, header: string[], rows: string[][]): Agreement => {
  const [valueAt, statusAt] = [header.indexOf("value"), header.indexOf("status")];
  const places = header.map((_, at) => at).filter((at) => at !== valueAt && at !== statusAt);
  const headings = table.dimensions.map(({ id, label }) => label ?? id);
  if (places.some((at, axis) => header[at] !== headings[axis]) || places.length !== headings.length)
    return { agrees: false, detail: `expected the dimensions ${places.map((at) => header[at]).join(", ")}` };
  const byCode = table.dimensions.map(labels);
  let line = 0;
  for (const { codes, value, status } of table.cells) {
    const row = rows[line];
    line += 1;
    if (row === undefined) return { agrees: false, detail: `expected ${rows.length} cells` };
    const differs =
      codes.some((code, axis) => byCode[axis]?.get(code) !== row[places[axis] ?? -1]) ||
      !sameNumber(value, row[valueAt] ?? "") ||
      (statusAt !== -1 && status !== row[statusAt]);
    if (differs) return { agrees: false, detail: `expected row ${line} to be ${row.join(",")}` };
  }
  return line === rows.length
    ? { agrees: true, detail: `${line} cells as expected, codes compared by their labels` }
    : { agrees: false, detail: `expected ${rows.length} cells` };
};

/** The expected file is a tidy part of the table: columns of names, then one column for each category of one dimension, in its order. */
const byNames = (table: StatTable, header: string[], rows: string[][]): Agreement => {
  const byLabel = table.dimensions.map((dimension) => new Set(labels(dimension).values()));
  const axisOf = header.map((_, at) => byLabel.findIndex((known) => rows.every((row) => known.has(row[at] ?? ""))));
  const measures = header.map((_, at) => at).filter((at) => axisOf[at] === -1);
  const measureAxis = table.dimensions.findIndex(
    ({ categories }, axis) => !axisOf.includes(axis) && categories.length === measures.length,
  );
  const rest = table.dimensions.filter((_, axis) => axis !== measureAxis && !axisOf.includes(axis));
  if (measureAxis === -1 || rest.some(({ categories }) => categories.length !== 1))
    return { agrees: false, detail: "the expected columns cannot be matched with the dimensions" };
  const address = (parts: (string | undefined)[]): string => parts.join("\u0000");
  const axes = axisOf.filter((axis) => axis !== -1);
  const names = table.dimensions.map(labels);
  const found = new Map<string, Cell>();
  for (const cell of table.cells)
    found.set(address([...axes, measureAxis].map((axis) => names[axis]?.get(cell.codes[axis] ?? ""))), cell);
  const measureNames = [...(byLabel[measureAxis] ?? [])];
  for (const row of rows) {
    const keys = header.flatMap((_, at) => (axisOf[at] === -1 ? [] : [row[at]]));
    for (const [order, at] of measures.entries()) {
      const cell = found.get(address([...keys, measureNames[order]]));
      if (cell === undefined || !sameNumber(cell.value, row[at] ?? ""))
        return { agrees: false, detail: `expected ${keys.join(", ")}, ${header[at]} to be ${row[at]}` };
    }
  }
  return {
    agrees: true,
    detail: `${rows.length * measures.length} expected cells found by name, numbers compared as numbers`,
  };
};
