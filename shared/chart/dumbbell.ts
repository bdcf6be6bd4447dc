import { noteText } from "../noteSentences.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { emptyPlot } from "./emptyPlot.ts";
import { markShape } from "./legend.ts";
import type { Plot } from "./plot.ts";
import { rowLabels } from "./rowLabels.ts";
import { middleOf, scaleOf, tickTexts } from "./scale.ts";
import { isDashed } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { textWidth } from "./textWidth.ts";
import { palette, theme, type } from "./theme.ts";
import { readCell, tipTable } from "./tooltip.ts";
import { type TwoCells, type TwoSided, twoSided } from "./twoSided.ts";
import { valueAxis } from "./valueAxis.ts";
import { valueTitle } from "./valueTitle.ts";

const rowHeight = 22;
const axisStrip = 26;
const headStrip = 24;
const [later, earlier] = palette;

/** Two figures a row, joined by a line: how far apart two periods or two groups are. */
export function dumbbellSheet({ figure, cube, language, room }: SheetRequest): Sheet {
  const found = twoSided(figure, cube, language);
  const most = Math.max(3, Math.floor((room - 90) / rowHeight));
  const rows = found?.rows.slice(0, most) ?? [];
  const left = (found?.rows.length ?? 0) - rows.length;
  return {
    notes:
      left > 0
        ? [noteText({ code: "capped", values: { shown: rows.length, total: rows.length + left } }, language)]
        : [],
    hasDashes: found?.hasDashes ?? false,
    wantedHeight: found ? found.rows.length * rowHeight + 96 : null,
    pointing: "shadow",
    draw: (area) => (found ? drawn({ ...found, rows }, area, language) : emptyPlot(area, language)),
    tip: (at) => (found ? tipOf(found, at, language) : ""),
  };
}

/** What is read at a row: both figures under their names. */
export function tipOf({ rows, from, to }: TwoSided, at: number, language: Language): string {
  const two = rows[at];
  if (!two) return "";
  return tipTable(two.row.label, [
    { name: from.label, value: readCell(two.from, from.unit, language), color: earlier },
    { name: to.label, value: readCell(two.to, to.unit, language), color: later },
  ]);
}

const valuesOf = (rows: readonly TwoCells[]) =>
  rows.flatMap(({ from, to }) => [from.value, to.value].flatMap((value) => (value === null ? [] : [value])));

function drawn({ rows, from, to }: TwoSided, area: Rect, language: Language): Plot {
  const values = valuesOf(rows);
  if (values.length === 0) return emptyPlot(area, language);
  const scale = scaleOf(values, { zero: false, steps: Math.max(2, Math.round((area.width * 0.7) / 110)) });
  const title = valueTitle([from], scale, area, language);
  const names = rowLabels(
    rows.map(({ row }) => row.label),
    area,
    (area.height - title.height - headStrip - axisStrip) / Math.max(1, rows.length),
    (row) => rows[row]?.isMarked ?? false,
  );
  const top = area.top + title.height + headStrip;
  const left = area.left + names.width + 6;
  const plot: Rect = {
    left,
    top,
    width: area.left + area.width - left - 16,
    height: area.top + area.height - axisStrip - top,
  };
  const band = plot.height / Math.max(1, rows.length);
  const x = (value: number) => plot.left + (plot.width * (value - scale.min)) / (scale.max - scale.min);
  const y = (row: number) => plot.top + band * (row + 0.5);
  return {
    plot,
    stops: rows.map((_, at) => [middleOf(scale), at]),
    shapes: [
      ...title.shapes(area.top),
      ...heads([from.label, to.label], area, area.top + title.height),
      ...names.shapes(y),
      ...rows.flatMap((two, row) => pairShapes(two, { x, y: y(row), band, least: scale.min }, language)),
    ],
    option: {
      grid: { ...plot, containLabel: false, outerBoundsMode: "none" },
      xAxis: valueAxis(scale, tickTexts(scale, language)),
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ row }) => row.code),
        axisLine: { lineStyle: { color: theme.muted } },
        axisTick: { show: false },
        axisLabel: { show: false },
      },
      series: [],
    },
  };
}

/** The names of the two sides with their marks: the first hollow, the second full. */
function heads([from, to]: [string, string], area: Rect, top: number): Shape[] {
  const style = { size: type.label, weight: 600 as const, fill: theme.ink, middle: true };
  const middle = top + 8;
  const second = area.left + 34 + textWidth(from, type.label, 600);
  return [
    markShape("emptyCircle", area.left + 6, middle, earlier, 5),
    letters(from, area.left + 16, middle, style),
    markShape("circle", second + 6, middle, later, 5),
    letters(to, second + 16, middle, style),
  ];
}

function pairShapes(
  { from, to }: TwoCells,
  { x, y, band, least }: { x: (value: number) => number; y: number; band: number; least: number },
  language: Language,
): Shape[] {
  const r = Math.min(5, Math.max(2.5, band / 3));
  const isOpen = isDashed(from) || isDashed(to);
  const color = theme.muted;
  const missing = from.value === null ? from : to;
  const known = from.value ?? to.value;
  const { symbol, words: reason } = statusWords[missing.status];
  return [
    ...(from.value !== null && to.value !== null
      ? [stroke("distance", [x(from.value), y, x(to.value), y], { color, width: 2, dash: isOpen ? [4, 3] : "solid" })]
      : [
          letters(`${symbol} ${reason[language]}`, x(known ?? least) + 10, y, {
            size: type.note,
            fill: theme.muted,
            middle: true,
          }),
        ]),
    ...(from.value === null ? [] : [markShape("emptyCircle", x(from.value), y, earlier, r)]),
    ...(to.value === null ? [] : [markShape(isDashed(to) ? "emptyCircle" : "circle", x(to.value), y, later, r)]),
  ];
}
