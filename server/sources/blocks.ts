import type { DimensionId } from "#shared/dimension.ts";
import type { SourceRow } from "./define.ts";

/** Rows of a block at most. */
const blockRows = 2048;

/** One column of a block: each row's word by its place among those met, in the order they were. */
export type SourceColumn = { words: readonly string[]; places: Int32Array };

/** So many rows in the source's words, column by column. The same block is filled anew for each. */
export type SourceBlock = {
  readonly rows: number;
  /** By dimension, in the order of the table's; a word that is not there is empty. */
  readonly keys: ReadonlyMap<DimensionId, SourceColumn>;
  readonly measure: SourceColumn;
  readonly mark: SourceColumn;
  /** The figures; 0 where there is none. */
  readonly values: Float64Array;
  /** 1 where there is a figure, else 0. */
  readonly hasValue: Uint8Array;
  /** The row in the delivery, from 1 after the header; 0 where it has none of its own. */
  readonly lines: Int32Array;
};

/** A column that is being filled: the place of each word, given to it when it is first met. */
export type FillingColumn = SourceColumn & { placeOf: (word: string) => number };

export type FillingBlock = Omit<SourceBlock, "keys"> & {
  readonly keys: ReadonlyMap<DimensionId, FillingColumn>;
  readonly measure: FillingColumn;
  readonly mark: FillingColumn;
  /** Ends a row whose places are written at `rows`. Whether the block is full. */
  put: (value: number | null, line: number) => boolean;
  clear: () => void;
};

function column(): FillingColumn {
  const words: string[] = [];
  const known = new Map<string, number>();
  let last = { word: "", place: -1 };
  const placeOf = (word: string): number => {
    if (word === last.word && last.place !== -1) return last.place;
    const place = known.get(word) ?? words.length;
    if (place === words.length) {
      known.set(word, place);
      words.push(word);
    }
    last = { word, place };
    return place;
  };
  return { words, places: new Int32Array(blockRows), placeOf };
}

/** An empty block with a column for each dimension. */
export function block(dimensions: readonly DimensionId[]): FillingBlock {
  const [values, hasValue] = [new Float64Array(blockRows), new Uint8Array(blockRows)];
  const lines = new Int32Array(blockRows);
  const keys = new Map(dimensions.map((dimension) => [dimension, column()]));
  const filling = { rows: 0, keys, measure: column(), mark: column(), values, hasValue, lines };
  return Object.assign(filling, {
    put: (value: number | null, line: number) => {
      const at = filling.rows;
      values[at] = value ?? 0;
      hasValue[at] = value === null ? 0 : 1;
      lines[at] = line;
      filling.rows = at + 1;
      return filling.rows === blockRows;
    },
    clear: () => {
      filling.rows = 0;
    },
  });
}

/** The blocks that a reader fills: it gives way when one is full. What it has read is told before its fault is. */
export function* blocksOf(filling: FillingBlock, reader: Iterable<unknown>): Generator<SourceBlock> {
  try {
    for (const _ of reader) {
      yield filling;
      filling.clear();
    }
  } catch (fault) {
    if (filling.rows > 0) yield filling;
    throw fault;
  }
  if (filling.rows > 0) yield filling;
}

function* filled(filling: FillingBlock, rows: Iterable<SourceRow>): Generator<void> {
  const columns = [...filling.keys];
  // Figures of one row have their codes in common.
  let known: SourceRow["keys"] | null = null;
  const places = columns.map(() => 0);
  for (const { keys, measure, value, mark, row = 0 } of rows) {
    const at = filling.rows;
    if (keys !== known) for (const [place, [id, own]] of columns.entries()) places[place] = own.placeOf(keys[id] ?? "");
    known = keys;
    for (const [place, [, own]] of columns.entries()) own.places[at] = places[place] ?? 0;
    filling.measure.places[at] = filling.measure.placeOf(measure);
    filling.mark.places[at] = filling.mark.placeOf(mark);
    if (filling.put(value, row)) yield;
  }
}

/** Rows as blocks. */
export function packed(rows: Iterable<SourceRow>, dimensions: readonly DimensionId[]): Iterable<SourceBlock> {
  const filling = block(dimensions);
  return blocksOf(filling, filled(filling, rows));
}

/** Blocks as rows. */
export function* unpacked(blocks: Iterable<SourceBlock>): Generator<SourceRow> {
  for (const { rows, keys, measure, mark, values, hasValue, lines } of blocks) {
    const wordAt = ({ words, places }: SourceColumn, at: number): string => words[places[at] ?? 0] ?? "";
    for (let at = 0; at < rows; at += 1) {
      const own = Object.fromEntries([...keys].map(([id, one]) => [id, wordAt(one, at)]));
      const value = hasValue[at] === 1 ? (values[at] ?? null) : null;
      const row = {
        keys: { time: "", geography: "", ...own },
        measure: wordAt(measure, at),
        value,
        mark: wordAt(mark, at),
      };
      yield lines[at] === 0 ? row : { ...row, row: lines[at] ?? 0 };
    }
  }
}
