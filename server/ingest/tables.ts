import pLimit from "p-limit";
import { dayInDenmark, daysLater } from "#shared/day.ts";
import { lastDay } from "#shared/period.ts";
import type { Table, TableState } from "#server/sources/define.ts";
import type { Generation } from "#server/store/manifest.ts";
import { controlOf } from "./control.ts";
import { type Calendar, fetched, isUnchanged } from "./deliver.ts";
import { findingsOf } from "./findings.ts";
import type { Effects, Plan, Supply, TableReport } from "./plan.ts";
import type { Progress } from "./progress.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { ingestTable, type TableResult, type TableTask, termsOf, unchanged } from "./table.ts";

/** Tables fetched ahead while others are read: the sources are asked politely, the processor is never idle. */
const fetchedAhead = 3;
/** Tables read at a time: one is checked by the engine while the next is read. */
const workedAtOnce = 2;

/** Whether a table's first figures are promised by now; one that is to come is not asked for. */
const isBegun = ({ firstPeriod, lagDays }: Table, now: Date): boolean =>
  daysLater(lastDay(firstPeriod), lagDays) <= dayInDenmark(now.toISOString());

export type Told = { result: TableResult; report: TableReport };

/** Every table of every source that answered, each through its own steps. */
export async function tablesOf(
  plan: Plan,
  calendars: readonly ({ supply: Supply } & Calendar)[],
  before: Generation | null,
  watch: Stopwatch,
  { effects, progress }: { effects: Effects; progress: Progress },
): Promise<Told[]> {
  const served = new Map(before?.releases.map((release) => [release.dataset, release]));
  const fetching = pLimit(fetchedAhead);
  const working = pLimit(workedAtOnce);
  const tables = calendars
    .filter(({ fault }) => fault === null)
    .flatMap(({ supply, states }) =>
      (supply.kind === "address"
        ? supply.source.tables.filter((table) => isBegun(table, effects.now()))
        : supply.tables.map(({ table }) => table)
      ).map((table) => ({
        supply,
        table,
        state: states.get(table.dataset) ?? null,
      })),
    );
  progress.start(tables.length);
  // All have ended before a fault of one is told, so that none still writes when the right to write is given back.
  const ended = await Promise.allSettled(
    tables.map(({ supply, table, state }) => {
      const { source } = supply;
      const findings = findingsOf(table.dataset, plan.approval);
      const task: TableTask = {
        dataDir: plan.dataDir,
        source,
        table,
        state,
        served: served.get(table.dataset) ?? null,
        findings,
        approval: plan.approval,
        now: effects.now,
        ticks: effects.ticks,
        watch,
        step: (name) => progress.step(table.dataset, name),
      };
      return fetching(async () => {
        const result = await resultOf(task, supply, state, effects, working);
        progress.done(table.dataset, result.outcome);
        const report: TableReport = {
          dataset: table.dataset,
          source: source.id,
          outcome: result.outcome,
          release: result.release?.id ?? null,
          counts: result.counts,
          findings: findings.all,
        };
        return { result, report };
      });
    }),
  );
  return ended.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}

async function resultOf(
  task: TableTask,
  supply: Supply,
  state: TableState | null,
  effects: Effects,
  working: (work: () => Promise<TableResult>) => Promise<TableResult>,
): Promise<TableResult> {
  const { dataDir, source, table, served, findings, watch, step } = task;
  if (served && (await isUnchanged(dataDir, supply, served, state, termsOf(source, table))))
    return unchanged(served, state);
  step("hentes");
  const deliveries = await watch.time("fetch", () => fetched(supply, table, effects, findings));
  if (!deliveries) return { outcome: "stopped", release: null, counts: null, checks: [], control: null };
  const control = await watch.time("control", () => controlOf(supply, table, deliveries, effects, findings));
  return working(() => ingestTable(task, { deliveries, control }));
}
