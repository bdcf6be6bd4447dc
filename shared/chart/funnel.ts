import type { Cube } from "../cube.ts";
import { formatCell } from "../format.ts";
import { fill } from "../sentences.ts";
import type { Figure } from "../figure.ts";
import type { Language, Words } from "../words.ts";
import type { ControlLimits } from "./controlLimits.ts";
import { emptyPlot } from "./emptyPlot.ts";
import { isWholeLevel, limitsAt } from "./funnelTable.ts";
import { markShape } from "./legend.ts";
import { labelHeight, placeLabels } from "./placeLabels.ts";
import type { Plot } from "./plot.ts";
import { scaleOf, tickTexts } from "./scale.ts";
import { isDashed } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { shownTable } from "./shownTable.ts";
import { sizeAxis } from "./sizeAxis.ts";
import type { Table, TableColumn, TableRow } from "./tableOf.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";
import { readCell, tipTable } from "./tooltip.ts";
import { tickGap, valueAxis } from "./valueAxis.ts";
import { valueTitle } from "./valueTitle.ts";

const words = {
  how: {
    da: "Inden for den inderste tragt ligger 95 pct., inden for den yderste 99,8 pct. af det, som tilfældigheder alene giver omkring {name}.",
    en: "Chance alone puts 95 per cent within the inner funnel and 99.8 per cent within the outer, around {name}.",
  },
  left: {
    da: "{count} uden tal eller nævner er ikke tegnet.",
    en: "{count} without a figure or a denominator are not drawn.",
  },
  inner: { da: "95 pct.", en: "95 per cent" },
  outer: { da: "99,8 pct.", en: "99.8 per cent" },
} satisfies Record<string, Words>;

/** How far a rate lies from the whole's: within what chance gives, outside 95, or outside 99.8 per cent of it. */
export type Standing = "inside" | "outside95" | "outside998";

/** One place: its rate, its size, and how its rate stands to the whole's. */
export type FunnelPoint = {
  row: TableRow;
  rate: number;
  base: number;
  standing: Standing;
  isAbove: boolean;
  isMarked: boolean;
};

export type Funnel = {
  table: Table;
  column: TableColumn;
  whole: TableRow | null;
  rate: number | null;
  points: readonly FunnelPoint[];
  left: number;
};

/** The points of a funnel and how each stands; from the columns its table shows. */
export function funnelOf(figure: Pick<Figure, "kind" | "marked">, cube: Cube, language: Language): Funnel | null {
  const table = shownTable({ figure: { kind: "funnel" }, cube, language });
  const [column, size] = table.columns;
  if (!column || size?.role !== "base") return null;
  const whole = table.rows.find(({ level }) => isWholeLevel(level)) ?? null;
  const others = table.rows.filter(({ level }) => !isWholeLevel(level));
  const rate = whole?.cells[0]?.value ?? null;
  const points = others.flatMap((row): FunnelPoint[] => {
    const [value, base, lower998, lower95, upper95, upper998] = row.cells.map((cell) => cell.value);
    if (typeof value !== "number" || typeof base !== "number") return [];
    const isOutside = (lower: number | null | undefined, upper: number | null | undefined) =>
      typeof lower === "number" && typeof upper === "number" && (value < lower || value > upper);
    const standing = isOutside(lower998, upper998)
      ? "outside998"
      : isOutside(lower95, upper95)
        ? "outside95"
        : "inside";
    const isMarked = figure.marked?.includes(row.code) ?? false;
    return [{ row, rate: value, base, standing, isAbove: rate !== null && value > rate, isMarked }];
  });
  return { table, column, whole, rate, points, left: others.length - points.length };
}

