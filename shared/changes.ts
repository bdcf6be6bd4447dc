import type { Period } from "./period.ts";
import type { Words } from "./words.ts";

/**
 * One figure of the whole that was published again with another number: of the indicator itself (`label` null), or of a
 * measure it is made of.
 */
export type RevisedFigure = {
  dataset: string;
  label: Words | null;
  period: Period;
  before: number;
  after: number;
  decimals: number;
};

/** What one generation changed of an indicator against the one before. */
export type ChangedIndicator = {
  indicator: string;
  label: Words;
  newPeriods: readonly Period[];
  /** Cells with another number, and the figures of the whole among them. */
  revised: { cells: number; whole: readonly RevisedFigure[] };
  /** Cells hidden now, shown again, and no more there. */
  hidden: number;
  shown: number;
  gone: number;
  /** What is declared otherwise: `measures`, `levels`, `lagDays`. */
  declared: readonly string[];
  releases: readonly { dataset: string; from: string | null; to: string }[];
};

/** What one generation changed of the whole estate. */
export type EstateChanges = {
  generation: number;
  publishedAt: string;
  newDatasets: readonly string[];
  indicators: readonly ChangedIndicator[];
};

/** One edition of the figures of a question: what was known from its day on. */
export type Vintage = {
  generation: number;
  publishedAt: string;
  /** A number for each period of `Vintages.periods`, null where it was not there. */
  value: readonly (number | null)[];
};

/** The figures of one indicator at one place as they were known over time, oldest edition first. */
export type Vintages = { periods: readonly Period[]; vintages: readonly Vintage[] };
