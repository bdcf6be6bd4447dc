import type { ByBreakdown, DimensionId } from "./dimension.ts";
import type { Evidence } from "./evidence.ts";
import type { Frequency, Period } from "./period.ts";
import type { Words } from "./words.ts";

export const agencies = ["star", "dst", "at", "nfa", "aes", "dep", "eurostat", "euosha"] as const;
/** Who answers for the figure: the ministry's field, and the sources with figures of their own (DST, Eurostat, EU-OSHA). */
export type Agency = (typeof agencies)[number];

/** How parts make a whole: `sum`, `average` of periods, `ratio` of summed parts, or `none`: no whole can be made. */
export type Additivity = "sum" | "average" | "ratio" | "none";

/** A unit of measure: id, the words read after a number (`one` after 1 alone), and whether it is a share of 100. */
export type Unit = { id: string; label: Words; one?: Words; isShare: boolean };

/** A change that makes figures before and after it differ by more than what they measure. */
export type Break = {
  id: string;
  /** First period of the new series, as a month code. */
  at: Period;
  kind: "definition" | "source" | "classification" | "register" | "law" | "outlier";
  /** Members it is about; without it the whole series is. */
  scope?: ByBreakdown<readonly string[]>;
  text: Words;
  left: Words;
  right: Words;
  /** Whether growth, index and rolling means may cross it. */
  bridgeable: boolean;
};

/** How parts make a whole along each dimension that it has. */
export type AdditiveBy = Readonly<{ time: Additivity; geography: Additivity }> & ByBreakdown<Additivity>;

/** How the interval around a figure is made: exact Poisson of a count of events, Wilson of a counted share, Wilson of a sample with design effect. */
export type IntervalKind = "poisson" | "wilson" | "sample";

export const periodKinds = ["average", "end-of-period", "sum", "rolling", "round"] as const;
/** What a period's number is: the mean over it, its end, the sum in it, four quarters up to it, or a survey round in it. */
export type PeriodKind = (typeof periodKinds)[number];

/** An indicator as the catalogue answers it: everything a reader may ask about a number, none of how it is computed. */
export type IndicatorCard = {
  id: string;
  agency: Agency;
  theme: string;
  label: Words;
  /** The figure as the subject of a sentence: definite, singular, small initial: "antallet af bruttoledige". */
  subject: Words;
  definition: Words;
  formula: Words | null;
  unit: Unit;
  decimals: number;
  /** Which way is good; null where neither is. */
  better: "lower" | "higher" | null;
  frequency: Frequency;
  basis: "residence" | "workplace" | "national";
  /** What dates an event: when it happened, was registered, or was paid; null where nothing is counted. */
  datedBy: "event" | "registration" | "payment" | null;
  period: PeriodKind;
  by: readonly DimensionId[];
  additive: AdditiveBy;
  /** Levels of geography with figures, published or computed. */
  levels: readonly string[];
  /** Groupings of each breakdown with figures, published or computed. */
  groupings: ByBreakdown<readonly string[]>;
  /** Dimensions beside time that may be taken apart together. */
  cuts: readonly (readonly DimensionId[])[];
  /** Years from one survey round to the next; 1 for all else. */
  every: number;
  interval: IntervalKind | null;
  /** What agencies and kinds of figures are mixed, in plain words; null where nothing is. */
  mixes: Words | null;
  /** What the figure can carry, of an indicator that tells what came after a measure or a spell; null for all else. */
  evidence: Evidence | null;
  /** Days from the end of a period until its figure is promised. */
  lagDays: number;
  /** How many of the newest periods are still incomplete or under revision. */
  provisionalPeriods: number;
  breaks: readonly Break[];
  caveats: readonly Words[];
  mustNotBeReadAs: Words;
  /** Transformations that make sense for it. */
  transforms: readonly string[];
  /** Levels of geography with seasonally adjusted figures; none where there is no such series. */
  adjustedLevels: readonly string[];
  datasets: readonly string[];
  related: readonly string[];
  synonyms: readonly string[];
};

/** A dataset as the freshness page and the catalogue answer it. Times are ISO 8601 with zone; dates `YYYY-MM-DD`. */
export type DatasetCard = {
  id: string;
  source: { id: string; label: Words; agency: Agency; licence: string; homepage: string };
  table: string;
  label: Words;
  documentation: string;
  frequency: Frequency;
  dimensions: readonly DimensionId[];
  levels: readonly string[];
  groupings: ByBreakdown<readonly string[]>;
  measures: readonly { id: string; label: Words; unit: string; additive?: boolean }[];
  lagDays: number;
  provisionalPeriods: number;
  indicators: readonly string[];
  release: {
    id: string;
    firstPeriod: Period;
    lastPeriod: Period;
    fetchedAt: string;
    updatedAt: string | null;
    nextUpdate: string | null;
    rows: number;
    requestIds: readonly string[];
    findings: { stop: number; warn: number };
  } | null;
  /** Judged by the store's clock: `late` when the promised or announced day has passed, `ended` where nothing more comes. */
  state: "current" | "late" | "stopped" | "empty" | "ended";
  daysLate: number;
};
