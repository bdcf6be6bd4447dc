import type { BarSeriesOption } from "echarts/charts";
import { formatCell, formatNumber } from "../format.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { legend } from "./legend.ts";
import type { Plot } from "./plot.ts";
import { middleOf, scaleOf, tickTexts } from "./scale.ts";
import { isDashed, prepare } from "./series.ts";
import type { Prepared, Series } from "./series.ts";
import { letters } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";
import { dividerShapes, incompleteShape, placeWords, wordsHeight } from "./timeMarks.ts";
import { timeTicks } from "./timeTicks.ts";
import { tooltipHtml } from "./tooltip.ts";
import { tickGap, valueAxis } from "./valueAxis.ts";
import { valueTitle } from "./valueTitle.ts";
import { whisker } from "./whisker.ts";

/** Height one row of bars needs to be read. */
const barRow = (bars: number): number => Math.max(20, bars * 12 + 8);

const axisStrip = 26;
const labelLine = 15;

const valuesOf = (series: readonly Series[]) =>
  series.flatMap(({ cells }) =>
    cells.flatMap(({ value, interval }) => (value === null ? [] : [value, ...(interval ? [interval.upper] : [])])),
  );

/** Bars of areas or members, as many as there is room for, the highest first; of periods all. */
export function barSheet({ figure, cube, language, room }: SheetRequest): Sheet {
  const whole = prepare({ figure, cube, language });
  const isLying = whole.rowDimension !== "time";
  const row = barRow(whole.series.length);
  const mostRows = Math.max(3, Math.floor((room - 70) / row));
  const prepared = isLying && whole.rows.length > mostRows ? prepare({ figure, cube, language, mostRows }) : whole;
  return {
    notes: prepared.notes,
    hasDashes: prepared.series.some(({ cells }) => cells.some((cell) => isDashed(cell))),
    wantedHeight: isLying ? whole.rows.length * row + 90 : null,
    pointing: "shadow",
    draw: (area) => bar(prepared, area, language),
    tip: (at) => tooltipHtml(prepared, at, language),
  };
}

/** Bars from zero: lying for areas and indicators, standing for periods. A cell without a number has no bar but its symbol. */
export const bar = (prepared: Prepared, area: Rect, language: Language): Plot =>
  prepared.rowDimension === "time" ? standing(prepared, area, language) : lying(prepared, area, language);

/** A bar's fill: full where final, pale with a dashed edge where it may change. */
const fillOf = (color: string, open: boolean) =>
  open
    ? { color: `${color}33`, borderColor: color, borderWidth: 1.5, borderType: [4, 3] }
    : { color, borderColor: color, borderWidth: 0 };

function barsOf({ key, label, cells, color }: Series): BarSeriesOption {
  return {
    type: "bar",
    id: key,
    name: label,
    animation: false,
    barGap: "12%",
    barCategoryGap: "32%",
    data: cells.map((cell) =>
      cell.value === null ? null : { value: cell.value, itemStyle: fillOf(color, isDashed(cell)) },
    ),
    itemStyle: { color },
    emphasis: { disabled: true },
    z: 4,
  };
}

