import type { Cube } from "../cube.ts";
import type { Figure } from "../figure.ts";
import type { Language } from "../words.ts";
import type { ChartOption } from "./engine.ts";
import { frame } from "./frame.ts";
import { pointerSeries } from "./plot.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { box } from "./shapes.ts";
import type { Rect } from "./shapes.ts";
import { summaryOf } from "./summary.ts";
import { fontFamily, theme } from "./theme.ts";

export type Surface = "screen" | "file";

export type ChartRequest = {
  figure: Figure;
  cube: Cube;
  language: Language;
  width: number;
  height: number;
  surface: Surface;
};

/** Height in px at which all of a chart can be read, for a surface that may grow; null where any will do. */
export const wantedHeight = (asked: Pick<ChartRequest, "figure" | "cube" | "language" | "width">): number | null =>
  sheetOf({ ...asked, room: Infinity }).wantedHeight;

/** What a drawing leaves out, greys or needs explained, in words. */
export const drawingNotes = (asked: Pick<ChartRequest, "figure" | "cube" | "language" | "width">): readonly string[] =>
  sheetOf({ ...asked, room: Infinity }).notes;

/** A figure and its answer as an ECharts option, for exactly this size. On a file's surface the words around it are in the picture. */
export function chartOption({ figure, cube, language, width, height, surface }: ChartRequest): ChartOption {
  const around = (sheet: Sheet) =>
    surface === "file"
      ? frame({ figure, cube, sheet, language, width, height })
      : { shapes: [], plotArea: { left: 2, top: 2, width: width - 4, height: height - 4 } satisfies Rect };

  const whole = sheetOf({ figure, cube, language, width, room: Infinity });
  const room = around(whole).plotArea.height;
  const sheet = (whole.wantedHeight ?? 0) > room ? sheetOf({ figure, cube, language, width, room }) : whole;
  const { shapes, plotArea } = around(sheet);
  const drawn = sheet.draw(plotArea);
  const isPoint = sheet.pointing === "point";

  return {
    animation: false,
    textStyle: { fontFamily },
    // What says no colour of its own is drawn in one of ours, never in the library's.
    color: [theme.quiet],
    ...drawn.option,
    graphic: {
      elements: [
        ...(surface === "file" ? [box("paper", { left: 0, top: 0, width, height }, theme.paper)] : []),
        ...shapes,
        ...drawn.shapes,
      ],
    },
    ...(surface === "file"
      ? {}
      : {
          series: [pointerSeries(drawn, sheet.pointing), ...[drawn.option.series].flat()],
          aria: { enabled: true, label: { description: summaryOf({ figure, cube, language }) } },
          tooltip: {
            trigger: isPoint ? "item" : "axis",
            confine: true,
            transitionDuration: 0,
            padding: 0,
            borderWidth: 0,
            ...(sheet.pointing === "point"
              ? {}
              : { axisPointer: { type: sheet.pointing, snap: true, label: { show: false } } }),
            formatter: (points: unknown) => sheet.tip(rowAt(points)),
          },
        }),
  };
}

/** How many places pointer and arrow keys stop at in a screen's option. */
export function stopsIn({ series }: ChartOption): number {
  const [first] = [series ?? []].flat();
  return first !== undefined && "data" in first && Array.isArray(first.data) ? first.data.length : 0;
}

/** The row a tooltip stands at, from what ECharts hands its formatter. */
function rowAt(points: unknown): number {
  const first: unknown = Array.isArray(points) ? points[0] : points;
  if (typeof first !== "object" || first === null || !("dataIndex" in first)) return -1;
  return typeof first.dataIndex === "number" ? first.dataIndex : -1;
}
