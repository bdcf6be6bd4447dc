import { formatCell, formatPeriod } from "../format.ts";
import { noteText } from "../noteSentences.ts";
import type { Language } from "../words.ts";
import { emptyPlot, hiddenAxes } from "./emptyPlot.ts";
import type { Plot } from "./plot.ts";
import { strokesOf } from "./line.ts";
import { scaleOf, tickTexts } from "./scale.ts";
import { isDashed, keepOrder, type Prepared, prepare, type Series } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";
import { readCell, tipTable } from "./tooltip.ts";
import { valueTitle } from "./valueTitle.ts";

/** Panels at most, and the least size of one, px. */
const mostPanels = 36;
const least = { width: 150, height: 62 };
const gap = 18;
const strip = 18;

/** One small line chart for each area or member, all on the same scale, in the order of their newest figures. */
export function multiplesSheet({ figure, cube, language, width, room }: SheetRequest): Sheet {
  const prepared = prepare({ figure, cube, language, mostColoured: mostPanels, hasQuiet: false });
  const newest = ({ cells }: Series) => cells.findLast(({ value }) => value !== null)?.value ?? -Infinity;
  const isOrdered = cube.axes.some(({ dimension, members }) => keepOrder.has(dimension) && members.length > 1);
  const ranked = isOrdered
    ? prepared.series
    : prepared.series.toSorted((a, b) => (newest(a) === newest(b) ? 0 : newest(b) - newest(a)));
  const columns = columnsIn(width, ranked.length);
  const fitting = Math.max(columns, Math.floor((room - 40) / (least.height + gap)) * columns);
  const series = ranked.slice(0, Number.isFinite(room) ? fitting : ranked.length);
  const left = ranked.length - series.length;
  return {
    notes: [
      ...prepared.notes,
      ...(left > 0
        ? [noteText({ code: "capped", values: { shown: series.length, total: ranked.length } }, language)]
        : []),
    ],
    hasDashes: series.some(({ cells }) => cells.some((cell) => isDashed(cell))),
    wantedHeight: Math.ceil(ranked.length / columns) * 116 + 40,
    pointing: "point",
    draw: (area) => drawn({ ...prepared, series }, area, language),
    tip: (at) => tipOf({ ...prepared, series }, at, language),
  };
}

/** What is read at one panel: its newest figure, and its highest and lowest with their periods. */
function tipOf({ rows, series }: Prepared, at: number, language: Language): string {
  const one = series[at];
  if (!one) return "";
  const places = one.cells.flatMap(({ value }, row) => (value === null ? [] : [{ value, row }]));
  const read = (row: number | undefined) => {
    const cell = one.cells[row ?? -1];
    return cell ? { name: rows[row ?? -1]?.label ?? "", value: readCell(cell, one.unit, language) } : null;
  };
  const sorted = places.toSorted((a, b) => a.value - b.value);
  const lines = [read(places.at(-1)?.row), read(sorted.at(-1)?.row), read(sorted[0]?.row)];
  return tipTable(
    one.label,
    lines.flatMap((line, at) => (line && lines.findIndex((other) => other?.name === line.name) === at ? [line] : [])),
  );
}

/** Columns of panels in a width: no more than have room, and rather wide than high. */
const columnsIn = (width: number, count: number): number =>
  Math.max(
    1,
    Math.min(count, Math.floor((width - 40 + gap) / (least.width + gap)), Math.ceil(Math.sqrt(count * 1.6)), 6),
  );

type Panel = { box: Rect; x: (at: number) => number; y: (value: number) => number };

