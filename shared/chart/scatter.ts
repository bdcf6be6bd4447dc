import { formatCell } from "../format.ts";
import { fill } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import { markShape } from "./legend.ts";
import { type Pair, type Pairs, pairsOf } from "./pairs.ts";
import { labelHeight, placeLabels } from "./placeLabels.ts";
import type { Plot } from "./plot.ts";
import { type Scale, scaleOf, tickTexts } from "./scale.ts";
import { isDashed } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { clamp, textWidth, wrap } from "./textWidth.ts";
import { theme, type } from "./theme.ts";
import { readCell, tipTable } from "./tooltip.ts";
import { tickGap, valueAxis } from "./valueAxis.ts";
import type { TableColumn } from "./tableOf.ts";

const words = {
  left: {
    da: "{count} uden begge tal er ikke tegnet; de står i tabellen.",
    en: "{count} without both figures are not drawn; they are in the table.",
  },
  leftOne: {
    da: "1 uden begge tal er ikke tegnet; den står i tabellen.",
    en: "1 without both figures is not drawn; it is in the table.",
  },
  lines: {
    da: "De stiplede linjer er tallene for {name}.",
    en: "The dashed lines are the figures for {name}.",
  },
  nothing: { da: "Ingen tal at vise", en: "No figures to show" },
} satisfies Record<string, Words>;

/** Points of areas by two indicators; lines at the country's figures part them in four. */
export function scatterSheet({ figure, cube, language }: SheetRequest): Sheet {
  const found = pairsOf(figure, cube, language);
  const left = found?.left ?? 0;
  return {
    notes: [
      ...(found?.whole ? [fill(words.lines[language], { name: found.whole.label }, language)] : []),
      ...(left > 0 ? [fill(words[left === 1 ? "leftOne" : "left"][language], { count: left }, language)] : []),
    ],
    hasDashes: found?.hasDashes ?? false,
    wantedHeight: null,
    pointing: "point",
    draw: (area) => (found ? drawn(found, area, language) : empty(area, language)),
    tip: (at) => tipOf(found, at, language),
  };
}

function tipOf(found: Pairs | null, at: number, language: Language): string {
  const pair = found?.pairs[at];
  if (!found || !pair) return "";
  return tipTable(pair.label, [
    { name: found.x.label, value: readCell(pair.x, found.x.unit, language) },
    { name: found.y.label, value: readCell(pair.y, found.y.unit, language) },
  ]);
}

const axis = (min: number, max: number) => ({ type: "value" as const, min, max, show: false });

const empty = (area: Rect, language: Language): Plot => ({
  plot: area,
  stops: [],
  shapes: [
    letters(words.nothing[language], area.left + area.width / 2, area.top + area.height / 2, {
      size: type.label,
      fill: theme.muted,
      align: "center",
      middle: true,
    }),
  ],
  option: { grid: { ...area }, xAxis: axis(0, 1), yAxis: axis(0, 1), series: [] },
});

const lineHeight = 16;
const tickStrip = 24;

/** What an axis measures: "Bruttoledige (pct. af arbejdsstyrken)". */
const axisText = ({ label, unit }: TableColumn, language: Language) => `${label} (${unit.label[language]})`;

function drawn(found: Pairs, area: Rect, language: Language): Plot {
  const { pairs, whole } = found;
  const all = whole ? [...pairs, whole] : pairs;
  const values = (side: "x" | "y") => all.flatMap((pair) => (pair[side].value === null ? [] : [pair[side].value]));
  const yTitle = wrap(axisText(found.y, language), area.width, type.axis);
  const xTitle = wrap(axisText(found.x, language), area.width * 0.8, type.axis);
  const yScale = scaleOf(values("y"), { zero: false, steps: Math.max(2, Math.round(area.height / 70)) });
  const xScale = scaleOf(values("x"), { zero: false, steps: Math.max(2, Math.round(area.width / 110)) });
  const yTicks = tickTexts(yScale, language);
  const left = area.left + Math.ceil(Math.max(...yTicks.map((text) => textWidth(text, type.axis)))) + tickGap;
  const top = area.top + yTitle.length * lineHeight + (whole ? 20 : 10);
  const bottom = area.top + area.height - tickStrip - xTitle.length * lineHeight;
  const plot: Rect = { left, top, width: area.left + area.width - left - 14, height: bottom - top };
  const place = placeIn(plot, xScale, yScale);
  const under = { size: type.axis, fill: theme.muted } as const;
  return {
    plot,
    stops: pairs.map(({ x, y }) => [x.value ?? 0, y.value ?? 0]),
    shapes: [
      ...yTitle.map((line, at) => letters(line, area.left, area.top + at * lineHeight, under)),
      ...xTitle.map((line, at) =>
        letters(line, plot.left + plot.width, bottom + tickStrip + at * lineHeight, { ...under, align: "right" }),
      ),
      ...(whole ? quadrantLines(whole, place, plot) : []),
      ...pairs.toSorted((a, b) => Number(a.isMarked) - Number(b.isMarked)).flatMap((pair) => pointShapes(pair, place)),
      ...labelShapes(found, place, plot, language),
    ],
    option: {
      grid: { ...plot, containLabel: false, outerBoundsMode: "none" },
      xAxis: {
        ...valueAxis(xScale, tickTexts(xScale, language)),
        axisLine: { show: true, onZero: false, lineStyle: { color: theme.muted } },
      },
      yAxis: valueAxis(yScale, yTicks),
      series: [],
    },
  };
}

