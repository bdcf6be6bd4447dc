import { parse } from "csv-parse/sync";
import { textIn } from "./charset.ts";
import { FormatError } from "./table.ts";

const windowSize = 1 << 16;
const longestRecord = 8 << 20;
const quote = 0x22;
const lineFeed = 0x0a;

export type Delimiter = ";" | "," | "\t";

/** Where the last whole record ends in a window; quotes open only at the start of a field. */
const lastRecordEnd = (bytes: Buffer, delimiter: Delimiter): number => {
  if (!bytes.includes(quote)) return bytes.lastIndexOf(lineFeed) + 1;
  const separator = delimiter.charCodeAt(0);
  let end = 0;
  let atStart = true;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote && atStart) {
      at = closedAt(bytes, at + 1);
      atStart = false;
    } else {
      atStart = byte === separator || byte === lineFeed;
      if (byte === lineFeed) end = at + 1;
    }
  }
  return end;
};

const closedAt = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(quote, from);
  while (at !== -1 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at === -1 ? bytes.length : at;
};

const recordsOf = (bytes: Buffer, delimiter: Delimiter, charset: string): string[][] => {
  const text = textIn(bytes, charset);
  if (!bytes.includes(quote)) {
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === "") lines.pop();
    return lines.map((line) => line.split(delimiter));
  }
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch {
    throw new FormatError("malformed", "The CSV has a quoted text that is never closed, or closed in the wrong place.");
  }
};

/** Cuts bytes that arrive in pieces into CSV records, holding at most one unfinished record. A record beyond 8 MB is refused. */
export const recordSplitter = (
  delimiter: Delimiter,
  charset: string,
): { push: (bytes: Uint8Array) => string[][]; end: () => string[][] } => {
  let rest = Buffer.alloc(0);
  return {
    push: (bytes) => {
      const window = rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([rest, bytes]);
      const end = lastRecordEnd(window, delimiter);
      rest = window.subarray(end);
      if (rest.length > longestRecord)
        throw new FormatError("malformed", "The CSV has a record of more than 8 MB; a quote is probably never closed.");
      return end === 0 ? [] : recordsOf(window.subarray(0, end), delimiter, charset);
    },
    end: () => (rest.length === 0 ? [] : recordsOf(rest, delimiter, charset)),
  };
};

/** The records of a CSV held in memory, a window at a time. A line without content is the record [""]. */
export function* recordsIn(bytes: Uint8Array, delimiter: Delimiter, charset: string): Generator<string[]> {
  const splitter = recordSplitter(delimiter, charset);
  for (let at = 0; at < bytes.length; at += windowSize) yield* splitter.push(bytes.subarray(at, at + windowSize));
  yield* splitter.end();
}

/** The records of a CSV that arrives in pieces, such as a StatBank BULK answer of any length. */
export async function* recordsFrom(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: Delimiter,
  charset: string,
): AsyncGenerator<string[]> {
  const splitter = recordSplitter(delimiter, charset);
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

const candidates: Delimiter[] = [";", "\t", ","];

/** The delimiter most of the first lines have; a semicolon goes before a tab and a tab before a comma. */
export const delimiterOf = (text: string): Delimiter => {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 12);
  const having = candidates.map((candidate) => lines.filter((line) => line.includes(candidate)).length);
  return candidates[having.indexOf(Math.max(...having))] ?? ";";
};

export const isBlank = (record: string[]): boolean => record.every((field) => field.trim() === "");

/** What can be told of a CSV from its beginning: delimiter and first record, the byte order mark gone. */
export const headOf = (bytes: Uint8Array, charset: string): { delimiter: Delimiter; header: string[] } => {
  const start = textIn(bytes.subarray(0, 20_000), charset);
  const delimiter = delimiterOf(start);
  for (const record of recordsIn(bytes.subarray(0, longestRecord), delimiter, charset))
    if (!isBlank(record)) return { delimiter, header: record.map((field) => field.trim()) };
  return { delimiter, header: [] };
};
