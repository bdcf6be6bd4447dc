import { collator, formatCell } from "../format.ts";
import type { Language, Words } from "../words.ts";
import { isDashed } from "./series.ts";
import type { Mapped, MappedArea } from "./mapped.ts";
import { letters } from "./shapes.ts";
import type { Rect, Shape } from "./shapes.ts";
import { clamp, textWidth } from "./textWidth.ts";
import { theme, type } from "./theme.ts";

const most = 5;
const row = 18;
const head = 22;

const words: Readonly<Record<"highest" | "lowest", Words>> = {
  highest: { da: "Højest", en: "Highest" },
  lowest: { da: "Lavest", en: "Lowest" },
};

/** Areas with a figure from the highest to the lowest, equal ones by name. */
export const rankedAreas = ({ areas }: Pick<Mapped, "areas">, language: Language): MappedArea[] =>
  areas
    .filter(({ cell }) => cell.value !== null)
    .toSorted((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0) || collator(language).compare(a.label, b.label));

/** The highest and the lowest areas by name and figure, one list above the other, where there is room for both and enough areas to choose from. */
export function extremes(shown: Mapped, area: Rect, language: Language): Shape[] {
  const ranked = rankedAreas(shown, language);
  if (ranked.length <= 2 * most || area.width < 150 || area.height < 2 * (head + most * row) + 12) return [];
  const width = Math.min(area.width, 260);
  const list = (title: Words, listed: readonly MappedArea[], top: number): Shape[] => [
    letters(title[language], area.left, top, { size: type.axis, weight: 600, fill: theme.ink }),
    ...listed.flatMap(({ label, cell }, at) => {
      const value = formatCell(cell, shown.unit.decimals, language, { marks: isDashed(cell) });
      const y = top + head + at * row;
      const name = clamp(label, width - textWidth(value, type.axis) - 10, type.axis, 400, 1)[0] ?? "";
      return [
        letters(name, area.left, y, { size: type.axis, fill: theme.ink }),
        letters(value, area.left + width, y, { size: type.axis, fill: theme.ink, align: "right" }),
      ];
    }),
  ];
  return [
    ...list(words.highest, ranked.slice(0, most), area.top),
    ...list(words.lowest, ranked.slice(-most).toReversed(), area.top + head + most * row + 12),
  ];
}
