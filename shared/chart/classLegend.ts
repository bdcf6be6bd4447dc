import { fill, statusWords } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import { emptyFill } from "./emptyFill.ts";
import type { Mapped } from "./mapped.ts";
import { letters } from "./shapes.ts";
import type { Fill, Rect, Shape } from "./shapes.ts";
import { clamp, textWidth, wrap } from "./textWidth.ts";
import { areaColours, theme, type } from "./theme.ts";

const sample = 22;
const row = 20;
const titleLine = 16;

const areasIn: Words = { da: "{label} (antal områder)", en: "{label} (number of areas)" };

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

type Line = { fill: Fill; text: string };

function linesOf({ classes, empty }: Mapped, language: Language): Line[] {
  return [
    ...classes.map(({ colour, label, count }) => ({ fill: colour, text: `${label} (${count})` })).toReversed(),
    ...empty.map(({ status, count }) => ({
      fill: emptyFill(status),
      text: `${capital(statusWords[status].words[language])} (${count})`,
    })),
  ];
}

/** How wide the legend wants to be as a column. */
export const legendWidth = (shown: Mapped, language: Language): number =>
  Math.ceil(
    Math.min(
      230,
      Math.max(
        ...linesOf(shown, language).map(({ text }) => sample + 8 + textWidth(text, type.axis)),
        Math.min(190, textWidth(shown.unit.label[language], type.axis)),
      ),
    ),
  );

const sampleShape = (x: number, y: number, fillOf: Fill): Shape => ({
  type: "rect",
  name: "class",
  z: 10,
  silent: true,
  shape: { x, y, width: sample, height: 13 },
  style: { fill: fillOf, stroke: areaColours.edge },
});

/** The classes from the highest to the lowest with how many areas are in each, then what has no figure; as a column, or in rows where that is wider than high. */
export function classLegend(shown: Mapped, area: Rect, language: Language): { shapes: Shape[]; height: number } {
  const title = fill(areasIn[language], { label: capital(shown.unit.label[language]) }, language);
  const titles = wrap(title, area.width, type.axis);
  const shapes: Shape[] = titles.map((text, at) =>
    letters(text, area.left, area.top + at * titleLine, { size: type.axis, fill: theme.muted }),
  );
  let [x, y] = [area.left, area.top + titles.length * titleLine + 6];
  const lines = linesOf(shown, language);
  const widths = lines.map(({ text }) => sample + 8 + textWidth(text, type.axis) + 16);
  const isColumn = area.height >= titles.length * titleLine + 6 + lines.length * row;
  for (const [at, line] of lines.entries()) {
    const width = widths[at] ?? 0;
    if (at > 0 && (isColumn || x + width - 16 > area.left + area.width)) [x, y] = [area.left, y + row];
    const text = clamp(line.text, area.width - sample - 8, type.axis, 400, 1)[0] ?? "";
    shapes.push(
      sampleShape(x, y + 1, line.fill),
      letters(text, x + sample + 8, y + 8, { size: type.axis, fill: theme.ink, middle: true }),
    );
    x += width;
  }
  return { shapes, height: y + row - area.top };
}