function drawn({ rows, series }: Prepared, area: Rect, language: Language): Plot {
  const values = series.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));
  if (values.length === 0) return emptyPlot(area, language);
  const scale = scaleOf(values, { zero: false, steps: 2 });
  const ticks = tickTexts(scale, language);
  const title = valueTitle(series.slice(0, 1), scale, area, language);
  const left = area.left + Math.ceil(Math.max(...ticks.map((text) => textWidth(text, type.note)))) + 6;
  const width = area.left + area.width - left;
  const columns = columnsIn(area.width, series.length);
  const lines = Math.ceil(series.length / columns);
  const top = area.top + title.height;
  const [wide, high] = [(width - gap * (columns - 1)) / columns, (area.top + area.height - strip - top) / lines];
  const panelAt = (at: number): Panel => {
    const box = {
      left: left + (at % columns) * (wide + gap),
      top: top + Math.floor(at / columns) * high + strip,
      width: wide,
      height: high - strip - 10,
    };
    return {
      box,
      x: (row) => box.left + (box.width * row) / Math.max(1, rows.length - 1),
      y: (value) => box.top + box.height * (1 - (value - scale.min) / (scale.max - scale.min)),
    };
  };
  const plot: Rect = { left, top, width, height: area.top + area.height - top };
  const [first, last] = [rows[0]?.code ?? "", rows.at(-1)?.code ?? ""];
  const small = { size: type.note, fill: theme.muted } as const;
  return {
    plot,
    stops: series.map((_, at) => {
      const { box } = panelAt(at);
      return [(box.left + box.width / 2 - plot.left) / plot.width, (box.top + box.height / 2 - plot.top) / plot.height];
    }),
    reach: [Math.max(20, wide), Math.max(20, high - 8)],
    shapes: [
      ...title.shapes(area.top),
      ...series.flatMap((one, at) => {
        const panel = panelAt(at);
        const isLowest = at + columns >= series.length;
        return [
          ...panelShapes(one, panel, scale.ticks, language),
          ...(at % columns === 0
            ? scale.ticks.map((tick, step) =>
                letters(ticks[step] ?? "", panel.box.left - 5, panel.y(tick), {
                  ...small,
                  align: "right",
                  middle: true,
                }),
              )
            : []),
          ...(isLowest ? spanTexts(panel.box, first, last, language) : []),
        ];
      }),
    ],
    option: hiddenAxes(plot),
  };
}

/** First and last period under a panel; only the last where both find no room. */
function spanTexts(box: Rect, first: string, last: string, language: Language): Shape[] {
  const [from, to] = [first, last].map((code) => formatPeriod(code, language, "short"));
  const style = { size: type.note, fill: theme.muted } as const;
  const y = box.top + box.height + 4;
  const both = textWidth(`${from}  ${to}`, type.note) + 8 <= box.width;
  return [
    ...(both ? [letters(from ?? "", box.left, y, style)] : []),
    letters(to ?? "", box.left + box.width, y, { ...style, align: "right" }),
  ];
}

function panelShapes(
  { label, cells, unit }: Series,
  { box, x, y }: Panel,
  ticks: readonly number[],
  language: Language,
) {
  const newest = cells.findLast(({ value }) => value !== null);
  const at = newest ? cells.lastIndexOf(newest) : -1;
  const figure = newest ? formatCell(newest, unit.decimals, language, { marks: true }) : "";
  const room = box.width - textWidth(figure, type.axis) - 8;
  const { solid, dashes } = strokesOf(cells);
  const runs = (points: readonly [number, number | null][], lineDash: "solid" | number[]): Shape[] => {
    const found: [number, number][][] = [[]];
    for (const [row, value] of points)
      if (value === null) found.push([]);
      else found.at(-1)?.push([x(row), y(value)]);
    return found
      .filter((run) => run.length > 0)
      .map((run): Shape => {
        const [only] = run;
        const points = run.length === 1 && only ? [only, [only[0] + 1.5, only[1]] satisfies [number, number]] : run;
        const style = { fill: "none", stroke: theme.accent, lineWidth: 1.75, lineDash } as const;
        return { type: "polyline", z: 4, silent: true, shape: { points }, style };
      });
  };
  return [
    ...ticks.map((tick) => stroke("tick", [box.left, y(tick), box.left + box.width, y(tick)], { color: theme.line })),
    letters(clamp(label, room, type.axis, 600, 1)[0] ?? "", box.left, box.top - strip + 1, {
      size: type.axis,
      weight: 600,
      fill: theme.ink,
    }),
    letters(figure, box.left + box.width, box.top - strip + 1, { size: type.axis, fill: theme.ink, align: "right" }),
    ...runs(solid, "solid"),
    ...runs(dashes, [4, 3]),
    ...(newest?.value === null || newest?.value === undefined
      ? []
      : [
          {
            type: "circle" as const,
            z: 5,
            silent: true as const,
            shape: { cx: x(at), cy: y(newest.value), r: 3 },
            style: { fill: theme.accent, stroke: theme.paper, lineWidth: 1 },
          },
        ]),
  ];
}
