import { formatNumber } from "../format.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { isDashed } from "./series.ts";
import type { Series } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

const lineHeight = 16;
const gap = 10;

export type EndLabel = { name: string[]; value: string; color: string; ink: string; lastAt: number; lastValue: number };

/** The words at the end of each coloured line: its name, and its newest figure with its standing. */
export function endLabels(series: readonly Series[], width: number, language: Language): EndLabel[] {
  const main = series.filter(({ isQuiet }) => !isQuiet);
  const most = main.length <= 3 ? 3 : 2;
  return main.flatMap(({ label, cells, unit, color, ink }) => {
    const lastAt = cells.findLastIndex(({ value }) => value !== null);
    const last = cells[lastAt];
    if (!last || last.value === null) return [];
    const figure = formatNumber(last.value, unit.decimals, language);
    const value = isDashed(last) ? `${figure}, ${statusWords[last.status].words[language]}` : figure;
    return [{ name: clamp(label, width, type.label, 600, most), value, color, ink, lastAt, lastValue: last.value }];
  });
}

export const labelsWidth = (labels: readonly EndLabel[]): number =>
  Math.ceil(
    Math.max(
      0,
      ...labels.flatMap(({ name, value }) => [
        ...name.map((line) => textWidth(line, type.label, 600)),
        textWidth(value, type.axis),
      ]),
    ),
  );

const heightOf = ({ name }: EndLabel) => (name.length + 1) * lineHeight;

/** Whether all the labels find room beside a plot of this height. */
export const labelsFit = (labels: readonly EndLabel[], height: number): boolean =>
  labels.reduce((sum, label) => sum + heightOf(label) + 4, 0) <= height;

/** Tops of blocks that do not overlap, as near to where each wants to be as their order allows. */
export function spread(wanted: readonly { top: number; height: number }[], from: number, to: number): number[] {
  const order = [...wanted.keys()].toSorted((a, b) => (wanted[a]?.top ?? 0) - (wanted[b]?.top ?? 0) || a - b);
  const tops = wanted.map(({ top }) => top);
  let edge = from;
  for (const at of order) {
    tops[at] = Math.max(tops[at] ?? 0, edge);
    edge = (tops[at] ?? 0) + (wanted[at]?.height ?? 0);
  }
  edge = to;
  for (const at of order.toReversed()) {
    tops[at] = Math.min(tops[at] ?? 0, edge - (wanted[at]?.height ?? 0));
    edge = tops[at] ?? 0;
  }
  return tops;
}

/** The labels beside the plot, moved apart, each with a thin line to its point where it had to move. */
export function labelShapes(
  labels: readonly EndLabel[],
  place: { x: (at: number) => number; y: (value: number) => number },
  plot: Rect,
): Shape[] {
  const right = plot.left + plot.width;
  const wanted = labels.map((label) => ({
    top: place.y(label.lastValue) - (label.name.length * lineHeight) / 2 - lineHeight / 4,
    height: heightOf(label) + 2,
  }));
  const tops = spread(wanted, plot.top - 8, plot.top + plot.height + 14);
  return labels.flatMap((label, index) => {
    const top = tops[index] ?? 0;
    const moved = Math.abs(top - (wanted[index]?.top ?? 0)) > 4;
    const [endX, endY] = [place.x(label.lastAt), place.y(label.lastValue)];
    const isFar = right - endX > 24;
    const from = Math.max(endX + 7, isFar ? 0 : right - 4);
    const line = [from, endY, right + gap - 3, top + lineHeight / 2] as const;
    const leader = stroke("leader", line, { color: isFar ? theme.muted : label.color, dash: isFar ? [1, 3] : "solid" });
    return [
      ...(moved || isFar ? [leader] : []),
      ...label.name.map((line, at) =>
        letters(line, right + gap, top + at * lineHeight, { size: type.label, weight: 600, fill: label.ink }),
      ),
      letters(label.value, right + gap, top + label.name.length * lineHeight, { size: type.axis, fill: theme.ink }),
    ];
  });
}
