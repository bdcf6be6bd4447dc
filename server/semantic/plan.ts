import type { Member } from "#shared/dimension.ts";
import { firstDay, lastDay, type Period } from "#shared/period.ts";
import type { Query } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { listed, transformTerm } from "#shared/terms.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { unitOf } from "#server/indicators/units.ts";
import { areasOf } from "./areas.ts";
import type { Catalogue } from "./catalogue.ts";
import type { AreaSlot, Plan } from "./grid.ts";
import { transformsOf } from "./levels.ts";
import { seriesOf } from "./series.ts";
import { type Times, timesOf } from "./times.ts";

/** Most cells one answer may hold. */
export const mostCells = 1_000_000;

function indicatorsOf({ indicators }: Query, catalogue: Catalogue): Indicator[] {
  return [...new Set(indicators)].map((id) => {
    const found = catalogue.indicators.get(id);
    if (!found) throw new Refusal("unknown-indicator", `indicators.${indicators.indexOf(id)}`, { id });
    return found;
  });
}

function checkTransform({ transform, by }: Query, indicators: readonly Indicator[]): void {
  for (const indicator of indicators) {
    const known = transformsOf(indicator, unitOf(indicator.unit).isShare);
    if (!known.includes(transform))
      throw new Refusal("transform-not-offered", "transform", {
        indicator: indicator.label,
        transform: transformTerm(transform),
        known: listed(known.map(transformTerm)),
      });
  }
  if (transform !== "none" && transform !== "sa" && !by.includes("time"))
    throw new Refusal("transform-needs-time", "transform", { transform: transformTerm(transform) });
}

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

/** Whether every member of an area exists in every period of a time slot; settled at once where all do throughout. */
function existence({ slots }: Times, areas: readonly AreaSlot[]): Plan["exists"] {
  const daysOf = (period: Period) => ({ from: firstDay(period), to: lastDay(period) });
  const ends = [slots[0]?.periods[0], slots.at(-1)?.periods.at(-1)].flatMap((period) => period ?? []);
  const always = validityOf(areas.flatMap(({ members }) => members));
  if (ends.every((period) => overlaps(always, daysOf(period)))) return () => true;
  const validity = areas.map(({ members }) => validityOf(members));
  const known = slots.map(({ periods }) => {
    const days = periods.map(daysOf);
    return validity.map((valid) => days.every((day) => overlaps(valid, day)));
  });
  return (time, area) => known[time]?.[area] ?? true;
}

/** Whether the question is legal, and then what is read and how it becomes an answer. Throws `Refusal`. */
export function planFor(query: Query, catalogue: Catalogue, most: number = mostCells): Plan {
  const indicators = indicatorsOf(query, catalogue);
  checkTransform(query, indicators);
  const times = timesOf(query, indicators, catalogue);
  const areas = areasOf(query, indicators, catalogue, times.periods);
  const cells = indicators.length * times.shown.length * areas.slots.length;
  if (cells > most) throw new Refusal("too-many-cells", "where", { cells, most });
  const { series, reads } = seriesOf(indicators, times.slots, areas.slots, query.transform, catalogue);
  return {
    catalogue,
    by: query.by,
    transform: query.transform,
    frequency: times.frequency,
    times: times.slots,
    shown: times.shown,
    areas: areas.slots,
    series,
    reads,
    exists: existence(times, areas.slots),
    notes: [...areas.notes, ...times.notes],
  };
}
