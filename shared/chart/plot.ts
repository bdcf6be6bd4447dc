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
};

/** An unseen series with a point at every row, so that pointer and arrow keys also stop, and read the reason, where there is no figure. */
export const pointerSeries = (stops: Plot["stops"]): LineSeriesOption => ({
  type: "line",
  id: "rows",
  data: stops,
  symbol: "none",
  lineStyle: { width: 0, opacity: 0 },
  emphasis: { disabled: true },
  animation: false,
  silent: true,
  z: 0,
});
