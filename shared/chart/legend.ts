import type { Series } from "./series.ts";
import { letters } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";
import type { Mark } from "./theme.ts";

const sample = 22;
const rowHeight = 20;

/** A mark of a line's end, drawn by hand where the chart library does not. */
export function markShape(mark: Mark, x: number, y: number, color: string, r = 4): Shape {
  const style = { fill: mark.startsWith("empty") ? theme.paper : color, stroke: color, lineWidth: 1.5 };
  const base = { z: 11, silent: true } as const;
  const polygon = (points: [number, number][]): Shape => ({ ...base, type: "polygon", shape: { points }, style });
  if (mark === "circle" || mark === "emptyCircle")
    return { ...base, type: "circle", shape: { cx: x, cy: y, r }, style };
  if (mark === "triangle")
    return polygon([
      [x, y - r],
      [x + r, y + r],
      [x - r, y + r],
    ]);
  if (mark === "diamond")
    return polygon([
      [x, y - r - 1],
      [x + r + 1, y],
      [x, y + r + 1],
      [x - r - 1, y],
    ]);
  return polygon([
    [x - r, y - r],
    [x + r, y - r],
    [x + r, y + r],
    [x - r, y + r],
  ]);
}

/** The legend in rows from a point down, and how high it is; `newest` are figures written after the names. A line's sample carries its mark, a bar's is a square. */
export function legend(
  series: readonly Series[],
  area: Rect,
  sampleOf: "line" | "bar",
  newest: readonly string[] = [],
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let [x, y] = [area.left, area.top];
  for (const [at, { label, color, mark, opacity = 1 }] of series.entries()) {
    const figure = newest[at] ?? "";
    const figureWidth = figure === "" ? 0 : 6 + textWidth(figure, type.label);
    const text = clamp(label, area.width - sample - 8 - figureWidth, type.label, 600, 1)[0] ?? "";
    const nameWidth = textWidth(text, type.label, 600);
    const width = sample + 6 + nameWidth + figureWidth;
    if (x > area.left && x + width > area.left + area.width) [x, y] = [area.left, y + rowHeight];
    const middle = y + rowHeight / 2 - 2;
    if (sampleOf === "line") {
      shapes.push({
        type: "line",
        z: 10,
        silent: true,
        shape: { x1: x, y1: middle, x2: x + sample, y2: middle },
        style: { stroke: color, lineWidth: 2, lineDash: "solid" },
      });
      shapes.push(markShape(mark, x + sample / 2, middle, color));
    } else {
      shapes.push({
        type: "rect",
        z: 10,
        silent: true,
        shape: { x: x + sample - 12, y: middle - 6, width: 12, height: 12 },
        style: opacity === 1 ? { fill: color } : { fill: color, opacity },
      });
    }
    shapes.push(
      letters(text, x + sample + 6, middle, { size: type.label, weight: 600, fill: theme.ink, middle: true }),
    );
    const figureAt = x + sample + 12 + nameWidth;
    if (figure !== "")
      shapes.push(letters(figure, figureAt, middle, { size: type.label, fill: theme.ink, middle: true }));
    x += width + 18;
  }
  return { shapes, height: series.length === 0 ? 0 : y + rowHeight + 4 - area.top };
}
