import type { DimensionCard, DimensionId } from "#shared/dimension.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { loadIndicators } from "#server/indicators/list.ts";
import type { Generation, Release } from "#server/store/manifest.ts";
import type { Store } from "#server/store/store.ts";
import { datasetCards, type DeclaredTable } from "./datasetCards.ts";
import { dimensionCard } from "./dimensionCards.ts";
import { indicatorCard } from "./indicatorCards.ts";

/** What a plan may know of one generation: the indicators, and the release of each dataset. */
export type Catalogue = {
  generation: Generation;
  indicators: ReadonlyMap<string, Indicator>;
  releases: ReadonlyMap<string, Release>;
};

export const catalogueOf = (indicators: readonly Indicator[], generation: Generation): Catalogue => ({
  generation,
  indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
  releases: new Map(generation.releases.map((release) => [release.dataset, release])),
});

/** The catalogue as doors: what is served now, and what a plan needs of any generation. */
export type OpenCatalogue = {
  at: (generation: Generation) => Catalogue;
  indicators: () => readonly IndicatorCard[];
  datasets: () => readonly DatasetCard[];
  dimension: (id: DimensionId) => DimensionCard;
};

type CatalogueMeans = {
  store: Pick<Store, "current" | "outcomes">;
  now: () => Date;
  /** Tables that ought to be there: one without a release shows as `empty`. */
  declared?: readonly DeclaredTable[];
  indicators?: readonly Indicator[];
};

/** Reads the list of indicators once; answers follow the generation being served. */
export async function openCatalogue({ store, now, declared = [], indicators }: CatalogueMeans): Promise<OpenCatalogue> {
  const list = indicators ?? (await loadIndicators());
  const known = new WeakMap<Generation, Catalogue>();
  const at = (generation: Generation) => {
    const found = known.get(generation) ?? catalogueOf(list, generation);
    known.set(generation, found);
    return found;
  };
  return {
    at,
    indicators: () => {
      const generation = store.current();
      return list.map((indicator) => indicatorCard(indicator, generation ? at(generation) : null));
    },
    datasets: () => datasetCards(list, { generation: store.current(), outcomes: store.outcomes() }, declared, now),
    dimension: (id) => dimensionCard(id, store.current()),
  };
}
