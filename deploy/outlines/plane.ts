import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import type { Point, Ring } from "./path.ts";

/** Municipalities by code on a flat plane whose second axis goes down, as on a screen. */
export type Plane = FeatureCollection<MultiPolygon, { code: string }>;

const doubleArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

function isWithin([x, y]: Point, ring: Ring): boolean {
  let isIn = false;
  for (const [at, [x0, y0]] of ring.entries()) {
    const [x1, y1] = ring[(at + 1) % ring.length] ?? [x0, y0];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) isIn = !isIn;
  }
  return isIn;
}

const closed = (ring: Ring): number[][] => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y]);

/** Rings that go clockwise on screen are outer ones, the others holes in the smallest outer one around them. */
export function plane(areas: readonly { code: string; rings: readonly Ring[] }[]): Plane {
  const features = areas.map(({ code, rings }): Feature<MultiPolygon, { code: string }> => {
    const outer = rings
      .filter((ring) => doubleArea(ring) > 0)
      .toSorted((a, b) => doubleArea(a) - doubleArea(b))
      .map((ring) => ({ ring, holes: [] as Ring[] }));
    for (const hole of rings.filter((ring) => doubleArea(ring) < 0)) {
      const [first] = hole;
      if (first) outer.find(({ ring }) => isWithin(first, ring))?.holes.push(hole);
    }
    const coordinates = outer.map(({ ring, holes }) => [closed(ring), ...holes.map(closed)]);
    return { type: "Feature", properties: { code }, geometry: { type: "MultiPolygon", coordinates } };
  });
  return { type: "FeatureCollection", features };
}
