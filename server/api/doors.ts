import type { DimensionCard, DimensionId } from "#shared/dimension.ts";
import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Query } from "#shared/query.ts";
import type { DataMode, Language } from "#shared/words.ts";

/** What is served now. `clock` is the demonstration world's own time, null in live mode. */
export type Standing = { generation: number; publishedAt: string; mode: DataMode; clock: string | null };

export const fileFormats = ["json-stat", "csv", "csv-da", "png", "svg"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A file made from disclosed cells. */
export type ExportedFile = { name: string; contentType: string; bytes: Uint8Array; cells: number };

export type Drawing = { size: "16x9" | "4x3" | "half"; scale: 1 | 2 | 3 };

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
  file: (figure: Figure, format: FileFormat, language: Language, drawing: Drawing) => Promise<ExportedFile>;
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
