import type { DataMode } from "#shared/words.ts";
import type { Delivery, Source, Table } from "#server/sources/define.ts";
import type { Outcomes } from "#server/store/outcomes.ts";
import type { Approval, Finding } from "./findings.ts";

/** What one run is asked to do. */
export type Plan = {
  dataDir: string;
  mode: DataMode;
  /** The demonstration world's own time; null in live mode. */
  clock: string | null;
  /** Every source there is: a dataset that none of them declares leaves the store. */
  declared: readonly Source[];
  supplies: readonly Supply[];
  approval: Approval | null;
};

/** A table that lies ready, and the way to its bytes. Throws `SourceFault` where they cannot be taken. */
export type Laid = { table: Table; name: string; take: (effects: Effects) => Promise<readonly Delivery[]> };

/** One source and the way its tables come: asked for at an address, as files, or laid in the inbox. */
export type Supply = { source: Source } & (
  | {
      kind: "address";
      baseUrl: string;
      token: string | null;
      /** Fetch a table although the source says that it has not changed. */
      refetch: boolean;
    }
  | { kind: "files"; tables: readonly { table: Table; deliveries: readonly Delivery[] }[] }
  | { kind: "inbox"; tables: readonly Laid[] }
);

/** Effects, given by `main.ts`. */
export type Effects = {
  fetch: typeof fetch;
  now: () => Date;
  /** Milliseconds, for measuring. */
  ticks: () => number;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
  signal: AbortSignal;
};

export type Outcome = Outcomes[string]["outcome"];

/** What became of a table, as an operator reads it. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  published: "ny udgave",
  unchanged: "uændret",
  stopped: "STOPPET",
};

/** What became of one table. */
export type TableReport = {
  dataset: string;
  source: string;
  outcome: Outcome;
  release: string | null;
  counts: { rows: number; added: number; changed: number; gone: number } | null;
  findings: readonly Finding[];
};
