import type { Doors, KeptDoor, Standing } from "#server/api/doors.ts";
import type { Audit } from "#server/audit/record.ts";
import { figureFile } from "#server/export/file.ts";
import { rememberedAnswer } from "#server/semantic/cache.ts";
import type { OpenCatalogue } from "#server/semantic/catalogue.ts";
import { type ChangesOf, estateChanges } from "#server/semantic/changes.ts";
import { latencyCards, releaseCalendar } from "#server/semantic/freshness.ts";
import { lineageOf, type SnapshotsOf } from "#server/semantic/lineage.ts";
import { type QualityMeans, qualityOf, qualitySummaries } from "#server/semantic/qualityCards.ts";
import { bridgeLinks } from "#server/semantic/bridges.ts";
import { rankingOf } from "#server/semantic/ranking.ts";
import { reconcile, reconciliationCards } from "#server/semantic/reconcile.ts";
import { vintagesOf } from "#server/semantic/vintages.ts";
import type { ReleaseCalendar } from "#server/store/calendar.ts";
import type { Generation } from "#server/store/manifest.ts";
import type { Store } from "#server/store/store.ts";
import { Refusal } from "#shared/refusal.ts";

type Opened = {
  store: Store;
  catalogue: OpenCatalogue;
  audit: Audit;
  kept: KeptDoor;
  changesOf: ChangesOf;
  snapshotsOf: SnapshotsOf;
  calendarOf: () => Promise<ReleaseCalendar>;
  quality: Pick<QualityMeans, "runs" | "declarations">;
  /** The store's own clock in demonstration mode, else the real one: when a file says that it was made. */
  now: () => Date;
};

const standingOf = ({ number, publishedAt, mode, clock }: Generation): Standing => ({
  generation: number,
  publishedAt,
  mode,
  clock,
});

/** The doors of the procedures, each over what is open. */
export function doorsOver(opened: Opened): Doors {
  const { store, catalogue, audit, kept, now, changesOf, snapshotsOf, calendarOf, quality } = opened;
  const asked = rememberedAnswer({ catalogue, store });
  const judged: QualityMeans = { ...quality, datasets: catalogue.datasets, history: store.history };
  return {
    standing: () => {
      const generation = store.current();
      if (!generation) throw new Refusal("not-ready", "generation");
      return standingOf(generation);
    },
    answer: asked,
    indicators: catalogue.indicators,
    datasets: catalogue.datasets,
    dimension: catalogue.dimension,
    estateChanges: (since) => {
      const generation = store.current();
      const indicators = generation ? [...catalogue.at(generation).indicators.values()] : [];
      return estateChanges(store.history(), indicators, changesOf, { since });
    },
    calendar: async () => releaseCalendar(store.current(), await calendarOf(), now()),
    latency: () => latencyCards(store.history(), store.current()),
    lineage: (query) => lineageOf(query, { catalogue, store }, snapshotsOf),
    vintages: (query) => vintagesOf(query, { catalogue, store }),
    reconciliations: reconciliationCards,
    reconcile: (id) => reconcile(id, { catalogue, store }),
    industryBridge: bridgeLinks,
    ranking: (question) => rankingOf(question, { catalogue, store }),
    qualities: () => qualitySummaries(judged),
    quality: (dataset) => qualityOf(dataset, judged),
    file: async (figure, format, language, drawing, rows) => {
      const cube = await asked(figure.query);
      const generatedAt = now().toISOString();
      const file = await figureFile({ figure, cube, format, language, drawing, generatedAt, rows });
      return { ...file, generation: cube.generation, mode: cube.mode };
    },
    onSwitch: (listener) => store.onSwitch((generation) => listener(standingOf(generation))),
    kept,
    record: audit.record,
  };
}
