import type { Cube } from "./cube.ts";
import type { Agency, Unit } from "./indicator.ts";
import type { Frequency } from "./period.ts";
import type { Words } from "./words.ts";

/** What two figures for one concept are held against each other by, in the order they are read. */
export const facets = ["population", "unit", "basis", "coverage", "dating"] as const;
/** Who is counted, in what, how it is known, what is in and out, and when it counts. */
export type Facet = (typeof facets)[number];

/** One agency's figure for a concept: where it is read and what it is, facet by facet. */
export type ReconciledSeries = {
  id: string;
  agency: Agency;
  label: Words;
  facts: Readonly<Record<Facet, Words>>;
  /** The indicator that tells more of it, if one does. */
  indicator: string | null;
};

/** A concept that several agencies publish a figure for, and why the figures differ. The first series is the one the others are held against. */
export type ReconciliationCard = {
  id: string;
  /** The concept in a few words. */
  label: Words;
  /** The question as a reader asks it. */
  question: Words;
  frequency: Frequency;
  unit: Unit;
  decimals: number;
  series: readonly ReconciledSeries[];
  /** Reasons, the weightiest first. */
  why: readonly Words[];
};

/** How a series stands to the first, by period: null where either has no figure, or the first is zero. */
export type Against = { series: string; difference: (number | null)[]; ratio: (number | null)[] };

/**
 * A reconciliation answered: a cube of the series that are served (the indicator axis) by period, the others held against
 * the first of them, and the series that have no figures yet.
 */
export type Reconciliation = { id: string; cube: Cube; against: Against[]; lacking: string[] };