type Place = (pair: Pick<Pair, "x" | "y">) => { x: number; y: number };

const placeIn =
  (plot: Rect, xScale: Scale, yScale: Scale): Place =>
  ({ x, y }) => ({
    x: plot.left + (plot.width * ((x.value ?? 0) - xScale.min)) / (xScale.max - xScale.min),
    y: plot.top + plot.height * (1 - ((y.value ?? 0) - yScale.min) / (yScale.max - yScale.min)),
  });

function quadrantLines(whole: Pair, place: Place, plot: Rect): Shape[] {
  const { x, y } = place(whole);
  const style = { color: theme.muted, dash: [4, 3] };
  return [
    stroke("country", [x, plot.top, x, plot.top + plot.height], style),
    stroke("country", [plot.left, y, plot.left + plot.width, y], style),
  ];
}

/** A round point, hollow where a figure may change; one pointed out is a larger diamond. */
function pointShapes(pair: Pair, place: Place): Shape[] {
  const { x, y } = place(pair);
  const isOpen = isDashed(pair.x) || isDashed(pair.y);
  if (pair.isMarked) return [markShape("diamond", x, y, theme.bad, 6)];
  const style = isOpen
    ? { fill: theme.paper, stroke: theme.accent, lineWidth: 1.5 }
    : { fill: theme.accent, stroke: theme.paper, lineWidth: 1 };
  return [{ type: "circle", z: 4, silent: true, shape: { cx: x, cy: y, r: 4.5 }, style }];
}

/** Beyond so many points only those farthest out have their name, beside those pointed out. */
const mostNamed = 24;

/** Points in the order in which they get a name: those pointed out, then the farthest from the middle of the plot's points. */
function byWeight({ pairs }: Pairs, place: Place): Pair[] {
  const spots = pairs.map(place);
  const mean = (side: "x" | "y") => spots.reduce((sum, spot) => sum + spot[side], 0) / Math.max(1, spots.length);
  const middle = { x: mean("x"), y: mean("y") };
  const far = (pair: Pair) => {
    const { x, y } = place(pair);
    return Math.hypot(x - middle.x, y - middle.y);
  };
  return pairs.toSorted((a, b) => Number(b.isMarked) - Number(a.isMarked) || far(b) - far(a));
}

type Label = { shape: Shape; box: Rect };

/** What the dashed lines stand at: the upright one's words above the plot, the level one's at an end where no point is. */
function countryLabels(found: Pairs, whole: Pair, place: Place, plot: Rect, language: Language): Label[] {
  const { x, y } = place(whole);
  const read = (side: "x" | "y") => `${whole.label} ${formatCell(whole[side], found[side].unit.decimals, language)}`;
  const right = plot.left + plot.width;
  const label = (text: string, left: number, top: number): Label => ({
    shape: letters(text, left, top, { size: type.note, fill: theme.muted }),
    box: { left, top, width: textWidth(text, type.note), height: labelHeight },
  });
  const [up, across] = [read("x"), read("y")];
  const wide = textWidth(across, type.note);
  const dots = found.pairs.map(place);
  const isFree = ({ box }: Label) =>
    !dots.some(
      (dot) => dot.x > box.left - 6 && dot.x < box.left + box.width + 6 && dot.y > box.top - 6 && dot.y < box.top + 20,
    );
  const ways = [
    label(across, right - wide, y - labelHeight),
    label(across, right - wide, y + 3),
    label(across, plot.left + 4, y - labelHeight),
    label(across, plot.left + 4, y + 3),
  ];
  const level = ways.find(isFree);
  const upright = label(up, Math.max(plot.left, Math.min(x - 4, right - textWidth(up, type.note))), plot.top - 16);
  return level ? [upright, level] : [upright];
}

function labelShapes(found: Pairs, place: Place, plot: Rect, language: Language): Shape[] {
  const ordered = byWeight(found, place);
  const { whole } = found;
  const country = whole ? countryLabels(found, whole, place, plot, language) : [];
  const cross = whole ? place(whole) : null;
  const texts = ordered.map(({ label, isMarked }) => ({
    text: clamp(label, 190, type.axis, isMarked ? 600 : 400, 1)[0] ?? "",
    weight: isMarked ? (600 as const) : (400 as const),
  }));
  const placed = placeLabels(
    ordered.map((pair, at) => ({
      ...place(pair),
      width: textWidth(texts[at]?.text ?? "", type.axis, texts[at]?.weight ?? 400),
      must: pair.isMarked,
    })),
    plot,
    [
      ...country.map(({ box }) => box),
      ...(cross ? [{ ...plot, left: cross.x - 2, width: 4 }] : []),
      ...(cross ? [{ ...plot, top: cross.y - 2, height: 4 }] : []),
    ],
  );
  return [
    ...country.map(({ shape }) => shape),
    ...placed.slice(0, mostNamed).flatMap(({ at, left, top, isFar }): Shape[] => {
      const [pair, text] = [ordered[at], texts[at]];
      if (!pair || !text) return [];
      const { x, y } = place(pair);
      const end = Math.max(left, Math.min(x, left + textWidth(text.text, type.axis, text.weight)));
      const leader = [x, y, end, y < top ? top : top + labelHeight] as const;
      return [
        ...(isFar ? [stroke("leader", leader, { color: theme.muted })] : []),
        letters(text.text, left, top + 1, {
          size: type.axis,
          weight: text.weight,
          fill: pair.isMarked ? theme.bad : theme.ink,
        }),
      ];
    }),
  ];
}
