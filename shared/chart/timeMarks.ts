import type { Divider } from "./series.ts";
import { box, letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

const rowHeight = 16;
const gap = 6;
const widest = 190;

type Word = { text: string; x: number; align: "left" | "right"; from: number; to: number; row: number };
type Placed = { x: number; row: number; words: readonly Word[] };

/** Ways to write a break's words, the best first: on either side of its line, or one above the other on one side, pointing. */
function ways({ left, right }: Divider, x: number, area: Rect): Word[][] {
  const size = type.axis;
  const [roomLeft, roomRight] = [x - gap - area.left, area.left + area.width - x - gap];
  const word = (text: string, side: "left" | "right", row: number): Word => {
    const cut = clamp(text, Math.min(widest, side === "left" ? roomLeft : roomRight), size, 400, 1)[0] ?? "";
    const width = textWidth(cut, size);
    return side === "left"
      ? { text: cut, x: x - gap, align: "right", from: x - gap - width, to: x - gap, row }
      : { text: cut, x: x + gap, align: "left", from: x + gap, to: x + gap + width, row };
  };
  const fits = (text: string, room: number) => Math.min(widest, textWidth(text, size)) <= room;
  const either = [word(left, "left", 0), word(right, "right", 0)];
  const stacked = (["right", "left"] as const)
    .toSorted((a) => ((a === "right") === roomRight >= roomLeft ? -1 : 1))
    .map((side) => [word(`« ${left}`, side, 0), word(`${right} »`, side, 1)]);
  return fits(left, roomLeft) && fits(right, roomRight) ? [either, ...stacked] : stacked;
}

/** Whether a break's words touch no other's, no line runs through them and its own runs through none. */
const isFree = (one: Placed, others: readonly Placed[]) =>
  others.every(
    (other) =>
      one.words.every((a) => other.words.every((b) => a.row !== b.row || a.to + 8 <= b.from || b.to + 8 <= a.from)) &&
      !isCrossed(one, other) &&
      !isCrossed(other, one),
  );

/** A line runs from the row of its own words down to the plot. */
const isCrossed = (one: Placed, by: Placed) =>
  one.words.some(({ from, to, row }) => by.row <= row && from - 3 < by.x && by.x < to + 3);

/** The words of all breaks on as few rows as keep them apart. Where none does, they stand in rows of their own. */
export function placeWords(
  dividers: readonly Divider[],
  x: (at: number) => number,
  area: Rect,
): { placed: readonly Placed[]; rows: number } {
  const placed: Placed[] = [];
  for (const divider of dividers) {
    const at = x(divider.at - 0.5);
    const rows = 1 + Math.max(-1, ...placed.flatMap(({ words }) => words.map(({ row }) => row)));
    const tried = Array.from({ length: rows + 1 }, (_, row) =>
      ways(divider, at, area).map((words): Placed => ({
        x: at,
        row,
        words: words.map((word) => ({ ...word, row: row + word.row })),
      })),
    ).flat();
    const found = tried.find((one) => isFree(one, placed)) ?? tried.at(-1);
    if (found) placed.push(found);
  }
  return { placed, rows: 1 + Math.max(-1, ...placed.flatMap(({ words }) => words.map(({ row }) => row))) };
}

/** Height the words of the breaks need above the plot. */
export const wordsHeight = (rows: number): number => rows * rowHeight + (rows > 0 ? 2 : 0);

/** The lines and words of breaks. Words stand in the strip above the plot, which is `wordsHeight` high. */
export function dividerShapes({ placed, rows }: ReturnType<typeof placeWords>, plot: Rect): Shape[] {
  const top = plot.top - wordsHeight(rows);
  return placed.flatMap(({ x, row, words }) => [
    stroke("break", [x, top + row * rowHeight, x, plot.top + plot.height], { color: theme.ink, dash: [2, 3] }),
    ...words.map(({ text, x: at, align, row: line }) =>
      letters(text, at, top + line * rowHeight, { size: type.axis, fill: theme.ink, align }),
    ),
  ]);
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
