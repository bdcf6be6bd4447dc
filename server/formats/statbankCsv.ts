import { assertText, guessedCharset, hasUtf8Mark } from "./charset.ts";
import { type Delimiter, headOf, isBlank, recordsFrom } from "./csvRecords.ts";
import { longTable, writtenCell } from "./longTable.ts";
import { bareTable, type Cell, excerpt, FormatError, type StatTable } from "./table.ts";

const mostColumns = 100;

/** Whether a header is StatBank's: one column for each variable, then INDHOLD. */
export const isStatbankHeader = (header: string[]): boolean =>
  header.length >= 2 && /^indhold$/i.test(header.at(-1) ?? "") && header.every((name) => name !== "");

/** The table in a StatBank CSV or BULK answer, codes or labels as the request asked for. Throws FormatError. */
export const parseStatbankCsv = (bytes: Uint8Array): StatTable[] => {
  assertText(bytes);
  const charset = guessedCharset(bytes);
  const { delimiter, header } = headOf(bytes, charset);
  assertHeader(header);
  const columns = header.slice(0, -1).map((id, at) => ({ id, label: null, at, labelAt: null, joined: false }));
  const valueAt = header.length - 1;
  const layout = { bytes, delimiter, charset, width: header.length, columns, valueAt, statusOf: () => "" };
  const { dimensions, cellCount, cells, warnings } = longTable(layout);
  const encoding = hasUtf8Mark(bytes) ? "utf-8 with BOM" : charset;
  return [{ ...bareTable("statbank-csv", encoding), dimensions, cellCount, cells, warnings }];
};

const assertHeader = (header: string[]): void => {
  if (!isStatbankHeader(header))
    throw new FormatError(
      "layout",
      `The first line "${excerpt(header.join(";"))}" is not the header of a StatBank answer.`,
    );
  if (header.length > mostColumns)
    throw new FormatError("layout", `The header names ${header.length} columns, more than any StatBank answer has.`);
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) throw new FormatError("malformed", `The header names the column "${excerpt(twice)}" twice.`);
};

/** A StatBank CSV or BULK answer read while it arrives, in UTF-8: the variables, then the cells one by one. Throws FormatError. */
export const streamStatbankCsv = async (
  chunks: AsyncIterable<Uint8Array>,
  delimiter: Delimiter = ";",
): Promise<{ dimensions: string[]; cells: AsyncGenerator<Cell> }> => {
  const records = recordsFrom(chunks, delimiter, "utf-8");
  const head = await records.next();
  const header = head.done === true ? [] : head.value.map((name) => name.trim());
  assertHeader(header);
  return { dimensions: header.slice(0, -1), cells: streamedCells(records, header.length) };
};

async function* streamedCells(records: AsyncGenerator<string[]>, width: number): AsyncGenerator<Cell> {
  let line = 1;
  for await (const record of records) {
    if (isBlank(record)) continue;
    line += 1;
    if (record.length !== width)
      throw new FormatError("truncated", `Line ${line} has ${record.length} columns where the header has ${width}.`);
    yield { codes: record.slice(0, -1).map((code) => code.trim()), ...writtenCell(record.at(-1) ?? "") };
  }
}
