import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { draw } from "#shared/chart/draw.ts";
import { mapOption } from "#shared/chart/mapOption.ts";
import { chartOption } from "#shared/chart/option.ts";
import { mapKind } from "#shared/chart/isMapped.ts";
import { summaryOf } from "#shared/chart/summary.ts";
import { drawingPx } from "#shared/chart/theme.ts";
import type { Drawing, Figure } from "#shared/figure.ts";
import type { Language } from "#shared/words.ts";

/** The picture alone, as the raster image is made of. */
export function picture(figure: Figure, cube: Disclosed, language: Language, { size }: Drawing): string {
  const { width, height } = drawingPx[size];
  const request = { figure, cube, language, width, height, surface: "file" } as const;
  const option = mapKind(figure.kind, cube) ? mapOption(request).option : chartOption(request);
  return draw(option, width, height);
}

const escapeXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const { resolve } = createRequire(import.meta.url);

function face(weight: 400 | 600): string {
  const file = resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`);
  const bytes = readFileSync(file).toString("base64");
  return `@font-face{font-family:"IBM Plex Sans";font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
}

let faces: string | undefined;

/** The picture as a file of its own: with its words for those who do not see it, and its type within, so that it looks the same everywhere. */
export function svg(figure: Figure, cube: Disclosed, language: Language, drawing: Drawing): string {
  faces ??= `<style>${face(400)}${face(600)}</style>`;
  const title = `<title>${escapeXml(figure.title[language])}</title>`;
  const words = `<desc>${escapeXml(summaryOf({ figure, cube, language }))}</desc>`;
  return picture(figure, cube, language, drawing).replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) => `<svg ${attributes} role="img" xml:lang="${language}">${title}${words}${faces ?? ""}`,
  );
}
