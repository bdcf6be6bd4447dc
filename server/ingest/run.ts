import type { AuditLine } from "#server/audit/chain.ts";
import { claimMode } from "#server/store/generations.ts";
import { removeLitter } from "#server/store/litter.ts";
import type { WriteLock } from "#server/store/lock.ts";
import type { Generation } from "#server/store/manifest.ts";
import { buildGeneration, publish, publishedGeneration } from "#server/store/write.ts";
import { discovered } from "./deliver.ts";
import type { Finding } from "./findings.ts";
import { geographyParts } from "./geographyParts.ts";
import { isStanding, nextReleases } from "./next.ts";
import type { Effects, Plan, TableReport } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { emptyQuarantine } from "./quarantine.ts";
import { keepOutcomes } from "./report.ts";
import { stopwatch } from "./stopwatch.ts";
import { tablesOf, type Told } from "./tables.ts";

export type RunReport = {
  generation: Generation | null;
  /** Whether this run published it. */
  isPublished: boolean;
  tables: readonly TableReport[];
  /** Of no table: a source that does not answer. */
  findings: readonly Finding[];
  /** Whether any source answered. */
  isReached: boolean;
  litter: readonly string[];
  ms: Readonly<Record<string, number>>;
};

export type Surroundings = {
  effects: Effects;
  progress: Progress;
  lock: WriteLock;
  record: (line: AuditLine) => Promise<void>;
};

/**
 * One run, from the sources to the pointer: the steps of ingest in their order. Findings are collected; a table that
 * is stopped keeps its last good release, the others go on.
 */
export async function run(plan: Plan, surroundings: Surroundings): Promise<RunReport> {
  const { effects, lock, record } = surroundings;
  const { dataDir, mode, clock } = plan;
  const watch = stopwatch(effects.ticks);

  await claimMode(dataDir, mode);
  const litter = await removeLitter(dataDir);
  await emptyQuarantine(dataDir, effects.now());
  const before = await publishedGeneration(dataDir);

  const calendars = await watch.time("discover", () =>
    Promise.all(plan.supplies.map(async (supply) => ({ supply, ...(await discovered(supply, effects)) }))),
  );
  const results = await tablesOf(plan, calendars, before, watch, surroundings);
  effects.signal.throwIfAborted();

  const releases = nextReleases(plan, before, results);
  const isSame = before !== null && (await isStanding(dataDir, before, releases));
  const said = {
    tables: results.map(({ report }) => report),
    findings: calendars.flatMap(({ fault }) => fault ?? []),
    isReached: plan.supplies.length === 0 || calendars.some(({ fault }) => fault === null),
    litter,
  };
  const publishedAt = effects.now().toISOString();
  const tell = () => keepOutcomes(dataDir, said.tables, publishedAt);
  if (isSame || releases.length === 0) {
    await tell();
    return { ...said, generation: before, isPublished: false, ms: watch.spent() };
  }

  const generation = await watch.time("generation", () =>
    buildGeneration(dataDir, { mode, clock, publishedAt, releases, geographyParts: geographyParts() }),
  );
  if (lock.isLost()) throw new Error("the right to write was lost; nothing was published");
  await tell();
  await publish(dataDir, generation.number);
  await record(publishLine(plan, generation, results));
  return { ...said, generation, isPublished: true, ms: watch.spent() };
}

const publishLine = (plan: Plan, generation: Generation, results: readonly Told[]): AuditLine => {
  const changed = results.filter(({ result }) => result.outcome === "published");
  const isApproved = changed.some(({ report }) => report.findings.some(({ approvedBy }) => approvedBy !== undefined));
  return {
    actor: "ingest",
    role: "system",
    action: "publish",
    subject: `generation ${String(generation.number)}`,
    generation: generation.number,
    detail: {
      releases: generation.releases.length,
      changed: changed.map(({ report }) => report.dataset).join(" "),
      stopped: results.filter(({ result }) => result.outcome === "stopped").length,
      ...(plan.approval && isApproved ? { approvedBy: plan.approval.by } : {}),
    },
  };
};
