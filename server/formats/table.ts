export type FormatId =
  | "json-stat-1"
  | "json-stat-2"
  | "px"
  | "statbank-csv"
  | "statbank-web-csv"
  | "statbank-web-xlsx"
  | "sdmx-csv-1"
  | "sdmx-csv-2"
  | "eurostat-tsv"
  | "eurostat-tsv-old"
  | "eurostat-xlsx"
  | "jobindsats-json"
  | "jobindsats-csv";

export type Role = "time" | "geo" | "metric";

export type Category = { code: string; label: string | null };

export type Dimension = { id: string; label: string | null; role: Role | null; categories: Category[] };

/** The unit of a whole table (`code` null) or of one category of the metric dimension (its `code`). */
export type Unit = { code: string | null; unit: string; decimals: number | null };

/** One number as the source wrote it. `codes` in the order of the dimensions; `value` null when missing; `status` is the mark or flag, else empty. */
export type Cell = { codes: string[]; value: string | null; status: string };

/** One statistical table as read from a file, in the source's own words. `cells` may be walked any number of times, in the file's order. */
export type StatTable = {
  format: FormatId;
  encoding: string;
  id: string | null;
  title: string | null;
  dimensions: Dimension[];
  units: Unit[];
  cellCount: number;
  cells: Iterable<Cell>;
  /** What the source says its marks and flags mean: mark → meaning. */
  meanings: Map<string, string>;
  notes: string[];
  warnings: string[];
  updated: string | null;
  source: string | null;
};

export type FormatErrorCode =
  | "empty"
  | "encoding"
  | "archive"
  | "encrypted"
  | "too-large"
  | "markup"
  | "metadata"
  | "geometry"
  | "error-answer"
  | "code-list"
  | "unknown"
  | "layout"
  | "malformed"
  | "truncated"
  | "size-mismatch";

/** A file that cannot be read: `message` is one sentence for the reader, `code` is stable. */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  constructor(code: FormatErrorCode, message: string) {
    super(message);
    this.name = "FormatError";
    this.code = code;
  }
}

/** Cells made anew by `walk` each time they are asked for, so that a table can be walked twice without being held twice. */
export const rewalkable = (walk: () => Iterator<Cell>): Iterable<Cell> => ({ [Symbol.iterator]: walk });

/** The table without what a format does not say. */
export const bareTable = (
  format: FormatId,
  encoding: string,
): Pick<
  StatTable,
  "format" | "encoding" | "id" | "title" | "units" | "meanings" | "notes" | "warnings" | "updated" | "source"
> => ({
  format,
  encoding,
  id: null,
  title: null,
  units: [],
  meanings: new Map(),
  notes: [],
  warnings: [],
  updated: null,
  source: null,
});

/** Up to 40 characters of a source's own text, safe inside a one-sentence message. */
export const excerpt = (text: string): string => {
  const flat = text.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return flat.length > 40 ? `${flat.slice(0, 39)}…` : flat;
};
