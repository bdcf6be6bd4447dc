import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import type { MultiPolygon as Shape, Objects, Polygon, Topology } from "topojson-specification";
import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import type { Plane } from "./plane.ts";
import { OutlineTrouble } from "./trouble.ts";

export const root = resolve(import.meta.dirname, "../..");

/** Where outlines come from and under what terms. */
export type Origin = { source: string; licence: string };

/** Points on the way across the country after simplifying: a hundredth of a pixel on a large screen. */
const steps = 10_000;
/** Least triangle that a corner makes with its neighbours to be kept, in squares of a ten-thousandth of the country's width. */
const least = 140;

const levels = ["municipality", "landsdel", "rar", "region"] as const;

type Row = Readonly<Record<"code" | "level" | "parents", string>>;

const members = (): readonly Row[] =>
  parse<Row>(readFileSync(resolve(root, "server/dimensions/members/geography.csv"), "utf8"), { columns: true });

/** Codes of the municipalities that there are. */
export const municipalityCodes = (): ReadonlySet<string> =>
  new Set(members().flatMap(({ code, level }) => (level === "municipality" ? [code] : [])));

/** The plane in whole steps, from its upper left corner. */
function stepped({ features }: Plane): { plane: Plane; size: [number, number] } {
  const points = features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  const edge = (axis: 0 | 1, pick: (a: number, b: number) => number) =>
    points.reduce((most, point) => pick(most, point[axis] ?? 0), points[0]?.[axis] ?? 0);
  const [left, top] = [edge(0, Math.min), edge(1, Math.min)];
  const scale = steps / (edge(0, Math.max) - left);
  const place = ([x = 0, y = 0]: number[]) => [Math.round((x - left) * scale), Math.round((y - top) * scale)];
  const placed = features.map((feature) => ({
    ...feature,
    geometry: {
      ...feature.geometry,
      coordinates: feature.geometry.coordinates.map((rings) => rings.map((ring) => ring.map(place))),
    },
  }));
  return {
    plane: { type: "FeatureCollection", features: placed },
    size: [steps, Math.round((edge(1, Math.max) - top) * scale)],
  };
}

type Arcs = number[][][];
type Drawn = Topology<Objects<Record<string, never>>>;

/** The areas of a topology by their codes. */
function areasIn({ objects, arcs, bbox }: Topology): Drawn {
  const made = objects["areas"];
  const all = made?.type === "GeometryCollection" ? made.geometries : [];
  const geometries = all.flatMap((area): (Polygon<Record<string, never>> | Shape<Record<string, never>>)[] => {
    const { properties } = area;
    const id = properties && "code" in properties ? String(properties["code"]) : "";
    if (area.type === "Polygon") return [{ type: "Polygon", arcs: area.arcs, id }];
    return area.type === "MultiPolygon" ? [{ type: "MultiPolygon", arcs: area.arcs, id }] : [];
  });
  return {
    type: "Topology",
    objects: { areas: { type: "GeometryCollection", geometries } },
    arcs,
    ...(bbox ? { bbox } : {}),
  };
}

/** Simplified, with borders shared: a corner goes from both sides of a border or from neither. */
function simplified(plane: Plane): { arcs: Map<string, Arcs>; topology: Drawn } {
  const lessened = simplify(presimplify(areasIn(topology({ areas: plane }))), least);
  const kept: Drawn = filter(lessened, filterWeight(lessened, least));
  const areas = kept.objects["areas"];
  if (areas?.type !== "GeometryCollection") throw new OutlineTrouble("The outlines make no areas.");
  const arcs = new Map<string, Arcs>();
  for (const area of areas.geometries) {
    const code = String(area.id);
    if (area.type === "MultiPolygon") arcs.set(code, area.arcs);
    else if (area.type === "Polygon") arcs.set(code, [area.arcs]);
    else throw new OutlineTrouble(`Nothing is left of ${code} when its outline is simplified.`);
  }
  return { arcs, topology: kept };
}

/** The file of outlines as text: areas of each level by code as polygons of rings of arcs, as in TopoJSON, with what they are from. */
export function outlinesText(drawn: Plane, { source, licence }: Origin): string {
  const { plane, size } = stepped(drawn);
  const { arcs, topology: kept } = simplified(plane);
  const shape = (code: string): Shape => ({ type: "MultiPolygon", arcs: arcs.get(code) ?? [] });
  const ofParts = (code: string): Arcs => {
    const parts = members().filter(
      ({ level, parents }) => level === "municipality" && parents.split(" ").includes(code),
    );
    const shapes = parts.map((part) => shape(part.code));
    return mergeArcs(kept, shapes).arcs;
  };
  const byLevel = levels.map((level) => {
    const own = members().filter((member) => member.level === level);
    const shapes = own.map(({ code }) => [code, level === "municipality" ? (arcs.get(code) ?? []) : ofParts(code)]);
    return [level, Object.fromEntries(shapes)];
  });
  const { arcs: lines, transform } = quantize({ ...kept, bbox: [0, 0, ...size] }, { scale: [1, 1], translate: [0, 0] });
  const file = { source, licence, size, transform, levels: Object.fromEntries(byLevel), arcs: lines };
  return `${JSON.stringify(file)}\n`;
}
