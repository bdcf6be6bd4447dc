import type { Cube } from "../cube.ts";
import type { Figure } from "../figure.ts";
import type { Language } from "../words.ts";
import { bar, barRow } from "./bar.ts";
import type { ChartOption } from "./engine.ts";
import { frame } from "./frame.ts";
import { line } from "./line.ts";
import { pointerSeries } from "./plot.ts";
import { drawnKind, prepare } from "./series.ts";
import type { Prepared } from "./series.ts";
import { box } from "./shapes.ts";
import type { Rect } from "./shapes.ts";
import { summaryOf } from "./summary.ts";
import { fontFamily, theme } from "./theme.ts";
import { tooltipHtml } from "./tooltip.ts";

export type Surface = "screen" | "file";

export type ChartRequest = {
  figure: Figure;
  cube: Cube;
  language: Language;
  width: number;
  height: number;
  surface: Surface;
};

/** Height in px at which every row of a bar chart can be read, for a surface that may grow. */
export function wantedHeight({
  figure,
  cube,
  language,
}: Pick<ChartRequest, "figure" | "cube" | "language">): number | null {
  const { rows, series, rowDimension } = prepare({ figure, cube, language });
  if (drawnKind(figure, cube) !== "bar" || rowDimension === "time") return null;
  return rows.length * barRow(series.length) + 90;
}

/** A figure and its answer as an ECharts option, for exactly this size. On a file's surface the words around it are in the picture. */
export function chartOption({ figure, cube, language, width, height, surface }: ChartRequest): ChartOption {
  const kind = drawnKind(figure, cube);
  const decide = (mostRows: number) => prepare({ figure, cube, language, mostRows });
  const around = (prepared: Prepared) =>
    surface === "file"
      ? frame({ figure, cube, prepared, language, width, height })
      : { shapes: [], plotArea: { left: 2, top: 2, width: width - 4, height: height - 4 } satisfies Rect };

  const whole = decide(Infinity);
  const mostRows = Math.max(3, Math.floor((around(whole).plotArea.height - 70) / barRow(whole.series.length)));
  const prepared = whole.rowDimension !== "time" && whole.rows.length > mostRows ? decide(mostRows) : whole;
  const { shapes, plotArea } = around(prepared);
  const drawn = kind === "line" ? line(prepared, plotArea, language) : bar(prepared, plotArea, language);

  return {
    animation: false,
    textStyle: { fontFamily },
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
          series: [pointerSeries(drawn.stops), ...[drawn.option.series].flat()],
          aria: { enabled: true, label: { description: summaryOf({ figure, cube, language }) } },
          tooltip: {
            trigger: "axis",
            confine: true,
            transitionDuration: 0,
            padding: 0,
            borderWidth: 0,
            axisPointer: { type: kind === "line" ? "line" : "shadow", snap: true, label: { show: false } },
            formatter: (points: unknown) => tooltipHtml(prepared, rowAt(points), language),
          },
        }),
  };
}

/** The row a tooltip stands at, from what ECharts hands its formatter. */
function rowAt(points: unknown): number {
  const first: unknown = Array.isArray(points) ? points[0] : points;
  if (typeof first !== "object" || first === null || !("dataIndex" in first)) return -1;
  return typeof first.dataIndex === "number" ? first.dataIndex : -1;
}
