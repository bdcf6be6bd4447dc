import { comparePeriods, type Period, yearOf } from "#shared/period.ts";
import type { Column, Cut, Figure, JobindsatsTable, Where } from "./jobindsatsTable.ts";
import type { Series, World } from "./world.ts";
import { apportioned } from "./worldAreas.ts";

/** Smallest count that is shown; 0, 1 and 2 come as null. */
const smallestShown = 3;

/** A count by the members of a row. A hierarchy without shares is one that the column itself knows. */
function partOf(total: number | null, series: Series | null, { world, area, period, cut }: Where): number | null {
  let part = total;
  for (const { hierarchy, member } of cut) {
    if (part === null || member === null || member.id === "/") continue;
    const members = hierarchy.members.filter(({ id }) => id !== "/");
    const shares = members.map(({ share }) => share);
    const own = series === null ? undefined : hierarchy.parts?.(world, series, area, period);
    if (!own && shares.every((share) => share === 0)) continue;
    part = (own ?? apportioned(part, shares))[members.indexOf(member)] ?? null;
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
  const where: Where = { world, area, period, cut };
  const count = (series: Series) => shown(partOf(world.value(series, area, period, world.clock), series, where));
  const made = (figure: Figure) => shown(partOf(figure(where), null, where));
  const isHidden = table.hiddenBy !== undefined && count(table.hiddenBy) === null;
  const per = (top: number | null, base: number | null, times: number) =>
    top === null || base === null || base === 0 ? null : Math.round((top / base) * times * 10) / 10;
  const figure = (column: Column): number | null => {
    if (isHidden) return null;
    if ("count" in column) return count(column.count);
    if ("figure" in column) return made(column.figure);
    if ("above" in column) return per(made(column.above), made(column.below), column.times);
    const base = column.base === "same-month" ? count(column.per) : yearBefore(world, column.per, area, period);
    return per(count(column.of), base, 100);
  };
  return table.columns.map(figure);
}
