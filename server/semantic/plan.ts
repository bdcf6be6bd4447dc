import { firstDay, lastDay } from "#shared/period.ts";
import type { Query } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { unitOf } from "#server/indicators/units.ts";
import { areasOf } from "./areas.ts";
import type { Catalogue } from "./catalogue.ts";
import type { AreaSlot, Plan, TimeSlot } from "./grid.ts";
import { transformsOf } from "./levels.ts";
import { seriesOf } from "./series.ts";
import { timesOf } from "./times.ts";

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
        indicator: indicator.id,
        transform,
        known: known.join(", "),
      });
  }
  if (transform !== "none" && transform !== "sa" && !by.includes("time"))
    throw new Refusal("transform-needs-time", "transform", { transform });
}

const newest = (days: readonly (string | null)[]) => days.reduce((a, b) => ((b ?? "") > (a ?? "") ? b : a), null);
const oldest = (days: readonly (string | null)[]) => days.reduce((a, b) => ((b ?? "9") < (a ?? "9") ? b : a), null);

/** Whether every member of an area exists in every period of a time slot. */
function existence(times: readonly TimeSlot[], areas: readonly AreaSlot[]): Plan["exists"] {
  const days = times.map(({ periods }) => ({
    begins: newest(periods.map(firstDay)) ?? "",
    ends: oldest(periods.map(lastDay)) ?? "",
  }));
  const validity = areas.map(({ members }) => ({
    from: newest(members.map(({ validFrom }) => validFrom)),
    to: oldest(members.map(({ validTo }) => validTo)),
  }));
  return (time, area) => {
    const [slot, valid] = [days[time], validity[area]];
    if (!slot || !valid) return true;
    return (valid.from === null || valid.from <= slot.ends) && (valid.to === null || valid.to >= slot.begins);
  };
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
    exists: existence(times.slots, areas.slots),
    notes: [...areas.notes, ...times.notes],
  };
}
