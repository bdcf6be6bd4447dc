import type { Cube } from "../cube.ts";
import type { ChartKind } from "../figure.ts";

/** Levels with outlines: the municipalities, and what they make. */
export const mappedLevels = ["municipality", "rar", "landsdel", "region"] as const;
export type MappedLevel = (typeof mappedLevels)[number];

export const mappedLevel = (level: string | undefined): MappedLevel | undefined =>
  mappedLevels.find((known) => known === level);

/** The kind of map a cube is drawn as where one is asked for; null where it is none. */
export const mapKind = (kind: ChartKind, cube: Cube): "map" | "tilemap" | null => {
  if (kind === "tilemap" && isMapped(kind, cube)) return kind;
  return (kind === "map" || kind === "tilemap") && isMapped("map", cube) ? "map" : null;
};

/** Whether a cube can be drawn as a kind of map: it has areas of one level, more than one; tiles are of municipalities. */
export function isMapped(kind: ChartKind, cube: Cube): boolean {
  if (kind !== "map" && kind !== "tilemap") return false;
  const areas = cube.axes.find(({ dimension }) => dimension === "geography")?.members ?? [];
  const level = mappedLevel(areas[0]?.level);
  if (level === undefined || areas.length < 2 || areas.some((area) => area.level !== level)) return false;
  return kind === "map" || level === "municipality";
}
