import { archivedRelease, releaseId } from "#server/store/release.ts";
import type { Release } from "#server/store/manifest.ts";
import {
  type Delivery,
  type Means,
  type Source,
  SourceFault,
  type Table,
  type TableState,
} from "#server/sources/define.ts";
import type { Finding, Findings } from "./findings.ts";
import type { Effects, Supply } from "./plan.ts";

const dayMs = 86_400_000;

type Asked = Extract<Supply, { kind: "address" }>;

const meansOf = ({ baseUrl, token }: Asked, effects: Effects): Means => ({ ...effects, baseUrl, token });

/** What a source says of its tables; `fault` where it did not answer. */
export type Calendar = { states: ReadonlyMap<string, TableState>; fault: Finding | null };

const unreached = (source: Source, code: "source-unreachable" | "source-fault", reason: string): Finding => ({
  level: "stop",
  code,
  dataset: source.id,
  file: null,
  row: null,
  count: 1,
  reason: `${source.label.da}: ${reason}`,
});

/** Network faults carry what happened as their cause (`fetch failed` alone tells nothing). */
const told = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? `${cause.message} (${cause.cause.message})` : cause.message;
};

/** One look at a source's calendar. A source that does not answer is a finding; the others go on. */
export async function discovered(supply: Supply, effects: Effects): Promise<Calendar> {
  if (supply.kind === "files") return { states: new Map(), fault: null };
  try {
    return { states: await supply.source.discover(meansOf(supply, effects)), fault: null };
  } catch (cause) {
    const isRefusal = cause instanceof SourceFault && !cause.retryable;
    const fault = unreached(supply.source, isRefusal ? "source-fault" : "source-unreachable", told(cause));
    return { states: new Map(), fault };
  }
}

/** Whether what is served is the source's newest: same contract, same date of update, and fetched after it. */
export async function isUnchanged(
  dataDir: string,
  supply: Supply,
  served: Release | null,
  state: TableState | null,
  terms: { dataset: string; contract: string; transform: string; policy: string },
): Promise<boolean> {
  if (supply.kind === "files" || supply.refetch || !served || !state) return false;
  if (state.updatedAt === null || state.updatedAt !== served.updatedAt) return false;
  const updated = Date.parse(state.updatedAt) + (state.updatedAt.length === 10 ? dayMs : 0);
  if (!(Date.parse(served.fetchedAt) >= updated)) return false;
  const snapshots = served.snapshots.map(({ sha256 }) => sha256);
  if (releaseId({ ...terms, snapshots }) !== served.id) return false;
  return (await archivedRelease(dataDir, served.id)) !== null;
}

/** A table's bytes, from its source or from files. Null where the source failed, with the finding. */
export async function fetched(
  supply: Supply,
  table: Table,
  effects: Effects,
  findings: Findings,
): Promise<readonly Delivery[] | null> {
  if (supply.kind === "files") return supply.tables.find((one) => one.table === table)?.deliveries ?? [];
  const deliveries: Delivery[] = [];
  try {
    for await (const delivery of supply.source.fetch(table, meansOf(supply, effects))) deliveries.push(delivery);
    return deliveries;
  } catch (cause) {
    effects.signal.throwIfAborted();
    const isKnown = cause instanceof SourceFault;
    const requestId = isKnown && cause.requestId ? ` (kald ${cause.requestId})` : "";
    const code = isKnown ? `${cause.code}: ` : "";
    findings.stop(
      isKnown && !cause.retryable ? "source-fault" : "source-unreachable",
      `Kilden leverede ikke tabellen. ${code}${told(cause)}${requestId}`,
    );
    return null;
  }
}
