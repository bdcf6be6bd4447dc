import type { DimensionCard, DimensionId } from "#shared/dimension.ts";
import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Query } from "#shared/query.ts";
import type { DataMode, Language } from "#shared/words.ts";

/** What is served now; asked for before the first generation it is the refusal `not-ready`. `clock` is the demonstration world's own time, null in live mode. */
export type Standing = { generation: number; publishedAt: string; mode: DataMode; clock: string | null };

export const fileFormats = ["json-stat", "csv", "csv-da", "png", "svg"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A file made from disclosed cells. */
export type ExportedFile = { name: string; contentType: string; bytes: Uint8Array; cells: number };

/** The file with the generation and the mode its cells came from. */
export type ServedFile = ExportedFile & { generation: number; mode: DataMode };

export const drawingSizes = ["16x9", "4x3", "half"] as const;
export type Drawing = { size: (typeof drawingSizes)[number]; scale: 1 | 2 | 3 };

/** Which rows of a long-form file, and in which order. Without effect on a drawing; refused for JSON-stat, which answers whole cubes. */
export type Rows = {
  sort: readonly { column: string; descending: boolean }[];
  limit: number | null;
  offset: number;
};

/**
 * The functions a procedure may call, wired in `server/main.ts`. A procedure cannot reach undisclosed numbers, since it
 * holds nothing else. All throw `Refusal` on a question that cannot be answered.
 */
export type Doors = {
  standing: () => Standing;
  answer: (query: Query) => Promise<Cube>;
  indicators: () => readonly IndicatorCard[];
  datasets: () => readonly DatasetCard[];
  dimension: (id: DimensionId) => DimensionCard;
  file: (figure: Figure, format: FileFormat, language: Language, drawing: Drawing, rows?: Rows) => Promise<ServedFile>;
  onSwitch: (listener: (standing: Standing) => void) => () => void;
  record: (line: AuditLine) => Promise<void>;
};

/** One line of the audit: who did what to which figures. No values, no free text. */
export type AuditLine = {
  actor: string;
  role: string;
  action: "export" | "denied" | "publish";
  subject: string;
  generation: number | null;
  detail: Readonly<Record<string, string | number>>;
};
