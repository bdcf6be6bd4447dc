import { clamp, textWidth } from "./textWidth.ts";
import { letters, type Rect, type Shape } from "./shapes.ts";
import { theme, type } from "./theme.ts";
import { tickGap } from "./valueAxis.ts";

const lineHeight = 15;

/** The names of rows to the left of a plot, each on as many lines as its row has room for, and how wide they are. */
export function rowLabels(
  names: readonly string[],
  area: Rect,
  room: number,
  isStrong: (row: number) => boolean = () => false,
): { width: number; shapes: (y: (row: number) => number) => Shape[] } {
  const deep = room >= 2 * lineHeight + 2 ? 2 : 1;
  const size = Math.min(type.axis, Math.max(9, room - 2));
  const weight = (row: number) => (isStrong(row) ? 600 : 400);
  const lines = names.map((name, row) => clamp(name, area.width * 0.36, size, weight(row), deep));
  const width = Math.ceil(
    Math.max(0, ...lines.flatMap((texts, row) => texts.map((text) => textWidth(text, size, weight(row))))),
  );
  return {
    width: width + tickGap + 2,
    shapes: (y) =>
      lines.flatMap((texts, row) =>
        texts.map((text, at) =>
          letters(text, area.left + width, y(row) + (at - (texts.length - 1) / 2) * lineHeight, {
            size,
            weight: weight(row),
            fill: theme.ink,
            align: "right",
            middle: true,
          }),
        ),
      ),
  };
}
