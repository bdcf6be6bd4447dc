import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { unlessAbsent } from "#server/store/absent.ts";
import { moveDurably, writeDurably } from "#server/store/durable.ts";
import { layout } from "#server/store/layout.ts";
import type { Source, Table } from "#server/sources/define.ts";
import { readAs } from "./stagedCells.ts";
import type { Findings } from "./findings.ts";
import { keepSnapshots, type Snapshot } from "./snapshot.ts";
import type { Staged } from "./staged.ts";
import { keepViolations } from "./violations.ts";

/** Days that what was stopped is kept for inspection. */
const keptDays = 30;

export type Stopped = {
  source: Source;
  table: Table;
  release: string;
  snapshots: readonly Snapshot[];
  staged: Staged;
  findings: Findings;
  at: string;
};

/**
 * Keeps a stopped release for inspection: the bytes as received, what was read of them, the findings and their cells. Of
 * bytes that may point at persons nothing is kept but the findings.
 */
export async function quarantine(dataDir: string, stopped: Stopped): Promise<string> {
  const { staging, quarantine: all } = layout(dataDir);
  const { source, table, release, snapshots, staged: cells, findings, at } = stopped;
  const folder = join(all, release);
  if (!findings.all.some(({ code }) => code === "forbidden-content")) {
    await keepSnapshots(dataDir, folder, snapshots, source, table);
    if (cells.words.rows > 0) {
      const staged = join(staging, table.dataset, "stopped.parquet");
      await cells.staging.writeParquet(readAs(cells), staged);
      await moveDurably(staged, join(folder, "observations.parquet"));
    }
    await keepViolations(dataDir, join(folder, "violations.jsonl"), table.dataset, findings);
  }
  const told = `${JSON.stringify({ at, dataset: table.dataset, release, findings: findings.all }, null, 1)}\n`;
  await writeDurably(join(folder, "findings.json"), join(staging, table.dataset, "findings.json"), told);
  return folder;
}

const atIn = (text: string): number => {
  const read: unknown = JSON.parse(text);
  return typeof read === "object" && read !== null && "at" in read ? Date.parse(String(read.at)) : Number.NaN;
};

/** Removes what has been kept for its time, and folders that a killed run never finished. */
export async function emptyQuarantine(dataDir: string, now: Date): Promise<void> {
  const { quarantine: all } = layout(dataDir);
  const names = await readdir(all).catch(unlessAbsent([]));
  for (const name of names) {
    const told = await readFile(join(all, name, "findings.json"), "utf8").catch(unlessAbsent(null));
    const ageDays = told === null ? Number.POSITIVE_INFINITY : (now.getTime() - atIn(told)) / 86_400_000;
    if (ageDays > keptDays) await rm(join(all, name), { recursive: true, force: true });
  }
}
