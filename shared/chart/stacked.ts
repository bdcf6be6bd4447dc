import type { BarSeriesOption } from "echarts/charts";
import type { Cell, Cube } from "../cube.ts";
import type { Figure } from "../figure.ts";
import { formatCell } from "../format.ts";
import { fill } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import { type EndLabel, labelShapes, labelsFit, labelsWidth } from "./endLabels.ts";
import { legend } from "./legend.ts";
import type { Plot } from "./plot.ts";
import { middleOf, scaleOf, tickTexts } from "./scale.ts";
import { isDashed, type Prepared, prepare, type Series } from "./series.ts";
import type { Rect } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { stackTones } from "./stackTones.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";
import { dividerShapes, placeWords, wordsHeight } from "./timeMarks.ts";
import { timeTicks } from "./timeTicks.ts";
import { readCell, tipTable } from "./tooltip.ts";
import { tickGap, valueAxis } from "./valueAxis.ts";
import { valueTitle } from "./valueTitle.ts";

const axisStrip = 26;

const words = {
  holes: {
    da: "I {count} perioder mangler en del, og stablen er ikke hele tallet.",
    en: "In {count} periods a part is not there, and the stack is not the whole.",
  },
  holesOne: {
    da: "I 1 periode mangler en del, og stablen er ikke hele tallet.",
    en: "In 1 period a part is not there, and the stack is not the whole.",
  },
} satisfies Record<string, Words>;

const none: Cell = { value: null, status: "missing" };

/** The parts of a whole over periods, each in its own tone, the largest at the bottom. */
function partsOf(figure: Pick<Figure, "kind">, cube: Cube, language: Language): Prepared {
  const prepared = prepare({ figure, cube, language, mostColoured: stackTones.length });
  const weight = ({ cells }: Series) => cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const series = prepared.series
    .filter(({ isQuiet }) => !isQuiet)
    .toSorted((a, b) => weight(b) - weight(a))
    .map((one, at) => ({ ...one, ...(stackTones[at] ?? { color: theme.quiet, opacity: 1 }), ink: theme.ink }));
  return { ...prepared, series };
}

/** Parts of a whole on top of each other, period by period. */
export function stackedSheet({ figure, cube, language }: SheetRequest): Sheet {
  const prepared = partsOf(figure, cube, language);
  const { rows, series } = prepared;
  const holes = rows.filter((_, at) => {
    const empty = series.filter(({ cells }) => (cells[at] ?? none).value === null).length;
    return empty > 0 && empty < series.length;
  }).length;
  return {
    notes: [
      ...prepared.notes,
      ...(holes > 0 ? [fill(words[holes === 1 ? "holesOne" : "holes"][language], { count: holes }, language)] : []),
    ],
    hasDashes: series.some(({ cells }) => cells.some((cell) => isDashed(cell))),
    wantedHeight: null,
    pointing: "shadow",
    draw: (area) => drawn(prepared, area, language),
    tip: (at) =>
      rows[at]
        ? tipTable(
            rows[at].label,
            series.toReversed().map(({ label, cells, unit, color, opacity = 1 }) => ({
              name: label,
              value: readCell(cells[at] ?? none, unit, language),
              color,
              opacity,
            })),
          )
        : "",
  };
}

function barsOf({ key, label, cells, color, opacity = 1 }: Series): BarSeriesOption {
  return {
    type: "bar",
    id: key,
    name: label,
    stack: "whole",
    animation: false,
    barCategoryGap: "18%",
    data: cells.map((cell) =>
      cell.value === null
        ? null
        : {
            value: cell.value,
            itemStyle: isDashed(cell)
              ? { color, opacity: opacity * 0.6, borderColor: theme.ink, borderWidth: 0.75, borderType: [3, 2] }
              : { color, opacity, borderColor: theme.paper, borderWidth: 0.5 },
          },
    ),
    emphasis: { disabled: true },
    z: 4,
  };
}

/** The name of each part at the middle of the last stack. */
function labelsOf(series: readonly Series[], last: number, width: number, language: Language): EndLabel[] {
  let below = 0;
  return series.flatMap(({ label, cells, unit, color }): EndLabel[] => {
    const cell = cells[last] ?? none;
    if (cell.value === null) return [];
    const middle = below + cell.value / 2;
    below += cell.value;
    const value = formatCell(cell, unit.decimals, language, { marks: true });
    const name = clamp(label, width, type.label, 600, 2);
    const sameLine =
      textWidth(name.at(-1) ?? "", type.label, 600) + 6 + textWidth(value, type.axis) <= width || series.length > 6;
    return [{ name, value, sameLine, color, ink: theme.ink, lastAt: last, lastValue: middle }];
  });
}

function drawn({ rows, series, dividers }: Prepared, area: Rect, language: Language): Plot {
  const sums = rows.map((_, at) => series.reduce((sum, { cells }) => sum + ((cells[at] ?? none).value ?? 0), 0));
  const scale = scaleOf(sums, { zero: true, steps: Math.max(2, Math.round(area.height / 70)) });
  const ticks = tickTexts(scale, language);
  const title = valueTitle(series.slice(0, 1), scale, area, language);
  const last = rows.findLastIndex((_, at) => series.some(({ cells }) => (cells[at] ?? none).value !== null));
  const labels = labelsOf(series, last, Math.min(190, area.width * 0.27), language);
  const beside = area.width >= 560 && labelsFit(labels, area.height - title.height - axisStrip);
  const names = beside ? { shapes: [], height: 0 } : legend(series, { ...area, top: area.top + 2 }, "bar");
  const left = area.left + Math.ceil(Math.max(...ticks.map((text) => textWidth(text, type.axis)))) + tickGap;
  const right = area.left + area.width - (beside ? labelsWidth(labels) + 26 : 8);
  const band = (right - left) / Math.max(1, rows.length);
  const x = (at: number) => left + band * (at + 0.5);
  const placed = placeWords(dividers, x, area);
  const top = area.top + names.height + title.height + wordsHeight(placed.rows) + 6;
  const plot: Rect = { left, top, width: right - left, height: area.top + area.height - axisStrip - top };
  const y = (value: number) => plot.top + plot.height * (1 - (value - scale.min) / (scale.max - scale.min));
  const timeline = timeTicks(
    rows.map(({ code }) => code),
    plot.width,
    language,
  );
  return {
    plot,
    stops: rows.map((_, at) => [at, middleOf(scale)]),
    shapes: [
      ...names.shapes,
      ...title.shapes(area.top + names.height),
      ...dividerShapes(placed, plot),
      ...(beside ? labelShapes(labels, { x: (at) => x(at) + band / 2, y }, plot) : []),
    ],
    option: {
      grid: { ...plot, containLabel: false, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        data: rows.map(({ code }) => code),
        axisLine: { onZero: false, lineStyle: { color: theme.muted } },
        axisTick: { show: false },
        axisLabel: {
          interval: (row: number) => timeline.some(({ at }) => at === row),
          formatter: (_: string, row: number) => timeline.find(({ at }) => at === row)?.text ?? "",
          color: theme.muted,
          fontSize: type.axis,
          margin: 8,
        },
      },
      yAxis: valueAxis(scale, ticks),
      series: series.map((one) => barsOf(one)),
    },
  };
}
