import type { Axis, CellStatus } from "#shared/cube.ts";
import type { DimensionId } from "#shared/dimension.ts";
import { blank, type RawCube } from "#server/disclosure/disclose.ts";
import { firstEmpty, rankOf, statusOf } from "#server/disclosure/standing.ts";
import type { RawRows } from "#server/store/store.ts";
import { slotMembers, timeMembers } from "./axes.ts";
import { placing, type Plan, type Series, widthOf } from "./grid.ts";
import { layersOf, type Role, sumsOf } from "./layers.ts";

const [missing, impossible, hidden] = [rankOf("missing"), rankOf("impossible"), rankOf("suppressed")];

/** Kinds of cells a plan needs, in their order on the indicator axis: parts follow for a rolling ratio and for the interval of a figure that is made of them. */
export function rolesIn({ transform, series }: Plan): readonly Role[] {
  const isRolling = transform === "rolling12" && series.some(({ rule }) => rule.kind === "ratio");
  const isOfParts = ({ rule }: Series) => rule.kind !== "measure" || rule.base.length > 0;
  const hasInterval =
    transform === "none" && series.some((one) => one.indicator.interval !== undefined && isOfParts(one));
  return isRolling || hasInterval ? ["value", "numerator", "denominator"] : ["value"];
}

const axisOf = (id: DimensionId, { times, across }: Plan): Axis => ({
  dimension: id,
  members:
    id === "time" ? timeMembers(times) : slotMembers(across.find(({ dimension }) => dimension === id)?.slots ?? []),
});

/**
 * Rows as a dense cube over every computed time slot; holes become named statuses. Where they are needed, numerators
 * and denominators follow the figures on the indicator axis.
 */
export function shape(rows: RawRows | null, plan: Plan): RawCube {
  const { times, across, series, by, exists } = plan;
  const roles = rolesIn(plan);
  const sums = sumsOf(rows, plan);
  const layers = series.map((one) => layersOf(one, sums, plan));
  const { size, at } = placing(by, times.length, across);
  const width = widthOf(across);
  const status: Record<number, CellStatus> = {};
  const cells = size * series.length * roles.length;
  const value = blank(cells);
  const hiddenInput = new Uint8Array(cells);
  for (const [layer, role] of roles.entries())
    for (const [number, found] of layers.entries())
      for (let time = 0, from = 0; time < times.length; time += 1)
        for (let place = 0; place < width; place += 1, from += 1) {
          const cell = at(layer * series.length + number, time, place);
          const worst = found[role].rank[from] ?? missing;
          const rank = exists(time, place) ? worst : impossible;
          if (rank === hidden) hiddenInput[cell] = 1;
          if (rank > 0) status[cell] = statusOf(rank);
          if (rank < firstEmpty) value[cell] = found[role].value[from] ?? null;
        }
  const indicators = roles.flatMap((role) =>
    series.map(({ indicator }) => ({
      code: role === "value" ? indicator.id : `${indicator.id}/${role}`,
      label: indicator.label,
    })),
  );
  return {
    axes: [{ dimension: "indicator", members: indicators }, ...by.map((id) => axisOf(id, plan))],
    value,
    status,
    hiddenInput,
  };
}
