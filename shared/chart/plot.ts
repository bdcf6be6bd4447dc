import type { LineSeriesOption } from "echarts/charts";
import type { ChartOption } from "./engine.ts";
import type { Rect, Shape } from "./shapes.ts";

/** What a kind of chart draws in its area. */
export type Plot = {
  shapes: Shape[];
  option: Pick<ChartOption, "grid" | "xAxis" | "yAxis"> & { series: NonNullable<ChartOption["series"]> };
  plot: Rect;
  /** A point within the plot for each row, also where a row has no figure. On its edge, rounding may put it outside, where no tooltip is shown. */
  stops: [number, number][];
  /** How wide and high the reach of a stop is, px; a small circle where nothing is said. */
  reach?: [number, number];
};

/** How the tooltip is reached: by the row under the pointer, with a line or a shadow, or by the point itself. */
export type Pointing = "line" | "shadow" | "point";

const around = 18;

/**
 * An unseen series with a point at every row, so that pointer and arrow keys also stop, and read the reason, where there
 * is no figure.
 */
export const pointerSeries = (
  { stops, reach }: Pick<Plot, "stops" | "reach">,
  pointing: Pointing,
): LineSeriesOption => ({
  type: "line",
  id: "rows",
  data: stops,
  lineStyle: { width: 0, opacity: 0 },
  emphasis: { disabled: true },
  animation: false,
  ...(pointing === "point"
    ? {
        symbol: reach ? "rect" : "circle",
        symbolSize: reach ?? around,
        showAllSymbol: true,
        itemStyle: { opacity: 0 },
        z: 12,
      }
    : { symbol: "none", silent: true, z: 0 }),
});
