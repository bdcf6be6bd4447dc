import { breakdowns } from "#server/dimensions/breakdowns.ts";
import { type BreakdownId, type Member, total } from "#shared/dimension.ts";
import { apportioned } from "./worldAreas.ts";

/** Members of a dimension, each after the one that it is a part of. */
export type Tree = readonly { code: string; parent: number | null }[];

const every = (): boolean => true;

/** The total and the groupings of a dimension, coarse to fine; each member lies in one of the grouping before its own. */
export function treeOf(
  dimension: BreakdownId,
  groupings: readonly string[],
  exists: (member: Member) => boolean = every,
): Tree {
  const nodes: { code: string; parent: number | null; level: string }[] = [
    { code: total.code, parent: null, level: total.level },
  ];
  for (const [at, grouping] of groupings.entries()) {
    const above = groupings[at - 1];
    for (const member of breakdowns[dimension].filter(({ level }) => level === grouping)) {
      if (!exists(member)) continue;
      const parent = nodes.findIndex(({ code, level }) => level === above && member.parents.includes(code));
      nodes.push({ code: member.code, parent: Math.max(parent, 0), level: grouping });
    }
  }
  return nodes;
}

/** Numbers for each combination of nodes, the last axis fastest. */
export type Cube = { axes: readonly Tree[]; values: Float64Array };

export const sizeOf = (axes: readonly Tree[]): number => axes.reduce((size, axis) => size * axis.length, 1);

/** How far apart neighbours along an axis stand. */
export const strideOf = (axes: readonly Tree[], axis: number): number => sizeOf(axes.slice(axis + 1));

/** The codes of a cell, one for each axis. */
export const codesAt = (axes: readonly Tree[], cell: number): string[] =>
  axes.map((nodes, axis) => nodes[Math.floor(cell / strideOf(axes, axis)) % nodes.length]?.code ?? "");

/** The number of a cell by its codes. Throws `RangeError` where there is none such. */
export function valueAt({ axes, values }: Cube, codes: readonly string[]): number {
  const cell = axes.reduce((at, nodes, axis) => {
    const place = nodes.findIndex(({ code }) => code === codes[axis]);
    return place === -1 ? Number.NaN : at + place * strideOf(axes, axis);
  }, 0);
  const value = values[cell];
  if (value === undefined) throw new RangeError(`there is no cell ${codes.join(" ")}`);
  return value;
}

/** A cube from the numbers of its leaves; every node above is the exact sum of those below it. */
export function cubeOf(axes: readonly Tree[], leaf: (codes: readonly string[]) => number): Cube {
  const isLeaf = axes.map((nodes) => nodes.map((_, at) => !nodes.some(({ parent }) => parent === at)));
  const values = new Float64Array(sizeOf(axes));
  for (let cell = 0; cell < values.length; cell += 1) {
    const places = axes.map((nodes, axis) => Math.floor(cell / strideOf(axes, axis)) % nodes.length);
    if (places.every((place, axis) => isLeaf[axis]?.[place])) values[cell] = leaf(codesAt(axes, cell));
  }
  for (const [axis, nodes] of axes.entries()) {
    const stride = strideOf(axes, axis);
    for (let cell = values.length - 1; cell >= 0; cell -= 1) {
      const place = Math.floor(cell / stride) % nodes.length;
      const parent = nodes[place]?.parent ?? null;
      if (parent === null) continue;
      const above = cell + (parent - place) * stride;
      values[above] = (values[above] ?? 0) + (values[cell] ?? 0);
    }
  }
  return { axes, values };
}

/** Whole numbers in proportion to weights, none above its own most, that sum to the total as far as they can hold it. */
export function apportionedWithin(total: number, weights: readonly number[], most: readonly number[]): number[] {
  const parts = weights.map(() => 0);
  for (let left = total; left > 0;) {
    const open = weights.map((weight, at) => ((parts[at] ?? 0) < (most[at] ?? 0) ? Math.max(weight, 1e-9) : 0));
    if (open.every((weight) => weight === 0)) break;
    const more = apportioned(left, open).map((part, at) => Math.min(part, (most[at] ?? 0) - (parts[at] ?? 0)));
    for (const [at, part] of more.entries()) parts[at] = (parts[at] ?? 0) + part;
    left -= more.reduce((sum, part) => sum + part, 0);
  }
  return parts;
}
