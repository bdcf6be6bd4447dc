import type { Point, Ring } from "./path.ts";

type Side = { from: Point; to: Point; at: number; left: number; right: number };

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Where a ring's sides cross, touching ends apart; null where none do. Sides are met from west to east. */
export function crossing(ring: Ring): Point | null {
  const sides = ring
    .map((from, at): Side => {
      const to = ring[(at + 1) % ring.length] ?? from;
      return { from, to, at, left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]) };
    })
    .toSorted((a, b) => a.left - b.left);
  let open: Side[] = [];
  for (const side of sides) {
    open = open.filter(({ right }) => right >= side.left);
    for (const other of open) {
      const isAcross = turn(side.from, side.to, other.from) * turn(side.from, side.to, other.to) < 0;
      if (isAcross && turn(other.from, other.to, side.from) * turn(other.from, other.to, side.to) < 0) return side.from;
    }
    open.push(side);
  }
  return null;
}
