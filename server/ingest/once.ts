import { type Audit, openAudit } from "#server/audit/record.ts";
import type { Env } from "#server/env.ts";
import { removeStaged } from "#server/store/litter.ts";
import { takeWriteLock, type WriteLock } from "#server/store/lock.ts";
import type { Source } from "#server/sources/define.ts";
import type { Asked } from "./options.ts";
import type { Effects } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { keepReport } from "./report.ts";
import { run, type RunReport } from "./run.ts";
import { suppliesOf } from "./supplies.ts";

/** What a run is made with beside its options. `wall` is the real clock, also where the store has a clock of its own. */
export type Making = {
  env: Env;
  sources: readonly Source[];
  effects: Effects;
  wall: () => Date;
  progress: () => Progress;
  /** Whether a run that found and changed nothing leaves a report. */
  isEachReported: boolean;
};

/** Does something with the right to write and the audit open, and closes both however it ends. Null where another has the right. */
export async function writing<Made>(
  { env, wall }: Pick<Making, "env" | "wall">,
  work: (held: { lock: WriteLock; audit: Audit; closing: (() => unknown)[] }) => Promise<Made>,
): Promise<Made | null> {
  const lock = await takeWriteLock(env.DATA_DIR);
  if (!lock) return null;
  const closing: (() => unknown)[] = [() => lock.release(), () => removeStaged(env.DATA_DIR)];
  try {
    const audit = await openAudit(env.DATA_DIR, wall);
    closing.push(audit.close);
    return await work({ lock, audit, closing });
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

const isWorthTelling = ({ isPublished, tables, findings, litter }: RunReport) =>
  isPublished || findings.length + litter.length > 0 || tables.some((table) => table.findings.length > 0);

/** One run of ingest, from taking the right to write to keeping the report. Null where another run is under way. */
export function ingestOnce(making: Making, asked: Asked): Promise<RunReport | null> {
  const { env, sources, effects, wall } = making;
  return writing(making, async ({ lock, audit, closing }) => {
    const progress = making.progress();
    closing.push(progress.stop);
    const { supplies, findings, settle, stop } = await suppliesOf(env, sources, asked, effects);
    closing.push(stop);
    const plan = {
      dataDir: env.DATA_DIR,
      mode: env.DATA_MODE,
      clock: env.clock,
      declared: sources,
      supplies,
      approval: asked.approval,
    };
    const made = await run(plan, { effects, progress, lock, record: audit.record });
    const settled = await settle(made.tables);
    const report = { ...made, findings: [...findings, ...made.findings, ...settled] };
    progress.stop();
    if (making.isEachReported || isWorthTelling(report)) await keepReport(env.DATA_DIR, report, wall().toISOString());
    return report;
  });
}
