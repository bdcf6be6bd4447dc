import type { PatternFill } from "./emptyFill.ts";
import type { Weight } from "./textWidth.ts";
import { fontFamily } from "./theme.ts";

export type Rect = { left: number; top: number; width: number; height: number };

/** A colour, or a repeated drawing where there is no figure. */
export type Fill = string | PatternFill;

type Base = { z: number; silent: true; name?: string };
export type Shape =
  | (Base & {
      type: "text";
      x: number;
      y: number;
      style: {
        text: string;
        fontSize: number;
        fontWeight: Weight;
        fontFamily: string;
        fill: string;
        align: "left" | "center" | "right";
        verticalAlign: "top" | "middle";
        stroke?: string;
        lineWidth?: number;
      };
    })
  | (Base & {
      type: "rect";
      shape: { x: number; y: number; width: number; height: number };
      style: { fill: Fill; stroke?: string; opacity?: number };
    })
  | (Base & {
      type: "line";
      shape: { x1: number; y1: number; x2: number; y2: number };
      style: { stroke: string; lineWidth: number; lineDash: "solid" | number[] };
    })
  | (Base & {
      type: "polyline";
      shape: { points: [number, number][] };
      style: { fill: "none"; stroke: string; lineWidth: number; lineDash: "solid" | number[] };
    })
  | (Base & {
      type: "polygon";
      shape: { points: [number, number][] };
      style: { fill: string; stroke: string; lineWidth: number; opacity?: number };
    })
  | (Base & {
      type: "circle";
      shape: { cx: number; cy: number; r: number };
      style: { fill: string; stroke: string; lineWidth: number };
    });

export type Lettering = {
  size: number;
  weight?: Weight;
  fill: string;
  align?: "left" | "center" | "right";
  middle?: boolean;
};

/** One line of text with its upper left corner (or upper right, or middle) at a point. */
export const letters = (
  text: string,
  x: number,
  y: number,
  { size, weight, fill, align, middle }: Lettering,
): Shape => ({
  type: "text",
  x,
  y,
  z: 10,
  silent: true,
  style: {
    text,
    fontSize: size,
    fontWeight: weight ?? 400,
    fontFamily,
    fill,
    align: align ?? "left",
    verticalAlign: middle === true ? "middle" : "top",
  },
});

export const box = (name: string, { left, top, width, height }: Rect, fill: string, stroke?: string): Shape => ({
  type: "rect",
  name,
  z: -1,
  silent: true,
  shape: { x: left, y: top, width, height },
  style: stroke === undefined ? { fill } : { fill, stroke },
});

export const stroke = (
  name: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  { color, width = 1, dash = "solid" }: { color: string; width?: number; dash?: "solid" | number[] },
): Shape => ({
  type: "line",
  name,
  z: 9,
  silent: true,
  shape: { x1, y1, x2, y2 },
  style: { stroke: color, lineWidth: width, lineDash: dash },
});
