import type { CellStatus } from "#shared/cube.ts";
import type { BreakdownId, ByBreakdown, DimensionId } from "#shared/dimension.ts";
import type { Agency } from "#shared/indicator.ts";
import type { Frequency, Period } from "#shared/period.ts";
import type { Declaration } from "#shared/quality.ts";
import type { Words } from "#shared/words.ts";
import type { SourceBlock } from "./blocks.ts";
import type { FileContract } from "./fileContract.ts";
import type { Control, Quality } from "./quality.ts";

/** One measure of a table: our id, the source's own word for it (the one value of its measure selector), unit, whether parts sum. */
export type Measure = {
  id: string;
  source: string;
  label: Words;
  unit: string;
  additive: boolean;
  /** For a share: the count it is made of. A hidden count hides its shares. */
  of?: string;
};

/** What is declared of one table of a source: the whole of what ingest and the catalogue know about it. */
export type Table = {
  /** Our id of the dataset: `<source>-<table>`, lower case. */
  dataset: string;
  /** The source's id of the table. */
  table: string;
  label: Words;
  /** The table's own page at the source. */
  documentation: string;
  frequency: Frequency;
  firstPeriod: Period;
  /** Dimensions beside time. */
  dimensions: readonly Exclude<DimensionId, "time">[];
  /** Levels of geography that the source itself publishes. */
  levels: readonly string[];
  /** Groupings of each breakdown that the source itself publishes, `total` among them where it publishes that. */
  groupings?: ByBreakdown<readonly string[]>;
  /** Dimensions that are taken apart together, the others at their total; without it all at once. */
  cuts?: readonly (readonly Exclude<DimensionId, "time">[])[];
  /** Years from one survey round to the next; 1 without it. */
  every?: number;
  /** The source publishes nothing more in it; another table goes on where it ended. */
  ended?: true;
  measures: readonly Measure[];
  /** Promised days from the end of a period to its publication. */
  lagDays: number;
  /** Newest periods that will be revised. */
  provisionalPeriods: number;
  /** What an empty cell of the source means. */
  emptyMeans: "suppressed" | "missing";
  /** Smallest count the source publishes; a smaller one is a finding. Null where it hides nothing. */
  smallestCount: number | null;
  /** What it is held to where that differs from the usual (`server/sources/quality.ts`). */
  quality?: Partial<Quality>;
};

/** What a source says of a table before its data are fetched. Times are ISO 8601 with zone, dates `YYYY-MM-DD`. */
export type TableState = { updatedAt: string | null; nextUpdate: string | null; lastPeriod: Period | null };

/** Bytes as received, with what was asked and answered. */
export type Delivery = {
  name: string;
  request: { method: "GET" | "POST"; url: string; body: string | null };
  response: { status: number; contentType: string; requestId: string | null };
  bytes: Uint8Array;
  fetchedAt: string;
};

/** One row in the source's words: its codes or labels by our dimension ids, its measure's word, its text and mark. */
export type SourceRow = {
  keys: Readonly<{ time: string; geography: string } & Partial<Record<BreakdownId, string>>>;
  measure: string;
  value: number | null;
  /** The source's own mark (`..`, `-`, `*`); empty where there is none. */
  mark: string;
  /** Its row in the delivery, from 1 after the header, so that a finding can point at it. */
  row?: number;
};

/** Effects a source may use; all are arguments, so a test gives its own. */
export type Means = {
  fetch: typeof fetch;
  baseUrl: string;
  token: string | null;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
  signal: AbortSignal;
};

/** How a cell stands by its mark, and what must be told of a figure that is shown (`brud i serien (b)`). */
export type Standing = { status: CellStatus; told?: string };

/** The source's code or label → ours, for one dimension. A source word that is not there is a finding. */
export type CodeMap = ReadonlyMap<string, string>;

/** Environment variable with a source's base address, and the official one. */
export type Address = {
  variable: "DST_URL" | "JOBINDSATS_URL" | "EUROSTAT_URL";
  official: string;
  tokenVariable: "JOBINDSATS_TOKEN" | null;
};

export type Source = {
  id: string;
  agency: Agency;
  label: Words;
  homepage: string;
  licence: string;
  tables: readonly Table[];
  /** Where its tables are asked for; null where they are laid in the inbox. */
  address: Address | null;
  /** The form in which each table is laid in the inbox; where they are asked for there is none. */
  contracts?: readonly FileContract[];
  /** One look at the source's calendar: what has changed and when the next change comes. Throws `SourceFault`. */
  discover: (means: Means) => Promise<ReadonlyMap<string, TableState>>;
  /** The whole of one table, in as many parts as the source's limits ask for. Never looks inside the bytes. Throws `SourceFault`. */
  fetch: (table: Table, means: Means) => AsyncIterable<Delivery>;
  /** Totals of a table by a request of their own; null where there are none. Throws `SourceFault`. */
  control?: (table: Table, means: Means) => Promise<Control | null>;
  /** Totals that came in a file beside the figures. Throws `SourceFault`. */
  controlIn?: (table: Table, deliveries: readonly Delivery[]) => Control | null;
  /** What the table is good for, how exact, how new, how comparable and how coherent, in words. */
  declaration?: (table: Table) => Declaration;
  /** A file that was not asked for as a delivery of the table, with the request it could answer. Without it a file is read as it is. */
  dropped?: (delivery: Delivery, table: Table) => Delivery;
  /** Rows in the source's own words, marks kept. Throws `SourceFault` on bytes that are not what was asked for. */
  parse: (delivery: Delivery, table: Table) => Iterable<SourceRow>;
  /** The same rows a block at a time, where the source reads them so. */
  blocks?: (delivery: Delivery, table: Table) => Iterable<SourceBlock>;
  /** What the source's own marks mean, where they are not StatBank's; null for one that it has not documented. */
  standing?: (mark: string, value: number | null) => Standing | null;
  /** The source's codes or labels → ours, read from `codes/*.csv`. */
  codes: (dimension: Exclude<DimensionId, "time">, table: Table) => CodeMap;
  /** The source's period word → ours (`2026Q01` → `2026K1`), or null where it is none. */
  period: (word: string) => Period | null;
};

/** A source that did not answer as documented. `retryable` tells a passing fault from a final one. */
export class SourceFault extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly requestId: string | null;
  /** The row it was met in, from 1 after the header; without it, it may stand in the message (`row 5`). */
  readonly row: number | null;

  constructor(
    code: string,
    message: string,
    { retryable = false, requestId = null as string | null, row = null as number | null } = {},
  ) {
    super(message);
    this.name = "SourceFault";
    this.code = code;
    this.retryable = retryable;
    this.requestId = requestId;
    this.row = row;
  }
}

export const source = (declared: Source): Source => declared;
