import type { DimensionId } from "#shared/dimension.ts";
import type { Additivity, Agency } from "#shared/indicator.ts";
import type { Frequency } from "#shared/period.ts";
import type { Words } from "#shared/words.ts";
import type { BreakId } from "./breaks.ts";
import type { UnitId } from "./units.ts";

/** One measure of one dataset. */
export type Part = { dataset: string; value: string };

/**
 * Where the number comes from: one published measure, or a ratio recomputed from summed parts (times `per`).
 * `published` is the source's own ratio, used where it publishes the very cell; `carry` takes the newest earlier
 * denominator of a coarser frequency (labour force end-November of the year before).
 */
export type MeasureRule =
  Part | { ratio: { numerator: Part; denominator: Part & { carry?: "year-before" }; per: number }; published?: Part };

export type Indicator = {
  id: string;
  agency: Agency;
  theme: string;
  label: Words;
  definition: Words;
  formula?: Words;
  unit: UnitId;
  decimals: number;
  better: "lower" | "higher" | null;
  measure: MeasureRule;
  /** The official seasonally adjusted series, where there is one. */
  seasonallyAdjusted?: Part;
  frequency: Frequency;
  by: readonly DimensionId[];
  additive: Readonly<Record<DimensionId, Additivity>>;
  basis: "residence" | "workplace" | "national";
  period: "month-average" | "end-of-period" | "sum" | "rolling";
  lagDays: number;
  provisionalPeriods: number;
  breaks: readonly BreakId[];
  caveats: readonly Words[];
  mustNotBeReadAs: Words;
  related: readonly string[];
  synonyms: readonly string[];
};

/** Declares an indicator. The file in its theme's folder is its registration. */
export const indicator = (declared: Indicator): Indicator => declared;
