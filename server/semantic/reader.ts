import { type BreakdownId, breakdownIds, total } from "#shared/dimension.ts";
import { comparePeriods, type Frequency } from "#shared/period.ts";
import type { Indicator, Part, Table } from "#server/indicators/define.ts";
import type { Release } from "#server/store/manifest.ts";
import type { Catalogue } from "./catalogue.ts";
import { chosenBeside, chosenFor } from "./chosen.ts";
import type { Across, Mapping, Place, PlaceDimension, Read, Reads, TimeSlot } from "./grid.ts";
import {
  type Carry,
  carriedMapping,
  fixedSlot,
  placeMapping,
  readPeriods,
  timeMapping,
  type Window,
} from "./mapping.ts";
import type { Asked } from "./offered.ts";
import { periodsPerYear } from "./span.ts";
import { publishedIn } from "./published.ts";
import { askedOf } from "./slots.ts";

export type Reading = {
  indicator: Indicator;
  carry?: Carry | undefined;
  isBelow?: boolean;
  /** The source's own ratio: only cells it publishes itself. */
  isOwn?: boolean;
  /** Of which some are enough. */
  isPartly?: boolean;
  /** Beside the source's own ratio, which has levels that this may lack. */
  isBeside?: boolean;
  /** Read at the total of this breakdown, whatever is asked. */
  whole?: BreakdownId | undefined;
};

/** How many periods of a finer frequency one of another has; 1 where they are the same. */
const perPeriod = (own: Frequency, table: Frequency): number => {
  const [few, many] = [periodsPerYear(own), periodsPerYear(table)];
  return few === null || many === null ? 1 : many / few;
};

/** Adds reads, each measure of a dataset once for the slots it falls in. */
export function reader(times: readonly TimeSlot[], across: readonly Across[], catalogue: Catalogue) {
  const reads: Read[] = [];
  const places = new Map<string, number>();
  const mappings = new Map<string, Mapping>();
  const asked = askedOf(across);
  const once = (key: string, make: () => Mapping) => {
    const found = mappings.get(key) ?? make();
    mappings.set(key, found);
    return found;
  };

  const fixedCodes = (
    part: Part,
    dimension: PlaceDimension,
    { indicator, whole }: Reading,
  ): readonly string[] | null => {
    if (dimension === "geography") return null;
    if (dimension === whole) return [total.code];
    const isAsked = across.some((one) => one.dimension === dimension) && indicator.by.includes(dimension);
    return isAsked ? null : (part.at?.[dimension] ?? null);
  };

  const placesIn = (release: Release, part: Part, reading: Reading): Place[] => {
    const own = (["geography", ...breakdownIds] as const).filter((id) => release.declared.dimensions.includes(id));
    const made = own.map((dimension): Place => {
      const levels = publishedIn(release, dimension).join(" ");
      const codes = fixedCodes(part, dimension, reading);
      const at = across.findIndex((one) => one.dimension === dimension);
      const slots = codes ? null : across[at]?.slots;
      if (slots) {
        const mapping = once(`${dimension} ${levels}`, () => placeMapping(slots, dimension, release));
        return { dimension, at, mapping };
      }
      const fixed = [fixedSlot(dimension, codes ?? [total.code])];
      const mapping = once(`${dimension} ${levels} ${(codes ?? []).join(" ")}`, () =>
        placeMapping(fixed, dimension, release),
      );
      return { dimension, at: null, mapping };
    });
    return [...made.filter(({ at }) => at !== null), ...made.filter(({ at }) => at === null)];
  };

  const readTable = (table: Table, part: Part, release: Release, window: Window, reading: Reading): number => {
    const { carry } = reading;
    const { own, after = "", until = "", forward = 0 } = window;
    const indicatorOwn = reading.indicator.frequency;
    const fixed = breakdownIds.map((id) => fixedCodes(part, id, reading));
    const how = [own, after, until, forward, carry, part.over, indicatorOwn, fixed];
    const key = JSON.stringify([table.dataset, table.value, ...how]);
    const known = places.get(key);
    if (known !== undefined) return known;
    const periods = carry
      ? once(`carried ${carry} ${indicatorOwn} ${release.declared.frequency} ${release.lastPeriod}`, () =>
          carriedMapping(times, indicatorOwn, release, carry),
        )
      : once(`time ${own} ${after} ${until} ${forward}`, () => timeMapping(times, window));
    const beyond = times.map((slot) => {
      const last = carry ? undefined : readPeriods(slot, window).at(-1);
      return last !== undefined && comparePeriods(last, release.lastPeriod) > 0;
    });
    const finer = carry ? 1 : perPeriod(indicatorOwn, own);
    const item = {
      release,
      measure: table.value,
      periods,
      places: placesIn(release, part, reading),
      beyond,
      perPeriod: finer * (forward + 1),
      meanOf: part.over === "mean" ? finer : 1,
    };
    places.set(key, reads.push(item) - 1);
    return reads.length - 1;
  };

  /** The table of a part that has all that is asked, and what it continues. None where no such table is served. */
  const read = (part: Part, reading: Reading): Reads => {
    const { indicator, whole } = reading;
    const own: readonly Asked[] = asked.filter(({ dimension }) => dimension !== whole);
    const choose = reading.isBeside ? chosenBeside : chosenFor;
    const found = choose(part, indicator, own, catalogue, reading);
    if (!found) return [];
    const { forward } = part;
    const frequencyIn = (release: Release) =>
      part.over || reading.carry ? release.declared.frequency : indicator.frequency;
    const until = part.before?.until;
    const ahead = forward === undefined ? {} : { forward };
    const main = readTable(
      found.table,
      part,
      found.release,
      { own: frequencyIn(found.release), ...ahead, ...(until === undefined ? {} : { after: until }) },
      reading,
    );
    const { before } = part;
    const earlier = found.before;
    if (!before || !earlier) return [main];
    return [
      main,
      readTable(before, part, earlier, { own: frequencyIn(earlier), ...ahead, until: before.until }, reading),
    ];
  };
  return { reads, read, asked };
}
