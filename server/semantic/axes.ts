import type { AxisMember, Cube } from "#shared/cube.ts";
import type { Period } from "#shared/period.ts";
import type { Member } from "#shared/dimension.ts";
import { periodLabel } from "./dimensionCards.ts";
import type { Plan, Slot, TimeSlot } from "./grid.ts";

const periodMember = (code: Period): AxisMember => ({ code, label: periodLabel(code) });
const axisMember = ({ code, label, level }: Member): AxisMember => ({ code, label, level });

export const timeMembers = (slots: readonly TimeSlot[]): AxisMember[] => slots.map(({ code }) => periodMember(code));

export const slotMembers = (slots: readonly Slot[]): AxisMember[] =>
  slots.flatMap(({ members }) => members.map(axisMember));

/** The members the dimensions outside `by` are fixed to. */
export const fixedMembers = ({ by, times, across }: Plan): Cube["fixed"] => ({
  ...(by.includes("time") ? {} : { time: times.flatMap(({ periods }) => periods.map(periodMember)) }),
  ...Object.fromEntries(
    across.flatMap(({ dimension, slots }) => (by.includes(dimension) ? [] : [[dimension, slotMembers(slots)]])),
  ),
});
