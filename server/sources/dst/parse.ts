import { z } from "zod";
import { parseJsonStat } from "#server/formats/jsonStat.ts";
import { parseStatbankCsv } from "#server/formats/statbankCsv.ts";
import { type StatbankLine, statbankLines } from "#server/formats/statbankLines.ts";
import { FormatError, type StatTable } from "#server/formats/table.ts";
import { type SourceBlock, unpacked } from "../blocks.ts";
import { type Delivery, SourceFault, type SourceRow, type Table } from "../define.ts";
import { figureIn } from "../figure.ts";
import { selectedOf, type Value, valuesOf } from "./layout.ts";
import { type Cell, rowsOf } from "./rows.ts";
import { folded } from "./selection.ts";
import { layoutOf } from "./tables.ts";

/** Marks a cell may have: not available, cannot occur, nil, provisional; `x` hides in other offices. An empty JSON-stat cell has none. */
const knownMarks = new Set(["", "..", ".", "-", "…", "...", "*", "x"]);

const asked = z.object({
  format: z.enum(["BULK", "CSV", "JSONSTAT"]),
  variables: z.array(z.object({ code: z.string(), values: z.array(z.string()).min(1) })).min(1),
});

const malformed = (delivery: Delivery, message: string) =>
  new SourceFault("malformed", `${delivery.name}: ${message}`, { requestId: delivery.response.requestId });

/** What a reader makes of an answer; what it cannot read is a fault of the source. */
function read<Found>(delivery: Delivery, reader: () => Found): Found {
  const start = new TextDecoder().decode(delivery.bytes.subarray(0, 200));
  if (/^\s*</.test(start)) throw malformed(delivery, "the answer is a web page, not data.");
  try {
    return reader();
  } catch (fault) {
    throw asFault(delivery, fault);
  }
}

const asFault = (delivery: Delivery, fault: unknown) =>
  fault instanceof FormatError ? malformed(delivery, fault.message) : fault;

/** A StatBank answer as a table in its own words. Throws `SourceFault` on a web page and on bytes that are cut short or broken. */
export function tableIn(delivery: Delivery, format: "BULK" | "CSV" | "JSONSTAT"): StatTable {
  return read(delivery, () => {
    const [found] = format === "JSONSTAT" ? parseJsonStat(delivery.bytes) : parseStatbankCsv(delivery.bytes);
    if (!found) throw malformed(delivery, "the answer holds no table.");
    return found;
  });
}

function requestOf(delivery: Delivery): z.infer<typeof asked> {
  try {
    return asked.parse(JSON.parse(delivery.request.body ?? ""));
  } catch {
    throw malformed(delivery, "the request it answers is not known.");
  }
}

/** An answer as it is read: the variables that tell its cells apart, and the cells in their order. */
type Read = { variables: readonly string[]; cells: Iterable<StatbankLine> };

/** The answer, line by line where it is text as StatBank writes it. Throws `SourceFault`. */
function readIn(delivery: Delivery, format: "BULK" | "CSV" | "JSONSTAT"): Read {
  const quick = format === "JSONSTAT" ? null : read(delivery, () => statbankLines(delivery.bytes));
  if (quick) return { variables: quick.header.slice(0, -1), cells: quick.lines };
  const { dimensions, cells } = tableIn(delivery, format);
  // JSON-stat has a dimension of contents, which says nothing where there is one.
  const isSaid = ({ id, categories }: StatTable["dimensions"][number]) =>
    !(id === "ContentsCode" && categories.length === 1);
  const told = dimensions.map((dimension) => (isSaid(dimension) ? dimension.id : ""));
  return { variables: told, cells };
}

/** Where each requested variable stands in the answer: found by name, so that the order of columns does not matter. */
function columnsOf(delivery: Delivery, { variables }: Read, codes: readonly string[]): number[] {
  const names = variables.map(folded);
  const wanted = codes.map(folded);
  const missing = wanted.findIndex((name) => !names.includes(name));
  if (missing !== -1)
    throw malformed(delivery, `the column ${codes[missing]} is missing; there are ${variables.join(", ")}.`);
  const extra = variables.find((name) => name !== "" && !wanted.includes(folded(name)));
  if (extra !== undefined) throw malformed(delivery, `the column ${extra} was not asked for.`);
  return wanted.map((name) => names.indexOf(name));
}

