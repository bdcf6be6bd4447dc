import type { IndicatorCard } from "#shared/indicator.ts";
import { breakOf } from "#server/indicators/breaks.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { unitOf } from "#server/indicators/units.ts";
import type { Catalogue } from "./catalogue.ts";
import { breakdownIds } from "#shared/dimension.ts";
import { cutsOf, everyOf, levelsOf, partsOf, transformsOf } from "./offered.ts";

/** An indicator as the catalogue answers it. Levels are those of the served releases; none before the first generation. */
export function indicatorCard(indicator: Indicator, catalogue: Catalogue | null): IndicatorCard {
  const { measure: _computed, seasonallyAdjusted, formula, unit, breaks, interval, ...shown } = indicator;
  const every = catalogue ? everyOf(indicator, catalogue) : 1;
  const groupings = breakdownIds.flatMap((id) => {
    const levels = indicator.by.includes(id) && catalogue ? levelsOf(indicator, id, catalogue) : null;
    return levels ? [[id, levels]] : [];
  });
  return {
    ...shown,
    formula: formula ?? null,
    unit: unitOf(unit),
    levels: (catalogue && levelsOf(indicator, "geography", catalogue)) ?? [],
    groupings: Object.fromEntries(groupings),
    cuts: catalogue ? cutsOf(indicator, catalogue) : [],
    every,
    interval: interval?.kind ?? null,
    datedBy: indicator.datedBy ?? null,
    mixes: indicator.mixes ?? null,
    evidence: indicator.evidence ?? null,
    breaks: breaks.map(breakOf),
    transforms: transformsOf(indicator, unitOf(unit).isShare, every),
    adjustedLevels: (seasonallyAdjusted && catalogue && levelsOf(indicator, "geography", catalogue, "sa")) ?? [],
    datasets: [...new Set(partsOf(indicator).map(({ dataset }) => dataset))],
  };
}
