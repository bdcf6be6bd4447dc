import type { Note } from "#shared/cube.ts";
import type { DimensionId, Member } from "#shared/dimension.ts";
import type { Unit } from "#shared/indicator.ts";
import type { Frequency, Period } from "#shared/period.ts";
import type { Transform } from "#shared/query.ts";
import type { Indicator } from "#server/indicators/define.ts";
import type { Release } from "#server/store/manifest.ts";
import type { Catalogue } from "./catalogue.ts";

/** A place on the time axis and the periods it is made of: one, or several where time is not in `by`. */
export type TimeSlot = { code: string; periods: readonly Period[] };

/** A place on the geography axis and its members: one, or several where the user made a group. */
export type AreaSlot = { code: string; members: readonly Member[] };

/** Which codes of the store fall in which slot, and how many of them a slot must have to be whole. */
export type Mapping = {
  codes: readonly string[];
  slots: readonly number[];
  required: readonly boolean[];
  expected: readonly number[];
};

/** One measure of one release, summed into slots. `beyond` tells the time slots that reach past what is published. */
export type Read = {
  release: Release;
  measure: string;
  periods: Mapping;
  areas: Mapping;
  beyond: readonly boolean[];
};

/** How an indicator's cells are made of what is read; the numbers are places in `Plan.reads`, null where no release holds it. */
export type Rule =
  | { kind: "measure"; value: number | null }
  | {
      kind: "ratio";
      numerator: number | null;
      denominator: number | null;
      per: number;
      /** The source's own ratio and the areas where it stands. */
      published: number | null;
      own: readonly boolean[];
      /** The year carried to a time slot because its own is not published, else null. */
      carried: readonly (string | null)[];
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
  areas: readonly AreaSlot[];
  series: readonly Series[];
  reads: readonly Read[];
  /** Whether the members of an area slot exist in the periods of a time slot. */
  exists: (time: number, area: number) => boolean;
  notes: readonly Note[];
};

/** Flat index of a cell in a cube whose first axis is the indicator and whose others are those of `by`, in their order. */
export function placing(by: readonly DimensionId[], times: number, areas: number) {
  const size = by.reduce((cells, id) => cells * (id === "time" ? times : areas), 1);
  const last = by.at(-1);
  const stepOf = (id: DimensionId) => (!by.includes(id) ? 0 : id === last ? 1 : id === "time" ? areas : times);
  const [timeStep, areaStep] = [stepOf("time"), stepOf("geography")];
  const at = (series: number, time: number, area: number) => series * size + time * timeStep + area * areaStep;
  const timeOf = (cell: number) => (timeStep === 0 ? 0 : Math.floor(cell / timeStep) % times);
  const areaOf = (cell: number) => (areaStep === 0 ? 0 : Math.floor(cell / areaStep) % areas);
  return { size, at, timeOf, areaOf, areaStep };
}
