import type { IndicatorCard } from "#shared/indicator.ts";
import { breakOf } from "#server/indicators/breaks.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { unitOf } from "#server/indicators/units.ts";
import type { Catalogue } from "./catalogue.ts";
import { levelsOf, partsOf, transformsOf } from "./levels.ts";

/** An indicator as the catalogue answers it. Levels are those of the served releases; none before the first generation. */
export function indicatorCard(indicator: Indicator, catalogue: Catalogue | null): IndicatorCard {
  const { measure: _computed, seasonallyAdjusted, formula, unit, breaks, ...shown } = indicator;
  const parts = seasonallyAdjusted ? [...partsOf(indicator), seasonallyAdjusted] : partsOf(indicator);
  return {
    ...shown,
    formula: formula ?? null,
    unit: unitOf(unit),
    levels: (catalogue && levelsOf(indicator, catalogue, "none")) ?? [],
    breaks: breaks.map(breakOf),
    transforms: transformsOf(indicator, unitOf(unit).isShare),
    adjustedLevels: (seasonallyAdjusted && catalogue && levelsOf(indicator, catalogue, "sa")) ?? [],
    datasets: [...new Set(parts.map(({ dataset }) => dataset))],
  };
}
