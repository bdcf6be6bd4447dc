import { formatCell } from "../format.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { isDashed } from "./series.ts";
import type { Series } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

const lineHeight = 16;
const gap = 15;
const space = 6;

export type EndLabel = {
  name: string[];
  value: string;
  /** Whether the figure stands after the last line of the name, not below it. */
  sameLine: boolean;
  color: string;
  ink: string;
  lastAt: number;
  lastValue: number;
};

const nameWidth = (text: string) => textWidth(text, type.label, 600);
const valueWidth = (text: string) => textWidth(text, type.axis);

/** The words at the end of each coloured line: its name, and its newest figure with its standing; beyond three lines in short. */
export function endLabels(series: readonly Series[], width: number, language: Language): EndLabel[] {
  const main = series.filter(({ isQuiet }) => !isQuiet);
  const short = main.length > 3;
  return main.flatMap(({ label, cells, unit, color, ink }) => {
    const lastAt = cells.findLastIndex(({ value }) => value !== null);
    const last = cells[lastAt];
    if (!last || last.value === null) return [];
    const standing = isDashed(last) && !short ? `, ${statusWords[last.status].words[language]}` : "";
    const value = `${formatCell(last, unit.decimals, language, { marks: short })}${standing}`;
    const name = clamp(label, width, type.label, 600, short ? 2 : 3);
    const sameLine = short && nameWidth(name.at(-1) ?? "") + space + valueWidth(value) <= width;
    return [{ name, value, sameLine, color, ink, lastAt, lastValue: last.value }];
  });
}

export const labelsWidth = (labels: readonly EndLabel[]): number =>
  Math.ceil(
    Math.max(
      0,
      ...labels.flatMap(({ name, value, sameLine }) => [
        ...name.map(nameWidth),
        valueWidth(value) + (sameLine ? space + nameWidth(name.at(-1) ?? "") : 0),
      ]),
    ),
  );

const heightOf = ({ name, sameLine }: EndLabel) => (name.length + (sameLine ? 0 : 1)) * lineHeight;

/** Whether all the labels find room beside a plot of this height. */
export const labelsFit = (labels: readonly EndLabel[], height: number): boolean =>
  labels.reduce((sum, label) => sum + heightOf(label) + 2, 0) <= height;

type Run = { tops: number; height: number; members: { at: number; offset: number }[] };

/** Tops of blocks that do not overlap, in their order, each run of touching blocks as near as may be to where its blocks want to be. */
export function spread(wanted: readonly { top: number; height: number }[], from: number, to: number): number[] {
  const order = [...wanted.keys()].toSorted((a, b) => (wanted[a]?.top ?? 0) - (wanted[b]?.top ?? 0) || a - b);
  const topOf = ({ tops, height, members }: Run) => Math.max(from, Math.min(to - height, tops / members.length));
  const runs: Run[] = [];
  for (const at of order) {
    const { top, height } = wanted[at] ?? { top: 0, height: 0 };
    let run: Run = { tops: top, height, members: [{ at, offset: 0 }] };
    for (let above = runs.at(-1); above && topOf(above) + above.height > topOf(run); above = runs.at(-1)) {
      runs.pop();
      const shift = above.height;
      run = {
        tops: above.tops + run.tops - shift * run.members.length,
        height: above.height + run.height,
        members: [...above.members, ...run.members.map(({ at, offset }) => ({ at, offset: offset + shift }))],
      };
    }
    runs.push(run);
  }
  const tops = wanted.map(() => 0);
  for (const run of runs) for (const { at, offset } of run.members) tops[at] = topOf(run) + offset;
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
    top: place.y(label.lastValue) - heightOf(label) / 2,
    height: heightOf(label) + 2,
  }));
  const figure = { size: type.axis, fill: theme.ink };
  const tops = spread(wanted, plot.top - 8, plot.top + plot.height + 14);
  return labels.flatMap((label, index) => {
    const top = tops[index] ?? 0;
    const moved = Math.abs(top - (wanted[index]?.top ?? 0)) > 4;
    const [endX, endY] = [place.x(label.lastAt), place.y(label.lastValue)];
    const isFar = right - endX > 24;
    const from = Math.max(endX + 7, isFar ? 0 : right - 4);
    const line = [from, endY, right + gap - 4, top + heightOf(label) / 2] as const;
    const leader = stroke("leader", line, { color: isFar ? theme.muted : label.color, dash: isFar ? [1, 3] : "solid" });
    return [
      ...(moved || isFar ? [leader] : []),
      ...label.name.map((line, at) =>
        letters(line, right + gap, top + at * lineHeight, { size: type.label, weight: 600, fill: label.ink }),
      ),
      label.sameLine
        ? letters(
            label.value,
            right + gap + nameWidth(label.name.at(-1) ?? "") + space,
            top + (label.name.length - 1) * lineHeight + 1,
            figure,
          )
        : letters(label.value, right + gap, top + label.name.length * lineHeight, figure),
    ];
  });
}
