import type { Placed } from "#shared/chart/mapPlan.ts";

type Spot = { code: string; x: number; y: number };

/** How high a line of reading is, as a share of the map's height. */
const line = 1 / 24;

const spotsOf = (placed: readonly Placed[]): Spot[] =>
  placed
    .filter(({ isCopy }) => !isCopy)
    .map(({ code, box }) => ({ code, x: box.left + box.width / 2, y: box.top + box.height / 2 }));

/** Codes of the areas as a page is read: from the north down, in each line from the west. */
export function readingOrder(placed: readonly Placed[]): string[] {
  const spots = spotsOf(placed);
  const top = Math.min(...spots.map(({ y }) => y));
  const height = Math.max(1, (Math.max(...spots.map(({ y }) => y)) - top) * line);
  const row = ({ y }: Spot) => Math.round((y - top) / height);
  return spots.toSorted((a, b) => row(a) - row(b) || a.x - b.x).map(({ code }) => code);
}

/** The nearest area straight above or below, within a quarter of the compass; the same where there is none. */
function nearest(placed: readonly Placed[], from: string, way: 1 | -1): string {
  const spots = spotsOf(placed);
  const own = spots.find(({ code }) => code === from);
  if (!own) return from;
  const ahead = spots
    .map((spot) => ({ ...spot, down: (spot.y - own.y) * way, aside: Math.abs(spot.x - own.x) }))
    .filter(({ down, aside }) => down > 0 && aside <= down)
    .toSorted((a, b) => a.down + a.aside - (b.down + b.aside));
  return ahead[0]?.code ?? from;
}

/** The area an arrow key leads to: left and right through all in reading order, up and down to the nearest; undefined for another key. */
export function areaAfter(key: string, from: string | null, placed: readonly Placed[]): string | undefined {
  const order = readingOrder(placed);
  const at = from === null ? -1 : order.indexOf(from);
  const first = order[0];
  if (key === "Home") return first;
  if (key === "End") return order.at(-1);
  if (key === "ArrowRight") return order[Math.min(at + 1, order.length - 1)];
  if (key === "ArrowLeft") return at < 0 ? order.at(-1) : order[Math.max(at - 1, 0)];
  if (key === "ArrowDown" || key === "ArrowUp") {
    if (from === null || at < 0) return first;
    return nearest(placed, from, key === "ArrowDown" ? 1 : -1);
  }
  return undefined;
}
