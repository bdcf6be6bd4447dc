import { type Frequency, frequencyOf, partsIn, type Period, yearOf } from "#shared/period.ts";
import { partsOfArea } from "#server/dimensions/geography.ts";
import type { Release } from "#server/store/manifest.ts";
import type { AreaSlot, Mapping, TimeSlot } from "./grid.ts";
import { publishedLevels } from "./levels.ts";

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

/** The periods of an indicator's own frequency that a slot is made of. */
export const ownPeriods = ({ periods }: TimeSlot, own: Frequency): readonly Period[] =>
  own === "week" || periods[0] === undefined || frequencyOf(periods[0]) === own
    ? periods
    : periods.flatMap((period) => partsIn(period, own));

export const timeMapping = (slots: readonly TimeSlot[], own: Frequency): Mapping =>
  mapping(
    slots.flatMap((slot, at) => ownPeriods(slot, own).map((code) => ({ code, slot: at, required: true }))),
    slots.length,
  );

/** The denominator's year for a period: the year before, or the newest published one where that is not out yet. */
export function carriedYear(period: Period, { lastPeriod }: Release): { year: string; isCarried: boolean } {
  const wanted = String(yearOf(period) - 1);
  return wanted <= lastPeriod ? { year: wanted, isCarried: false } : { year: lastPeriod, isCarried: true };
}

export const carriedMapping = (slots: readonly TimeSlot[], own: Frequency, release: Release): Mapping =>
  mapping(
    slots.flatMap((slot, at) =>
      ownPeriods(slot, own).map((period) => ({ code: carriedYear(period, release).year, slot: at, required: true })),
    ),
    slots.length,
  );

/**
 * An area is the source's own where its level is published, else its municipalities; the country also takes in the
 * unknown-area members that the dataset has, which need not be there.
 */
export function areaMapping(slots: readonly AreaSlot[], release: Release): Mapping {
  const published = publishedLevels(release);
  const places = slots.flatMap(({ members }, slot) =>
    members.flatMap((member): Place[] =>
      published.includes(member.level)
        ? [{ code: member.code, slot, required: true }]
        : partsOfArea(member.code)
            .filter(({ level }) => published.includes(level))
            .map(({ code, level }) => ({ code, slot, required: level === "municipality" })),
    ),
  );
  return mapping(places, slots.length);
}