/** Rates by size within the limits of chance around the whole's rate. */
export function funnelSheet({ figure, cube, language }: SheetRequest): Sheet {
  const found = funnelOf(figure, cube, language);
  return {
    notes: [
      ...(found?.whole ? [fill(words.how[language], { name: found.whole.label }, language)] : []),
      ...(found && found.left > 0 ? [fill(words.left[language], { count: found.left }, language)] : []),
    ],
    hasDashes: found?.points.some(({ row }) => row.cells[0] !== undefined && isDashed(row.cells[0])) ?? false,
    wantedHeight: null,
    pointing: "point",
    draw: (area) => (found && found.points.length > 0 ? drawn(found, cube, area, language) : emptyPlot(area, language)),
    tip: (at) => {
      const point = found?.points[at];
      if (!found || !point) return "";
      return tipTable(
        point.row.label,
        found.table.columns.flatMap(({ label, unit, role }, place) => {
          const cell = point.row.cells[place];
          return cell
            ? [{ name: role === undefined ? found.column.label : label, value: readCell(cell, unit, language) }]
            : [];
        }),
      );
    },
  };
}

const axisStrip = 44;
const steps = 60;

function drawn({ column, rate, points, whole }: Funnel, cube: Cube, area: Rect, language: Language): Plot {
  const sizes = points.map(({ base }) => base);
  const across = sizeAxis(Math.min(...sizes), Math.max(...sizes), language, Math.max(2, Math.round(area.width / 110)));
  const curve = rate === null ? [] : curveOf(cube, column.indicator, rate, across.span);
  const rates = points.map((point) => point.rate);
  const most = Math.max(...rates, rate ?? 0) * 1.25;
  const shown = curve.flatMap(({ limits }) => [limits.lower998, Math.min(limits.upper998, most)]);
  const scale = scaleOf([...rates, ...shown], { zero: false, steps: Math.max(2, Math.round(area.height / 70)) });
  const ticks = tickTexts(scale, language);
  const title = valueTitle([column], scale, area, language);
  const left = area.left + Math.ceil(Math.max(...ticks.map((text) => textWidth(text, type.axis)))) + tickGap;
  const top = area.top + title.height;
  const ends = rate === null ? [] : wholeTexts(whole?.label ?? "", rate, column, area, language);
  const right = area.left + area.width - Math.max(8, ...ends.map((text) => textWidth(text, type.note) + 8));
  const plot: Rect = { left, top, width: right - left, height: area.top + area.height - axisStrip - top };
  const x = (base: number) => plot.left + plot.width * across.at(base);
  const y = (value: number) =>
    plot.top +
    plot.height * (1 - (Math.max(scale.min, Math.min(scale.max, value)) - scale.min) / (scale.max - scale.min));
  return {
    plot,
    stops: points.map(({ base, rate }) => [across.at(base), rate]),
    shapes: [
      ...title.shapes(area.top),
      letters(across.title, plot.left + plot.width, plot.top + plot.height + 25, {
        size: type.axis,
        fill: theme.muted,
        align: "right",
      }),
      ...limitShapes(curve, x, y, plot, language),
      ...(rate === null
        ? []
        : [
            stroke("whole", [plot.left, y(rate), plot.left + plot.width, y(rate)], { color: theme.ink }),
            ...ends.map((text, at) =>
              letters(text, plot.left + plot.width + 5, y(rate) + (at - (ends.length - 1) / 2) * 14, {
                size: type.note,
                fill: theme.ink,
                middle: true,
              }),
            ),
          ]),
      ...points.flatMap(({ base, rate, standing, row, isMarked }) =>
        pointShapes(x(base), y(rate), standing, isMarked, isDashed(row.cells[0] ?? { value: null, status: "missing" })),
      ),
      ...nameShapes(points, x, y, plot, rate),
    ],
    option: {
      grid: { ...plot, containLabel: false, outerBoundsMode: "none" },
      xAxis: { ...across.axis, axisLine: { show: true, onZero: false, lineStyle: { color: theme.muted } } },
      yAxis: valueAxis(scale, ticks),
      series: [],
    },
  };
}

/** The whole's name and rate, each on a line of its own where both are too wide. */
function wholeTexts(label: string, rate: number, { unit }: TableColumn, area: Rect, language: Language): string[] {
  const value = formatCell({ value: rate, status: "ok" }, unit.decimals, language);
  return [...clamp(label, area.width * 0.16, type.note, 400, 2), value];
}

type CurvePoint = { base: number; limits: ControlLimits };

