import type { DatasetCard } from "#shared/indicator.ts";
import {
  checkLevels,
  type Declaration,
  type QualityCard,
  type QualityRun,
  type QualityState,
  type QualitySummary,
  type ServedRelease,
} from "#shared/quality.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Generation } from "#server/store/manifest.ts";

/** What the cards are made of: the datasets as they stand, what was made of each in each run, and what was served. */
export type QualityMeans = {
  datasets: () => readonly DatasetCard[];
  runs: () => Promise<ReadonlyMap<string, readonly QualityRun[]>>;
  /** Generations ever published. */
  history: () => readonly Generation[];
  declarations: ReadonlyMap<string, Declaration>;
};

/** A stop stands above all; what is told, let pass by a person or late comes before what is as it should be. */
function stateOf({ state }: DatasetCard, newest: QualityRun | undefined): QualityState {
  if (state === "stopped" || newest?.outcome === "stopped") return "red";
  if (!newest) return "unknown";
  const isTold = newest.checks.some(({ level }) => level === "warn" || level === "approved");
  return isTold || state === "late" ? "amber" : "green";
}

function summaryOf(card: DatasetCard, newest: QualityRun | undefined): QualitySummary {
  const counts = { passed: 0, skipped: 0, warn: 0, approved: 0, stop: 0 };
  for (const level of checkLevels) counts[level] = newest?.checks.filter((check) => check.level === level).length ?? 0;
  return {
    dataset: card.id,
    label: card.label,
    source: card.source.label,
    state: stateOf(card, newest),
    checkedAt: newest?.at ?? null,
    counts,
    lastPeriod: card.release?.lastPeriod ?? null,
    daysLate: card.daysLate,
  };
}

/** Every dataset's standing, the worst first. */
export async function qualitySummaries({ datasets, runs }: QualityMeans): Promise<readonly QualitySummary[]> {
  const all = await runs();
  const rank: Readonly<Record<QualityState, number>> = { red: 0, amber: 1, unknown: 2, green: 3 };
  return datasets()
    .map((card) => summaryOf(card, all.get(card.id)?.[0]))
    .toSorted((a, b) => rank[a.state] - rank[b.state]);
}

/** The releases of a dataset as they were served, newest first; one that stayed through generations stands once, where it came. */
function servedReleases(dataset: string, history: readonly Generation[]): ServedRelease[] {
  const served: ServedRelease[] = [];
  for (const { number, publishedAt, releases } of history.toSorted((a, b) => a.number - b.number)) {
    const release = releases.find((one) => one.dataset === dataset);
    if (!release || served.at(-1)?.release === release.id) continue;
    const { id, firstPeriod, lastPeriod, rows, approval = null, rollback = null } = release;
    served.push({ release: id, generation: number, publishedAt, firstPeriod, lastPeriod, rows, approval, rollback });
  }
  return served.toReversed();
}

/** All that is known of one dataset's quality. Throws the refusal `unknown-dataset`. */
export async function qualityOf(dataset: string, means: QualityMeans): Promise<QualityCard> {
  const card = means.datasets().find(({ id }) => id === dataset);
  if (!card) throw new Refusal("unknown-dataset", "dataset", { id: dataset });
  const runs = (await means.runs()).get(dataset) ?? [];
  return {
    ...summaryOf(card, runs[0]),
    documentation: card.documentation,
    declaration: means.declarations.get(dataset) ?? null,
    runs,
    releases: servedReleases(dataset, means.history()),
  };
}
