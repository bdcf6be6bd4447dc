import { comparePeriods, type Period, yearOf } from "#shared/period.ts";
import type { Column, Hierarchy, JobindsatsTable, Member } from "./jobindsatsTables.ts";
import type { Series, World } from "./world.ts";
import { apportioned } from "./worldAreas.ts";

/** Smallest count that is shown; 0, 1 and 2 come as null. */
const smallestShown = 3;

/** The members a row is of, in the order of its hierarchies; null is the total. */
export type Cut = readonly { hierarchy: Hierarchy; member: Member | null }[];

function partOf(total: number | null, cut: Cut): number | null {
  let part = total;
  for (const { hierarchy, member } of cut) {
    if (part === null || member === null || member.id === "/") continue;
    const members = hierarchy.members.filter(({ id }) => id !== "/");
    const parts = apportioned(
      part,
      members.map(({ share }) => share),
    );
    part = parts[members.indexOf(member)] ?? null;
  }
  return part;
}

/** The labour force or population a rate of a month is of: end of the year before, or the newest published. */
function yearBefore(world: World, per: Series, area: string, period: Period): number | null {
  const before = String(yearOf(period) - 1);
  const last = world.lastPeriod(per, world.clock);
  return world.value(per, area, comparePeriods(before, last) < 0 ? before : last, world.clock);
}

const shown = (count: number | null): number | null => (count === null || count < smallestShown ? null : count);

/** One row's figures, as the source shows them: small counts and the rates on them are null, rates have one decimal. */
export function figuresOf(
  world: World,
  table: JobindsatsTable,
  { area, period, cut }: { area: string; period: Period; cut: Cut },
): (number | null)[] {
  const count = (series: Series) => shown(partOf(world.value(series, area, period, world.clock), cut));
  const isHidden = table.hiddenBy !== undefined && count(table.hiddenBy) === null;
  const figure = (column: Column): number | null => {
    if (isHidden) return null;
    if ("count" in column) return count(column.count);
    const top = count(column.of);
    const base = column.base === "same-month" ? count(column.per) : yearBefore(world, column.per, area, period);
    return top === null || base === null || base === 0 ? null : Math.round((top / base) * 1000) / 10;
  };
  return table.columns.map(figure);
}
