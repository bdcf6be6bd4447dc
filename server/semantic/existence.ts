import type { Member } from "#shared/dimension.ts";
import { firstDay, lastDay, type Period } from "#shared/period.ts";
import { type Across, type Plan, slotsAt, widthOf } from "./grid.ts";
import type { Times } from "./times.ts";

type Days = { from: string | null; to: string | null };

const latest = (a: string | null, b: string | null) => ((b ?? "") > (a ?? "") ? b : a);
const soonest = (a: string | null, b: string | null) => ((b ?? "9") < (a ?? "9") ? b : a);

/** The days on which every one of the members exists. */
const validityOf = (members: readonly Member[]): Days =>
  members.reduce<Days>(
    ({ from, to }, { validFrom, validTo }) => ({ from: latest(from, validFrom), to: soonest(to, validTo) }),
    { from: null, to: null },
  );

const overlaps = (days: Days, { from, to }: { from: string; to: string }): boolean =>
  (days.from === null || days.from <= to) && (days.to === null || days.to >= from);

/** Whether every member of a place exists in every period of a time slot; settled at once where all do throughout. */
export function existence({ slots }: Times, across: readonly Across[]): Plan["exists"] {
  const daysOf = (period: Period) => ({ from: firstDay(period), to: lastDay(period) });
  const ends = [slots[0]?.periods[0], slots.at(-1)?.periods.at(-1)].flatMap((period) => period ?? []);
  const always = validityOf(across.flatMap((one) => one.slots.flatMap(({ members }) => members)));
  if (ends.every((period) => overlaps(always, daysOf(period)))) return () => true;
  const validity = across.map((one) => one.slots.map(({ members }) => validityOf(members)));
  const known = slots.map(({ periods }) => {
    const days = periods.map(daysOf);
    return validity.map((ofSlots) => ofSlots.map((valid) => days.every((day) => overlaps(valid, day))));
  });
  const coordinates = Array.from({ length: widthOf(across) }, (_, place) => slotsAt(across, place));
  return (time, place) => (coordinates[place] ?? []).every((slot, at) => known[time]?.[at]?.[slot] ?? true);
}
