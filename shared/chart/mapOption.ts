import { fill } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import { outlineSource } from "./atlas.ts";
import type { MapOption } from "./mapEngine.ts";
import "./mapEngine.ts";
import { frame } from "./frame.ts";
import { type DrawnMap, map } from "./map.ts";
import { areaSentence, mapped, type Mapped } from "./mapped.ts";
import type { ChartRequest } from "./option.ts";
import { drawnKind } from "./series.ts";
import { box } from "./shapes.ts";
import { summaryOf } from "./summary.ts";
import { fontFamily, theme } from "./theme.ts";
import { escapeHtml } from "./tooltip.ts";

const outlines: Words = { da: "Grænser: {source}.", en: "Boundaries: {source}." };

/** A map ready to be drawn, with what it shows and where: the reader's pointer and keys need both. */
export type MapDrawing = { option: MapOption; shown: Mapped; plan: DrawnMap["plan"] };

/** What is read at an area: its name, and its figure with standing and class. */
function tipHtml(shown: Mapped, code: string, language: Language): string {
  const area = shown.areas.find((one) => one.code === code);
  if (!area) return "";
  const sentence = escapeHtml(areaSentence(area, shown, language));
  return `<table class="chart-tip"><caption>${escapeHtml(area.label)}</caption><tr><td>${sentence}</td></tr></table>`;
}

const dataIndexOf = (point: unknown): number =>
  typeof point === "object" && point !== null && "dataIndex" in point && typeof point.dataIndex === "number"
    ? point.dataIndex
    : -1;

/** A figure that asks for a map and its answer as an ECharts option, for exactly this size. On a file's surface the words around it are in the picture. */
export function mapOption({ figure, cube, language, width, height, surface }: ChartRequest): MapDrawing {
  const kind = drawnKind(figure, cube) === "tilemap" ? "tilemap" : "map";
  const shown = mapped({ figure, cube, language });
  const notes = [
    ...shown.notes,
    ...(kind === "map" ? [fill(outlines[language], { source: outlineSource }, language)] : []),
  ];
  const around =
    surface === "file"
      ? frame({ figure, cube, sheet: { notes, hasDashes: false }, language, width, height })
      : { shapes: [], plotArea: { left: 2, top: 2, width: width - 4, height: height - 4 } };
  const drawn = map(shown, kind, around.plotArea, language);
  return {
    shown,
    plan: drawn.plan,
    option: {
      animation: false,
      textStyle: { fontFamily },
      series: [drawn.series],
      graphic: {
        elements: [
          ...(surface === "file" ? [box("paper", { left: 0, top: 0, width, height }, theme.paper)] : []),
          ...around.shapes,
          ...drawn.shapes,
        ],
      },
      ...(surface === "file"
        ? {}
        : {
            aria: { enabled: true, label: { description: summaryOf({ figure, cube, language }) } },
            tooltip: {
              trigger: "item",
              confine: true,
              transitionDuration: 0,
              padding: 0,
              borderWidth: 0,
              formatter: (point: unknown) =>
                tipHtml(shown, drawn.plan.placed[dataIndexOf(point)]?.code ?? "", language),
            },
          }),
    },
  };
}
