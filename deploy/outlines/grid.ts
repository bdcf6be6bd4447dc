import type { Ring } from "./path.ts";

/** A plane of square cells, each 0 or the number of the area it lies in. */
export type Grid = { width: number; height: number; cells: Uint8Array };

/** Areas as cells: a cell belongs to the area that its middle is in. `areas` are numbered from 1. `size` is a cell's side. */
export function gridOf(areas: readonly (readonly Ring[])[], width: number, height: number, size: number): Grid {
  const grid: Grid = { width, height, cells: new Uint8Array(width * height) };
  for (const [at, rings] of areas.entries()) fillArea(grid, at + 1, rings, size);
  return grid;
}

/** Cells between the odd and the even crossing of each row: an outline within an outline is a hole. */
function fillArea({ width, height, cells }: Grid, number: number, rings: readonly Ring[], size: number): void {
  const rows: number[][] = Array.from({ length: height }, () => []);
  for (const ring of rings)
    for (const [at, [x0, y0]] of ring.entries()) {
      const [x1, y1] = ring[(at + 1) % ring.length] ?? [x0, y0];
      const [top, bottom] = [Math.min(y0, y1) / size, Math.max(y0, y1) / size];
      for (let row = Math.max(0, Math.ceil(top - 0.5)); row < height && row + 0.5 < bottom; row += 1)
        rows[row]?.push(x0 + ((row + 0.5) * size - y0) * ((x1 - x0) / (y1 - y0)));
    }
  for (const [row, crossings] of rows.entries()) {
    crossings.sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const from = Math.max(0, Math.ceil((crossings[at] ?? 0) / size - 0.5));
      const to = Math.min(width, Math.ceil((crossings[at + 1] ?? 0) / size - 0.5));
      if (to > from) cells.fill(number, row * width + from, row * width + to);
    }
  }
}

/**
 * Gives each empty cell between two areas to the nearer one, where the two are no further from each other than `gap`
 * cells: the package draws a white line between neighbours, and a border belongs to both. Water within one area stays.
 */
export function closeGaps({ width, height, cells }: Grid, gap: number): void {
  const nearest = new Float32Array(cells.length).fill(Infinity);
  const second = new Float32Array(cells.length).fill(Infinity);
  const owner = new Uint8Array(cells.length);
  const reach = Math.ceil(gap);
  const disc: [number, number, number][] = [];
  for (let dy = -reach; dy <= reach; dy += 1)
    for (let dx = -reach; dx <= reach; dx += 1) {
      const far = Math.hypot(dx, dy);
      if (far > 0 && far <= gap) disc.push([dx, dy, far]);
    }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const own = cells[y * width + x] ?? 0;
      if (own === 0 || !touchesEmpty(x, y)) continue;
      for (const [dx, dy, far] of disc) {
        const [toX, toY] = [x + dx, y + dy];
        if (toX < 0 || toY < 0 || toX >= width || toY >= height) continue;
        const to = toY * width + toX;
        if (cells[to] !== 0) continue;
        if (own === owner[to]) nearest[to] = Math.min(nearest[to] ?? far, far);
        else if (far < (nearest[to] ?? 0)) {
          second[to] = nearest[to] ?? far;
          nearest[to] = far;
          owner[to] = own;
        } else second[to] = Math.min(second[to] ?? far, far);
      }
    }
  for (const [at, own] of owner.entries())
    if (own > 0 && (nearest[at] ?? Infinity) + (second[at] ?? Infinity) <= gap) cells[at] = own;

  function touchesEmpty(x: number, y: number): boolean {
    const at = y * width + x;
    return (
      (x > 0 && cells[at - 1] === 0) ||
      (x + 1 < width && cells[at + 1] === 0) ||
      (y > 0 && cells[at - width] === 0) ||
      (y + 1 < height && cells[at + width] === 0)
    );
  }
}
