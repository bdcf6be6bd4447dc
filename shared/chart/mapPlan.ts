import { outline, type Outline, planeSize, tileColumns, tilePlaces, tileRows } from "./atlas.ts";
import type { MappedLevel } from "./isMapped.ts";
import type { Rect } from "./shapes.ts";

/** One area where it is drawn: an SVG path in px, the box around it, and for a tile the letters in it. */
export type Placed = {
  code: string;
  path: string;
  box: Rect;
  /** Whether it is the larger copy of an area in an inset. */
  isCopy: boolean;
  name: string | null;
};

/** A map laid out: its areas, and the frames of its insets. */
export type MapPlan = { placed: readonly Placed[]; frames: readonly { box: Rect; note: "bornholm" | "capital" }[] };

const bornholm: Readonly<Record<MappedLevel, string | null>> = {
  municipality: "400",
  landsdel: "04",
  rar: "BOR",
  region: null,
};

/** Municipalities of the landsdele Byen København and Københavns omegn: too small to be told apart at the scale of the rest. */
const capital = [
  "101",
  "147",
  "151",
  "153",
  "155",
  "157",
  "159",
  "161",
  "163",
  "165",
  "167",
  "169",
  "173",
  "175",
  "183",
  "185",
  "187",
];

/** Where the larger capital lies: in Kattegat east of Anholt, below Bornholm's inset, in shares of the plane's width and height. */
const capitalFrame = { left: 0.772, top: 0.168, width: 0.345, height: 0.235 };
/** How much wider than the plane a map with it is. */
const capitalRoom = 1.12;
const bornholmMargin = 0.013;

/** Width of a map to its height. */
export const mapAspect = (level: MappedLevel): number =>
  ((level === "municipality" ? capitalRoom : 1) * planeSize.width) / planeSize.height;
export const tilesAspect: number = tileColumns / tileRows;

/** The largest box of a shape within an area, at its upper left. */
export function fitted(area: Rect, aspect: number): Rect {
  const width = Math.min(area.width, area.height * aspect);
  return { left: area.left, top: area.top, width, height: width / aspect };
}

const round = (value: number) => Math.round(value * 10) / 10;

type Scale = { by: number; x: number; y: number };

function drawn(code: string, { rings, box }: Outline, { by, x, y }: Scale, isCopy: boolean): Placed {
  const path = rings
    .map((ring) => `M${ring.map((point) => `${round(point[0] * by + x)} ${round(point[1] * by + y)}`).join("L")}Z`)
    .join("");
  const place = {
    left: box.left * by + x,
    top: box.top * by + y,
    width: box.width * by,
    height: box.height * by,
  };
  return { code, path, box: place, isCopy, name: null };
}

const around = (boxes: readonly Rect[]): Rect => {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
};

/** A map of a level within an area of px: Bornholm in its inset, and the capital's municipalities once more, larger. */
export function mapPlan(level: MappedLevel, codes: readonly string[], area: Rect): MapPlan {
  const { left, top, height } = fitted(area, mapAspect(level));
  const width = (height * planeSize.width) / planeSize.height;
  const scale = { by: width / planeSize.width, x: left, y: top };
  const shapes = codes.flatMap((code) => {
    const shape = outline(level, code);
    return shape ? [{ code, shape }] : [];
  });
  const placed = shapes.map(({ code, shape }) => drawn(code, shape, scale, false));
  const island = placed.find(({ code }) => code === bornholm[level]);
  const margin = bornholmMargin * width;
  const frames: MapPlan["frames"] = island
    ? [
        {
          box: {
            left: island.box.left - margin,
            top: island.box.top - margin,
            width: island.box.width + 2 * margin,
            height: island.box.height + 2 * margin,
          },
          note: "bornholm",
        },
      ]
    : [];
  const within = level === "municipality" ? shapes.filter(({ code }) => capital.includes(code)) : [];
  if (within.length < capital.length) return { placed, frames };
  const frame: Rect = {
    left: left + capitalFrame.left * width,
    top: top + capitalFrame.top * height,
    width: capitalFrame.width * width,
    height: capitalFrame.height * height,
  };
  const from = around(within.map(({ shape }) => shape.box));
  const by = 0.94 * Math.min(frame.width / from.width, frame.height / from.height);
  const larger = {
    by,
    x: frame.left + (frame.width - from.width * by) / 2 - from.left * by,
    y: frame.top + (frame.height - from.height * by) / 2 - from.top * by,
  };
  return {
    placed: [...placed, ...within.map(({ code, shape }) => drawn(code, shape, larger, true))],
    frames: [...frames, { box: frame, note: "capital" }],
  };
}

/** Tiles of one size for the municipalities within an area of px. */
export function tilePlan(codes: readonly string[], area: Rect): MapPlan {
  const { left, top, width } = fitted(area, tilesAspect);
  const side = width / tileColumns;
  const gap = Math.max(1, side * 0.05);
  const placed = codes.flatMap((code): Placed[] => {
    const tile = tilePlaces.get(code);
    if (!tile) return [];
    const [x, y, size] = [round(left + tile.column * side), round(top + tile.row * side), round(side - gap)];
    return [
      {
        code,
        path: `M${x} ${y}h${size}v${size}h${-size}Z`,
        box: { left: x, top: y, width: size, height: size },
        isCopy: false,
        name: tile.name,
      },
    ];
  });
  return { placed, frames: [] };
}
