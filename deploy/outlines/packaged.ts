import { createRequire } from "node:module";
import { closeGaps, gridOf } from "./grid.ts";
import type { Origin } from "./outlines.ts";
import { ringsOf } from "./path.ts";
import { fillPockets } from "./pockets.ts";
import { plane, type Plane } from "./plane.ts";
import { ringsAround } from "./trace.ts";
import { OutlineTrouble } from "./trouble.ts";

/** Side of a cell in the package's own units, of which the country is 10,116 wide. */
const cell = 5;
/** Widest white line the package draws between neighbours, in cells: the islands have one of 7, Jutland of 12. */
const gap = 13;
/** Largest empty corner between areas that is closed, in cells. */
const pocket = 400;

export const packagedOrigin: Origin = { source: "react-denmark-map 1.0.0 (npm)", licence: "MIT, © 2022 Martin Polley" };

type Packaged = { code: string; d: string };

const isPackaged = (area: unknown): area is Packaged =>
  typeof area === "object" &&
  area !== null &&
  "code" in area &&
  typeof area.code === "string" &&
  "d" in area &&
  typeof area.d === "string";

const { resolve } = createRequire(import.meta.url);

/** The outlines as the package hands them to its picture: asked of the component, of which nothing else is used. */
async function areasOfPackage(): Promise<Packaged[]> {
  const { Municipalities } = await import("react-denmark-map");
  const element: unknown = Municipalities({});
  if (typeof element === "object" && element !== null && "props" in element) {
    const { props } = element;
    if (typeof props === "object" && props !== null && "areas" in props && Array.isArray(props.areas))
      return props.areas.filter(isPackaged);
  }
  throw new OutlineTrouble(`${resolve("react-denmark-map")} does not hand out its areas as version 1.0.0 does.`);
}

/** The package's outlines on a plane, neighbours touching: it draws each apart, with a white line baked in between. Its Bornholm stands in an inset already. */
export async function packagedPlane(): Promise<Plane> {
  const areas = (await areasOfPackage()).toSorted((a, b) => a.code.localeCompare(b.code));
  const drawn = areas.map(({ d }) => ringsOf(d));
  const points = drawn.flat(2);
  const extent = (axis: 0 | 1) => Math.ceil(points.reduce((most, point) => Math.max(most, point[axis]), 0) / cell) + 2;
  const grid = gridOf(drawn, extent(0), extent(1), cell);
  closeGaps(grid, gap);
  fillPockets(grid, pocket);
  return plane(areas.map(({ code }, at) => ({ code, rings: ringsAround(grid, at + 1) })));
}
