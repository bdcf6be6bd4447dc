import { join } from "node:path";
import { dayInDenmark } from "#shared/day.ts";
import { sha256Of } from "#server/store/durable.ts";
import { layout } from "#server/store/layout.ts";
import type { Release } from "#server/store/manifest.ts";
import { archivedRelease, readRelease, releaseId, writeRelease } from "#server/store/release.ts";
import { declaredOf } from "#server/sources/declared.ts";
import type { Delivery, Source, Table, TableState } from "#server/sources/define.ts";
import { check, type Served } from "./check.ts";
import { byKey, type Counts, countsAgainst } from "./compare.ts";
import { conform } from "./conform.ts";
import type { Approval, Findings } from "./findings.ts";
import { hide, markProvisional, policy } from "./hide.ts";
import { quarantine } from "./quarantine.ts";
import { keepSnapshots, type Snapshot, snapshotOf } from "./snapshot.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Raised when the way from bytes to cells changes what comes out, so that releases made before are made again. */
const transform = "1";

/** What a release is judged by, beside its bytes: what is declared of the table and how its words are read. */
function contractOf(source: Source, table: Table): string {
  const codes = table.dimensions.map((dimension) =>
    [...source.codes(dimension, table)].map(([word, code]) => `${dimension} ${word} ${code}`).toSorted(),
  );
  return sha256Of(JSON.stringify([source.id, source.label, source.licence, source.homepage, table, codes]));
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
  watch: Stopwatch;
  step: (name: string) => void;
};

export type TableResult =
  | { outcome: "unchanged"; release: Release; counts: null }
  | { outcome: "published"; release: Release; counts: Counts }
  | { outcome: "stopped"; release: null; counts: Counts | null };

/** A release that is served and whose bytes came again, with the source's newest word on its calendar. */
export const recalled = (release: Release, state: TableState | null): Release =>
  state ? { ...release, updatedAt: state.updatedAt ?? release.updatedAt, nextUpdate: state.nextUpdate } : release;

/** All that names a release beside its bytes. */
export const termsOf = (source: Source, table: Table) => ({
  dataset: table.dataset,
  contract: contractOf(source, table),
  transform,
  policy,
});

async function servedRows({ dataDir, served, findings }: TableTask): Promise<Served | null> {
  if (!served) return null;
  if (!(await archivedRelease(dataDir, served.id))) {
    findings.warn(
      "archive-damaged",
      `Arkivet ${served.file} er beskadiget; der er ikke sammenlignet med den viste udgave.`,
    );
    return null;
  }
  const rows = await readRelease(dataDir, served);
  return { rows, byKey: byKey(rows) };
}

/** One table from the bytes received to an archived release, or to quarantine. Steps 6 to 11 of a run. */
export async function ingestTable(task: TableTask, deliveries: readonly Delivery[]): Promise<TableResult> {
  const { dataDir, source, table, state, findings, watch, now, step } = task;
  const snapshots = deliveries.map(snapshotOf);
  const id = releaseId({ ...termsOf(source, table), snapshots: snapshots.map(({ sha256 }) => sha256) });
  const known = await archivedRelease(dataDir, id);
  if (known && task.served?.id === id)
    return { outcome: "unchanged", release: recalled(task.served, state), counts: null };

  step("læses");
  const conformed = await watch.time("conform", () => conform(deliveries, source, table, findings));
  step("kontrolleres");
  const served = await watch.time("served", () => servedRows(task));
  const today = dayInDenmark(now().toISOString());
  const unique = await watch.time("check", () => check(conformed, { table, served, today, findings }));
  const rows = await watch.time("hide", () => hide(markProvisional(unique, table), table));
  const counts = countsAgainst(rows, served?.byKey ?? null);

  step("gemmes");
  if (findings.isStopped()) {
    await watch.time("quarantine", () =>
      quarantine(dataDir, {
        source,
        table,
        release: id,
        snapshots,
        rows,
        findings: findings.all,
        at: now().toISOString(),
      }),
    );
    return { outcome: "stopped", release: null, counts };
  }
  await watch.time("snapshot", () =>
    keepSnapshots(dataDir, join(layout(dataDir).snapshots, table.dataset), snapshots, source, table),
  );
  const release =
    known ?? (await watch.time("release", () => writeRelease(dataDir, rows, particularsOf(task, id, snapshots))));
  return { outcome: "published", release: recalled(release, state), counts };
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
    snapshots: snapshots.map(({ sha256, delivery }) => ({
      sha256,
      url: delivery.request.url,
      requestId: delivery.response.requestId,
      fetchedAt: delivery.fetchedAt,
    })),
    findings: findings.count(),
    ...(approval && findings.all.some(({ approvedBy }) => approvedBy !== undefined) ? { approval } : {}),
  };
}
