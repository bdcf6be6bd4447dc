import type { Axis, CellStatus } from "#shared/cube.ts";
import type { DimensionId } from "#shared/dimension.ts";
import type { RawCube } from "#server/disclosure/disclose.ts";
import type { RawRows } from "#server/store/store.ts";
import { areaMembers, timeMembers } from "./axes.ts";
import { firstEmpty, placing, type Plan, rankOf, type Read, statusOf } from "./grid.ts";

/** What was read for one `Read`, dense over time slot × area slot. `worst` is 255 where there was no row. */
type Sums = { value: Float64Array; complete: Int32Array; worst: Uint8Array };

const noRow = 255;
const [missing, unpublished, impossible, hidden] = [
  rankOf("missing"),
  rankOf("unpublished"),
  rankOf("impossible"),
  rankOf("suppressed"),
];

function sumsOf(rows: RawRows | null, plan: Plan): Sums[] {
  const size = plan.times.length * plan.areas.length;
  const sums = plan.reads.map(() => ({
    value: new Float64Array(size),
    complete: new Int32Array(size),
    worst: new Uint8Array(size).fill(noRow),
  }));
  if (!rows) return sums;
  const { read = [], cell = [], value = [], complete = [], worst = [] } = rows.columns;
  for (let row = 0; row < rows.rows; row += 1) {
    const sum = sums[Number(read[row])];
    const at = Number(cell[row]);
    if (!sum) continue;
    sum.value[at] = Number(value[row]);
    sum.complete[at] = Number(complete[row]);
    sum.worst[at] = worst[row] === null ? missing : Number(worst[row]);
  }
  return sums;
}

/** One computed number: `rank` of its standing, `value` only where the rank is not an empty one. */
type Sum = { value: number; rank: number };

/** The sum of a read in a cell, or what it lacks. */
function sumAt({ periods, areas, beyond }: Read, sums: Sums, time: number, area: number, width: number): Sum {
  const at = time * width + area;
  const worst = sums.worst[at] ?? noRow;
  if (worst !== noRow && worst >= firstEmpty) return { value: 0, rank: worst };
  const expected = (periods.expected[time] ?? 0) * (areas.expected[area] ?? 0);
  if (worst === noRow || expected === 0 || (sums.complete[at] ?? 0) < expected)
    return { value: 0, rank: beyond[time] ? unpublished : missing };
  return { value: sums.value[at] ?? 0, rank: worst };
}

/** What `evaluate` is asked for: the figure itself, or a part of it that a rolling ratio is made from. */
export type Role = "value" | "numerator" | "denominator";

/** Cells of one series, in plan order. Pure over what was read. */
function evaluator(plan: Plan, sums: readonly Sums[]) {
  const width = plan.areas.length;
  const at = (place: number | null, time: number, area: number): Sum => {
    const [read, sum] = place === null ? [] : [plan.reads[place], sums[place]];
    return read && sum ? sumAt(read, sum, time, area, width) : { value: 0, rank: unpublished };
  };
  return (series: Plan["series"][number], role: Role, time: number, area: number): Sum => {
    const { rule, isMean } = series;
    if (rule.kind === "measure") {
      const sum = at(rule.value, time, area);
      const periods = rule.value === null ? 1 : (plan.reads[rule.value]?.periods.expected[time] ?? 1);
      return isMean && periods > 1 ? { value: sum.value / periods, rank: sum.rank } : sum;
    }
    if (role === "value" && rule.own[area]) return at(rule.published, time, area);
    const [above, below] = [at(rule.numerator, time, area), at(rule.denominator, time, area)];
    if (role === "numerator") return above;
    const carried = rule.carried[time] === null ? 0 : rankOf("provisional");
    if (role === "denominator") return { value: below.value, rank: Math.max(below.rank, carried) };
    const rank = Math.max(above.rank, below.rank, carried);
    if (rank < firstEmpty && below.value === 0) return { value: 0, rank: missing };
    return { value: (above.value * rule.per) / below.value, rank };
  };
}

export const rolesOf = (plan: Plan): readonly Role[] =>
  plan.transform === "rolling12" && plan.series.some(({ rule }) => rule.kind === "ratio")
    ? ["value", "numerator", "denominator"]
    : ["value"];

const axisOf = (id: DimensionId, plan: Plan): Axis => ({
  dimension: id,
  members: id === "time" ? timeMembers(plan.times) : areaMembers(plan.areas),
});

/**
 * Rows as a dense cube over every computed time slot; holes become named statuses. Where a rolling ratio needs them,
 * numerators and denominators follow the figures on the indicator axis.
 */
export function shape(rows: RawRows | null, plan: Plan): RawCube {
  const { times, areas, series, by } = plan;
  const roles = rolesOf(plan);
  const evaluate = evaluator(plan, sumsOf(rows, plan));
  const { size, at } = placing(by, times.length, areas.length);
  const cells = size * series.length * roles.length;
  const value = Array.from<number | null>({ length: cells }).fill(null);
  const status: Record<string, CellStatus> = {};
  const hiddenInput = new Uint8Array(cells);
  for (const [layer, role] of roles.entries())
    for (const [place, one] of series.entries())
      for (let time = 0; time < times.length; time += 1)
        for (let area = 0; area < areas.length; area += 1) {
          const index = at(layer * series.length + place, time, area);
          const found = evaluate(one, role, time, area);
          const rank = plan.exists(time, area) ? found.rank : Math.max(found.rank, impossible);
          if (rank === hidden) hiddenInput[index] = 1;
          if (rank < firstEmpty) value[index] = found.value;
          if (rank > 0) status[index] = statusOf(rank);
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
