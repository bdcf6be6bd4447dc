import type { Divider } from "./series.ts";
import { box, letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

const rowHeight = 16;
const gap = 6;
const widest = 190;

type Word = { text: string; x: number; align: "left" | "right"; from: number; to: number };

/** The words of one break: left and right of its line, or, where one side lacks room, one above the other, pointing. */
function wordsOf({ left, right }: Divider, x: number, area: Rect): Word[][] {
  const size = type.axis;
  const [roomLeft, roomRight] = [x - gap - area.left, area.left + area.width - x - gap];
  const cut = (text: string, room: number) => clamp(text, Math.min(widest, room), size, 400, 1)[0] ?? "";
  const onLeft = (text: string): Word => ({
    text,
    x: x - gap,
    align: "right",
    from: x - gap - textWidth(text, size),
    to: x,
  });
  const onRight = (text: string): Word => ({
    text,
    x: x + gap,
    align: "left",
    from: x,
    to: x + gap + textWidth(text, size),
  });
  const fits = (text: string, room: number) => Math.min(widest, textWidth(text, size)) <= room;
  if (fits(left, roomLeft) && fits(right, roomRight))
    return [[onLeft(cut(left, roomLeft)), onRight(cut(right, roomRight))]];
  return roomRight >= roomLeft
    ? [[onRight(cut(`« ${left}`, roomRight))], [onRight(cut(`${right} »`, roomRight))]]
    : [[onLeft(cut(`« ${left}`, roomLeft))], [onLeft(cut(`${right} »`, roomLeft))]];
}

export type Placed = { divider: Divider; words: { word: Word; row: number }[] };

/** The words of all breaks on as few rows as keep them apart. */
export function placeWords(
  dividers: readonly Divider[],
  x: (at: number) => number,
  area: Rect,
): { placed: Placed[]; rows: number } {
  const taken: { from: number; to: number; row: number }[] = [];
  const isFree = (words: readonly Word[], row: number) =>
    taken.every(
      (other) => other.row !== row || words.every(({ from, to }) => to + 10 <= other.from || other.to + 10 <= from),
    );
  let rows = 0;
  const placed = dividers.map((divider) => {
    const lines = wordsOf(divider, x(divider.at - 0.5), area);
    let first = 0;
    while (!lines.every((words, line) => isFree(words, first + line))) first += 1;
    const words = lines.flatMap((line, at) => line.map((word) => ({ word, row: first + at })));
    for (const { word, row } of words) taken.push({ from: word.from, to: word.to, row });
    rows = Math.max(rows, first + lines.length);
    return { divider, words };
  });
  return { placed, rows };
}

/** Height the words of the breaks need above the plot. */
export const wordsHeight = (rows: number): number => rows * rowHeight + (rows > 0 ? 2 : 0);

/** The lines and words of breaks. Words stand in the strip above the plot, which is `wordsHeight` high. */
export function dividerShapes(
  { placed, rows }: { placed: Placed[]; rows: number },
  x: (at: number) => number,
  plot: Rect,
): Shape[] {
  const top = plot.top - wordsHeight(rows);
  return placed.flatMap(({ divider, words }) => {
    const at = x(divider.at - 0.5);
    return [
      stroke("break", [at, top, at, plot.top + plot.height], { color: theme.ink, dash: [2, 3] }),
      ...words.map(({ word, row }) =>
        letters(word.text, word.x, top + row * rowHeight, { size: type.axis, fill: theme.ink, align: word.align }),
      ),
    ];
  });
}

/** The grey box behind the newest, incomplete stretch. */
export function incompleteShape(from: number | null, x: (at: number) => number, plot: Rect): Shape[] {
  if (from === null) return [];
  const left = Math.max(plot.left, x(from - 0.5));
  return [
    box(
      "incomplete",
      { left, top: plot.top, width: plot.left + plot.width - left, height: plot.height },
      theme.incomplete,
    ),
  ];
}
