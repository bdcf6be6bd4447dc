import type { Rect } from "./shapes.ts";

/** A point that may have a label beside it; `must` are placed first, and with a line to them where there is no room close by. */
export type Labelled = { x: number; y: number; width: number; must: boolean };

/** Where a label stands: its upper left corner, and whether a line runs to its point. */
export type PlacedLabel = { at: number; left: number; top: number; isFar: boolean };

export const labelHeight = 15;
const gap = 9;
const dot = 5;
/** Distances at which a label that must be there is tried, px. */
const rings = [gap, 22, 40, 62, 90];

const touch = (a: Rect, b: Rect) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** Ways to stand beside a point at a distance, the best first: right, left, above, below, and the corners. */
function ways({ x, y, width }: Labelled, far: number): Rect[] {
  const height = labelHeight;
  const middle = y - height / 2;
  const corner = far * 0.75;
  return [
    { left: x + far, top: middle },
    { left: x - far - width, top: middle },
    { left: x - width / 2, top: y - far - height },
    { left: x - width / 2, top: y + far },
    { left: x + corner, top: y - corner - height },
    { left: x - corner - width, top: y - corner - height },
    { left: x + corner, top: y + corner },
    { left: x - corner - width, top: y + corner },
  ].map((corner) => ({ ...corner, width, height }));
}

const isWithin = (box: Rect, area: Rect) =>
  box.left >= area.left &&
  box.top >= area.top &&
  box.left + box.width <= area.left + area.width &&
  box.top + box.height <= area.top + area.height;

/**
 * Labels that touch neither each other, nor a point, nor what is taken, in the order given, those that must be there
 * first. One that finds no room is left out.
 */
export function placeLabels(points: readonly Labelled[], area: Rect, taken: readonly Rect[]): PlacedLabel[] {
  const dots = points.map(({ x, y }): Rect => ({ left: x - dot, top: y - dot, width: 2 * dot, height: 2 * dot }));
  const boxes: Rect[] = [...taken];
  const isFree = (box: Rect) =>
    isWithin(box, area) && !boxes.some((other) => touch(box, other)) && !dots.some((other) => touch(box, other));
  const order = [...points.keys()].toSorted((a, b) => Number(points[b]?.must) - Number(points[a]?.must) || a - b);
  return order.flatMap((at): PlacedLabel[] => {
    const point = points[at];
    if (!point) return [];
    const distances = point.must ? rings : rings.slice(0, 1);
    for (const far of distances) {
      const box = ways(point, far).find(isFree);
      if (!box) continue;
      boxes.push(box);
      return [{ at, left: box.left, top: box.top, isFar: far > gap }];
    }
    return [];
  });
}
