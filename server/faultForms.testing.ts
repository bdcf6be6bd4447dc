import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import iconv from "iconv-lite";
import { sheetsIn, type Typed, workbookWith } from "#server/sources/sheets.testing.ts";

/** A table as it stands in a file or an answer: its heads and its rows. */
export type Grid = { heads: string[]; rows: Typed[][] };

/** How a table is written: what is read of good bytes can be changed and written again. */
export type Form = { read: (bytes: Uint8Array) => Grid; write: (grid: Grid) => Uint8Array };

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text));

export type CsvForm = { delimiter: string; encoding: string; newline?: string };

export const csvForm = ({ delimiter, encoding, newline = "\r\n" }: CsvForm): Form => ({
  read: (bytes) => {
    const lines: string[][] = parse(iconv.decode(Buffer.from(bytes), encoding), { delimiter });
    const [heads = [], ...rows] = lines;
    return { heads, rows };
  },
  write: ({ heads, rows }) =>
    Uint8Array.from(iconv.encode(stringify([heads, ...rows], { delimiter, record_delimiter: newline }), encoding)),
});

/** Jobindsats' answers: `columns` and `rows`. */
export const answerForm: Form = {
  read: (bytes) => {
    const { columns, rows }: { columns: string[]; rows: Typed[][] } = JSON.parse(Buffer.from(bytes).toString());
    return { heads: columns, rows };
  },
  write: ({ heads, rows }) => bytesOf(JSON.stringify({ columns: heads, rows })),
};

type Cube = {
  id: string[];
  size: number[];
  dimension: Record<string, { label: string; category: { index: Record<string, number> | string[] } }>;
  value: Record<string, number | null> | (number | null)[];
  status?: Record<string, string>;
};

const codesIn = ({ dimension }: Cube, id: string): string[] => {
  const index = dimension[id]?.category.index ?? [];
  if (Array.isArray(index)) return index;
  return Object.entries(index)
    .toSorted(([, a], [, b]) => a - b)
    .map(([code]) => code);
};

const product = (lists: readonly string[][]): string[][] =>
  lists.reduce<string[][]>((ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])), [[]]);

/** JSON-stat 2.0, every cell a row: its codes, `value` and `status`. What is not among the rows has neither. */
export const cubeForm: Form = {
  read: (bytes) => {
    const cube: Cube = JSON.parse(Buffer.from(bytes).toString());
    const at = (list: Cube["value"] | Cube["status"], place: number) =>
      (Array.isArray(list) ? list[place] : list?.[String(place)]) ?? null;
    const rows = product(cube.id.map((id) => codesIn(cube, id))).map((codes, place) => [
      ...codes,
      at(cube.value, place),
      at(cube.status, place),
    ]);
    return { heads: [...cube.id, "value", "status"], rows };
  },
  write: ({ heads, rows }) => {
    const ids = heads.filter((head) => head !== "value" && head !== "status");
    const places = ids.map((id) => heads.indexOf(id));
    const codes = places.map((place) => [...new Set(rows.map((row) => String(row[place])))]);
    const found = new Map(rows.map((row) => [places.map((place) => row[place]).join("|"), row]));
    const cells = product(codes).map((cell) => found.get(cell.join("|")));
    const listed = (head: string) => {
      const place = heads.indexOf(head);
      return Object.fromEntries(
        cells.flatMap((row, at) => (row?.[place] === null || row?.[place] === undefined ? [] : [[at, row[place]]])),
      );
    };
    return bytesOf(
      JSON.stringify({
        version: "2.0",
        class: "dataset",
        id: ids,
        size: codes.map(({ length }) => length),
        dimension: Object.fromEntries(
          ids.map((id, at) => [
            id,
            {
              label: id,
              category: { index: Object.fromEntries((codes[at] ?? []).map((code, place) => [code, place])) },
            },
          ]),
        ),
        ...(heads.includes("value") ? { value: listed("value") } : {}),
        ...(heads.includes("status") ? { status: listed("status") } : {}),
      }),
    );
  },
};

/** One sheet of a workbook, its heads in the row given; what stands above it and the other sheets are kept. */
export const sheetForm = (original: Uint8Array, sheet: string, headRow = 1): Form => ({
  read: (bytes) => {
    const [heads = [], ...rows] = (sheetsIn(bytes)[sheet] ?? []).slice(headRow - 1);
    return { heads: heads.map(String), rows };
  },
  write: ({ heads, rows }) => {
    const sheets = sheetsIn(original);
    const above = (sheets[sheet] ?? []).slice(0, headRow - 1);
    return workbookWith({ ...sheets, [sheet]: [...above, heads, ...rows] });
  },
});
