import { feature } from "topojson-client";
import type { MappedLevel } from "./isMapped.ts";
import outlines from "./outlines.json" with { type: "json" };
import type { Rect } from "./shapes.ts";
import tiles from "./tiles.json" with { type: "json" };

type Point = readonly [number, number];
type Ring = readonly Point[];

/** An area on the plane of the outlines: its rings, and the box around them. */
export type Outline = { rings: readonly Ring[]; box: Rect };

/** Width and height of the plane of the outlines, in its own steps. */
export const planeSize = { width: outlines.size[0] ?? 1, height: outlines.size[1] ?? 1 };

/** Where the outlines are from and under what terms, for the source line of a map. */
export const outlineSource: string = `${outlines.source} (${outlines.licence})`;

const boxOf = (points: readonly Point[]): Rect => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
};

function outlineOf(arcs: number[][][]): Outline {
  const { arcs: lines, transform } = outlines;
  const [scaleX = 1, scaleY = 1] = transform.scale;
  const [moveX = 0, moveY = 0] = transform.translate;
  const { geometry } = feature(
    { type: "Topology", arcs: lines, objects: {}, transform: { scale: [scaleX, scaleY], translate: [moveX, moveY] } },
    { type: "MultiPolygon", arcs },
  );
  const coordinates = geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  const rings = coordinates.flat().map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y]));
  return { rings, box: boxOf(rings.flat()) };
}

const levels: Readonly<Record<MappedLevel, Readonly<Record<string, number[][][]>>>> = outlines.levels;
const known = new Map<string, Outline>();

/** The outline of an area, whole groupings without the borders within; undefined where there is none. */
export function outline(level: MappedLevel, code: string): Outline | undefined {
  const key = `${level} ${code}`;
  const arcs = levels[level][code];
  if (!known.has(key) && arcs) known.set(key, outlineOf(arcs));
  return known.get(key);
}

/** Whether the area is drawn on a map of its level. */
export const hasOutline = (level: MappedLevel, code: string): boolean => levels[level][code] !== undefined;

/** Codes with an outline on a level. */
export const outlinedCodes = (level: MappedLevel): readonly string[] => Object.keys(levels[level]);

/** Where each municipality's tile lies and the few letters in it: laid by hand so that neighbours are neighbours where they can be. */
export const tilePlaces: ReadonlyMap<string, { row: number; column: number; name: string }> = new Map(
  tiles.rows.flatMap((line, row) =>
    (line.match(/.{3} ?/g) ?? []).flatMap((word, column) => {
      const code = word.trim();
      const names: Readonly<Record<string, string>> = tiles.names;
      return code === "" ? [] : [[code, { row, column, name: names[code] ?? code }] as const];
    }),
  ),
);

export const tileRows: number = tiles.rows.length;
export const tileColumns: number = Math.max(...[...tilePlaces.values()].map(({ column }) => column)) + 1;
