import type { CustomSeriesOption } from "echarts/charts";
import { formatCell } from "../format.ts";
import type { Language, Words } from "../words.ts";
import { inkOn } from "./classColours.ts";
import { classLegend, legendWidth } from "./classLegend.ts";
import { emptyFill } from "./emptyFill.ts";
import { extremes } from "./extremes.ts";
import { mappedLevel } from "./isMapped.ts";
import { fitted, mapAspect, type MapPlan, mapPlan, type Placed, tilePlan, tilesAspect } from "./mapPlan.ts";
import type { Mapped, MappedArea } from "./mapped.ts";
import { letters } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { textWidth } from "./textWidth.ts";
import { areaColours, fontFamily, theme, type } from "./theme.ts";

type Rendered = NonNullable<ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>>;

/** A map drawn: the series of its areas, what stands around it, and where each area is. */
export type DrawnMap = { series: CustomSeriesOption; shapes: Shape[]; plan: MapPlan };

const notes: Readonly<Record<MapPlan["frames"][number]["note"], Words>> = {
  bornholm: { da: "Bornholm, flyttet", en: "Bornholm, moved" },
  capital: { da: "Hovedstadsområdet, forstørret", en: "The capital area, enlarged" },
};

const legendGap = 24;
/** Narrowest map beside which a legend stands as a column. */
const leastBeside = 150;

/** The area left to the map, and the legend's, beside it where that leaves the map larger than above it. */
function shared(shown: Mapped, area: Rect, aspect: number, language: Language): { map: Rect; legend: Rect } {
  const width = legendWidth(shown, language);
  const beside = { ...area, width: area.width - width - legendGap };
  const rows = classLegend(shown, { ...area, height: 0 }, language).height + 10;
  const below = { ...area, height: area.height - rows };
  const sizeOf = (rect: Rect) => fitted(rect, aspect);
  if (beside.width >= leastBeside && sizeOf(beside).width >= sizeOf(below).width) {
    const map = sizeOf(beside);
    return {
      map,
      legend: {
        left: map.left + map.width + legendGap,
        top: area.top,
        width: area.left + area.width - map.left - map.width - legendGap,
        height: area.height,
      },
    };
  }
  const map = sizeOf(below);
  return {
    map: { ...map, top: area.top + rows, left: area.left + Math.max(0, (area.width - map.width) / 2) },
    legend: { ...area, height: 0 },
  };
}

const fillOf = ({ cell, inClass }: MappedArea, { classes }: Mapped) =>
  classes[inClass ?? -1]?.colour ?? emptyFill(cell.status);

/** The letters of a tile: its name above its figure, where they find room. */
function tileLetters(placed: Placed, area: MappedArea, shown: Mapped, language: Language): Rendered[] {
  if (placed.name === null) return [];
  const { box } = placed;
  const fill = fillOf(area, shown);
  const ink = typeof fill === "string" ? inkOn(fill) : theme.ink;
  const size = Math.min(type.axis, Math.floor(box.width / 3.4));
  if (size < 8) return [];
  const fits = (text: string) => textWidth(text, size) <= box.width - 2;
  const name = [area.label, placed.name].find(fits);
  const value = formatCell(area.cell, shown.unit.decimals, language);
  const lines = [...(name === undefined ? [] : [name]), ...(fits(value) ? [value] : [])];
  return lines.map((text, at) => ({
    type: "text",
    silent: true,
    z2: 3,
    x: box.left + box.width / 2,
    y: box.top + box.height / 2 + (at - (lines.length - 1) / 2) * size * 1.15,
    style: {
      text,
      fill: ink,
      fontSize: size,
      fontFamily,
      align: "center",
      verticalAlign: "middle",
      ...(typeof fill === "string" ? {} : { stroke: theme.paper, lineWidth: 3 }),
    },
  }));
}

function drawnArea(placed: Placed, area: MappedArea, shown: Mapped, language: Language): Rendered {
  const isMarked = area.isMarked;
  return {
    type: "group",
    children: [
      {
        type: "path",
        z2: isMarked ? 2 : 1,
        shape: { pathData: placed.path },
        style: {
          fill: fillOf(area, shown),
          stroke: isMarked ? theme.ink : areaColours.edge,
          lineWidth: isMarked ? 2.5 : placed.isCopy || placed.name !== null ? 0.9 : 0.6,
          lineJoin: "round",
        },
      },
      ...tileLetters(placed, area, shown, language),
    ],
  };
}

/** Names beside the areas that are pointed out. */
const markedNames = (plan: MapPlan, byCode: ReadonlyMap<string, MappedArea>): Shape[] =>
  plan.placed.flatMap(({ code, box, name, isCopy }) => {
    const area = byCode.get(code);
    if (!area?.isMarked || name !== null || isCopy) return [];
    const at = { size: type.axis, weight: 600, fill: theme.ink, align: "center", middle: true } as const;
    const shape = letters(area.label, box.left + box.width / 2, box.top + box.height / 2, at);
    return shape.type === "text"
      ? [{ ...shape, z: 12, style: { ...shape.style, stroke: theme.paper, lineWidth: 3 } }]
      : [];
  });

/** A map, or tiles, within an area of px: fills by class, patterns where there is no figure, the legend beside or above. */
export function map(shown: Mapped, kind: "map" | "tilemap", area: Rect, language: Language): DrawnMap {
  const level = mappedLevel(shown.level) ?? "municipality";
  const codes = shown.areas.map(({ code }) => code);
  const places = shared(shown, area, kind === "map" ? mapAspect(level) : tilesAspect, language);
  const plan = kind === "map" ? mapPlan(level, codes, places.map) : tilePlan(codes, places.map);
  const legend = classLegend(shown, places.legend, language);
  const beside = places.legend.height > 0 ? legendWidth(shown, language) + 2 * legendGap : places.legend.width;
  const rest = {
    ...places.legend,
    left: places.legend.left + beside,
    width: places.legend.width - beside,
  };
  const byCode = new Map(shown.areas.map((one) => [one.code, one]));
  const frames = plan.frames.flatMap(({ box, note }): Shape[] => [
    {
      type: "rect",
      name: "inset",
      z: 1,
      silent: true,
      shape: { x: box.left, y: box.top, width: box.width, height: box.height },
      style: { fill: "none", stroke: theme.line },
    },
    ...(textWidth(notes[note][language], type.note) > box.width + 30
      ? []
      : [
          letters(notes[note][language], box.left, note === "bornholm" ? box.top - 16 : box.top + box.height + 3, {
            size: type.note,
            fill: theme.muted,
          }),
        ]),
  ]);
  return {
    plan,
    shapes: [...frames, ...legend.shapes, ...extremes(shown, rest, language), ...markedNames(plan, byCode)],
    series: {
      type: "custom",
      id: "areas",
      coordinateSystem: "none",
      animation: false,
      data: plan.placed.map((_, at) => [at]),
      z: 4,
      renderItem: (params) => {
        const placed = plan.placed[params.dataIndex];
        const own = placed && byCode.get(placed.code);
        return own ? drawnArea(placed, own, shown, language) : { type: "group", children: [] };
      },
    },
  };
}