function valueIn(delivery: Delivery, row: number, text: string | null, mark: string, isText: boolean): number | null {
  if (!knownMarks.has(mark)) throw malformed(delivery, `row ${row} has the unknown mark "${mark.slice(0, 40)}".`);
  if (text === null) return null;
  const value = figureIn(text, row);
  // Three decimals never occur here: they are a thousands point or comma, and reading it would divide by a thousand.
  if (value === null || (isText && text.includes(".") && /\.\d{3}$/.test(text))) {
    throw malformed(delivery, `row ${row} has the value "${text.slice(0, 40)}", which is no number of this table.`);
  }
  return value;
}

type Asked = z.infer<typeof asked>["variables"];

/** The cells with their codes in the order they were asked for: one cell and one list of codes, filled anew for each. */
function* cellsIn(delivery: Delivery, found: Read, variables: Asked, isText: boolean): Generator<Cell> {
  const codesAsked = variables.map((variable) => variable.code);
  const columns = columnsOf(delivery, found, codesAsked);
  const allowed = variables.map(({ values }) => (values.includes("*") ? null : new Set(values)));
  // No code is this one, so that the first of each column is looked at.
  const codes = columns.map(() => "\u0000");
  const cell: { -readonly [Part in keyof Cell]: Cell[Part] } = { codes, value: null, mark: "", row: 0 };
  let row = 0;
  try {
    for (const { codes: written, value, status, whole } of found.cells) {
      row += 1;
      for (let at = 0; at < columns.length; at += 1) {
        const code = written[columns[at] ?? 0] ?? "";
        if (code !== codes[at] && allowed[at]?.has(code) === false)
          throw malformed(delivery, `row ${row} has ${code} in ${codesAsked[at]}, which was not asked for.`);
        codes[at] = code;
      }
      cell.value = whole ?? valueIn(delivery, row, value, status, isText);
      cell.mark = status;
      cell.row = row;
      yield cell;
    }
  } catch (fault) {
    throw asFault(delivery, fault);
  }
  if (row === 0) throw malformed(delivery, "the answer has no rows.");
}

/** Rows in StatBank's codes. `keys.geography` is `000` in a national table; the measure is its selectors' values, or the table's id. Throws `SourceFault` naming the row, counted from 1 after the header. */
export const parse = (delivery: Delivery, table: Table): Iterable<SourceRow> => unpacked(blocks(delivery, table));

/** The same rows, a block at a time. */
export function blocks(delivery: Delivery, table: Table): Iterable<SourceBlock> {
  const layout = layoutOf(table);
  const { format, variables } = requestOf(delivery);
  const found = readIn(delivery, format);
  const isText = format !== "JSONSTAT";
  const cells = cellsIn(delivery, found, variables, isText);
  const values = variables.map((variable) => variable.values);
  return rowsOf(cells, table, layout, values, {
    fault: (message) => malformed(delivery, message),
    ended: () => {
      if (isText && delivery.bytes.at(-1) !== 0x0a) throw malformed(delivery, "the last line is cut short.");
    },
  });
}

/** A file that was not asked for, with the request for the table's own figures in codes that it could answer. */
export function dropped(delivery: Delivery, table: Table): Delivery {
  const { geography, selectors, breakdowns, totals } = layoutOf(table);
  const codesOf = (values: readonly Value[] | null) => values?.map(({ code }) => code) ?? ["*"];
  const isJson = /^\s*\{/.test(new TextDecoder().decode(delivery.bytes.subarray(0, 20)));
  const body = {
    table: table.table,
    format: isJson ? "JSONSTAT" : "CSV",
    variables: [
      ...(geography ? [{ code: geography.code, values: ["*"] }] : []),
      ...selectors.map((selector, at) => ({ code: selector.code, values: codesOf(selectedOf(selector, at, table)) })),
      ...breakdowns.map((breakdown) => ({ code: breakdown.code, values: codesOf(valuesOf(breakdown)) })),
      ...totals.map(({ code, total = "TOT" }) => ({ code, values: [total] })),
      { code: "Tid", values: ["*"] },
    ],
  };
  return { ...delivery, request: { ...delivery.request, body: JSON.stringify(body) } };
}
