import type { LineSeriesOption } from "echarts/charts";
import { formatCell } from "../format.ts";
import type { Language } from "../words.ts";
import { endLabels, labelShapes, labelsFit, labelsWidth } from "./endLabels.ts";
import { legend } from "./legend.ts";
import { type OwnMarks, ownMarks, ownShapes } from "./ownMarks.ts";
import type { Plot } from "./plot.ts";
import { middleOf, scaleOf, tickTexts } from "./scale.ts";
import { isDashed, prepare } from "./series.ts";
import type { Prepared, Series } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";
import { dividerShapes, incompleteShape, placeWords, wordsHeight } from "./timeMarks.ts";
import { timeTicks } from "./timeTicks.ts";
import { tooltipHtml } from "./tooltip.ts";
import { tickGap, valueAxis } from "./valueAxis.ts";
import { valueTitle } from "./valueTitle.ts";
import { whisker } from "./whisker.ts";

/** Below this width the names stand above the plot, not at the ends of the lines. */
const narrow = 560;
const axisStrip = 26;

/** Lines over periods, as many as there are. */
export function lineSheet({ figure, cube, language }: SheetRequest): Sheet {
  const prepared = prepare({ figure, cube, language });
  const own = ownMarks(figure, prepared.rows, prepared.series[0]?.unit, language);
  return {
    notes: [...prepared.notes, ...own.notes],
    hasDashes: prepared.series.some(({ cells }) => cells.some((cell) => isDashed(cell))),
    wantedHeight: null,
    pointing: "line",
    draw: (area) => line(prepared, own, area, language),
    tip: (at) => tooltipHtml(prepared, at, language),
  };
}

/** Lines over periods in the given area: gaps stay gaps, what may change is dashed, breaks are divided, the incomplete stretch is grey. */
function line(prepared: Prepared, own: OwnMarks, area: Rect, language: Language): Plot {
  const { rows, series, dividers, incompleteFrom } = prepared;
  const main = series.filter(({ isQuiet }) => !isQuiet);
  const banded = main.length <= mostBands ? main.filter(({ isCompared }) => !isCompared) : [];
  const values = [
    ...own.targets.map(({ value }) => value),
    ...series.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value]))),
    ...banded.flatMap(({ cells }) =>
      cells.flatMap(({ interval }) => (interval ? [interval.lower, interval.upper] : [])),
    ),
  ];
  const scale = scaleOf(values, { zero: false, steps: Math.max(2, Math.round(area.height / 70)) });
  const ticks = tickTexts(scale, language);

  const title = valueTitle(main, scale, area, language);
  const labels = endLabels(series, Math.min(180, area.width * 0.27), language);
  const beside = area.width >= narrow && labelsFit(labels, area.height - title.height - axisStrip);
  const names = beside
    ? { shapes: [], height: 0 }
    : legend(main, { ...area, top: area.top + 2 }, "line", main.map(newestText(language)));

  const left = area.left + Math.ceil(Math.max(...ticks.map((text) => textWidth(text, type.axis)))) + tickGap;
  const right = area.left + area.width - (beside ? labelsWidth(labels) + 17 : 26);
  const last = rows.length - 1;
  const end = last + (incompleteFrom === null ? 0 : 0.5);
  const x = (at: number) => left + ((right - left) * at) / Math.max(end, 1);
  const words = placeWords(dividers, x, area);
  const top = area.top + names.height + title.height + wordsHeight(words.rows) + 6;
  const plot: Rect = { left, top, width: right - left, height: area.top + area.height - axisStrip - top };
  const y = (value: number) => plot.top + plot.height * (1 - (value - scale.min) / (scale.max - scale.min));

  const timeline = timeTicks(
    rows.map(({ code }) => code),
    plot.width,
    language,
  );
  const zero =
    scale.min < 0 && scale.max > 0 ? [stroke("zero", [left, y(0), right, y(0)], { color: theme.muted })] : [];
  return {
    plot,
    stops: rows.map((_, at) => [Math.min(at, end * 0.999_999), middleOf(scale)]),
    shapes: [
      ...incompleteShape(incompleteFrom, x, plot),
      ...zero,
      ...names.shapes,
      ...title.shapes(area.top + names.height),
      ...quietShapes(series, { x, y }),
      ...banded.flatMap((one) => bandShapes(one, { x, y })),
      ...dividerShapes(words, plot),
      ...ownShapes(own, { x, y }, plot),
      ...(beside ? labelShapes(labels, { x, y }, plot) : []),
      ...(values.length === 0
        ? [
            letters(nothing[language], left + plot.width / 2, y(scale.max) + plot.height / 2, {
              size: type.label,
              fill: theme.muted,
              align: "center",
              middle: true,
            }),
          ]
        : []),
    ],
    option: {
      grid: { ...plot, containLabel: false, outerBoundsMode: "none" },
      xAxis: {
        type: "value",
        min: 0,
        max: Math.max(end, 1),
        axisLine: { onZero: false, lineStyle: { color: theme.muted } },
        axisTick: {
          show: true,
          length: 4,
          customValues: timeline.map(({ at }) => at),
          lineStyle: { color: theme.muted },
        },
        splitLine: { show: false },
        axisLabel: {
          customValues: timeline.map(({ at }) => at),
          formatter: (value: number) => timeline.find(({ at }) => at === value)?.text ?? "",
          color: theme.muted,
          fontSize: type.axis,
          margin: 8,
          showMinLabel: true,
          showMaxLabel: true,
        },
      },
      yAxis: valueAxis(scale, ticks),
      series: main.toReversed().flatMap((one) => linesOf(one, beside ? 0 : main.length)),
    },
  };
}

