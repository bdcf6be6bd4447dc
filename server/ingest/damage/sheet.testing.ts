import type { Delivery, Source, SourceRow, Table } from "#server/sources/define.ts";

export type Cell = string | number | null;

/** A delivery as heads and rows of cells, whatever its form, and the way back to bytes. */
export type Sheet = {
  heads: string[];
  rows: Cell[][];
  /** The delivery again, of these heads and rows. */
  written: (heads: readonly string[], rows: readonly (readonly Cell[])[]) => Delivery;
};

const isUtf8 = (bytes: Uint8Array) => Buffer.from(new TextDecoder().decode(bytes)).equals(Buffer.from(bytes));

function ofJson(delivery: Delivery): Sheet {
  const { columns, rows }: { columns: string[]; rows: Cell[][] } = JSON.parse(new TextDecoder().decode(delivery.bytes));
  return {
    heads: columns,
    rows,
    written: (heads, cells) => ({
      ...delivery,
      bytes: new TextEncoder().encode(JSON.stringify({ columns: heads, rows: cells })),
    }),
  };
}

/** Text with one row a line; none of the deliveries quotes a cell that holds its delimiter. */
function ofText(delivery: Delivery): Sheet {
  const isUnicode = isUtf8(delivery.bytes);
  const text = new TextDecoder(isUnicode ? "utf-8" : "windows-1252", { ignoreBOM: true }).decode(delivery.bytes);
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const [head = "", ...lines] = text.split(end);
  const delimiter = head.includes(";") ? ";" : ",";
  const mark = head.startsWith("\uFEFF") ? "\uFEFF" : "";
  return {
    heads: head.slice(mark.length).split(delimiter),
    rows: lines.filter((line) => line !== "").map((line) => line.split(delimiter)),
    written: (heads, cells) => {
      const all = [heads, ...cells].map((row) => row.map((cell) => cell ?? "").join(delimiter));
      const whole = `${mark}${all.join(end)}${end}`;
      return { ...delivery, bytes: Buffer.from(whole, isUnicode ? "utf8" : "latin1") };
    },
  };
}

export const sheetOf = (delivery: Delivery): Sheet =>
  /^\s*\{/.test(new TextDecoder("latin1").decode(delivery.bytes.subarray(0, 20))) ? ofJson(delivery) : ofText(delivery);

/** A cell of a table in its delivery: which, where its row is, and the columns of its value, its period and its words. */
export type Place = {
  delivery: number;
  row: number;
  value: number;
  time: number;
  words: ReadonlyMap<Table["dimensions"][number], number>;
  measure: string;
  period: string;
  codes: Readonly<Partial<Record<Table["dimensions"][number], string>>>;
  figure: number | null;
};

const valueHeads = new Set(["INDHOLD", "OBS_VALUE"]);

function placeIn(sheet: Sheet, { keys, measure, value, row = 0 }: SourceRow, source: Source, table: Table) {
  const cells = sheet.rows[row - 1];
  const at = (word: string | undefined) => cells?.findIndex((cell) => cell === word) ?? -1;
  const valueAt = sheet.heads.findIndex((head) => valueHeads.has(head) || head === measure);
  const time = at(keys.time);
  const known = table.dimensions.map((dimension) => [dimension, keys[dimension] ?? ""] as const);
  const words = new Map(known.map(([dimension, word]) => [dimension, at(word)] as const));
  const period = source.period(keys.time);
  const id = table.measures.find((one) => one.source === measure)?.id;
  const codes = Object.fromEntries(
    known.map(([dimension, word]) => [dimension, source.codes(dimension, table).get(word)]),
  );
  if (!cells || time === -1 || valueAt === -1 || period === null || id === undefined) return null;
  return { row: row - 1, value: valueAt, time, words, measure: id, period, codes, figure: value };
}

/** Where each cell of a table stands in its deliveries: those that stand in one row of their own. */
export const placesIn = (source: Source, table: Table, deliveries: readonly Delivery[]): Place[] =>
  deliveries.flatMap((delivery, at) => {
    const sheet = sheetOf(delivery);
    return [...source.parse(delivery, table)].flatMap((given): Place[] => {
      const found = given.row === undefined ? null : placeIn(sheet, given, source, table);
      return found ? [{ delivery: at, ...found }] : [];
    });
  });
