import type { AuditLine } from "#server/audit/chain.ts";
import { changesSince, keepChanges } from "#server/store/changes.ts";
import { readCalendar, writeCalendar } from "#server/store/calendar.ts";
import { claimMode } from "#server/store/generations.ts";
import { recordedLedger, withFigurePeriods } from "#server/store/ledger.ts";
import { removeLitter } from "#server/store/litter.ts";
import type { WriteLock } from "#server/store/lock.ts";
import type { Generation } from "#server/store/manifest.ts";
import { keepQuality } from "#server/store/qualityLog.ts";
import { pruneServingFiles } from "#server/store/prune.ts";
import { buildGeneration, publish, publishedGeneration } from "#server/store/write.ts";
import { learntFrom } from "./calendar.ts";
import { discovered } from "./deliver.ts";
import type { Finding } from "./findings.ts";
import { arrivalsOf } from "./ledger.ts";
import { isStanding, nextReleases } from "./next.ts";
import { isTaken, ownRelease } from "./ownRelease.ts";
import type { Effects, Plan, TableReport } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { emptyQuarantine } from "./quarantine.ts";
import { qualityOfRun } from "./quality.ts";
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
  /** Whether any source answered, or a file was there to be taken. */
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

  const publishedAt = effects.now().toISOString();
  const taken = nextReleases(plan, before, results);
  const recorded = await recordedLedger(dataDir);
  const arrivals = await watch.time("arrivals", () =>
    withFigurePeriods(dataDir, (periodsOf) =>
      arrivalsOf(recorded, taken.filter(isTaken), publishedAt, periodsOf, { looksDaily: clock !== null }),
    ),
  );
  const own = await ownRelease(plan, [...recorded, ...arrivals], before, { effects, watch });
  if (own) results.push(own);

  const releases = own ? nextReleases(plan, before, results) : taken;
  const isSame = before !== null && (await isStanding(dataDir, before, releases));
  const asked = calendars.filter(({ supply }) => supply.kind === "address");
  const said = {
    tables: results.map(({ report }) => report),
    findings: calendars.flatMap(({ fault }) => fault ?? []),
    isReached: asked.length === 0 || results.length > 0 || asked.some(({ fault }) => fault === null),
    litter,
  };
  const tell = async () => {
    await keepOutcomes(dataDir, said.tables, publishedAt);
    await keepQuality(dataDir, qualityOfRun(results, publishedAt));
  };
  /** Last of all: a run that is cut short has not looked. */
  const close = async () => {
    await pruneServingFiles(dataDir);
    await writeCalendar(dataDir, learntFrom(calendars, said.tables, await readCalendar(dataDir), publishedAt));
  };
  if (isSame || releases.length === 0) {
    await tell();
    await close();
    return { ...said, generation: before, isPublished: false, ms: watch.spent() };
  }

  const generation = await watch.time("generation", () =>
    buildGeneration(dataDir, { mode, clock, publishedAt, releases, arrivals }),
  );
  const changes = await watch.time("changes", () => changesSince(dataDir, before, releases));
  if (lock.isLost()) throw new Error("the right to write was lost; nothing was published");
  await keepChanges(dataDir, generation.number, changes);
  await tell();
  await publish(dataDir, generation.number);
  await record(publishLine(plan, generation, results));
  await close();
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