/** More lines than this would lie in each other's bands. */
const mostBands = 3;

/** The intervals around a line: one pale area for each run of figures that have one, a whisker at a figure alone. */
function bandShapes(
  { cells, color }: Series,
  { x, y }: { x: (at: number) => number; y: (value: number) => number },
): Shape[] {
  const runs: { at: number; lower: number; upper: number }[][] = [[]];
  for (const [at, { interval }] of cells.entries())
    if (interval) runs.at(-1)?.push({ at, ...interval });
    else runs.push([]);
  return runs
    .filter((run) => run.length > 0)
    .flatMap((run): Shape[] => {
      const [only, ...others] = run;
      if (only && others.length === 0)
        return whisker([x(only.at), y(only.lower), x(only.at), y(only.upper)], 4, { color, hasEdge: false });
      const points = [
        ...run.map(({ at, upper }) => [x(at), y(upper)]),
        ...run.toReversed().map(({ at, lower }) => [x(at), y(lower)]),
      ].map(([left = 0, top = 0]): [number, number] => [left, top]);
      const style = { fill: `${color}26`, stroke: "none", lineWidth: 0 };
      return [{ type: "polygon", z: 1, silent: true, shape: { points }, style }];
    });
}

/** The newest figure, with its mark where it may change. */
const newestText =
  (language: Language) =>
  ({ cells, unit }: Series): string => {
    const newest = cells.findLast(({ value }) => value !== null);
    return newest ? formatCell(newest, unit.decimals, language, { marks: true }) : "";
  };

const nothing = { da: "Ingen tal at vise", en: "No figures to show" };

type Point = [number, number | null];

/** Which points each of the two strokes holds: the dashed one also the neighbours it starts from and runs to. */
export function strokesOf(cells: Series["cells"]): { solid: Point[]; dashes: Point[] } {
  const open = (at: number) => {
    const cell = cells[at];
    return cell !== undefined && isDashed(cell);
  };
  return {
    solid: cells.map(({ value }, at): Point => [at, open(at) ? null : value]),
    dashes: cells.map(({ value }, at): Point => [at, open(at - 1) || open(at) || open(at + 1) ? value : null]),
  };
}

/** The grey lines, drawn as they are: up to a hundred, which as series of the chart library would cost seconds. */
function quietShapes(
  series: readonly Series[],
  { x, y }: { x: (at: number) => number; y: (value: number) => number },
): Shape[] {
  const runs = (points: readonly Point[], lineDash: "solid" | number[]): Shape[] => {
    const found: [number, number][][] = [[]];
    for (const [at, value] of points)
      if (value === null) found.push([]);
      else found.at(-1)?.push([x(at), y(value)]);
    return found
      .filter((run) => run.length > 0)
      .map((run): Shape => {
        const [only] = run;
        const isAlone = run.length === 1 && only !== undefined;
        const points = isAlone ? [only, [only[0] + 1.5, only[1]] satisfies [number, number]] : run;
        const style = { fill: "none", stroke: theme.quiet, lineWidth: 1, lineDash } as const;
        return { type: "polyline", z: 2, silent: true, shape: { points }, style };
      });
  };
  return series
    .filter(({ isQuiet }) => isQuiet)
    .flatMap(({ cells }) => {
      const { solid, dashes } = strokesOf(cells);
      return [...runs(solid, "solid"), ...runs(dashes, [3, 3])];
    });
}

/** A line as two strokes. Points that would not show (alone between gaps) and the newest one carry the mark. */
function linesOf({ key, label, cells, color, mark, isCompared }: Series, inLegend: number): LineSeriesOption[] {
  const valued = (at: number) => (cells[at]?.value ?? null) !== null;
  const lastAt = cells.findLastIndex(({ value }) => value !== null);
  const every = Math.max(1, Math.floor(cells.length / 5));
  const isMarked = (at: number) =>
    (at === lastAt && !isCompared) ||
    (valued(at) && !valued(at - 1) && !valued(at + 1)) ||
    (inLegend > 1 && (lastAt - at) % every === 0);
  const { solid, dashes } = strokesOf(cells);
  const carries = (stroke: "solid" | "dashed", at: number) => {
    const cell = cells[at];
    return cell !== undefined && isDashed(cell) === (stroke === "dashed");
  };
  const strokeOption = (stroke: "solid" | "dashed", points: readonly Point[]): LineSeriesOption => ({
    type: "line",
    id: `${key}|${stroke}`,
    name: label,
    data: points.map((point) =>
      point[1] !== null && isMarked(point[0]) && carries(stroke, point[0])
        ? { value: [...point], symbol: mark, symbolSize: 8 }
        : [...point],
    ),
    showSymbol: true,
    showAllSymbol: true,
    symbol: "none",
    connectNulls: false,
    clip: false,
    animation: false,
    itemStyle: { color },
    lineStyle: {
      color,
      width: isCompared ? 1 : 2.25,
      opacity: isCompared ? 0.75 : 1,
      type: stroke === "solid" ? "solid" : [5, 4],
    },
    emphasis: { lineStyle: { width: 3 } },
    z: 4,
  });
  const hasDashes = dashes.some(([, value]) => value !== null);
  return [strokeOption("solid", solid), ...(hasDashes ? [strokeOption("dashed", dashes)] : [])];
}
