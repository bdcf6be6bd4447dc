import type { Cell } from "../cube.ts";
import { formatCell, formatNumber } from "../format.ts";
import { noteText } from "../noteSentences.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { emptyPlot, hiddenAxes } from "./emptyPlot.ts";
import { heatShapes, legendWords, type Steps, stepsOf } from "./heatSteps.ts";
import type { Plot } from "./plot.ts";
import { rowLabels } from "./rowLabels.ts";
import { isDashed, keepOrder } from "./series.ts";
import { letters } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { type Table, type TableRow, tableOf } from "./tableOf.ts";
import { textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";
import { timeTicks } from "./timeTicks.ts";
import { readCell, tipTable } from "./tooltip.ts";
import { valueTitle } from "./valueTitle.ts";

const rowHeight = 18;
const axisStrip = 26;
const legendStrip = 30;
/** Beyond so many cells a stop for each would be slow: the newest of each row are read, the others in the table. */
const mostStops = 2500;

/** The rows as they are drawn: from the highest newest figure, or in their own order. */
export function heatRows({ rowDimension, rows }: Pick<Table, "rowDimension" | "rows">): readonly TableRow[] {
  if (keepOrder.has(rowDimension)) return rows;
  const newest = ({ cells }: TableRow) => cells.findLast(({ value }) => value !== null)?.value ?? -Infinity;
  return rows.toSorted((a, b) => (newest(a) === newest(b) ? 0 : newest(b) - newest(a)));
}

/** Areas or members down, periods across, the darker the farther from zero or from the lowest. */
export function heatmapSheet({ figure, cube, language, room }: SheetRequest): Sheet {
  const table = tableOf({ figure: { ...figure, kind: "heatmap" }, cube, language });
  const all = heatRows(table);
  const most = Math.max(3, Math.floor((room - 90) / 13));
  const rows = all.slice(0, most);
  const last = table.columns.length;
  const from =
    rows.length * last > mostStops ? Math.max(0, last - Math.max(1, Math.floor(mostStops / rows.length))) : 0;
  return {
    notes:
      rows.length < all.length
        ? [noteText({ code: "capped", values: { shown: rows.length, total: all.length } }, language)]
        : [],
    hasDashes: false,
    wantedHeight: all.length * rowHeight + 96,
    pointing: "point",
    draw: (area) => drawn({ ...table, rows }, from, area, language),
    tip: (at) => {
      const width = last - from;
      const row = rows[Math.floor(at / width)];
      const column = table.columns[from + (at % width)];
      const cell = row?.cells[from + (at % width)];
      if (!row || !column || !cell) return "";
      return tipTable(row.label, [{ name: column.label, value: readCell(cell, column.unit, language) }]);
    },
  };
}

function drawn({ rows, columns }: Table, from: number, area: Rect, language: Language): Plot {
  const [first] = columns;
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));
  if (!first || values.length === 0) return emptyPlot(area, language);
  const steps = stepsOf(values);
  const title = valueTitle([{ unit: first.unit }], { fromZero: true }, area, language);
  const top = area.top + title.height + legendStrip;
  const height = area.top + area.height - axisStrip - top;
  const names = rowLabels(
    rows.map(({ label }) => label),
    area,
    height / rows.length,
  );
  const left = area.left + names.width;
  const plot: Rect = { left, top, width: area.left + area.width - left - 4, height };
  const [wide, high] = [plot.width / columns.length, plot.height / rows.length];
  const boxAt = (row: number, column: number): Rect => ({
    left: plot.left + wide * column,
    top: plot.top + high * row,
    width: wide,
    height: high,
  });
  const cells = rows.flatMap(({ cells }, row) => cells.map((cell, column) => ({ cell, box: boxAt(row, column) })));
  return {
    plot,
    stops: rows.flatMap((_, row) =>
      columns
        .slice(from)
        .map((_, at): [number, number] => [(from + at + 0.5) / columns.length, (row + 0.5) / rows.length]),
    ),
    reach: [Math.max(2, wide), Math.max(2, high)],
    shapes: [
      ...title.shapes(area.top),
      ...legendShapes(
        steps,
        cells.map(({ cell }) => cell),
        area,
        area.top + title.height,
        first.unit.decimals,
        language,
      ),
      ...names.shapes((row) => plot.top + high * (row + 0.5)),
      ...heatShapes(cells, steps),
      ...cells.flatMap(({ cell, box }) => wordsIn(cell, box, steps, first.unit.decimals, language)),
      ...ticks(
        columns.map(({ members }) => members["time"] ?? ""),
        plot,
        wide,
        language,
      ),
    ],
    option: hiddenAxes(plot),
  };
}

/** Periods under the columns, where they find room. */
function ticks(periods: readonly string[], plot: Rect, wide: number, language: Language): Shape[] {
  return timeTicks(periods, plot.width - wide, language).map(({ at, text }) =>
    letters(text, plot.left + wide * (at + 0.5), plot.top + plot.height + 8, {
      size: type.axis,
      fill: theme.muted,
      align: "center",
    }),
  );
}

/** The figure in its cell where there is room, or the sign of why there is none. */
function wordsIn(
  cell: Cell,
  { left, top, width, height }: Rect,
  steps: Steps,
  decimals: number,
  language: Language,
): Shape[] {
  const text =
    cell.value === null
      ? statusWords[cell.status].symbol
      : formatCell(cell, decimals, language, { marks: isDashed(cell) });
  if (height < 14 || textWidth(text, type.note) + 4 > width) return [];
  const fill = cell.value === null ? theme.muted : steps.isDark(cell.value) ? theme.paper : theme.ink;
  return [letters(text, left + width / 2, top + height / 2, { size: type.note, fill, align: "center", middle: true })];
}

/** The steps with their limits, and the signs of what is not there. */
function legendShapes(
  steps: Steps,
  cells: readonly Cell[],
  area: Rect,
  top: number,
  decimals: number,
  language: Language,
): Shape[] {
  const texts = steps.limits.map((limit) => formatNumber(limit, decimals, language));
  const wide = Math.max(34, ...texts.map((text) => textWidth(text, type.note) + 10));
  const boxes = steps.fills.map((_, at) => ({ left: area.left + 14 + wide * at, top, width: wide, height: 10 }));
  const end = area.left + 14 + wide * steps.fills.length + wide / 2;
  return [
    ...steps.fills.map((fill, at): Shape => ({
      type: "rect",
      name: "step",
      z: 3,
      silent: true,
      shape: { x: boxes[at]?.left ?? 0, y: top, width: wide, height: 10 },
      style: { ...fill, stroke: theme.line },
    })),
    ...texts.map((text, at) =>
      letters(text, area.left + 14 + wide * at, top + 12, { size: type.note, fill: theme.muted, align: "center" }),
    ),
    ...legendWords(cells, language, end, top, area.left + area.width),
  ];
}
