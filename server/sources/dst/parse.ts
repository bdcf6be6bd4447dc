import { z } from "zod";
import { parseJsonStat } from "#server/formats/jsonStat.ts";
import { parseStatbankCsv } from "#server/formats/statbankCsv.ts";
import { FormatError, type StatTable } from "#server/formats/table.ts";
import { type Delivery, SourceFault, type SourceRow, type Table } from "../define.ts";
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

/** A StatBank answer as a table in its own words. Throws `SourceFault` on a web page and on bytes that are cut short or broken. */
export function tableIn(delivery: Delivery, format: "BULK" | "CSV" | "JSONSTAT"): StatTable {
  const start = new TextDecoder().decode(delivery.bytes.subarray(0, 200));
  if (/^\s*</.test(start)) throw malformed(delivery, "the answer is a web page, not data.");
  try {
    const [found] = format === "JSONSTAT" ? parseJsonStat(delivery.bytes) : parseStatbankCsv(delivery.bytes);
    if (!found) throw malformed(delivery, "the answer holds no table.");
    return found;
  } catch (fault) {
    throw fault instanceof FormatError ? malformed(delivery, fault.message) : fault;
  }
}

function requestOf(delivery: Delivery): z.infer<typeof asked> {
  try {
    return asked.parse(JSON.parse(delivery.request.body ?? ""));
  } catch {
    throw malformed(delivery, "the request it answers is not known.");
  }
}

/** Where each requested variable stands in the answer: found by name, so that the order of columns does not matter. */
function columnsOf(delivery: Delivery, found: StatTable, codes: readonly string[]): number[] {
  const names = found.dimensions.map((dimension) => folded(dimension.id));
  const wanted = codes.map(folded);
  const extra = found.dimensions.find(
    (dimension) =>
      !wanted.includes(folded(dimension.id)) && !(dimension.id === "ContentsCode" && dimension.categories.length === 1),
  );
  if (extra) throw malformed(delivery, `the column ${extra.id} was not asked for.`);
  return wanted.map((name, at) => {
    const column = names.indexOf(name);
    if (column === -1) throw malformed(delivery, `the column ${codes[at]} is missing.`);
    return column;
  });
}

function valueIn(delivery: Delivery, row: number, text: string | null, mark: string, isText: boolean): number | null {
  if (!knownMarks.has(mark)) throw malformed(delivery, `row ${row} has the unknown mark "${mark.slice(0, 40)}".`);
  if (text === null) return null;
  const value = Number(text);
  // Three decimals never occur here: they are a thousands point or comma, and reading it would divide by a thousand.
  if (!Number.isFinite(value) || (isText && /\.\d{3}$/.test(text))) {
    throw malformed(delivery, `row ${row} has the value "${text.slice(0, 40)}", which is no number of this table.`);
  }
  return value;
}

/** Rows in StatBank's codes. `keys.geography` is `000` in a national table; the measure is its selectors' values, or the table's id. Throws `SourceFault` naming the row, counted from 1 after the header. */
export function* parse(delivery: Delivery, table: Table): Iterable<SourceRow> {
  const layout = layoutOf(table);
  const { format, variables } = requestOf(delivery);
  const found = tableIn(delivery, format);
  const isText = format !== "JSONSTAT";
  if (isText && delivery.bytes.at(-1) !== 0x0a) throw malformed(delivery, "the last line is cut short.");
  const columns = columnsOf(
    delivery,
    found,
    variables.map((variable) => variable.code),
  );
  const allowed = variables.map(({ values }) => (values.includes("*") ? null : new Set(values)));
  const selectorsAt = layout.geography ? 1 : 0;
  const totalsAt = selectorsAt + layout.selectors.length;
  let row = 0;
  for (const cell of found.cells) {
    row += 1;
    const codes = columns.map((column) => cell.codes[column] ?? "");
    const wrong = codes.findIndex((code, at) => allowed[at]?.has(code) === false);
    if (wrong !== -1) {
      throw malformed(
        delivery,
        `row ${row} has ${codes[wrong]} in ${variables[wrong]?.code}, which was not asked for.`,
      );
    }
    yield {
      keys: { geography: layout.geography ? (codes[0] ?? "") : "000", time: codes.at(-1) ?? "" },
      measure: codes.slice(selectorsAt, totalsAt).join(",") || table.table,
      value: valueIn(delivery, row, cell.value, cell.status, isText),
      mark: cell.status,
      row,
    };
  }
  if (row === 0) throw malformed(delivery, "the answer has no rows.");
}

/** A file that was not asked for, with the request for the table's own figures in codes that it could answer. */
export function dropped(delivery: Delivery, table: Table): Delivery {
  const { geography, selectors, totals } = layoutOf(table);
  const words = (at: number) => [...new Set(table.measures.map((measure) => measure.source.split(",")[at] ?? ""))];
  const isJson = /^\s*\{/.test(new TextDecoder().decode(delivery.bytes.subarray(0, 20)));
  const body = {
    table: table.table,
    format: isJson ? "JSONSTAT" : "CSV",
    variables: [
      ...(geography ? [{ code: geography.code, values: ["*"] }] : []),
      ...selectors.map(({ code }, at) => ({ code, values: words(at) })),
      ...totals.map(({ code }) => ({ code, values: ["TOT"] })),
      { code: "Tid", values: ["*"] },
    ],
  };
  return { ...delivery, request: { ...delivery.request, body: JSON.stringify(body) } };
}
