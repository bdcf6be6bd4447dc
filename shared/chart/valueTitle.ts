import type { Language, Words } from "../words.ts";
import type { Scale } from "./scale.ts";
import type { Series } from "./series.ts";
import { letters } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { wrap } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

const warning: Words = { da: "aksen begynder ikke ved nul", en: "the axis does not start at zero" };
const lineHeight = 16;

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The units of the value axis, and, where it holds no zero, a warning of that; above the axis from the left. */
export function valueTitle(
  series: readonly Pick<Series, "unit">[],
  scale: Pick<Scale, "fromZero">,
  area: Rect,
  language: Language,
): { height: number; shapes: (top: number) => Shape[] } {
  const units = [...new Set(series.map(({ unit }) => unit.label[language]))].join(" / ");
  const text = scale.fromZero ? units : `${units} · ${warning[language]}`;
  const lines = wrap(capital(text), area.width, type.axis);
  return {
    height: lines.length * lineHeight + 8,
    shapes: (top) =>
      lines.map((line, at) => letters(line, area.left, top + at * lineHeight, { size: type.axis, fill: theme.muted })),
  };
}
