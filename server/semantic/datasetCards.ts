import type { DatasetCard } from "#shared/indicator.ts";
import { dueOf } from "#shared/due.ts";
import type { Indicator } from "#server/indicators/define.ts";
import type { Generation, Release } from "#server/store/manifest.ts";
import type { Outcomes } from "#server/store/outcomes.ts";
import { dayInDenmark, daysBetween } from "#shared/day.ts";
import { partsOf } from "./offered.ts";

/** A table a source declares, whether or not it has been fetched. */
export type DeclaredTable = { dataset: string; declared: Release["declared"] };

/** How many days the next figures are overdue; none of a table that has ended. */
function overdue({ lastPeriod, nextUpdate, declared }: Release, today: string): number {
  if (declared.ended) return 0;
  const { lagDays, every } = declared;
  return Math.max(0, daysBetween(dueOf({ lastPeriod, nextUpdate, lagDays, every }).day, today));
}

const releaseCard = (release: Release): DatasetCard["release"] => ({
  id: release.id,
  firstPeriod: release.firstPeriod,
  lastPeriod: release.lastPeriod,
  fetchedAt: release.fetchedAt,
  updatedAt: release.updatedAt,
  nextUpdate: release.nextUpdate,
  rows: release.rows,
  requestIds: release.snapshots.flatMap(({ requestId }) => requestId ?? []),
  findings: release.findings,
});

/** What is served, and what became of each dataset when it was last taken in. */
export type Standing = { generation: Generation | null; outcomes: Outcomes };

/** What comes first is what a reader must know first: that the newest figures were stopped, are not there, are late. */
function stateOf(release: Release | undefined, outcome: Outcomes[string] | undefined, daysLate: number) {
  if (outcome?.outcome === "stopped") return "stopped";
  if (!release || release.rows === 0) return "empty";
  if (release.declared.ended) return "ended";
  return daysLate >= 1 ? "late" : "current";
}

/** Every dataset with its freshness, judged by the store's own clock in demonstration mode, else by `now`. */
export function datasetCards(
  indicators: readonly Indicator[],
  { generation, outcomes }: Standing,
  declared: readonly DeclaredTable[],
  now: () => Date,
): readonly DatasetCard[] {
  const today = dayInDenmark(generation?.clock ?? now().toISOString());
  const releases = new Map(generation?.releases.map((release) => [release.dataset, release]));
  const tables = new Map(declared.map(({ dataset, declared: table }) => [dataset, table]));
  for (const [dataset, release] of releases) tables.set(dataset, release.declared);
  const usersOf = (dataset: string) =>
    indicators.filter((indicator) => partsOf(indicator).some((part) => part.dataset === dataset)).map(({ id }) => id);
  return [...tables].map(([id, table]) => {
    const release = releases.get(id);
    const daysLate = release ? overdue(release, today) : 0;
    return {
      id,
      ...table,
      indicators: usersOf(id),
      release: release ? releaseCard(release) : null,
      state: stateOf(release, outcomes[id], daysLate),
      daysLate,
    };
  });
}
