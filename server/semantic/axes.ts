import type { AxisMember, Cube } from "#shared/cube.ts";
import type { Period } from "#shared/period.ts";
import type { Member } from "#shared/dimension.ts";
import { periodLabel } from "./dimensionCards.ts";
import type { AreaSlot, Plan, TimeSlot } from "./grid.ts";

const periodMember = (code: Period): AxisMember => ({ code, label: periodLabel(code) });
const areaMember = ({ code, label, level }: Member): AxisMember => ({ code, label, level });

export const timeMembers = (slots: readonly TimeSlot[]): AxisMember[] => slots.map(({ code }) => periodMember(code));

export const areaMembers = (slots: readonly AreaSlot[]): AxisMember[] =>
  slots.flatMap(({ members }) => members.map(areaMember));

/** The members the dimensions outside `by` are fixed to. */
export const fixedMembers = ({ by, times, areas }: Plan): Cube["fixed"] => ({
  ...(by.includes("time") ? {} : { time: times.flatMap(({ periods }) => periods.map(periodMember)) }),
  ...(by.includes("geography") ? {} : { geography: areaMembers(areas) }),
});
