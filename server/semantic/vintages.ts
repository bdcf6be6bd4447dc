import type { Vintage, Vintages } from "#shared/changes.ts";
import { comparePeriods } from "#shared/period.ts";
import type { Query } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Generation } from "#server/store/manifest.ts";
import { answer, type Means } from "./answer.ts";
import { partsOf } from "./offered.ts";

/** Most editions one question is followed through. */
const mostVintages = 36;

/** The generations in which something an indicator is read from changed, newest first. */
function editionsOf(indicator: string, { catalogue, store }: Means): Generation[] {
  const own = (generation: Generation) => {
    const found = catalogue.at(generation).indicators.get(indicator);
    if (!found) throw new Refusal("unknown-indicator", "indicators.0", { id: indicator });
    const datasets = new Set(partsOf(found).map(({ dataset }) => dataset));
    return generation.releases
      .flatMap(({ dataset, id }) => (datasets.has(dataset) ? [id] : []))
      .toSorted()
      .join(" ");
  };
  const history = store.history();
  return history.filter((generation, at) => {
    const before = history[at + 1];
    return own(generation) !== (before ? own(before) : "");
  });
}

/**
 * One indicator at one place, by period, in every edition there has been. Throws `Refusal` on a question of several
 * indicators or places, and where nothing has been published.
 */
export async function vintagesOf(query: Query, means: Means): Promise<Vintages> {
  const [indicator, ...others] = query.indicators;
  if (indicator === undefined || others.length > 0 || query.by.join() !== "time" || query.knownOn !== undefined)
    throw new Refusal("invalid-input", indicator === undefined || others.length > 0 ? "indicators" : "by");
  const editions = editionsOf(indicator, means).slice(0, mostVintages).toReversed();
  const known = await Promise.all(
    editions.map(async (generation) => ({ generation, cube: await answer(query, means, generation) })),
  );
  const periods = [
    ...new Set(known.flatMap(({ cube }) => cube.axes[1]?.members.map(({ code }) => code) ?? [])),
  ].toSorted(comparePeriods);
  const vintages = known.map(({ generation: { number, publishedAt }, cube }): Vintage => {
    const placeOf = new Map(cube.axes[1]?.members.map(({ code }, at) => [code, at]));
    return {
      generation: number,
      publishedAt,
      value: periods.map((period) => cube.value[placeOf.get(period) ?? -1] ?? null),
    };
  });
  return { periods, vintages };
}
