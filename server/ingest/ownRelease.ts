import type { Delivery } from "#server/sources/define.ts";
import { monthsOf, writtenLedger } from "#server/sources/overblik/ledger.ts";
import overblik from "#server/sources/overblik/source.ts";
import { latency } from "#server/sources/overblik/tables.ts";
import type { Arrival, Generation, Release } from "#server/store/manifest.ts";
import { findingsOf } from "./findings.ts";
import type { Effects, Plan } from "./plan.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { ingestTable } from "./table.ts";
import type { Told } from "./tables.ts";

/** The ledger as a delivery: the bytes that the door `/api/v1/latency` is made of, the same for the same entries. */
const delivered = (ledger: readonly Arrival[], now: Date): Delivery => ({
  name: "latency.json",
  request: { method: "GET", url: "/api/v1/latency", body: null },
  response: { status: 200, contentType: "application/json", requestId: null },
  bytes: writtenLedger({ arrivals: [...ledger] }),
  fetchedAt: now.toISOString(),
});

/** Whether a release is of figures taken in, not of what the product knows of itself. */
export const isTaken = ({ dataset }: Pick<Release, "dataset">): boolean => dataset !== latency.dataset;

const newestDay = (ledger: readonly Arrival[]): string | null =>
  ledger
    .flatMap(({ day }) => day ?? [])
    .toSorted()
    .at(-1) ?? null;

/**
 * The product's own table, made of the ledger as any other is of its source's bytes. Null where no month of the ledger is
 * over, or where the run is of a product without it.
 */
export async function ownRelease(
  plan: Plan,
  ledger: readonly Arrival[],
  before: Generation | null,
  { effects, watch }: { effects: Effects; watch: Stopwatch },
): Promise<Told | null> {
  const isDeclared = plan.declared.some(({ id }) => id === overblik.id);
  if (!isDeclared || monthsOf({ arrivals: [...ledger] }).length === 0) return null;
  const findings = findingsOf(latency.dataset, null);
  const result = await ingestTable(
    {
      dataDir: plan.dataDir,
      source: overblik,
      table: latency,
      state: { updatedAt: newestDay(ledger), nextUpdate: null, lastPeriod: null },
      served: before?.releases.find(({ dataset }) => dataset === latency.dataset) ?? null,
      findings,
      approval: null,
      now: effects.now,
      ticks: effects.ticks,
      watch,
      step: () => undefined,
    },
    { deliveries: [delivered(ledger, effects.now())], control: null },
  );
  return {
    result,
    report: {
      dataset: latency.dataset,
      source: overblik.id,
      outcome: result.outcome,
      release: result.release?.id ?? null,
      counts: result.counts,
      findings: findings.all,
    },
  };
}
