import { guessedCharset, hasUtf8Mark, textIn } from "./charset.ts";
import { headOf } from "./csvRecords.ts";
import { writtenCell } from "./longTable.ts";
import { assertStatbankHeader } from "./statbankCsv.ts";
import { excerpt, FormatError } from "./table.ts";

/** A line after the header: its codes in the order of the columns, in the same array each time, and its figure as written. */
export type StatbankLine = { codes: readonly string[]; value: string | null; status: string };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** The bytes of an answer and how they are to be read. */
type Answer = { view: Buffer; width: number; delimiter: number; charset: string };

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether a stretch of bytes is a whole number, as most figures are: digits, with a sign or without. */
function isWhole(view: Buffer, from: number, to: number): boolean {
  const start = view[from] === 0x2d ? from + 1 : from;
  if (start >= to) return false;
  for (let at = start; at < to; at += 1) {
    const byte = view[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}

/** One column as it is read: its code on the line before, and where that stands. Most codes are those of the line before. */
type Column = { from: number; to: number; code: string; known: Map<string, string> };

const newColumn = (): Column => ({ from: 0, to: -1, code: "", known: new Map() });

function isSame(view: Buffer, { from, to }: Column, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let at = start, then = from; at < end; at += 1, then += 1) if (view[at] !== view[then]) return false;
  return true;
}

function codeIn({ view, charset }: Answer, column: Column, start: number, end: number): string {
  if (isSame(view, column, start, end)) return column.code;
  const raw = view.toString("latin1", start, end);
  const code = column.known.get(raw) ?? textIn(view.subarray(start, end), charset).trim();
  column.known.set(raw, code);
  column.from = start;
  column.to = end;
  column.code = code;
  return code;
}

/**
 * The variables of a StatBank CSV or BULK answer, and its lines read once, in order and without a copy of the text. Null
 * where a text is quoted or no line ends as lines do: the reader of any CSV reads that. Throws FormatError, the lines as
 * they are walked.
 */
export function statbankLines(bytes: Uint8Array): { header: string[]; lines: Generator<StatbankLine> } | null {
  const view = viewOf(bytes);
  if (view.includes(quote) || !view.includes(lineFeed)) return null;
  const charset = guessedCharset(bytes);
  const { delimiter, header } = headOf(bytes, charset);
  assertStatbankHeader(header);
  const answer = { view, width: header.length, delimiter: delimiter.charCodeAt(0), charset };
  return { header, lines: walk(answer) };
}

/** Where the line that begins at `from` ends: at its line feed, or with the bytes. */
function endOf({ view }: Answer, from: number): number {
  let at = from;
  while (at < view.length && view[at] !== lineFeed) at += 1;
  return at;
}

function* walk(answer: Answer): Generator<StatbankLine> {
  const { view, width, delimiter, charset } = answer;
  const columns = Array.from({ length: width - 1 }, newColumn);
  const codes = columns.map(() => "");
  let line = 0;
  for (let from = hasUtf8Mark(view) ? 3 : 0, next = 0; from < view.length; from = next) {
    const feed = endOf(answer, from);
    next = feed + 1;
    const end = feed > from && view[feed - 1] === carriageReturn ? feed - 1 : feed;
    if (isBlank(answer, from, end)) continue;
    line += 1;
    if (line === 1) continue;
    let [start, place] = [from, 0];
    for (let at = from; at < end; at += 1) {
      if (view[at] !== delimiter) continue;
      const column = columns[place];
      if (!column) throw misshapen(answer, from, end, line);
      codes[place] = codeIn(answer, column, start, at);
      place += 1;
      start = at + 1;
    }
    if (place !== columns.length) throw misshapen(answer, from, end, line);
    if (isWhole(view, start, end)) yield { codes, value: view.toString("latin1", start, end), status: "" };
    else yield { codes, ...writtenCell(textIn(view.subarray(start, end), charset)) };
  }
}

function isBlank({ view, delimiter }: Answer, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const byte = view[at];
    if (byte !== delimiter && byte !== 0x20 && byte !== 0x09) return false;
  }
  return true;
}

function misshapen({ view, width, delimiter, charset }: Answer, from: number, end: number, line: number): FormatError {
  const text = textIn(view.subarray(from, end), charset);
  const there = text.split(String.fromCharCode(delimiter)).length;
  return new FormatError(
    there < width ? "truncated" : "malformed",
    `Line ${line} has ${there} columns where the header has ${width}: "${excerpt(text)}".`,
  );
}
