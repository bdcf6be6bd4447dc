import type { Cube } from "../cube.ts";
import type { Figure } from "../figure.ts";
import type { Language, Words } from "../words.ts";
import { noteSentences, sourceText, subtitleText, watermarkText } from "./furniture.ts";
import type { Sheet } from "./sheet.ts";
import { box, letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { clamp, textWidth, wrap } from "./textWidth.ts";
import type { Weight } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

const margin = 24;
const leading = 1.3;
/** Most of a picture's height that notes may take, and the least that is left to the plot. */
const mostNotes = 0.2;
const leastPlot = 0.42;

const dashes: Words = { da: "Stiplet (*): foreløbige tal.", en: "Dashed (*): provisional figures." };
const more: Words = { da: "Flere noter står i datafilen.", en: "More notes are in the data file." };

/** A file's picture around its plot: demonstration band, title, subtitle above; notes and source below. */
export function frame({
  figure,
  cube,
  sheet,
  language,
  width,
  height,
}: {
  figure: Figure;
  cube: Cube;
  sheet: Pick<Sheet, "notes" | "hasDashes">;
  language: Language;
  width: number;
  height: number;
}): { shapes: Shape[]; plotArea: Rect } {
  const shapes: Shape[] = [];
  const inner = width - 2 * margin;
  const write = (lines: readonly string[], top: number, size: number, weight: Weight, fill: string): number => {
    for (const [at, line] of lines.entries())
      shapes.push(letters(line, margin, top + at * size * leading, { size, weight, fill }));
    return top + lines.length * size * leading;
  };

  let top = margin - 6;
  const mark = watermarkText(cube, language);
  if (mark) {
    const band = bandLines(mark, inner);
    const deep = band.length * type.band * leading + 10;
    shapes.push(box("band", { left: 0, top: 0, width, height: deep }, theme.band));
    write(band.slice(0, 1), 6, type.band, 600, theme.ink);
    const first = band[0] ?? "";
    if (band.length === 1) {
      shapes.push(
        letters(mark.advice, margin + textWidth(`${first} `, type.band, 600), 6, { size: type.band, fill: theme.ink }),
      );
    } else write(band.slice(1), 6 + type.band * leading, type.band, 400, theme.ink);
    top = deep + 14;
  }
  top = write(clamp(figure.title[language], inner, type.title, 600, 3), top, type.title, 600, theme.ink) + 2;
  top = write(
    clamp(subtitleText(figure, cube, language), inner, type.subtitle, 400, 3),
    top,
    type.subtitle,
    400,
    theme.muted,
  );

  const source = wrap(sourceText(cube, language), inner, type.note);
  const sentences = [...(sheet.hasDashes ? [dashes[language]] : []), ...sheet.notes, ...noteSentences(cube, language)];
  const free = height - 38 - top - source.length * type.note * leading - height * leastPlot;
  const most = Math.floor(Math.min(free, height * mostNotes) / (type.note * leading));
  const notes = cutNotes(sentences, inner, Math.max(1, most), language);
  const footer = [...notes, ...source];
  const bottom = height - 14 - footer.length * type.note * leading;
  shapes.push(stroke("rule", [margin, bottom - 6, width - margin, bottom - 6], { color: theme.line }));
  write(footer, bottom, type.note, 400, theme.muted);
  return {
    shapes,
    plotArea: { left: margin, top: top + 12, width: inner, height: bottom - 12 - (top + 12) },
  };
}

const bandLines = ({ mark, advice }: { mark: string; advice: string }, inner: number): string[] => {
  const width = textWidth(`${mark}. `, type.band, 600) + textWidth(advice, type.band);
  return width <= inner ? [`${mark}.`] : [`${mark}.`, ...wrap(advice, inner, type.band)];
};

/** Whole sentences on at most `most` lines; if some are left out, the last line says where they are. */
function cutNotes(sentences: readonly string[], width: number, most: number, language: Language): string[] {
  const all = wrap(sentences.join(" "), width, type.note);
  if (all.length <= most) return all;
  for (let count = sentences.length - 1; count > 0; count -= 1) {
    const lines = wrap([...sentences.slice(0, count), more[language]].join(" "), width, type.note);
    if (lines.length <= most) return lines;
  }
  return wrap(more[language], width, type.note);
}
