import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect } from "vitest";
import type { Approval } from "#server/ingest/findings.ts";
import type { TableReport } from "#server/ingest/plan.ts";
import type { RunReport } from "#server/ingest/run.ts";
import type { Observation } from "#server/store/release.ts";
import type { AddressCase, Case, FileCase } from "./faultCases.testing.ts";
import { type Change, inAny } from "./faultChanges.testing.ts";
import { calm, newStore, ran, servedCells, standingOf } from "./faultRun.testing.ts";
import { between, type Between } from "./faultServer.testing.ts";

/** A store with good figures of one case, and the ways a fault can come to it. */
export type Store = {
  dataDir: string;
  /** The cells of the good figures. */
  good: readonly Observation[];
  /** One run over other bytes: answered in the place of good figures, or laid where files are laid. */
  give: (change: (good: Uint8Array) => Uint8Array, approval?: Approval) => Promise<RunReport>;
  close: () => Promise<void>;
};

export type AddressStore = Store & {
  server: Between;
  /** One run as things stand, the waits that it would have made written down. */
  ask: (waits?: number[], approval?: Approval) => Promise<RunReport>;
};

const mustPublish = (id: string, report: RunReport) => {
  if (report.isPublished) return;
  throw new Error(`${id} is not good: ${JSON.stringify(report.tables[0]?.findings ?? report.findings)}`);
};

export async function addressStore({ id, source, table, base, behind }: AddressCase): Promise<AddressStore> {
  const dataDir = await newStore();
  const server = await between(behind());
  const ask = (waits: number[] = [], approval: Approval | null = null) =>
    ran(dataDir, [source], { from: { url: `${server.address}${base}` }, approval }, calm(waits));
  mustPublish(id, await ask());
  return {
    dataDir,
    good: await servedCells(dataDir, table.dataset),
    server,
    ask,
    give: async (change, approval) => {
      server.plan(({ kind }) => (kind === "figures" ? { how: "bytes", change } : null));
      try {
        return await ask([], approval);
      } finally {
        server.plan(() => null);
      }
    },
    close: async () => {
      server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

type Empty = Omit<Store, "good">;

/** A store with nothing in it, and an inbox that the case's file is laid in. */
export async function emptyInbox({ source, file, good }: FileCase): Promise<Empty> {
  const dataDir = await newStore();
  const inbox = join(dataDir, "inbox");
  await mkdir(inbox);
  const give: Store["give"] = async (change, approval) => {
    await writeFile(join(inbox, file), change(good));
    try {
      return await ran(dataDir, [source], { approval: approval ?? null });
    } finally {
      await rm(join(inbox, file), { force: true });
    }
  };
  return { dataDir, give, close: () => rm(dataDir, { recursive: true, force: true }) };
}

/** A store with nothing in it, and the case's file given by a person from a folder. */
export async function emptyFolder({ source, file, good }: FileCase): Promise<Empty> {
  const dataDir = await newStore();
  const give: Store["give"] = async (change, approval) => {
    const folder = await mkdtemp(join(tmpdir(), "overblik-dropped-"));
    try {
      await writeFile(join(folder, file), change(good));
      return await ran(dataDir, [source], { from: { folder }, approval: approval ?? null });
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  return { dataDir, give, close: () => rm(dataDir, { recursive: true, force: true }) };
}

export async function filled(empty: Empty, { id, table }: Pick<Case, "id" | "table">): Promise<Store> {
  mustPublish(id, await empty.give((bytes) => bytes));
  return { ...empty, good: await servedCells(empty.dataDir, table.dataset) };
}

/** A fault as it ended: what was found, what is served after it, and what is kept of it. */
export type Tried = {
  outcome: string;
  stops: string[];
  /** What the findings that stop say. */
  said: string;
  warns: string[];
  /** What has become of the cells that are served otherwise than the good ones, each thing once. */
  changed: string[];
  changedCells: number;
};

const cellText = ({ value, status }: Observation) => `${value} ${status}`;
const keyOf = ({ value: _value, status: _status, ...key }: Observation) => JSON.stringify(key);

/** The cells of one release beside those of another: what each that differs is now. */
export function differing(before: readonly Observation[], after: readonly Observation[]): string[] {
  const known = new Map(before.map((cell) => [keyOf(cell), cellText(cell)]));
  const now = new Map(after.map((cell) => [keyOf(cell), cellText(cell)]));
  const gone = [...known.keys()].filter((key) => !now.has(key)).map(() => "gone");
  return [...gone, ...[...now].filter(([key, text]) => known.get(key) !== text).map(([, text]) => text)];
}

/** The one table of a run. Throws where there is none. */
export function tableOf({ tables, findings }: RunReport): TableReport {
  const [table] = tables;
  if (!table) throw new Error(`no table was looked at: ${JSON.stringify(findings)}`);
  return table;
}

/** SHA-256 of all that is kept in quarantine. */
async function quarantined(dataDir: string): Promise<Set<string>> {
  const names = await readdir(join(dataDir, "workspace/quarantine"), { recursive: true }).catch(() => []);
  return new Set(names.map((name) => basename(name).replace(/\..*$/, "")));
}

/** What came of a run, beside the good cells. */
export async function ended(
  { dataDir, good }: Store,
  { table: { dataset } }: Pick<Case, "table">,
  report: RunReport,
): Promise<Tried> {
  const { outcome, findings } = tableOf(report);
  const cells = differing(good, await servedCells(dataDir, dataset));
  const stops = [...report.findings, ...findings].filter(({ level }) => level === "stop");
  return {
    outcome,
    stops: stops.map(({ code }) => code),
    said: stops.map(({ reason }) => reason).join(" "),
    warns: findings.filter(({ level }) => level === "warn").map(({ code }) => code),
    changed: [...new Set(cells)],
    changedCells: cells.length,
  };
}

/** Bytes given to a store with nothing in it: what stops them, and how many cells are served otherwise than the good ones. */
export async function givenFirst(
  empty: Empty,
  { dataset }: Case["table"],
  good: readonly Observation[],
  bytes: Uint8Array,
) {
  const report = await empty.give(() => bytes);
  const findings = [...report.findings, ...report.tables.flatMap((table) => table.findings)];
  const wrong = report.isPublished ? differing(good, await servedCells(empty.dataDir, dataset)) : [];
  await empty.close();
  const stops = findings.filter(({ level }) => level === "stop").map(({ code }) => code);
  return { isPublished: report.isPublished, stops, findings: findings.map(({ code }) => code), wrong };
}

/** One change given to a store with good figures. Fails where what is refused changes any file that figures hang on, or is not kept. */
export async function tried(store: Store, one: Case, change: Change): Promise<Tried> {
  const { bytes, given, assertMade } = inAny(change, one);
  const before = await standingOf(store.dataDir);
  const report = await store.give(bytes);
  assertMade();
  if (!report.isPublished) {
    expect(await standingOf(store.dataDir)).toEqual(before);
    expect([...(await quarantined(store.dataDir))]).toEqual(expect.arrayContaining(given()));
  }
  return ended(store, one, report);
}

/** The same, and the good figures given again after it. */
export async function triedOnce(store: Store, one: Case, change: Change): Promise<Tried> {
  const told = await tried(store, one, change);
  await store.give((good) => good);
  return told;
}
