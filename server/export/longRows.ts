import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { cellAt } from "#shared/cube.ts";
import type { Axis, AxisMember, Cell, Cube } from "#shared/cube.ts";
import { dimensionIds } from "#shared/dimension.ts";
import type { Rows } from "#shared/figure.ts";
import { comparePeriods } from "#shared/period.ts";
import { Refusal } from "#shared/refusal.ts";

/** One cell with the member it stands at on every dimension: those of `by`, and those that are fixed. */
export type LongRow = { members: ReadonlyMap<string, AxisMember>; indicator: string; cell: Cell };

/** Some of a file's rows, in order, of how many. */
export type LongTable = {
  dimensions: readonly Axis["dimension"][];
  rows: readonly LongRow[];
  first: number;
  total: number;
};

/** A group of members as one: codes and names joined. */
const asOne = (members: readonly AxisMember[]): AxisMember => ({
  code: members.map(({ code }) => code).join("+"),
  label: {
    da: members.map(({ label }) => label.da).join(" + "),
    en: members.map(({ label }) => label.en).join(" + "),
  },
});

const fixedMembers = (cube: Cube): [Axis["dimension"], AxisMember][] =>
  dimensionIds.flatMap((dimension): [Axis["dimension"], AxisMember][] => {
    const members = cube.fixed?.[dimension] ?? [];
    const isAxis = cube.axes.some((axis) => axis.dimension === dimension);
    return isAxis || members.length === 0 ? [] : [[dimension, asOne(members)]];
  });

/** A disclosed cube as rows, one a cell, in the cube's order unless another is asked for. What is equal keeps that order; cells without a number come last. */
export function longTable(cube: Disclosed, asked?: Rows): LongTable {
  const fixed = fixedMembers(cube);
  const rows = cube.value.map((_, flat): LongRow => {
    const members = new Map(fixed);
    let rest = flat;
    for (const { dimension, members: all } of cube.axes.toReversed()) {
      const member = all[rest % all.length];
      if (member) members.set(dimension, member);
      rest = Math.floor(rest / all.length);
    }
    return {
      members,
      indicator: members.get("indicator")?.code ?? "",
      cell: cellAt(cube, flat),
    };
  });
  const dimensions = [...cube.axes.map(({ dimension }) => dimension), ...fixed.map(([dimension]) => dimension)];
  if (!asked) return { dimensions, rows, first: 0, total: rows.length };
  const keys = asked.sort.map(({ column, descending }) => ({ compare: comparison(column, dimensions), descending }));
  const sorted = rows.toSorted((a, b) => {
    for (const { compare, descending } of keys) {
      const order = compare(a, b, descending);
      if (order !== 0) return order;
    }
    return 0;
  });
  const end = asked.limit === null ? sorted.length : asked.offset + asked.limit;
  return { dimensions, rows: sorted.slice(asked.offset, end), first: asked.offset, total: rows.length };
}

type Compare = (a: LongRow, b: LongRow, descending: boolean) => number;

const byText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function comparison(column: string, dimensions: readonly Axis["dimension"][]): Compare {
  const turned = (order: number, descending: boolean) => (descending ? -order : order);
  if (column === "value")
    return (a, b, descending) => {
      const [first, second] = [a.cell.value, b.cell.value];
      if (first === null || second === null) return Number(first === null) - Number(second === null);
      return turned(first - second, descending);
    };
  if (column === "status") return (a, b, descending) => turned(byText(a.cell.status, b.cell.status), descending);
  const dimension = dimensions.find((known) => known === column);
  if (!dimension)
    throw new Refusal("unknown-dimension", "sort", {
      id: column,
      known: [...dimensions, "value", "status"].join(", "),
    });
  const code = (row: LongRow) => row.members.get(dimension)?.code ?? "";
  const order = dimension === "time" ? comparePeriods : byText;
  return (a, b, descending) => turned(order(code(a), code(b)), descending);
}
