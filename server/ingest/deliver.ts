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
import { codeOfFault } from "./faults.ts";
import { type Finding, type Findings, lineOf } from "./findings.ts";
import type { Effects, Supply } from "./plan.ts";
import { withRemedy } from "./remedies.ts";
import { sentenceOf } from "./sourceWords.ts";

const dayMs = 86_400_000;

type Asked = Extract<Supply, { kind: "address" }>;

export const meansOf = ({ baseUrl, token }: Asked, effects: Effects): Means => ({ ...effects, baseUrl, token });

/** What a source says of its tables; `fault` where it did not answer. */
export type Calendar = { states: ReadonlyMap<string, TableState>; fault: Finding | null };

const codeOf = (cause: unknown) =>
  cause instanceof SourceFault && !cause.retryable ? ("source-fault" as const) : ("source-unreachable" as const);

function unreached(source: Source, cause: unknown): Finding {
  const code = codeOf(cause);
  const reason = withRemedy(code, lineOf(`${source.label.da}: ${sentenceOf(cause)}`));
  return { level: "stop", code, dataset: source.id, file: null, row: null, count: 1, reason };
}

/** One look at a source's calendar. A source that does not answer is a finding; the others go on. */
export async function discovered(supply: Supply, effects: Effects): Promise<Calendar> {
  if (supply.kind !== "address") return { states: new Map(), fault: null };
  try {
    return { states: await supply.source.discover(meansOf(supply, effects)), fault: null };
  } catch (cause) {
    effects.signal.throwIfAborted();
    return { states: new Map(), fault: unreached(supply.source, cause) };
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
  if (supply.kind !== "address" || supply.refetch || !served || !state) return false;
  if (state.updatedAt === null || state.updatedAt !== served.updatedAt) return false;
  const updated = Date.parse(state.updatedAt) + (state.updatedAt.length === 10 ? dayMs : 0);
  if (!(Date.parse(served.fetchedAt) >= updated)) return false;
  const snapshots = served.snapshots.map(({ sha256 }) => sha256);
  if (releaseId({ ...terms, snapshots }) !== served.id) return false;
  return (await archivedRelease(dataDir, served.id)) !== null;
}

/** The bytes of a table that lies ready. Null where they cannot be taken; they stay where they lie. */
async function taken(
  { tables }: Extract<Supply, { kind: "inbox" }>,
  table: Table,
  effects: Effects,
  findings: Findings,
): Promise<readonly Delivery[] | null> {
  const laid = tables.find((one) => one.table === table);
  try {
    return (await laid?.take(effects)) ?? [];
  } catch (cause) {
    effects.signal.throwIfAborted();
    if (!(cause instanceof SourceFault)) throw cause;
    findings.stop(codeOfFault(cause), cause.message, { file: laid?.name ?? null });
    return null;
  }
}

/** A table's bytes, from its source or from files. Null where the source failed, with the finding. */
export async function fetched(
  supply: Supply,
  table: Table,
  effects: Effects,
  findings: Findings,
): Promise<readonly Delivery[] | null> {
  if (supply.kind === "files") return supply.tables.find((one) => one.table === table)?.deliveries ?? [];
  if (supply.kind === "inbox") return taken(supply, table, effects, findings);
  const deliveries: Delivery[] = [];
  try {
    for await (const delivery of supply.source.fetch(table, meansOf(supply, effects))) deliveries.push(delivery);
    return deliveries;
  } catch (cause) {
    effects.signal.throwIfAborted();
    findings.stop(codeOf(cause), sentenceOf(cause));
    return null;
  }
}
