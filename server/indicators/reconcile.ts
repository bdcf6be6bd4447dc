import type { ByBreakdown } from "#shared/dimension.ts";
import type { Agency } from "#shared/indicator.ts";
import type { Frequency } from "#shared/period.ts";
import type { Facet } from "#shared/reconciliation.ts";
import type { Words } from "#shared/words.ts";
import type { BreakId } from "./breaks.ts";
import type { Part } from "./define.ts";
import type { UnitId } from "./units.ts";

/** Where a series is read: as an indicator is (at other members, per another number, or seasonally adjusted), or a measure that no indicator has. */
export type SeriesSource =
  | { indicator: string; at?: ByBreakdown<readonly string[]>; per?: number; isAdjusted?: boolean }
  | { part: Part; breaks: readonly BreakId[] };

export type DeclaredSeries = {
  id: string;
  agency: Agency;
  label: Words;
  reads: SeriesSource;
  facts: Readonly<Record<Facet, Words>>;
};

/** One concept, two or three agencies' figures for it in one unit and frequency, and why they differ. */
export type DeclaredReconciliation = {
  id: string;
  label: Words;
  question: Words;
  frequency: Frequency;
  unit: UnitId;
  decimals: number;
  /** The others are held against the first. */
  series: readonly DeclaredSeries[];
  why: readonly Words[];
};

/** Declares one. Its place in the list is its registration. */
export const reconciliation = (declared: DeclaredReconciliation): DeclaredReconciliation => declared;
