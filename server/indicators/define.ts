import type { BreakdownId, ByBreakdown, DimensionId } from "#shared/dimension.ts";
import type { Evidence } from "#shared/evidence.ts";
import type { AdditiveBy, Agency, IntervalKind, PeriodKind } from "#shared/indicator.ts";
import type { Frequency, Period } from "#shared/period.ts";
import type { Words } from "#shared/words.ts";
import type { BreakId } from "./breaks.ts";
import type { UnitId } from "./units.ts";

/** One measure of one dataset. */
export type Table = { dataset: string; value: string };

/** One measure, where it is read and how its periods and members become the indicator's. */
export type Part = Table & {
  /** Members read where the question does not name any: recognised cases, serious accidents. Several are summed. */
  at?: ByBreakdown<readonly string[]>;
  /** Other tables of the same measure, for dimensions that this one lacks; the first that has all asked for is read. */
  also?: readonly Table[];
  /** The table that this one continues, read up to and with the period. */
  before?: Table & { until: Period };
  /** How periods of a finer table make one of the indicator's; a table of its own frequency needs none. */
  over?: "mean" | "sum";
  /** Following periods summed with each: a cohort followed so long. */
  forward?: number;
};

/**
 * Where the number comes from: one published measure, a ratio recomputed from summed parts (times `per`), or a product.
 * `published` is the source's own ratio, used where it publishes the very cell. `carry` takes an earlier denominator:
 * that of the year before (labour force end-November), or the newest where its own is not out yet. `relativeTo` divides
 * by the same ratio at the total of that breakdown: 1 is as the whole.
 */
export type MeasureRule =
  | Part
  | {
      ratio: {
        numerator: Part;
        denominator: Part & { carry?: "year-before" | "newest" };
        per: number;
        relativeTo?: BreakdownId;
      };
      published?: Part;
    }
  | { product: { left: Part; right: Part; per: number } };

/** How uncertain a figure is. `respondents` is the measure of the same dataset that tells how many answered. */
export type IntervalRule =
  { kind: Exclude<IntervalKind, "sample"> } | { kind: "sample"; respondents: string; designEffect: number };

export type Indicator = {
  id: string;
  agency: Agency;
  theme: string;
  label: Words;
  /** The figure as the subject of a sentence: definite, singular, small initial: "antallet af bruttoledige". */
  subject: Words;
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
  additive: AdditiveBy;
  basis: "residence" | "workplace" | "national";
  /** What dates an event that is counted; left out where none is. */
  datedBy?: "event" | "registration" | "payment";
  period: PeriodKind;
  interval?: IntervalRule;
  /** Plain words on what agencies and kinds of figures are mixed, for an indicator of several. */
  mixes?: Words;
  /** What the figure can carry, of an indicator that tells what came after a measure or a spell. */
  evidence?: Evidence;
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
