import { guessedCharset, hasUtf8Mark, textIn } from "./charset.ts";
import { headOf } from "./csvRecords.ts";
import { writtenCell } from "./longTable.ts";
import { assertStatbankHeader, valueColumn } from "./statbankCsv.ts";
import { excerpt, FormatError } from "./table.ts";

/**
 * A line after the header: its codes in the order of the columns, in the same array each time, and its figure as written;
 * where that is a short whole number, as most are, `whole` is the number itself and `value` is not spelt out.
 */
export type StatbankLine = { codes: readonly string[]; value: string | null; status: string; whole?: number };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** The bytes of an answer and how they are to be read. */
type Answer = { view: Buffer; width: number; delimiter: number; charset: string };

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Digits of a number that is told as such at once. */
const mostDigits = 9;

/** The short whole number in a stretch of bytes, written as numbers are, or null. */
function wholeIn(view: Buffer, from: number, to: number): number | null {
  const isBelow = view[from] === 0x2d;
  const start = isBelow ? from + 1 : from;
  const hasZeroFirst = view[start] === 0x30 && (isBelow || to - start > 1);
  if (start >= to || to - start > mostDigits || hasZeroFirst) return null;
  let number = 0;
  for (let at = start; at < to; at += 1) {
    const digit = (view[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return isBelow ? -number : number;
}

/** A code met: as it is read, where it was first written, and the one that came after it last. */
type Code = { text: string; start: number; length: number; next: Code | null };

/** One column as it is read: where it ends on the line before, from the start of that, the codes met by their bytes, and the last. */
type Column = { end: number; known: Map<string, Code>; last: Code | null };

const newColumn = (): Column => ({ end: 0, known: new Map(), last: null });

function isWrittenAt(view: Buffer, code: Code, start: number, end: number): boolean {
  if (code.length !== end - start) return false;
  for (let at = 0; at < code.length; at += 1) if (view[code.start + at] !== view[start + at]) return false;
  return true;
}

function newCode({ view, charset }: Answer, start: number, end: number): Code {
  const text = textIn(view.subarray(start, end), charset).trim();
  return { text, start, length: end - start, next: null };
}

/** The code in a stretch of bytes. Periods and areas come in the same order again and again, so the next is guessed first. */
function codeIn(answer: Answer, column: Column, start: number, end: number): string {
  const guess = column.last?.next;
  if (guess && isWrittenAt(answer.view, guess, start, end)) {
    column.last = guess;
    return guess.text;
  }
  const raw = answer.view.toString("latin1", start, end);
  const code = column.known.get(raw) ?? newCode(answer, start, end);
  column.known.set(raw, code);
  if (column.last) column.last.next = code;
  column.last = code;
  return code.text;
}

/**
 * The variables of a StatBank CSV or BULK answer, and its lines read once, in order and without a copy of the text. Null
 * where a text is quoted, the figures do not stand last or no line ends as lines do: the reader of any CSV reads that.
 * Throws FormatError, the lines as they are walked.
 */
export function statbankLines(bytes: Uint8Array): { header: string[]; lines: Generator<StatbankLine> } | null {
  const view = viewOf(bytes);
  if (view.includes(quote) || !view.includes(lineFeed)) return null;
  const charset = guessedCharset(bytes);
  const { delimiter, header } = headOf(bytes, charset);
  assertStatbankHeader(header);
  if (valueColumn(header) !== header.length - 1) return null;
  const answer = { view, width: header.length, delimiter: delimiter.charCodeAt(0), charset };
  return { header, lines: walk(answer) };
}

/** How many bytes a line begins with that the line before began with too; none where there is no such line. */
function sharedBytes(view: Buffer, before: number | null, from: number): number {
  if (before === null) return 0;
  const most = Math.min(from - before, view.length - from);
  let shared = 0;
  while (shared < most && view[before + shared] === view[from + shared]) shared += 1;
  return shared;
}

function* walk(answer: Answer): Generator<StatbankLine> {
  const { view, delimiter, charset } = answer;
  const columns = Array.from({ length: answer.width - 1 }, newColumn);
  const codes = columns.map(() => "");
  let line = 0;
  let before: number | null = null;
  for (let from = hasUtf8Mark(view) ? 3 : 0, next = 0; from < view.length; from = next) {
    // Most codes are those of the line before: only what comes after the bytes that both begin with is looked at.
    const shared = sharedBytes(view, before, from);
    let [start, place] = [from, 0];
    for (let column = columns[0]; column && column.end < shared; column = columns[place]) {
      start = from + column.end + 1;
      place += 1;
    }
    let feed = start;
    for (; feed < view.length && view[feed] !== lineFeed; feed += 1) {
      if (view[feed] !== delimiter) continue;
      const column = columns[place];
      if (column) {
        codes[place] = codeIn(answer, column, start, feed);
        column.end = feed - from;
      }
      place += 1;
      start = feed + 1;
    }
    next = feed + 1;
    before = null;
    const end = feed > from && view[feed - 1] === carriageReturn ? feed - 1 : feed;
    if (isBlank(answer, from, end)) continue;
    line += 1;
    if (line === 1) continue;
    if (place !== columns.length) throw misshapen(answer, from, end, line);
    before = from;
    const whole = wholeIn(view, start, end);
    if (whole === null) yield { codes, ...writtenCell(textIn(view.subarray(start, end), charset)) };
    else yield { codes, value: null, status: "", whole };
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
