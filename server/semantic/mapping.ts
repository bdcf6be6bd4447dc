import {
  comparePeriods,
  type Frequency,
  frequencyOf,
  partsIn as periodsIn,
  type Period,
  shift,
  within,
  yearOf,
} from "#shared/period.ts";
import { memberOf } from "#server/dimensions/breakdowns.ts";
import type { Release } from "#server/store/manifest.ts";
import type { Mapping, PlaceDimension, Slot, TimeSlot } from "./grid.ts";
import { partsIn } from "./published.ts";

type Place = { code: string; slot: number; required: boolean };

function mapping(places: readonly Place[], slots: number): Mapping {
  const expected = Array.from({ length: slots }, () => 0);
  for (const { slot, required } of places) if (required) expected[slot] = (expected[slot] ?? 0) + 1;
  return {
    codes: places.map(({ code }) => code),
    slots: places.map(({ slot }) => slot),
    required: places.map(({ required }) => required),
    expected,
  };
}

/** The periods of a frequency that a slot is made of. */
export const ownPeriods = ({ periods }: TimeSlot, own: Frequency): readonly Period[] =>
  own === "week" || periods[0] === undefined || frequencyOf(periods[0]) === own
    ? periods
    : periods.flatMap((period) => periodsIn(period, own));

/** Which periods of a table are read: its own frequency, from after one period, up to another, with so many that follow. */
export type Window = { own: Frequency; after?: Period; until?: Period; forward?: number };

const inWindow = (period: Period, { after, until }: Window): boolean =>
  (after === undefined || comparePeriods(period, after) > 0) &&
  (until === undefined || comparePeriods(period, until) <= 0);

/** The periods of a slot that a table is read for, its cohort's following ones included. */
export const readPeriods = (slot: TimeSlot, window: Window): Period[] =>
  ownPeriods(slot, window.own)
    .flatMap((period) => Array.from({ length: (window.forward ?? 0) + 1 }, (_, ahead) => shift(period, ahead)))
    .filter((period) => inWindow(period, window));

export const timeMapping = (slots: readonly TimeSlot[], window: Window): Mapping =>
  mapping(
    slots.flatMap((slot, at) => readPeriods(slot, window).map((code) => ({ code, slot: at, required: true }))),
    slots.length,
  );

/** How a denominator is taken for a period that has none of its own. */
export type Carry = "year-before" | "newest";

/** The denominator's period: the year before or its own, or the newest published where that is not out yet. */
export function carriedPeriod(
  period: Period,
  { lastPeriod, declared }: Release,
  carry: Carry,
): { period: Period; isCarried: boolean } {
  const { frequency } = declared;
  const own =
    carry === "year-before" ? String(yearOf(period) - 1) : frequency === "week" ? period : within(period, frequency);
  return comparePeriods(own, lastPeriod) <= 0
    ? { period: own, isCarried: false }
    : { period: lastPeriod, isCarried: true };
}

export const carriedMapping = (slots: readonly TimeSlot[], own: Frequency, release: Release, carry: Carry): Mapping =>
  mapping(
    slots.flatMap((slot, at) =>
      ownPeriods(slot, own).map((period) => ({
        code: carriedPeriod(period, release, carry).period,
        slot: at,
        required: true,
      })),
    ),
    slots.length,
  );

/**
 * A member is the source's own where its level is published, else its parts, each as long as it exists. What the source
 * could not place need not be there: the unknown area, an industry not stated.
 */
export function placeMapping(slots: readonly Slot[], dimension: PlaceDimension, release: Release): Mapping {
  const places = slots.flatMap(({ members }, slot) =>
    members.flatMap((member) =>
      partsIn(release, dimension, member).map((part) => ({
        code: part.code,
        slot,
        required: part === member || !part.isUnknown || member.isUnknown,
        limited: part !== member && (part.validFrom !== null || part.validTo !== null) ? part : null,
      })),
    ),
  );
  const made = mapping(places, slots.length);
  return places.some(({ limited }) => limited) ? { ...made, while: places.map(({ limited }) => limited) } : made;
}

/** The members of a dimension that a read is fixed to, summed into one slot. */
export const fixedSlot = (dimension: PlaceDimension, codes: readonly string[]): Slot => ({
  code: codes.join(" "),
  members: codes.flatMap((code) => memberOf(dimension, code) ?? []),
});
