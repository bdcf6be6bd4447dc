import type { Grid } from "./grid.ts";
import type { Point } from "./path.ts";

/** Right, down, left, up. */
const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** Rings around the cells of one area, from corner to corner of cells, the area on the right hand: outer ones go clockwise on screen, holes the other way. */
export function ringsAround({ width, height, cells }: Grid, number: number): Point[][] {
  const isIn = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && cells[y * width + x] === number;
  /** Directions that an edge of the area leaves each corner in. */
  const leaving = new Map<number, number[]>();
  const corner = (x: number, y: number) => y * (width + 1) + x;
  const leave = (x: number, y: number, direction: number) => {
    const key = corner(x, y);
    leaving.set(key, [...(leaving.get(key) ?? []), direction]);
  };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (!isIn(x, y)) continue;
      if (!isIn(x, y - 1)) leave(x, y, 0);
      if (!isIn(x + 1, y)) leave(x + 1, y, 1);
      if (!isIn(x, y + 1)) leave(x + 1, y + 1, 2);
      if (!isIn(x - 1, y)) leave(x, y + 1, 3);
    }
  const rings: Point[][] = [];
  for (const start of leaving.keys())
    while ((leaving.get(start) ?? []).length > 0) {
      const ring: Point[] = [];
      let [x, y] = [start % (width + 1), Math.floor(start / (width + 1))];
      let last = -1;
      do {
        const open = leaving.get(corner(x, y)) ?? [];
        // Where two cells touch at a corner alone, the right turn keeps them apart.
        const direction = open.find((one) => one === (last + 1) % 4) ?? open[0] ?? 0;
        open.splice(open.indexOf(direction), 1);
        ring.push([x, y]);
        const [dx, dy] = steps[direction] ?? steps[0];
        [x, y, last] = [x + dx, y + dy, direction];
      } while (corner(x, y) !== start);
      rings.push(ring);
    }
  return rings;
}
