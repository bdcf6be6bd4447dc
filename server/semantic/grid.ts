import type { Note } from "#shared/cube.ts";
import type { DimensionId, Member } from "#shared/dimension.ts";
import type { Unit } from "#shared/indicator.ts";
import type { Frequency, Period } from "#shared/period.ts";
import type { Transform } from "#shared/query.ts";
import type { Indicator } from "#server/indicators/define.ts";
import type { Release } from "#server/store/manifest.ts";
import type { Catalogue } from "./catalogue.ts";

/** A dimension whose members are places: area or breakdown. */
export type PlaceDimension = Exclude<DimensionId, "time">;

/** A place on the time axis and the periods it is made of: one, or several where time is not in `by`. */
export type TimeSlot = { code: string; periods: readonly Period[] };

/** A place on another axis and its members: one, or several where the user made a group. */
export type Slot = { code: string; members: readonly Member[] };

/** The slots of one dimension that the question names or takes apart. */
export type Across = { dimension: PlaceDimension; slots: readonly Slot[] };

/** Which codes of the store fall in which slot, and how many of them a slot must have to be whole. */
export type Mapping = {
  codes: readonly string[];
  slots: readonly number[];
  required: readonly boolean[];
  expected: readonly number[];
  /** The members of the codes that are required only while they exist; left out where all are throughout. */
  while?: readonly (Member | null)[];
};

/** How the codes of one dimension of a release fall in the slots of `Plan.across[at]`; in one slot where `at` is null. */
export type Place = { dimension: PlaceDimension; at: number | null; mapping: Mapping };

/** One measure of one release, summed into slots. `beyond` tells the time slots that reach past what is published. */
export type Read = {
  release: Release;
  measure: string;
  periods: Mapping;
  /** In the order of `Plan.across`, those of one slot last. */
  places: readonly Place[];
  beyond: readonly boolean[];
  /** Periods of the release read for one of the indicator's: a quarter's months, a cohort's years. */
  perPeriod: number;
  /** How many of them are a mean; 1 where they are summed or are the same. */
  meanOf: number;
};

/** Reads that make one number: several where a table continues another. Places in `Plan.reads`; none where no release holds it. */
export type Reads = readonly number[];

/** How an indicator's cells are made of what is read. */
export type Rule =
  | { kind: "measure"; value: Reads; base: Reads }
  | { kind: "product"; left: Reads; right: Reads; per: number }
  | {
      kind: "ratio";
      numerator: Reads;
      denominator: Reads;
      per: number;
      /** The source's own ratio and the places (flat over `Plan.across`) where it stands. */
      published: Reads;
      own: readonly boolean[];
      /** The period carried to a time slot because its own is not published, else null. */
      carried: readonly (string | null)[];
      /** The same at the total of a breakdown, where the ratio is told relative to it. */
      whole: { numerator: Reads; denominator: Reads } | null;
    };

export type Series = {
  indicator: Indicator;
  rule: Rule;
  unit: Unit;
  decimals: number;
  /** Whether a slot of several periods is their mean (else their sum). */
  isMean: boolean;
  /** Releases it is read from. */
  releases: readonly Release[];
};

/** What is to be read and how it becomes an answer. Pure data. */
export type Plan = {
  catalogue: Catalogue;
  by: readonly DimensionId[];
  transform: Transform;
  frequency: Frequency;
  /** Every time slot that is computed; `shown` are the places of those in the answer, the rest lead in. */
  times: readonly TimeSlot[];
  shown: readonly number[];
  /** Area first, then the breakdowns asked about, in the order of the closed list. */
  across: readonly Across[];
  series: readonly Series[];
  reads: readonly Read[];
  /** Whether the members of a place (flat over `across`) exist in the periods of a time slot. */
  exists: (time: number, place: number) => boolean;
  notes: readonly Note[];
};

/** How many places `across` has. */
export const widthOf = (across: readonly Across[]): number =>
  across.reduce((width, { slots }) => width * slots.length, 1);

/** The slot of each dimension of `across` at a flat place, last dimension fastest. */
export function slotsAt(across: readonly Across[], place: number): number[] {
  const found: number[] = [];
  let rest = place;
  for (const { slots } of across.toReversed()) {
    found.unshift(rest % slots.length);
    rest = Math.floor(rest / slots.length);
  }
  return found;
}

/** Flat index of a cell in a cube whose first axis is the indicator and whose others are those of `by`, in their order. */
export function placing(by: readonly DimensionId[], times: number, across: readonly Across[]) {
  const sizeOf = (id: DimensionId) =>
    id === "time" ? times : (across.find(({ dimension }) => dimension === id)?.slots.length ?? 1);
  const steps = new Map<DimensionId, number>();
  let size = 1;
  for (const id of by.toReversed()) {
    steps.set(id, size);
    size *= sizeOf(id);
  }
  const timeStep = steps.get("time") ?? 0;
  const offsets = new Int32Array(widthOf(across));
  for (let place = 0; place < offsets.length; place += 1)
    offsets[place] = slotsAt(across, place).reduce(
      (sum, slot, at) => sum + slot * (steps.get(across[at]?.dimension ?? "time") ?? 0),
      0,
    );
  const at = (series: number, time: number, place: number) => series * size + time * timeStep + (offsets[place] ?? 0);
  const timeOf = (cell: number) => (timeStep === 0 ? 0 : Math.floor(cell / timeStep) % times);
  return { size, at, timeOf, offsets, timeStep };
}
