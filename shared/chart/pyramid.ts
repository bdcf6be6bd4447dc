import { formatCell } from "../format.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { tipOf } from "./dumbbell.ts";
import { emptyPlot, hiddenAxes } from "./emptyPlot.ts";
import type { Plot } from "./plot.ts";
import { scaleOf, tickTexts } from "./scale.ts";
import { isDashed } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { palette, theme, type } from "./theme.ts";
import { type TwoSided, twoSided } from "./twoSided.ts";
import { valueTitle } from "./valueTitle.ts";

const axisStrip = 24;
const headStrip = 24;
const [right, left] = palette;

/** Two groups back to back, a row for each age (or other member), both sides on the same scale from zero. */
export function pyramidSheet({ figure, cube, language }: SheetRequest): Sheet {
  const found = twoSided(figure, cube, language);
  return {
    notes: [],
    hasDashes: found?.hasDashes ?? false,
    wantedHeight: found ? found.rows.length * 26 + 110 : null,
    pointing: "point",
    draw: (area) => (found ? drawn(found, area, language) : emptyPlot(area, language)),
    tip: (at) => (found ? tipOf(found, at, language) : ""),
  };
}

function drawn({ rows, from, to }: TwoSided, area: Rect, language: Language): Plot {
  const values = rows
    .flatMap(({ from, to }) => [from.value, to.value])
    .flatMap((value) => (value === null ? [] : [value]));
  if (values.length === 0) return emptyPlot(area, language);
  const scale = scaleOf(values, { zero: true, steps: Math.max(2, Math.round(area.width / 260)) });
  const ticks = tickTexts(scale, language);
  const title = valueTitle([from], scale, area, language);
  const names = rows.map(({ row }) => clamp(row.label, area.width * 0.24, type.axis, 400, 1)[0] ?? "");
  const middle = Math.max(0, ...names.map((name) => textWidth(name, type.axis))) + 20;
  const top = area.top + title.height + headStrip;
  const plot: Rect = { left: area.left, top, width: area.width, height: area.top + area.height - axisStrip - top };
  const half = (plot.width - middle) / 2 - 14;
  const wide = (value: number) => (half * value) / scale.max;
  const start = { from: plot.left + 14 + half, to: plot.left + 14 + half + middle };
  const band = plot.height / Math.max(1, rows.length);
  const y = (row: number) => plot.top + band * (row + 0.5);
  const grid = scale.ticks.flatMap((tick, at): Shape[] =>
    [start.from - wide(tick), start.to + wide(tick)].flatMap((x) => [
      { ...stroke("tick", [x, plot.top, x, plot.top + plot.height], { color: theme.line }), z: 0 },
      letters(ticks[at] ?? "", x, plot.top + plot.height + 8, { size: type.axis, fill: theme.muted, align: "center" }),
    ]),
  );
  const sides = rows.flatMap((two, row): Shape[] =>
    (["from", "to"] as const).flatMap((side): Shape[] => {
      const cell = two[side];
      const column = side === "from" ? from : to;
      const isLeft = side === "from";
      const color = isLeft ? left : right;
      const align = isLeft ? ("right" as const) : ("left" as const);
      if (cell.value === null) {
        const { symbol, words: reason } = statusWords[cell.status];
        const whole = `${symbol} ${reason[language]}`;
        const text = textWidth(whole, type.note) + 8 <= half ? whole : symbol;
        const x = start[side] + (isLeft ? -5 : 5);
        return [letters(text, x, y(row), { size: type.note, fill: theme.muted, align, middle: true })];
      }
      const length = wide(cell.value);
      const bar = {
        left: isLeft ? start.from - length : start.to,
        top: y(row) - band * 0.36,
        width: length,
        height: band * 0.72,
      };
      const text = formatCell(cell, column.unit.decimals, language, { marks: true });
      const inside = textWidth(text, type.note) + 10 <= length && length > half * 0.75;
      const out = isLeft ? -1 : 1;
      const edge = isLeft ? bar.left : bar.left + bar.width;
      return [
        {
          type: "rect",
          name: `${column.key}|${two.row.code}`,
          z: 3,
          silent: true,
          shape: { x: bar.left, y: bar.top, width: bar.width, height: bar.height },
          style: { fill: color, stroke: color, opacity: isDashed(cell) ? 0.4 : 1 },
        },
        letters(text, edge + (inside ? -out : out) * 5, y(row), {
          size: type.note,
          fill: inside && !isDashed(cell) ? (isLeft ? theme.ink : theme.paper) : theme.ink,
          align: isLeft === inside ? "left" : "right",
          middle: true,
        }),
      ];
    }),
  );
  const head = { size: type.label, weight: 600 as const, fill: theme.ink };
  return {
    plot,
    stops: rows.map((_, row) => [0.5, (y(row) - plot.top) / plot.height]),
    reach: [plot.width, Math.max(12, band - 2)],
    shapes: [
      ...title.shapes(area.top),
      letters(from.label, start.from, top - headStrip, { ...head, align: "right" }),
      letters(to.label, start.to, top - headStrip, head),
      ...grid,
      ...sides,
      ...names.map((name, row) =>
        letters(name, (start.from + start.to) / 2, y(row), {
          size: type.axis,
          fill: theme.ink,
          align: "center",
          middle: true,
        }),
      ),
    ],
    option: hiddenAxes(plot),
  };
}
