import type { Cell, CellStatus } from "../cube.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { scaleOf } from "./scale.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

type Fill = { fill: string; opacity: number };

/** Steps of colour over the values: limits between them in the unit, one more than there are fills. */
export type Steps = {
  limits: readonly number[];
  fills: readonly Fill[];
  at: (value: number) => number;
  isDark: (value: number) => boolean;
};

const palest = 0.1;

const mostSteps = 6;
/** Where one equal step holds more of the values than this, steps that hold equally many say more. */
const mostInOne = 0.6;

/** Limits with as many values between each two. */
function equallyMany(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return [...new Set(Array.from({ length: mostSteps + 1 }, (_, step) => at(step / mostSteps)))];
}

/** About six steps over the values, one hue from pale to full; two hues away from zero where values lie on both sides. */
export function stepsOf(values: readonly number[]): Steps {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const isBoth = low < 0 && high > 0;
  const scale = scaleOf([low, high], { zero: isBoth, steps: mostSteps });
  const equal = scale.ticks.length > 1 ? scale.ticks : [scale.min, scale.max];
  const stepIn = (limits: readonly number[], value: number) =>
    Math.max(0, limits.slice(1, -1).filter((limit) => value >= limit).length);
  const shares = equal.map((_, step) => values.filter((value) => stepIn(equal, value) === step).length / values.length);
  const even = equallyMany(values);
  const limits = !isBoth && even.length > 3 && Math.max(...shares) > mostInOne ? even : equal;
  const count = limits.length - 1;
  const middles = Array.from({ length: count }, (_, at) => ((limits[at] ?? 0) + (limits[at + 1] ?? 0)) / 2);
  const most = Math.max(...middles.map(Math.abs));
  const fills = middles.map((middle, at): Fill => {
    const share = isBoth ? Math.abs(middle) / most : count === 1 ? 0.5 : at / (count - 1);
    return { fill: isBoth && middle < 0 ? theme.bad : theme.accent, opacity: palest + (1 - palest) * share };
  });
  const at = (value: number) => stepIn(limits, value);
  return { limits, fills, at, isDark: (value) => (fills[at(value)]?.opacity ?? 0) > 0.55 };
}

type Point = [number, number];

/**
 * Many corners as one polygon, so that thousands of cells are a handful of marks: each is gone around and the way back is
 * the way there, which encloses nothing.
 */
function joined(outlines: readonly (readonly Point[])[]): Point[] {
  const starts = outlines.flatMap(([start]) => (start ? [start] : []));
  return [...outlines.flatMap((outline) => [...outline, ...outline.slice(0, 1)]), ...starts.toReversed()];
}

const outlineOf = ({ left, top, width, height }: Rect, inset: number): Point[] => {
  const [right, bottom] = [left + Math.max(0.5, width - inset), top + Math.max(0.5, height - inset)];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
};

/** A stripe from the lower left to the upper right corner. */
const stripeOf = ({ left, top, width, height }: Rect): Point[] => [
  [left + 1, top + height - 2.6],
  [left + width - 2.6, top + 1],
  [left + width - 1.4, top + 1],
  [left + 1, top + height - 1.4],
];

const polygon = (name: string, points: Point[], { fill, opacity }: Fill): Shape => ({
  type: "polygon",
  name,
  z: 2,
  silent: true,
  shape: { points },
  style: { fill, opacity, stroke: "none", lineWidth: 0 },
});

type Placed = { cell: Cell; box: Rect };

/** The cells of each step in its colour; hidden cells have a stripe, missing ones are empty. */
export function heatShapes(cells: readonly Placed[], { fills, at }: Steps): Shape[] {
  const isSmall = cells.some(({ box }) => box.width < 5 || box.height < 5);
  const inset = isSmall ? 0.5 : 1.5;
  const hidden = cells.flatMap(({ cell, box }) => (cell.status === "suppressed" ? [stripeOf(box)] : []));
  return [
    ...fills.flatMap((fill, step) => {
      const boxes = cells.flatMap(({ cell: { value }, box }) =>
        value !== null && at(value) === step ? [outlineOf(box, inset)] : [],
      );
      return boxes.length === 0 ? [] : [polygon(`step ${step}`, joined(boxes), fill)];
    }),
    ...(hidden.length === 0 ? [] : [polygon("hidden", joined(hidden), { fill: theme.muted, opacity: 1 })]),
  ];
}

/** The signs of what is not there, with their words, in the line of the legend. */
export function legendWords(
  cells: readonly Cell[],
  language: Language,
  from: number,
  top: number,
  to: number,
): Shape[] {
  const found = (["suppressed", "missing", "unpublished", "impossible"] satisfies CellStatus[]).filter((status) =>
    cells.some((cell) => cell.status === status),
  );
  let x = from + 8;
  return found.flatMap((status): Shape[] => {
    const text = statusWords[status].words[language];
    const box = { x, y: top, width: 16, height: 10 };
    const wide = 22 + textWidth(text, type.note) + 14;
    if (x + wide > to) return [];
    x += wide;
    const style = { fill: theme.paper, stroke: theme.line };
    return [
      { type: "rect", name: status, z: 3, silent: true, shape: box, style },
      ...(status === "suppressed"
        ? [stroke("hidden", [box.x + 1, top + 9, box.x + 15, top + 1], { color: theme.muted })]
        : []),
      letters(text, box.x + 21, top - 1, { size: type.note, fill: theme.muted }),
    ];
  });
}
