import type { ChangedIndicator, EstateChanges } from "#shared/changes.ts";
import type { Indicator, Table } from "#server/indicators/define.ts";
import type { DatasetChanges } from "#server/store/changes.ts";
import type { Generation, Release } from "#server/store/manifest.ts";

/** What a generation changed of the one before it; empty where that was never kept. */
export type ChangesOf = (generation: number) => Promise<readonly DatasetChanges[]>;

const isNothing = ({ newPeriods, revised, hidden, shown, gone, declared }: ChangedIndicator): boolean =>
  newPeriods.length + revised.cells + hidden + shown + gone + declared.length === 0;

/** The published measures that an indicator's figures of the whole are: its own, else those it is made of. */
function mainTables({ measure }: Indicator): { tables: readonly Table[]; isItself: boolean } {
  if ("value" in measure) return { tables: [measure], isItself: true };
  if ("product" in measure) return { tables: [measure.product.left, measure.product.right], isItself: false };
  if (measure.published) return { tables: [measure.published], isItself: true };
  return { tables: [measure.ratio.numerator, measure.ratio.denominator], isItself: false };
}

/** What changes of its datasets mean for one indicator: only the measures that its figures of the whole are made of are told one by one. */
function changedIndicator(
  indicator: Indicator,
  changes: readonly DatasetChanges[],
  releases: ReadonlyMap<string, Release>,
): ChangedIndicator | null {
  const { tables, isItself } = mainTables(indicator);
  const own = changes.filter(({ dataset, from }) => from !== null && tables.some((table) => table.dataset === dataset));
  if (own.length === 0) return null;
  const sum = (count: (change: DatasetChanges) => number) => own.reduce((all, change) => all + count(change), 0);
  const changed = {
    indicator: indicator.id,
    label: indicator.label,
    newPeriods: [...new Set(own.flatMap(({ newPeriods }) => newPeriods))].toSorted(),
    revised: {
      cells: sum(({ revised }) => revised.cells),
      whole: own.flatMap(({ dataset, revised }) =>
        revised.whole.flatMap(({ measure: id, period, before, after }) => {
          if (!tables.some((table) => table.dataset === dataset && table.value === id)) return [];
          const measure = releases.get(dataset)?.declared.measures.find((one) => one.id === id);
          const decimals = isItself ? indicator.decimals : measure?.unit === "percent" ? 1 : 0;
          return [{ dataset, label: isItself ? null : (measure?.label ?? null), period, before, after, decimals }];
        }),
      ),
    },
    hidden: sum(({ hidden }) => hidden),
    shown: sum(({ shown }) => shown),
    gone: sum(({ gone }) => gone),
    declared: [...new Set(own.flatMap(({ declared }) => declared))],
    releases: own.map(({ dataset, from, to }) => ({ dataset, from, to })),
  };
  return isNothing(changed) ? null : changed;
}

/**
 * What has changed since a day (or in the newest generation that changed anything), newest first: new periods, revised
 * figures old → new, what is declared otherwise, what is hidden now. The first generation changes nothing.
 */
export async function estateChanges(
  history: readonly Generation[],
  indicators: readonly Indicator[],
  changesOf: ChangesOf,
  { since, most = 12 }: { since?: string | undefined; most?: number } = {},
): Promise<EstateChanges[]> {
  const wanted = history.filter(({ publishedAt }) => since === undefined || publishedAt.slice(0, 10) > since);
  const told = await Promise.all(
    wanted.slice(0, most).map(async ({ number, publishedAt, releases }): Promise<EstateChanges> => {
      const changes = await changesOf(number);
      const byDataset = new Map(releases.map((release) => [release.dataset, release]));
      return {
        generation: number,
        publishedAt,
        newDatasets: number === 1 ? [] : changes.flatMap(({ dataset, from }) => (from === null ? [dataset] : [])),
        indicators: indicators.flatMap((indicator) => changedIndicator(indicator, changes, byDataset) ?? []),
      };
    }),
  );
  return told.filter((one) => one.indicators.length + one.newDatasets.length > 0);
}
