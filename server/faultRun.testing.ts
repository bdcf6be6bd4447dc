import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingestOnce } from "#server/ingest/once.ts";
import type { Asked } from "#server/ingest/options.ts";
import type { Effects } from "#server/ingest/plan.ts";
import type { RunReport } from "#server/ingest/run.ts";
import type { Source } from "#server/sources/define.ts";
import { type Observation, readRelease } from "#server/store/release.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { readEnv } from "./env.ts";

export const clock = "2026-09-15T09:00:00+02:00";

/** Effects that wait for nothing; waits are written down where the test gives a list. */
export const calm = (waits: number[] = []): Effects => ({
  fetch,
  now: () => new Date(clock),
  ticks: () => 0,
  sleep: (ms) => {
    waits.push(ms);
    return Promise.resolve();
  },
  random: () => 0.5,
  signal: new AbortController().signal,
});

export const newStore = (): Promise<string> => mkdtemp(join(tmpdir(), "overblik-faults-"));

const silent = { start: () => {}, step: () => {}, done: () => {}, stop: () => {} };

/** One whole run of ingest over the sources, as the command makes it: lock, audit, supplies, tables, report. */
export async function ran(
  dataDir: string,
  sources: readonly Source[],
  asked: Partial<Asked> = {},
  effects: Effects = calm(),
): Promise<RunReport> {
  const env = readEnv({ DATA_DIR: dataDir, DATA_MODE: "live", JOBINDSATS_TOKEN: "key" });
  const making = { env, sources, effects, wall: effects.now, progress: () => silent, isEachReported: true };
  const report = await ingestOnce(making, { sources: [], from: null, approval: null, ...asked });
  if (!report) throw new Error("another run has the right to write");
  return report;
}

/** What a run that was stopped may write: what it tells of itself, and what it keeps of what it was given. */
const mayChange =
  /^(?:workspace\/(?:quarantine|reports|ingest\.|staging)|inbox|generations\/(?:outcomes|calendar)\.json$|quality\/)/;

/** SHA-256 of every file of a store that figures, their history and the audit hang on. */
export async function standingOf(dataDir: string): Promise<Record<string, string>> {
  const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(dataDir.length + 1))
    .filter((path) => !mayChange.test(path))
    .toSorted();
  const hashed = await Promise.all(
    paths.map(async (path) => [
      path,
      createHash("sha256")
        .update(await readFile(join(dataDir, path)))
        .digest("hex"),
    ]),
  );
  return Object.fromEntries(hashed);
}

/** The cells that are served of a dataset, in the order they are archived. */
export async function servedCells(dataDir: string, dataset: string): Promise<Observation[]> {
  const release = (await publishedGeneration(dataDir))?.releases.find((one) => one.dataset === dataset);
  if (!release) throw new Error(`${dataset} is not served`);
  return readRelease(dataDir, release);
}
