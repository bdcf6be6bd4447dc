import { fill } from "../sentences.ts";
import type { Words } from "../words.ts";
import { outlineSource } from "./atlas.ts";
import { mapKind } from "./isMapped.ts";
import type { MapOption } from "./mapEngine.ts";
import "./mapEngine.ts";
import { frame } from "./frame.ts";
import { type DrawnMap, map } from "./map.ts";
import { mapped, type Mapped } from "./mapped.ts";
import type { ChartRequest } from "./option.ts";
import { box } from "./shapes.ts";
import { fontFamily, theme } from "./theme.ts";

const outlines: Words = { da: "Grænser: {source}.", en: "Boundaries: {source}." };

/** A map ready to be drawn, with what it shows and where, for the reader's pointer and keys, and what is to be known of it. */
export type MapDrawing = { option: MapOption; shown: Mapped; plan: DrawnMap["plan"]; notes: readonly string[] };

/** A figure that asks for a map and its answer as an ECharts option, for exactly this size. On a file's surface the words around it are in the picture. */
export function mapOption({ figure, cube, language, width, height, surface }: ChartRequest): MapDrawing {
  const kind = mapKind(figure.kind, cube) ?? "map";
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
    notes,
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
    },
  };
}
