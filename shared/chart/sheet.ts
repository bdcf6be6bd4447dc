import type { Cube } from "../cube.ts";
import type { ChartKind, Figure } from "../figure.ts";
import type { Language } from "../words.ts";
import { barSheet } from "./bar.ts";
import { dumbbellSheet } from "./dumbbell.ts";
import { funnelSheet } from "./funnel.ts";
import { heatmapSheet } from "./heatmap.ts";
import { lineSheet } from "./line.ts";
import { multiplesSheet } from "./multiples.ts";
import type { Plot, Pointing } from "./plot.ts";
import { pyramidSheet } from "./pyramid.ts";
import { scatterSheet } from "./scatter.ts";
import { drawnKind } from "./series.ts";
import type { Rect } from "./shapes.ts";
import { slopeSheet } from "./slope.ts";
import { stackedSheet } from "./stacked.ts";

/** What a kind of chart is asked: the figure and its answer, and the width and height there is for the plot, px. */
export type SheetRequest = { figure: Figure; cube: Cube; language: Language; width: number; room: number };

/** What a kind of chart has decided before it draws. */
export type Sheet = {
  /** What the drawing leaves out or greys, in words. */
  notes: readonly string[];
  /** Whether some of it is drawn as what may change. */
  hasDashes: boolean;
  /** Height in px at which all of it can be read; null where any will do. */
  wantedHeight: number | null;
  pointing: Pointing;
  draw: (area: Rect) => Plot;
  /** What is read at one stop, as HTML without inline style. */
  tip: (at: number) => string;
};

/** Maps are drawn by `mapOption.ts`, apart from these so that a page without one loads no outlines. */
const sheets: Readonly<Record<ChartKind, (request: SheetRequest) => Sheet>> = {
  line: lineSheet,
  bar: barSheet,
  stacked: stackedSheet,
  dumbbell: dumbbellSheet,
  slope: slopeSheet,
  heatmap: heatmapSheet,
  multiples: multiplesSheet,
  funnel: funnelSheet,
  pyramid: pyramidSheet,
  scatter: scatterSheet,
  map: barSheet,
  tilemap: barSheet,
};

/** The sheet of the kind that can be drawn. */
export const sheetOf = (request: SheetRequest): Sheet => sheets[drawnKind(request.figure, request.cube)](request);
