import { join } from "node:path";
import { dayInDenmark } from "#shared/day.ts";
import { sha256Of } from "#server/store/durable.ts";
import { layout } from "#server/store/layout.ts";
import type { Release } from "#server/store/manifest.ts";
import { archivedRelease, archiveRelease, releaseId, stagedRelease } from "#server/store/release.ts";
import { type Staging, withStaging } from "#server/store/staging.ts";
import { declaredOf } from "#server/sources/declared.ts";
import type { Delivery, Source, Table, TableState } from "#server/sources/define.ts";
import type { CheckResult } from "#shared/quality.ts";
import type { Control } from "#server/sources/quality.ts";
import { archived, spanOf } from "./stagedCells.ts";
import { check, resultsOf } from "./check.ts";
import { type Counts, countsAgainst } from "./compare.ts";
import { dimensionsOf } from "./conform.ts";
import type { Approval, Findings } from "./findings.ts";
import { hide, markProvisional, policy } from "./hide.ts";
import { keepOrigins } from "./origins.ts";
import { quarantine } from "./quarantine.ts";
import { keepSnapshots, keptSnapshot, type Snapshot, snapshotOf } from "./snapshot.ts";
import { type ServedFile, stage, type Staged } from "./staged.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { keepViolations, warnedPath } from "./violations.ts";

/** Raised when the way from bytes to cells changes what comes out, so that releases made before are made again. */
const transform = "2";

/** What a release is judged by, beside its bytes: what is declared of the table and how its words are read. */
function contractOf(source: Source, table: Table): string {
  const codes = table.dimensions.map((dimension) =>
    [...source.codes(dimension, table)].map(([word, code]) => `${dimension} ${word} ${code}`).toSorted(),
  );
  const forms = (source.contracts ?? [])
    .filter(({ dataset }) => dataset === table.dataset)
    .map((contract) => ({ ...contract, name: undefined }));
  return sha256Of(JSON.stringify([source.id, source.label, source.licence, source.homepage, table, codes, ...forms]));
}

export type TableTask = {
  dataDir: string;
  source: Source;
  table: Table;
  state: TableState | null;
  served: Release | null;
  findings: Findings;
  approval: Approval | null;
  now: () => Date;
  ticks: () => number;
  watch: Stopwatch;
  step: (name: string) => void;
};

export type TableResult = { checks: readonly CheckResult[]; control: Control | null } & (
  | { outcome: "unchanged"; release: Release; counts: null }
  | { outcome: "published"; release: Release; counts: Counts }
  | { outcome: "stopped"; release: null; counts: Counts | null }
);

/** A release that is served and whose bytes came again, with the source's newest word on its calendar. */
export const recalled = (release: Release, state: TableState | null): Release =>
  state ? { ...release, updatedAt: state.updatedAt ?? release.updatedAt, nextUpdate: state.nextUpdate } : release;

export const unchanged = (served: Release, state: TableState | null): TableResult => ({
  outcome: "unchanged",
  release: recalled(served, state),
  counts: null,
  checks: [],
  control: null,
});

/** All that names a release beside its bytes. */
export const termsOf = (source: Source, table: Table) => ({
  dataset: table.dataset,
  contract: contractOf(source, table),
  transform,
  policy,
});

async function servedFile({ dataDir, served, findings }: TableTask): Promise<ServedFile | null> {
  if (!served) return null;
  if (!(await archivedRelease(dataDir, served.id))) {
    findings.warn(
      "archive-damaged",
      `Arkivet ${served.file} er beskadiget; der er ikke sammenlignet med den viste udgave.`,
    );
    return null;
  }
  const { firstPeriod, lastPeriod } = served;
  return { path: join(dataDir, served.file), firstPeriod, lastPeriod };
}

/** What a table is read from: its bytes, and the totals that the source told by themselves. */
export type Received = { deliveries: readonly Delivery[]; control: Control | null };

