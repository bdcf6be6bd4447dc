import type { Lineage, LineageStep } from "#shared/freshness.ts";
import { comparePeriods } from "#shared/period.ts";
import type { Query } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import type { CellsOf } from "#server/store/lineage.ts";
import type { KeptSnapshot, Release } from "#server/store/manifest.ts";
import type { Means } from "./answer.ts";
import { type Read, widthOf } from "./grid.ts";
import { generationFor } from "./knownOn.ts";
import { planFor } from "./plan.ts";

/** The snapshots that cells of a release were read from. */
export type SnapshotsOf = (release: Release, cells: readonly CellsOf[]) => Promise<readonly KeptSnapshot[]>;

const cellsOf = ({ measure, periods, places }: Read): CellsOf => ({
  measure,
  periods: [...new Set(periods.codes)],
  codes: Object.fromEntries(places.map(({ dimension, mapping }) => [dimension, [...new Set(mapping.codes)]])),
});

function stepOf(release: Release, reads: readonly Read[], snapshot: KeptSnapshot): LineageStep {
  const { declared } = release;
  const measures = new Set(reads.map(({ measure }) => measure));
  const { sha256, name, method, url, body, requestId, fetchedAt } = snapshot;
  return {
    dataset: release.dataset,
    label: declared.label,
    release: release.id,
    releaseSha256: release.sha256,
    table: declared.table,
    source: declared.source.label,
    agency: declared.source.agency,
    licence: declared.source.licence,
    documentation: declared.documentation,
    updatedAt: release.updatedAt,
    measures: declared.measures.flatMap(({ id, label }) => (measures.has(id) ? [label] : [])),
    periods: [...new Set(reads.flatMap(({ periods }) => periods.codes))].toSorted(comparePeriods),
    snapshot: { sha256, name, method, url, body, requestId, fetchedAt },
  };
}

/**
 * Where one number comes from: every release it is read from and, of each, the files it was in when it was fetched. The
 * newest period where none is named. Throws `Refusal` on a question of more than one number.
 */
export async function lineageOf(query: Query, { catalogue, store }: Means, snapshotsOf: SnapshotsOf): Promise<Lineage> {
  const generation = generationFor(query.knownOn, store);
  const where = { time: { latest: 1 }, ...query.where };
  const plan = planFor({ ...query, where }, catalogue.at(generation));
  if (query.indicators.length !== 1) throw new Refusal("invalid-input", "indicators", { path: "indicators" });
  if (plan.shown.length !== 1) throw new Refusal("invalid-input", "where.time", { path: "where.time" });
  if (widthOf(plan.across) !== 1) throw new Refusal("invalid-input", "where", { path: "where" });
  const releases = [...new Set(plan.reads.map(({ release }) => release))];
  const steps = await Promise.all(
    releases.map(async (release) => {
      const reads = plan.reads.filter((read) => read.release === release);
      const snapshots = await snapshotsOf(release, reads.map(cellsOf));
      return snapshots.map((snapshot) => stepOf(release, reads, snapshot));
    }),
  );
  const { number, publishedAt, mode } = generation;
  return { generation: number, publishedAt, mode, steps: steps.flat() };
}
