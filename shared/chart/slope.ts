import { formatCell } from "../format.ts";
import { noteText } from "../noteSentences.ts";
import { fill } from "../sentences.ts";
import type { Language, Words } from "../words.ts";
import { tipOf } from "./dumbbell.ts";
import { emptyPlot, hiddenAxes } from "./emptyPlot.ts";
import { spread } from "./endLabels.ts";
import { markShape } from "./legend.ts";
import type { Plot } from "./plot.ts";
import { scaleOf } from "./scale.ts";
import { isDashed } from "./series.ts";
import { letters, stroke } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { palette, theme, type } from "./theme.ts";
import { type TwoCells, type TwoSided, twoSided } from "./twoSided.ts";
import { valueTitle } from "./valueTitle.ts";

const labelHeight = 16;
const headStrip = 24;
/** As many are named as this at most; the rest are grey. */
const mostNamed = 12;

const words = {
  quiet: {
    da: "{shown} af {total} er navngivet; de øvrige er grå.",
    en: "{shown} of {total} are named; the others are grey.",
  },
} satisfies Record<string, Words>;

/** Lines from one period to another, named at both ends; of many only those pointed out and the highest have a name. */
export function slopeSheet({ figure, cube, language }: SheetRequest): Sheet {
  const found = twoSided(figure, cube, language);
  const whole = found?.rows.filter(({ from, to }) => from.value !== null && to.value !== null) ?? [];
  const left = (found?.rows.length ?? 0) - whole.length;
  const named = namedOf(whole);
  return {
    notes: [
      ...(named.length < whole.length
        ? [fill(words.quiet[language], { shown: named.length, total: whole.length }, language)]
        : []),
      ...(left > 0
        ? [noteText({ code: "capped", values: { shown: whole.length, total: whole.length + left } }, language)]
        : []),
    ],
    hasDashes: found?.hasDashes ?? false,
    wantedHeight: null,
    pointing: "point",
    draw: (area) =>
      found && whole.length > 0 ? drawn({ ...found, rows: whole }, named, area, language) : emptyPlot(area, language),
    tip: (at) => (found ? tipOf({ ...found, rows: whole }, at, language) : ""),
  };
}

function namedOf(rows: readonly TwoCells[]): readonly TwoCells[] {
  if (rows.length <= mostNamed) return rows;
  const isFirst = ({ row, isMarked }: TwoCells) => isMarked || row.level === "country";
  const first = rows.filter(isFirst);
  return [...first, ...rows.filter((two) => !isFirst(two))].slice(0, Math.max(6, first.length));
}

function drawn(found: TwoSided, named: readonly TwoCells[], area: Rect, language: Language): Plot {
  const { rows, from, to } = found;
  const values = rows.flatMap(({ from, to }) => [from.value ?? 0, to.value ?? 0]);
  const scale = scaleOf(values, { zero: false, steps: 4 });
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const title = valueTitle([from], scale, area, language);
  const figureOf = (two: TwoCells, side: "from" | "to") =>
    formatCell(two[side], found[side].unit.decimals, language, { marks: true });
  const most = area.width * 0.3;
  const texts = named.map((two) => ({
    left: figureOf(two, "from"),
    right: `${clamp(two.row.label, most - 60, type.axis, 600, 1)[0] ?? ""}  ${figureOf(two, "to")}`,
  }));
  const wide = (side: "left" | "right") => Math.max(0, ...texts.map((text) => textWidth(text[side], type.axis, 600)));
  const top = area.top + title.height + headStrip;
  const left = area.left + Math.max(wide("left") + 16, textWidth(from.label, type.label, 600) / 2);
  const right = area.left + area.width - Math.max(wide("right") + 16, textWidth(to.label, type.label, 600) / 2);
  const plot: Rect = { left, top, width: Math.max(40, right - left), height: area.top + area.height - 10 - top };
  const fraction = (value: number) => (high === low ? 0.5 : 1 - (value - low) / (high - low));
  const y = (value: number) => plot.top + 6 + (plot.height - 12) * fraction(value);
  const end = plot.left + plot.width;
  const colorOf = (two: TwoCells) => {
    const at = named.indexOf(two);
    return at < 0 ? theme.quiet : (palette[at % palette.length] ?? theme.accent);
  };
  const lines = rows
    .toSorted((a, b) => Number(named.includes(a)) - Number(named.includes(b)))
    .flatMap((two): Shape[] => {
      const color = colorOf(two);
      const isNamed = named.includes(two);
      const [start, stop] = [y(two.from.value ?? 0), y(two.to.value ?? 0)];
      const dash = isDashed(two.from) || isDashed(two.to) ? [5, 4] : ("solid" as const);
      const line: Shape = {
        ...stroke("slope", [plot.left, start, end, stop], { color, width: isNamed ? 2 : 1, dash }),
        z: isNamed ? 5 : 2,
      };
      return isNamed
        ? [line, markShape("circle", plot.left, start, color), markShape("circle", end, stop, color)]
        : [line];
    });
  const head = { size: type.label, weight: 600 as const, fill: theme.ink, align: "center" as const };
  return {
    plot,
    stops: rows.map(({ to }) => [1, fraction(to.value ?? 0)]),
    shapes: [
      ...title.shapes(area.top),
      letters(from.label, plot.left, top - headStrip, head),
      letters(to.label, end, top - headStrip, head),
      stroke("axis", [plot.left, plot.top, plot.left, plot.top + plot.height], { color: theme.line }),
      stroke("axis", [end, plot.top, end, plot.top + plot.height], { color: theme.line }),
      ...lines,
      ...endTexts(
        named.map((two, at) => ({ at: y(two.from.value ?? 0), text: texts[at]?.left ?? "" })),
        plot,
        plot.left - 10,
        "right",
      ),
      ...endTexts(
        named.map((two, at) => ({ at: y(two.to.value ?? 0), text: texts[at]?.right ?? "" })),
        plot,
        end + 10,
        "left",
      ),
    ],
    option: hiddenAxes(plot),
  };
}

/** Texts beside one end of the lines, moved apart. */
function endTexts(
  wanted: readonly { at: number; text: string }[],
  plot: Rect,
  x: number,
  align: "left" | "right",
): Shape[] {
  const tops = spread(
    wanted.map(({ at }) => ({ top: at - labelHeight / 2, height: labelHeight })),
    plot.top - 6,
    plot.top + plot.height + 10,
  );
  return wanted.map(({ text }, at) =>
    letters(text, x, (tops[at] ?? 0) + labelHeight / 2, {
      size: type.axis,
      weight: 600,
      fill: theme.ink,
      align,
      middle: true,
    }),
  );
}