/** The limits at sizes spread evenly over the axis, the two ends among them. */
function curveOf(cube: Cube, indicator: string, rate: number, span: (at: number) => number): CurvePoint[] {
  return Array.from({ length: steps + 1 }, (_, at) => span(at / steps)).flatMap((base) => {
    const limits = limitsAt(cube, indicator, rate, base);
    return limits ? [{ base, limits }] : [];
  });
}

function limitShapes(
  curve: readonly CurvePoint[],
  x: (base: number) => number,
  y: (value: number) => number,
  plot: Rect,
  language: Language,
): Shape[] {
  const line = (key: keyof ControlLimits, dash: "solid" | number[]): Shape => ({
    type: "polyline",
    name: key,
    z: 2,
    silent: true,
    shape: { points: curve.map(({ base, limits }): [number, number] => [x(base), y(limits[key])]) },
    style: { fill: "none", stroke: theme.muted, lineWidth: 1.25, lineDash: dash },
  });
  const first = curve[0]?.limits;
  if (!first) return [];
  const [outer, inner] = [y(first.upper998), y(first.upper95)];
  const style = { size: type.note, fill: theme.muted } as const;
  const left = plot.left + 5;
  return [
    line("lower998", [4, 3]),
    line("upper998", [4, 3]),
    line("lower95", "solid"),
    line("upper95", "solid"),
    letters(words.outer[language], left, Math.max(plot.top, outer - 14), style),
    ...(inner - outer > 16 ? [letters(words.inner[language], left, inner + 3, style)] : []),
  ];
}

/** A round point within the limits, a square outside the inner, a diamond outside both; hollow where the figure may change. */
function pointShapes(x: number, y: number, standing: Standing, isMarked: boolean, isOpen: boolean): Shape[] {
  const color = standing === "inside" ? theme.accent : theme.bad;
  const mark = standing === "inside" ? "circle" : standing === "outside95" ? "rect" : "diamond";
  const ring: Shape[] = isMarked
    ? [
        {
          type: "circle",
          z: 10,
          silent: true,
          shape: { cx: x, cy: y, r: 9 },
          style: { fill: "none", stroke: theme.ink, lineWidth: 1.5 },
        },
      ]
    : [];
  if (isOpen && mark !== "diamond")
    return [...ring, markShape(mark === "rect" ? "emptyRect" : "emptyCircle", x, y, color)];
  return [...ring, markShape(mark, x, y, color)];
}

/** Names of those pointed out and of those outside the limits, the farthest first. */
function nameShapes(
  points: readonly FunnelPoint[],
  x: (base: number) => number,
  y: (value: number) => number,
  plot: Rect,
  rate: number | null,
): Shape[] {
  const rank = { outside998: 0, outside95: 1, inside: 2 } as const;
  const named = points
    .filter(({ standing, isMarked }) => standing !== "inside" || isMarked)
    .toSorted((a, b) => Number(b.isMarked) - Number(a.isMarked) || rank[a.standing] - rank[b.standing]);
  const others = points.filter((point) => !named.includes(point));
  const all = [...named, ...others];
  const texts = all.map(({ row }) => clamp(row.label, 190, type.axis, 400, 1)[0] ?? "");
  const placed = placeLabels(
    all.map((point, at) => ({
      x: x(point.base),
      y: y(point.rate),
      width: textWidth(texts[at] ?? "", type.axis),
      must: point.isMarked,
    })),
    plot,
    rate === null ? [] : [{ ...plot, top: y(rate) - 2, height: 4 }],
  );
  return placed
    .filter(({ at }) => at < named.length)
    .flatMap(({ at, left, top, isFar }): Shape[] => {
      const point = all[at];
      if (!point) return [];
      const [fromX, fromY] = [x(point.base), y(point.rate)];
      return [
        ...(isFar ? [stroke("leader", [fromX, fromY, left, top + labelHeight / 2], { color: theme.muted })] : []),
        letters(texts[at] ?? "", left, top + 1, {
          size: type.axis,
          fill: theme.ink,
          weight: point.isMarked ? 600 : 400,
        }),
      ];
    });
}
