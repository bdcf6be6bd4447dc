import { join } from "node:path";
import { type Delivery, type Source, SourceFault, type Table } from "#server/sources/define.ts";
import { layout } from "#server/store/layout.ts";
import { releaseId } from "#server/store/release.ts";
import { archiveTaken, lastQuarantined, noteTaking, restoreTaken, type Taken } from "./inboxArchive.ts";
import type { Finding } from "./findings.ts";
import { inboxAt, type Waiting } from "./inbox.ts";
import { lookAt, take } from "./inboxTake.ts";
import type { Effects, Laid, Supply, TableReport } from "./plan.ts";
import { readAgain, recallOf } from "./inboxRecall.ts";
import { snapshotName } from "./snapshot.ts";
import { termsOf } from "./table.ts";

export type InboxSupply = {
  supplies: Extract<Supply, { kind: "inbox" }>[];
  findings: readonly Finding[];
  /** Moves what was taken out of the inbox, once it has been published or quarantined. */
  settle: (tables: readonly TableReport[]) => Promise<Finding[]>;
};

/** A file that a run has taken, and what is left to do with it. */
type Held = {
  source: Source;
  table: Table;
  delivery: Omit<Delivery, "bytes">;
  sha256: string;
  size: number;
  put: (taken: Taken, kept: string) => Promise<void>;
};

type Places = {
  dataDir: string;
  /** The inbox. */
  folder: string;
  /** Whether a person lets pass what was stopped: the last file of a table is then taken from quarantine again. */
  isApproved: boolean;
};

const archiveIn = (dataDir: string) => join(dataDir, "inbox-archive");

type Hold = (held: Held) => void;

/** A file of the inbox: looked at once here, and again when it is taken. */
async function laidIn(dataDir: string, waiting: Waiting, clock: Pick<Effects, "ticks">, hold: Hold): Promise<Laid> {
  const { source, table, folder, name } = waiting;
  const first = await lookAt(waiting, clock).catch((cause: unknown) => {
    if (cause instanceof SourceFault) return cause;
    throw cause;
  });
  const put: Held["put"] = (taken, kept) => archiveTaken(archiveIn(dataDir), folder, taken, kept);
  return {
    table,
    name,
    take: async (effects) => {
      if (first instanceof SourceFault) throw first;
      const whole = await take(waiting, first, effects);
      const { bytes, ...delivery } = whole;
      hold({ source, table, delivery, sha256: first.sha256, size: bytes.byteLength, put });
      return [whole];
    },
  };
}

/** The file that was taken last and quarantined, once more. Null where the last one was not. */
async function laidAgain(dataDir: string, source: Source, table: Table, hold: Hold): Promise<Laid | null> {
  const last = await lastQuarantined(archiveIn(dataDir), table.dataset);
  if (!last) return null;
  const { name, sha256, path } = last;
  return {
    table,
    name,
    take: async (effects) => {
      const whole = await readAgain(path, last, effects.now().toISOString());
      const { bytes, ...delivery } = whole;
      const put: Held["put"] = (taken) => noteTaking(archiveIn(dataDir), taken);
      hold({ source, table, delivery, sha256, size: bytes.byteLength, put });
      return [whole];
    },
  };
}

/** The sources' tables that lie in the inbox, the oldest file of each. */
export async function inboxSupply(
  { dataDir, folder, isApproved }: Places,
  declared: readonly Source[],
  asked: readonly Source[],
  clock: Pick<Effects, "ticks">,
): Promise<InboxSupply> {
  await restoreTaken(folder);
  const { heads, findings } = await inboxAt(folder, declared);
  const held = new Map<string, Held>();
  const hold: Hold = (one) => held.set(one.table.dataset, one);
  const laid = async (source: Source, table: Table): Promise<Laid | null> => {
    const head = heads.find((one) => one.table === table);
    if (head) return laidIn(dataDir, head, clock, hold);
    return (isApproved && (await laidAgain(dataDir, source, table, hold))) || recallOf(dataDir, source, table);
  };
  const supplies: InboxSupply["supplies"] = [];
  for (const source of asked) {
    const tables: Laid[] = [];
    for (const table of source.tables) {
      const found = await laid(source, table);
      if (found) tables.push(found);
    }
    supplies.push({ kind: "inbox", source, tables });
  }
  return { supplies, findings, settle: (tables) => settle(dataDir, held, tables) };
}

/** Files whose figures are served, or that were stopped and kept, leave the inbox. What nobody may keep stays there. */
async function settle(
  dataDir: string,
  held: ReadonlyMap<string, Held>,
  tables: readonly TableReport[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { dataset, outcome, findings } of tables) {
    const one = held.get(dataset);
    if (!one || findings.some(({ code }) => code === "forbidden-content")) continue;
    const { source, table, delivery, sha256, size, put } = one;
    const { name, fetchedAt: takenAt } = delivery;
    const { snapshots, quarantine } = layout(dataDir);
    const release = releaseId({ ...termsOf(source, table), snapshots: [sha256] });
    const kept = outcome === "stopped" ? join(quarantine, release) : join(snapshots, dataset);
    const became = outcome === "stopped" ? "quarantined" : outcome;
    try {
      const taken = { name, dataset, sha256, size, takenAt, outcome: became, release } as const;
      await put(taken, join(kept, snapshotName(sha256, delivery)));
    } catch (cause) {
      const told = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
      const reason = `Filen er taget, men kan ikke flyttes ud af indbakken (${told}).`;
      found.push({ level: "stop", code: "not-moved", dataset, file: name, row: null, count: 1, reason });
    }
  }
  return found;
}
