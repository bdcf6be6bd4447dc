import type { Axis, CellStatus } from "#shared/cube.ts";
import type { DimensionId } from "#shared/dimension.ts";
import { blank, type RawCube } from "#server/disclosure/disclose.ts";
import { firstEmpty, rankOf, statusOf } from "#server/disclosure/standing.ts";
import type { RawRows } from "#server/store/store.ts";
import { areaMembers, timeMembers } from "./axes.ts";
import { placing, type Plan, type Read, type Series } from "./grid.ts";

/** What was read for one `Read`, dense over time slot × area slot. `worst` is 255 where there was no row. */
type Sums = { value: Float64Array; complete: Int32Array; worst: Uint8Array };

const noRow = 255;
const [provisional, missing, unpublished, impossible, hidden] = [
  rankOf("provisional"),
  rankOf("missing"),
  rankOf("unpublished"),
  rankOf("impossible"),
  rankOf("suppressed"),
];

function sumsOf(rows: RawRows | null, { reads, times, areas }: Plan): Sums[] {
  const size = times.length * areas.length;
  const sums = reads.map(() => ({
    value: new Float64Array(size),
    complete: new Int32Array(size),
    worst: new Uint8Array(size).fill(noRow),
  }));
  if (!rows) return sums;
  const { read = [], cell = [], value = [], complete = [], worst = [] } = rows.columns;
  for (let row = 0; row < rows.rows; row += 1) {
    const sum = sums[Number(read[row])];
    const place = cell[row];
    if (!sum || typeof place !== "number") continue;
    sum.value[place] = Number(value[row]);
    sum.complete[place] = Number(complete[row]);
    sum.worst[place] = Number(worst[row]);
  }
  return sums;
}

/** Numbers of one kind over time slot × area slot, and the rank of each; a number stands only where the rank is not empty. */
type Layer = { value: Float64Array; rank: Uint8Array };

/** A read as cells: whole sums with their standing, and what the others lack. `mean` divides by the number of periods. */
function layerOf({ periods, areas, beyond }: Read, { value, complete, worst }: Sums, mean: boolean): Layer {
  const width = areas.expected.length;
  const rank = new Uint8Array(value.length);
  for (const [time, count] of periods.expected.entries())
    for (const [area, parts] of areas.expected.entries()) {
      const at = time * width + area;
      const found = worst[at] ?? noRow;
      const isWhole = found !== noRow && parts > 0 && (complete[at] ?? 0) >= count * parts;
      rank[at] = found !== noRow && (isWhole || found >= firstEmpty) ? found : beyond[time] ? unpublished : missing;
      if (mean && count > 1) value[at] = (value[at] ?? 0) / count;
    }
  return { value, rank };
}

const nothing = (size: number): Layer => ({
  value: new Float64Array(size),
  rank: new Uint8Array(size).fill(unpublished),
});

/** What is made of a rule: the figure itself, and the parts that a rolling ratio is made from. */
type Role = "value" | "numerator" | "denominator";

/** A series as cells. The source's own ratio stands where it publishes the very cell. */
function layersOf({ rule, isMean }: Series, sums: readonly Sums[], { reads, times, areas }: Plan): Record<Role, Layer> {
  const size = times.length * areas.length;
  const layer = (place: number | null, mean = false) => {
    const [read, sum] = place === null ? [] : [reads[place], sums[place]];
    return read && sum ? layerOf(read, { ...sum, value: sum.value.slice() }, mean) : nothing(size);
  };
  if (rule.kind === "measure") {
    const value = layer(rule.value, isMean);
    return { value, numerator: value, denominator: value };
  }
  const [value, numerator, denominator] = [layer(rule.published), layer(rule.numerator), layer(rule.denominator)];
  for (let at = 0; at < size; at += 1) {
    const [time, area] = [Math.floor(at / areas.length), at % areas.length];
    const carried = rule.carried[time] === null ? 0 : provisional;
    const below = denominator.value[at] ?? 0;
    denominator.rank[at] = Math.max(denominator.rank[at] ?? missing, carried);
    if (rule.own[area]) continue;
    const rank = Math.max(numerator.rank[at] ?? missing, denominator.rank[at] ?? missing);
    value.rank[at] = rank < firstEmpty && below === 0 ? missing : rank;
    value.value[at] = ((numerator.value[at] ?? 0) * rule.per) / below;
  }
  return { value, numerator, denominator };
}

/** Kinds of cells a plan needs, in their order on the indicator axis. */
const rolesOf = ({ transform, series }: Plan): readonly Role[] =>
  transform === "rolling12" && series.some(({ rule }) => rule.kind === "ratio")
    ? ["value", "numerator", "denominator"]
    : ["value"];

const axisOf = (id: DimensionId, { times, areas }: Plan): Axis => ({
  dimension: id,
  members: id === "time" ? timeMembers(times) : areaMembers(areas),
});

/**
 * Rows as a dense cube over every computed time slot; holes become named statuses. Where a rolling ratio needs them,
 * numerators and denominators follow the figures on the indicator axis.
 */
export function shape(rows: RawRows | null, plan: Plan): RawCube {
  const { times, areas, series, by, exists } = plan;
  const roles = rolesOf(plan);
  const sums = sumsOf(rows, plan);
  const layers = series.map((one) => layersOf(one, sums, plan));
  const { size, at } = placing(by, times.length, areas.length);
  const status: Record<number, CellStatus> = {};
  const cells = size * series.length * roles.length;
  const value = blank(cells);
  const hiddenInput = new Uint8Array(cells);
  for (const [layer, role] of roles.entries())
    for (const [place, found] of layers.entries())
      for (let time = 0, from = 0; time < times.length; time += 1)
        for (let area = 0; area < areas.length; area += 1, from += 1) {
          const cell = at(layer * series.length + place, time, area);
          const worst = found[role].rank[from] ?? missing;
          const rank = exists(time, area) ? worst : Math.max(worst, impossible);
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
