import type { Query } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { listed, transformTerm } from "#shared/terms.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { unitOf } from "#server/indicators/units.ts";
import type { Catalogue } from "./catalogue.ts";
import { existence } from "./existence.ts";
import { type Plan, widthOf } from "./grid.ts";
import { everyOf, transformsOf } from "./offered.ts";
import { seriesOf } from "./series.ts";
import { levelsAsked, slotsOf } from "./slots.ts";
import { timesOf } from "./times.ts";

/** Most cells one answer may hold, those of earlier periods that it is computed from included. */
export const mostCells = 1_000_000;

function indicatorsOf({ indicators }: Query, catalogue: Catalogue): Indicator[] {
  return [...new Set(indicators)].map((id) => {
    const found = catalogue.indicators.get(id);
    if (!found) throw new Refusal("unknown-indicator", `indicators.${indicators.indexOf(id)}`, { id });
    return found;
  });
}

function checkTransform({ transform, by }: Query, indicators: readonly Indicator[], catalogue: Catalogue): void {
  for (const indicator of indicators) {
    const known = transformsOf(indicator, unitOf(indicator.unit).isShare, everyOf(indicator, catalogue));
    if (!known.includes(transform))
      throw new Refusal("transform-not-offered", "transform", {
        indicator: indicator.label,
        transform: transformTerm(transform),
        known: listed(known.map(transformTerm)),
      });
  }
  if (transform !== "none" && transform !== "sa" && !by.includes("time"))
    throw new Refusal("transform-needs-time", "transform", { transform: transformTerm(transform) });
}

/** Whether the question is legal, and then what is read and how it becomes an answer. Throws `Refusal`. */
export function planFor(query: Query, catalogue: Catalogue, most: number = mostCells): Plan {
  const indicators = indicatorsOf(query, catalogue);
  checkTransform(query, indicators, catalogue);
  const times = timesOf(query, indicators, catalogue, levelsAsked(query, indicators, catalogue));
  const { across, notes } = slotsOf(query, indicators, catalogue, times.periods);
  const cells = indicators.length * times.slots.length * widthOf(across);
  if (cells > most) throw new Refusal("too-many-cells", "where", { cells, most });
  const { series, reads } = seriesOf(indicators, times.slots, across, query.transform, catalogue);
  return {
    catalogue,
    by: query.by,
    transform: query.transform,
    frequency: times.frequency,
    times: times.slots,
    shown: times.shown,
    across,
    series,
    reads,
    exists: existence(times, across),
    notes: [...notes, ...times.notes],
  };
}