/** One table from the bytes received to an archived release, or to quarantine. Steps 6 to 11 of a run. */
export async function ingestTable(task: TableTask, received: Received): Promise<TableResult> {
  const { dataDir, source, table, state } = task;
  const snapshots = received.deliveries.map(snapshotOf);
  const id = releaseId({ ...termsOf(source, table), snapshots: snapshots.map(({ sha256 }) => sha256) });
  const known = await archivedRelease(dataDir, id);
  if (known && task.served?.id === id) return unchanged(task.served, state);
  if (task.served?.rollback?.withdrawn.includes(id) && !task.approval) {
    const { by, reason } = task.served.rollback;
    task.findings.warn("withdrawn", `Udgaven ${id} er trukket tilbage af ${by} (${reason}) og vises ikke.`);
    return unchanged(task.served, null);
  }
  return withStaging((staging) => judged(task, received, { id, known, snapshots }, staging));
}

type Made = { id: string; known: Release | null; snapshots: readonly Snapshot[] };

async function judged(task: TableTask, received: Received, made: Made, staging: Staging): Promise<TableResult> {
  const { source, table, state, findings, watch, now, ticks, step } = task;
  const { deliveries, control } = received;
  step("læses");
  const served = await servedFile(task);
  const staged = await watch.time("conform", () => stage(staging, { source, table, served }, deliveries, findings));
  // Of a delivery that could not be read on, more findings would only tell what follows from that.
  if (findings.isStopped())
    return {
      ...(await stopped(task, staged, made, null)),
      checks: resultsOf(findings, new Map([["contract", 0]])),
      control,
    };
  step("kontrolleres");
  const checks = await watch.time("check", () =>
    check(staged, {
      deliveries,
      control,
      known: dimensionsOf(table).flatMap((dimension) => [...source.codes(dimension, table).keys()]),
      due: { nextUpdate: state?.nextUpdate ?? null },
      today: dayInDenmark(now().toISOString()),
      findings,
      ticks,
    }),
  );
  await watch.time("hide", async () => {
    await hide(staged);
    await markProvisional(staged);
  });
  const counts = await countsAgainst(staged);
  step("gemmes");
  return { ...(await kept(task, staged, made, counts)), checks, control };
}

async function stopped(task: TableTask, staged: Staged, { id, snapshots }: Made, counts: Counts | null) {
  const { dataDir, source, table, findings, watch, now } = task;
  const at = now().toISOString();
  await watch.time("quarantine", () =>
    quarantine(dataDir, { source, table, release: id, snapshots, staged, findings, at }),
  );
  return { outcome: "stopped" as const, release: null, counts };
}

async function kept(task: TableTask, staged: Staged, made: Made, counts: Counts) {
  const { dataDir, source, table, state, findings, watch } = task;
  if (findings.isStopped()) return stopped(task, staged, made, counts);
  const { id, known, snapshots } = made;
  await watch.time("snapshot", () =>
    keepSnapshots(dataDir, join(layout(dataDir).snapshots, table.dataset), snapshots, source, table),
  );
  await keepViolations(dataDir, warnedPath(dataDir, id), table.dataset, findings);
  const isBack = task.served?.rollback?.withdrawn.includes(id) === true;
  const archive = known && isBack && task.approval ? { ...known, approval: task.approval } : known;
  const release = archive ?? (await watch.time("release", () => written(task, staged, made, counts.rows)));
  return { outcome: "published" as const, release: recalled(release, state), counts };
}

async function written(task: TableTask, staged: Staged, { id, snapshots }: Made, rows: number) {
  const { dataDir } = task;
  const path = stagedRelease(dataDir, id);
  await staged.staging.writeParquet(archived(staged), path);
  await keepOrigins(dataDir, staged, id, snapshots.length);
  return archiveRelease(dataDir, path, spanOf(staged, rows), particularsOf(task, id, snapshots));
}

function particularsOf(task: TableTask, id: string, snapshots: readonly Snapshot[]) {
  const { source, table, state, served, findings, approval } = task;
  const fetched = snapshots.map(({ delivery }) => delivery.fetchedAt).toSorted();
  return {
    id,
    dataset: table.dataset,
    declared: declaredOf(source, table),
    fetchedAt: fetched.at(-1) ?? task.now().toISOString(),
    updatedAt: state?.updatedAt ?? null,
    nextUpdate: state?.nextUpdate ?? served?.nextUpdate ?? null,
    snapshots: snapshots.map((snapshot) => keptSnapshot(snapshot, table)),
    findings: findings.count(),
    ...(approval && findings.all.some(({ approvedBy }) => approvedBy !== undefined) ? { approval } : {}),
  };
}
