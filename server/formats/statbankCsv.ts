import { assertText, guessedCharset, hasUtf8Mark } from "./charset.ts";
import { type Delimiter, headOf, isBlank, recordsFrom } from "./csvRecords.ts";
import { longTable, writtenCell } from "./longTable.ts";
import { bareTable, type Cell, excerpt, FormatError, type StatTable } from "./table.ts";

const mostColumns = 100;

/** Where the figures stand in a header; -1 where they do not. */
export const valueColumn = (header: readonly string[]): number => header.findIndex((name) => /^indhold$/i.test(name));

/** Whether a header is StatBank's: one column for each variable, and INDHOLD, which StatBank writes last. */
export const isStatbankHeader = (header: string[]): boolean =>
  header.length >= 2 && valueColumn(header) !== -1 && header.every((name) => name !== "");

/** The table in a StatBank CSV or BULK answer, codes or labels as the request asked for. Throws FormatError. */
export const parseStatbankCsv = (bytes: Uint8Array): StatTable[] => {
  assertText(bytes);
  const charset = guessedCharset(bytes);
  const { delimiter, header } = headOf(bytes, charset);
  assertStatbankHeader(header);
  const valueAt = valueColumn(header);
  const columns = header
    .map((id, at) => ({ id, label: null, at, labelAt: null, joined: false }))
    .filter(({ at }) => at !== valueAt);
  const layout = { bytes, delimiter, charset, width: header.length, columns, valueAt, statusOf: () => "" };
  const { dimensions, cellCount, cells, warnings } = longTable(layout);
  const encoding = hasUtf8Mark(bytes) ? "utf-8 with BOM" : charset;
  return [{ ...bareTable("statbank-csv", encoding), dimensions, cellCount, cells, warnings }];
};

/** Refuses a first line that is not the header of a StatBank answer. Throws FormatError. */
export const assertStatbankHeader = (header: string[]): void => {
  if (!isStatbankHeader(header))
    throw new FormatError(
      "layout",
      `The first line "${excerpt(header.join(";"))}" is not the header of a StatBank answer, which has a column INDHOLD.`,
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
  assertStatbankHeader(header);
  const valueAt = valueColumn(header);
  return { dimensions: header.toSpliced(valueAt, 1), cells: streamedCells(records, header.length, valueAt) };
};

async function* streamedCells(records: AsyncGenerator<string[]>, width: number, valueAt: number): AsyncGenerator<Cell> {
  let line = 1;
  for await (const record of records) {
    if (isBlank(record)) continue;
    line += 1;
    if (record.length !== width)
      throw new FormatError("truncated", `Line ${line} has ${record.length} columns where the header has ${width}.`);
    const codes = record.toSpliced(valueAt, 1).map((code) => code.trim());
    yield { codes, ...writtenCell(record[valueAt] ?? "") };
  }
}
