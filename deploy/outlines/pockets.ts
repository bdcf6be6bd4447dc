import type { Grid } from "./grid.ts";

/** Gives empty cells that areas enclose to the areas around them, ring by ring from the edge, where there are no more than `most`: corners that no two areas are near enough to close. */
export function fillPockets({ width, height, cells }: Grid, most: number): void {
  const seen = new Uint8Array(cells.length);
  const beside = (at: number) => [
    ...(at % width > 0 ? [at - 1] : []),
    ...(at % width < width - 1 ? [at + 1] : []),
    ...(at >= width ? [at - width] : []),
    ...(at < width * (height - 1) ? [at + width] : []),
  ];
  for (const [first, own] of cells.entries()) {
    if (own !== 0 || seen[first] === 1) continue;
    const pocket = [first];
    seen[first] = 1;
    for (let at = 0; at < pocket.length; at += 1)
      for (const next of beside(pocket[at] ?? 0))
        if (cells[next] === 0 && seen[next] === 0) {
          seen[next] = 1;
          pocket.push(next);
        }
    if (pocket.length > most) continue;
    for (let open = pocket; open.length > 0;) {
      const owned = open.map((at) => [at, beside(at).find((next) => cells[next] !== 0)] as const);
      for (const [at, from] of owned) if (from !== undefined) cells[at] = cells[from] ?? 0;
      open = owned.flatMap(([at, from]) => (from === undefined ? [at] : []));
    }
  }
}
