import { isPlainNumber } from "./number.ts";
import { type Dimension, excerpt, FormatError } from "./table.ts";

type PxCell = { value: string | null; status: string };

/** Positions of data tokens in the text, so that millions of cells are not held as texts. */
type Tokens = { starts: Uint32Array; ends: Uint32Array; count: number };

const isGap = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 44 || code === 59 || code === 0x1a;

/** Cuts the data part at spaces, tabs, commas, semicolons and line ends, all of which PX has allowed. */
const tokensIn = (text: string, from: number, most: number): Tokens => {
  // A token takes two characters with its gap, so a short file cannot claim a large table.
  const possible = Math.min(most, Math.ceil((text.length - from) / 2) + 1);
  const starts = new Uint32Array(possible);
  const ends = new Uint32Array(possible);
  let count = 0;
  let at = from;
  for (;;) {
    while (at < text.length && isGap(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return { starts, ends, count };
    const begin = at;
    if (text.charCodeAt(at) === 34) {
      const close = text.indexOf('"', at + 1);
      if (close === -1)
        throw new FormatError("truncated", "The PX data end inside a quoted text; the file is cut off.");
      at = close + 1;
    } else while (at < text.length && !isGap(text.charCodeAt(at)) && text.charCodeAt(at) !== 34) at += 1;
    if (count === most)
      throw new FormatError("size-mismatch", `The PX data hold more than the ${most} cells that its variables make.`);
    starts[count] = begin;
    ends[count] = at;
    count += 1;
  }
};

const marks = /^(?:\.{1,7}|-|)$/;

const cellOf = (text: string, tokens: Tokens, at: number): PxCell => {
  const token = text.slice(tokens.starts[at], tokens.ends[at]);
  const content = token.startsWith('"') ? token.slice(1, -1).trim() : token;
  if (isPlainNumber(content)) return { value: content, status: "" };
  if (marks.test(content) || token.startsWith('"')) return { value: null, status: content };
  throw new FormatError("malformed", `The PX data have "${excerpt(content)}" where a number or a mark should be.`);
};

const checkAll = (text: string, tokens: Tokens): void => {
  for (let at = 0; at < tokens.count; at += 1) cellOf(text, tokens, at);
};

/** The cells of a PX file that writes every cell, by flat index. Throws FormatError when there are not as many as the variables make. */
export const denseCells = (text: string, from: number, cellCount: number): ((index: number) => PxCell) => {
  const tokens = tokensIn(text, from, cellCount);
  if (tokens.count < cellCount)
    throw new FormatError(
      "truncated",
      `The PX data hold ${tokens.count} of the ${cellCount} cells that its variables make.`,
    );
  checkAll(text, tokens);
  return (index) => cellOf(text, tokens, index);
};

/** The cells of a PX file with KEYS: each row is named by its stub, and rows left out hold only zeros. */
export const keyedCells = (
  text: string,
  from: number,
  stub: { dimension: Dimension; byLabel: boolean }[],
  rowWidth: number,
  rowCount: number,
): { at: (index: number) => PxCell; omitted: number } => {
  const width = stub.length + rowWidth;
  const tokens = tokensIn(text, from, rowCount * width);
  if (tokens.count % width !== 0)
    throw new FormatError(
      "truncated",
      `The PX data with KEYS do not come in rows of ${stub.length} keys and ${rowWidth} cells.`,
    );
  const positions = stub.map(({ dimension, byLabel }) => {
    const names = dimension.categories.map(({ code, label }) => (byLabel ? (label ?? code) : code));
    return new Map(names.map((name, at) => [name, at]));
  });
  const rows = new Map<number, number>();
  for (let first = 0; first < tokens.count; first += width) {
    let row = 0;
    for (const [axis, position] of positions.entries()) {
      const key = unquoted(text.slice(tokens.starts[first + axis], tokens.ends[first + axis]));
      const found = position.get(key);
      if (found === undefined)
        throw new FormatError(
          "malformed",
          `The PX data name a row "${excerpt(key)}" that is no value of its variable.`,
        );
      row = row * position.size + found;
    }
    rows.set(row, first + stub.length);
    for (let at = first + stub.length; at < first + width; at += 1) cellOf(text, tokens, at);
  }
  const at = (index: number): PxCell => {
    const first = rows.get(Math.floor(index / rowWidth));
    return first === undefined ? { value: "0", status: "" } : cellOf(text, tokens, first + (index % rowWidth));
  };
  return { at, omitted: rowCount - rows.size };
};

const unquoted = (token: string): string => (token.startsWith('"') ? token.slice(1, -1) : token);
