import proj4 from "proj4";
import { crossing } from "./crossing.ts";
import type { Point, Ring } from "./path.ts";
import { plane, type Plane } from "./plane.ts";
import { OutlineTrouble } from "./trouble.ts";

const bornholm = "400";
/** Christiansø lies in no municipality, and no figure stands for it. */
const outside = new Set(["411"]);

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** "0101", 101 and "101" are all København. */
const codeIn = (value: unknown): string => (/^0?\d{3}$/.test(String(value)) ? String(value).slice(-3) : "");

function featuresIn(text: string): readonly Readonly<Record<string, unknown>>[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new OutlineTrouble("The file is not GeoJSON: it is not JSON at all.");
  }
  const { type, features } = record(read);
  if (type !== "FeatureCollection" || !Array.isArray(features) || features.length === 0)
    throw new OutlineTrouble("The file is not GeoJSON with outlines: it holds no FeatureCollection with features.");
  return features.map(record);
}

/** The property whose values are codes of municipalities. */
function codeProperty(features: readonly Readonly<Record<string, unknown>>[], known: ReadonlySet<string>): string {
  const names = Object.keys(record(features[0]?.["properties"]));
  const share = (name: string) =>
    features.filter(({ properties }) => known.has(codeIn(record(properties)[name]))).length / features.length;
  const best = names.toSorted((a, b) => share(b) - share(a))[0];
  if (best === undefined || share(best) < 0.5)
    throw new OutlineTrouble(
      `No property of the features holds codes of municipalities such as 101 or 0101 (found: ${names.join(", ") || "none"}).`,
    );
  return best;
}

const utm32 = "+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs";
const toUtm32 = proj4("EPSG:4326", utm32);

/** Metres east and down the screen, from WGS84 degrees or from EPSG:25832. */
function point(position: unknown, code: string): Point {
  const [x, y] = list(position);
  if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y))
    throw new OutlineTrouble(`An outline of ${code} has a point that is not two numbers.`);
  const isDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
  const [east = 0, north = 0] = isDegrees ? toUtm32.forward([x, y]) : [x, y];
  if (east < 350_000 || east > 950_000 || north < 5_950_000 || north > 6_500_000)
    throw new OutlineTrouble(
      `An outline of ${code} has the point ${x}, ${y}, which is not in Denmark in WGS84 or EPSG:25832.`,
    );
  return [east, -north];
}

function ring(positions: unknown, code: string): Ring {
  const points = list(positions).map((position) => point(position, code));
  const [first, last] = [points[0], points.at(-1)];
  const open = first && last && first[0] === last[0] && first[1] === last[1] ? points.slice(0, -1) : points;
  if (open.length < 3) throw new OutlineTrouble(`An outline of ${code} is empty: it has fewer than three corners.`);
  const met = crossing(open);
  if (met) throw new OutlineTrouble(`An outline of ${code} crosses itself near ${met.map(Math.round).join(", ")}.`);
  return open;
}

const turned = (way: "outer" | "hole", points: Ring): Ring => {
  const area = points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area > 0 === (way === "outer") ? points : points.toReversed();
};

function ringsIn(geometry: unknown, code: string): Ring[] {
  const { type, coordinates } = record(geometry);
  if (type !== "Polygon" && type !== "MultiPolygon")
    throw new OutlineTrouble(`${code} is a ${String(type)}, where a Polygon or a MultiPolygon is read.`);
  const polygons = type === "Polygon" ? [coordinates] : list(coordinates);
  return polygons.flatMap((rings) =>
    list(rings).map((positions, at) => turned(at === 0 ? "outer" : "hole", ring(positions, code))),
  );
}

type Box = { left: number; right: number; top: number; bottom: number };

const boxOf = (points: readonly Point[]): Box =>
  points.reduce(
    ({ left, right, top, bottom }, [x, y]) => ({
      left: Math.min(left, x),
      right: Math.max(right, x),
      top: Math.min(top, y),
      bottom: Math.max(bottom, y),
    }),
    { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity },
  );

/** Bornholm moved, at its own size, to the corner north-east of the others, where the inset is. */
function withInset(areas: readonly { code: string; rings: Ring[] }[]): { code: string; rings: Ring[] }[] {
  const rest = boxOf(areas.flatMap(({ code, rings }) => (code === bornholm ? [] : rings.flat())));
  const island = boxOf(areas.flatMap(({ code, rings }) => (code === bornholm ? rings.flat() : [])));
  const width = rest.right - rest.left;
  const shift: Point = [rest.left + 0.968 * width - island.right, rest.top + 0.057 * width - island.top];
  return areas.map(({ code, rings }) => ({
    code,
    rings:
      code === bornholm ? rings.map((one) => one.map(([x, y]): Point => [x + shift[0], y + shift[1]])) : [...rings],
  }));
}

/** The outlines of an official file on a plane: GeoJSON with the municipalities' codes in a property. Throws `OutlineTrouble` with what is wrong. */
export function officialPlane(text: string, codes: ReadonlySet<string>): Plane {
  const features = featuresIn(text);
  const name = codeProperty(features, codes);
  const found = new Map<string, Ring[]>();
  for (const { properties, geometry } of features) {
    const value = record(properties)[name];
    const code = codeIn(value);
    if (outside.has(code)) continue;
    if (!codes.has(code)) throw new OutlineTrouble(`${String(value)} is not the code of a municipality.`);
    found.set(code, [...(found.get(code) ?? []), ...ringsIn(geometry, code)]);
  }
  const missing = [...codes].filter((code) => !found.has(code));
  if (missing.length > 0) throw new OutlineTrouble(`There is no outline of ${missing.join(", ")}.`);
  const areas = [...found].map(([code, rings]) => ({ code, rings }));
  return plane(withInset(areas.toSorted((a, b) => a.code.localeCompare(b.code))));
}
