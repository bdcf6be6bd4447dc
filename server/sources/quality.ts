import type { DimensionId } from "#shared/dimension.ts";
import type { Frequency, Period } from "#shared/period.ts";
import type { Table } from "./define.ts";

/** A measure of an identity, some periods before and some times over where that is said. */
export type Term = { measure: string; before?: number; times?: number };

/** What must hold between measures of the same cell, within a tolerance in their own unit. */
export type Identity = {
  id: string;
  left: readonly Term[];
  is: "equal" | "at-most";
  right: readonly Term[];
  tolerance: number;
};

/** What a table is held to. A table declares only what differs from the usual. */
export type Quality = {
  /** Newest periods that the source changes as a matter of course, beside the provisional ones; "all" of a series that is made anew. */
  revisionWindow: number | "all";
  /** Share by which the rows of the periods that are served may be fewer or more. */
  rowTolerance: number;
  /** Share by which a new period may have fewer rows than the newest that is served. */
  thinTolerance: number;
  /** Measures without a period of their own: they stand in the newest alone, and leave the one before. */
  undated: readonly string[];
  /** Share of the shown cells that may be hidden from one release to the next. */
  hiddenTolerance: number;
  /** Robust standard deviations that a total may move, the smallest such deviation, and the periods that tell it. */
  jump: { sigmas: number; leastSigma: number; leastHistory: number };
  /** Periods whose totals are known to have moved, and why that is no fault stands in the breaks. */
  knownJumps: readonly Period[];
  /** Dimensions whose parts do not make the total of a sum, or only within a share of it. Those not named do. */
  parts: Partial<Record<Exclude<DimensionId, "time">, "none" | { within: number }>>;
  /** Measures that may be below nothing. */
  signed: readonly string[];
  /** Measures in per cent that may be above a hundred. */
  aboveHundred: readonly string[];
  identities: readonly Identity[];
  /** Difference from a control total that is only the source's own rounding. */
  controlRounding: number;
  /** Whether a period comes before it ends: a stock on its first day. */
  unfinished: boolean;
  /** Days after the promised day before a table is late. */
  graceDays: number;
};

/** A total that the source told beside the figures themselves: of the whole, or of the members named. */
export type ControlTotal = {
  measure: string;
  period: Period;
  value: number;
  codes?: Partial<Record<Exclude<DimensionId, "time">, string>>;
};

/** The control totals of a table and where they were read: an address and what was asked there, or a file. */
export type Control = { totals: readonly ControlTotal[]; from: string };

/** One measure is never above another of the same cell. */
export const atMost = (measure: string, of: string): Pick<Quality, "identities"> => ({
  identities: [
    { id: `${measure}-at-most-${of}`, left: [{ measure }], is: "at-most", right: [{ measure: of }], tolerance: 0 },
  ],
});

const leastHistory: Record<Frequency, number> = { year: 10, half: 12, quarter: 20, month: 36, week: 104 };

/** All that a table is held to: the usual, and what it declares itself. */
export const qualityOf = ({ frequency, quality = {} }: Pick<Table, "frequency" | "quality">): Quality => ({
  revisionWindow: 0,
  rowTolerance: 0.1,
  thinTolerance: 0.1,
  undated: [],
  hiddenTolerance: 0.1,
  jump: { sigmas: 5, leastSigma: 0.02, leastHistory: leastHistory[frequency] },
  knownJumps: [],
  parts: {},
  signed: [],
  aboveHundred: [],
  identities: [],
  controlRounding: 0,
  unfinished: false,
  graceDays: 3,
  ...quality,
});
