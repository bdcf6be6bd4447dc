import type { DuckDBDataChunk } from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";

/** Rows of a block at most: what the engine takes at a time. */
export const blockRows = 2048;

/** What stands in a column of numbers where there is none. */
export const noNumber = -(2 ** 31);

/** So many rows as columns: whole numbers, and one of figures with a 1 for each that is there. Each array may be longer. */
export type CellBlock = {
  rows: number;
  numbers: readonly Int32Array<ArrayBuffer>[];
  values: Float64Array<ArrayBuffer>;
  hasValue: Uint8Array;
};

/** The engine's own bits for a column, one for each row that is there; null where all are. */
function bitsOf(rows: number, isThere: (at: number) => boolean): Uint8Array<ArrayBuffer> | null {
  let bits: Uint8Array<ArrayBuffer> | null = null;
  for (let at = 0; at < rows; at += 1) {
    if (isThere(at)) continue;
    bits ??= new Uint8Array(blockRows / 8).fill(0xff);
    bits[at >> 3] = (bits[at >> 3] ?? 0) & ~(1 << (at & 7));
  }
  return bits;
}

/**
 * Fills a chunk with a block, each column in one go: the engine's interface for single values costs more than all else
 * that is done to them.
 */
export function chunkFilled(chunk: DuckDBDataChunk, { rows, numbers, values, hasValue }: CellBlock): void {
  chunk.reset();
  chunk.rowCount = rows;
  const columns = [
    ...numbers.map((items) => ({ items, bits: bitsOf(rows, (at) => items[at] !== noNumber) })),
    { items: values, bits: bitsOf(rows, (at) => hasValue[at] === 1) },
  ];
  for (const [at, { items, bits }] of columns.entries()) {
    const vector = duckdb.data_chunk_get_vector(chunk.chunk, at);
    duckdb.copy_data_to_vector(vector, 0, items.buffer, items.byteOffset, rows * items.BYTES_PER_ELEMENT);
    if (!bits) continue;
    duckdb.vector_ensure_validity_writable(vector);
    duckdb.copy_data_to_vector_validity(vector, 0, bits.buffer, bits.byteOffset, bits.byteLength);
  }
}