function lying(prepared: Prepared, area: Rect, language: Language): Plot {
  const { rows, series } = prepared;
  const main = series.filter(({ isQuiet }) => !isQuiet);
  const names = main.length > 1 ? legend(main, { ...area, top: area.top + 2 }, "bar") : { shapes: [], height: 0 };
  const labelRoom = area.width * 0.36;
  const deep = (area.height - names.height - axisStrip - 24) / Math.max(1, rows.length) >= 2 * labelLine + 2 ? 2 : 1;
  const labels = rows.map(({ label }) => clamp(label, labelRoom, type.axis, 400, deep));
  const left =
    area.left + Math.ceil(Math.max(0, ...labels.flat().map((text) => textWidth(text, type.axis)))) + tickGap + 2;
  const words = main.map(({ cells, unit }) => cells.map((cell) => formatCell(cell, unit.decimals, language)));
  const room = Math.ceil(Math.max(0, ...words.flat().map((text) => textWidth(text, type.axis)))) + 8;

  const scale = scaleOf(valuesOf(main), { zero: true, steps: Math.max(2, Math.round((area.width - left) / 120)) });
  const ticks = tickTexts(scale, language);
  const title = valueTitle(main, scale, area, language);
  const top = area.top + names.height + title.height;
  const right = area.left + area.width - room;
  const plot: Rect = { left, top, width: right - left, height: area.top + area.height - axisStrip - top };
  const x = (value: number) => plot.left + (plot.width * (value - scale.min)) / (scale.max - scale.min);
  const band = plot.height / Math.max(1, rows.length);
  const slot = (band * 0.68) / Math.max(1, main.length);
  const y = (row: number, place: number) => plot.top + band * (row + 0.16) + slot * (place + 0.5);
  const readable = slot >= 11;

  const figures = main.flatMap(({ cells, unit }, place) =>
    cells.flatMap((cell, row): Shape[] => {
      if (cell.value === null) {
        const { symbol, words: reason } = statusWords[cell.status];
        const text = main.length === 1 ? `${symbol} ${reason[language]}` : symbol;
        return [
          letters(text, x(Math.max(0, scale.min)) + 5, y(row, place), {
            size: type.note,
            fill: theme.muted,
            middle: true,
          }),
        ];
      }
      if (!readable) return [];
      const below = cell.value < 0;
      const at = x(cell.interval?.upper ?? cell.value) + (below ? -5 : 5);
      const mark = isDashed(cell) ? statusWords[cell.status].symbol : "";
      const text = `${formatNumber(cell.value, unit.decimals, language)}${mark}`;
      return [
        letters(text, at, y(row, place), {
          size: type.axis,
          fill: theme.ink,
          align: below ? "right" : "left",
          middle: true,
        }),
      ];
    }),
  );
  const whiskers = main.flatMap(({ cells }, place) =>
    cells.flatMap(({ interval }, row) =>
      interval
        ? whisker([x(interval.lower), y(row, place), x(interval.upper), y(row, place)], Math.min(4, slot / 4))
        : [],
    ),
  );
  return {
    plot,
    stops: rows.map((_, at) => [middleOf(scale), at]),
    shapes: [...names.shapes, ...title.shapes(area.top + names.height), ...whiskers, ...figures],
    option: {
      grid: { ...plot, containLabel: false, outerBoundsMode: "none" },
      xAxis: valueAxis(scale, ticks),
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ code }) => code),
        axisLine: { lineStyle: { color: theme.muted } },
        axisTick: { show: false },
        axisLabel: {
          interval: 0,
          formatter: (_: string, row: number) => labels[row]?.join("\n") ?? "",
          color: theme.ink,
          fontSize: type.axis,
          lineHeight: labelLine,
          margin: tickGap,
        },
      },
      series: main.map((one) => barsOf(one)),
    },
  };
}

function standing(prepared: Prepared, area: Rect, language: Language): Plot {
  const { rows, series, dividers, incompleteFrom } = prepared;
  const main = series.filter(({ isQuiet }) => !isQuiet);
  const names = main.length > 1 ? legend(main, { ...area, top: area.top + 2 }, "bar") : { shapes: [], height: 0 };
  const scale = scaleOf(valuesOf(main), { zero: true, steps: Math.max(2, Math.round(area.height / 70)) });
  const ticks = tickTexts(scale, language);
  const title = valueTitle(main, scale, area, language);
  const left = area.left + Math.ceil(Math.max(...ticks.map((text) => textWidth(text, type.axis)))) + tickGap;
  const right = area.left + area.width - 8;
  const band = (right - left) / Math.max(1, rows.length);
  const x = (at: number) => left + band * (at + 0.5);
  const placed = placeWords(dividers, x, area);
  const top = area.top + names.height + title.height + wordsHeight(placed.rows) + 6;
  const plot: Rect = { left, top, width: right - left, height: area.top + area.height - axisStrip - top };
  const timeline = timeTicks(
    rows.map(({ code }) => code),
    plot.width,
    language,
  );
  const y = (value: number) => plot.top + plot.height * (1 - (value - scale.min) / (scale.max - scale.min));
  const slot = (band * 0.68) / Math.max(1, main.length);
  const empty = main.flatMap(({ cells }, place) =>
    cells.flatMap((cell, at): Shape[] => {
      const { symbol } = statusWords[cell.status];
      if (cell.value !== null || textWidth(symbol, type.note) > slot) return [];
      const middle = left + band * (at + 0.16) + slot * (place + 0.5);
      return [
        letters(symbol, middle, y(Math.max(0, scale.min)) - 14, {
          size: type.note,
          fill: theme.muted,
          align: "center",
        }),
      ];
    }),
  );
  return {
    plot,
    stops: rows.map((_, at) => [at, middleOf(scale)]),
    shapes: [
      ...incompleteShape(incompleteFrom, x, plot),
      ...names.shapes,
      ...title.shapes(area.top + names.height),
      ...dividerShapes(placed, plot),
      ...empty,
      ...main.flatMap(({ cells }, place) =>
        cells.flatMap(({ interval }, at) => {
          const middle = left + band * (at + 0.16) + slot * (place + 0.5);
          return interval ? whisker([middle, y(interval.lower), middle, y(interval.upper)], Math.min(4, slot / 4)) : [];
        }),
      ),
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
      series: main.map((one) => barsOf(one)),
    },
  };
}
