import type { Language } from "../words.ts";
import type { Plot } from "./plot.ts";
import { letters, type Rect } from "./shapes.ts";
import { theme, type } from "./theme.ts";

const words = { da: "Ingen tal at vise", en: "No figures to show" };

/** Axes of a plot that draws its own: across and down from 0 to 1. */
export const hiddenAxes = (plot: Rect) => ({
  grid: { ...plot, containLabel: false, outerBoundsMode: "none" as const },
  xAxis: { type: "value" as const, min: 0, max: 1, show: false },
  yAxis: { type: "value" as const, min: 0, max: 1, inverse: true, show: false },
  series: [],
});

/** Where there is nothing to draw, the words that say so. */
export const emptyPlot = (area: Rect, language: Language): Plot => ({
  plot: area,
  stops: [],
  shapes: [
    letters(words[language], area.left + area.width / 2, area.top + area.height / 2, {
      size: type.label,
      fill: theme.muted,
      align: "center",
      middle: true,
    }),
  ],
  option: hiddenAxes(area),
});
