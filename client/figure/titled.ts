import type { Cube } from "#shared/cube.ts";
import { breakdownIds, isBreakdown, total } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import { formatPercent, formatPercentPoints, formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { dimensionTerms } from "#shared/terms.ts";
import type { Language, Words } from "#shared/words.ts";
import { figureTexts } from "../text/useFigureText.ts";
import { changeOnYear, pointsOf } from "./change.ts";

const inBoth = (say: (language: Language) => string): Words => ({ da: say("da"), en: say("en") });

/** The message of one series: how far the newest figure stands from a year before. Null where that is not known. */
function message(name: string, card: IndicatorCard, cube: Cube, language: Language): string | null {
  const change = changeOnYear(pointsOf(cube), card, cube);
  if (change.kind !== "change") return null;
  const { message: say } = figureTexts[language];
  const { absolute, relative, tone } = change;
  const since = formatPeriod(change.since, language);
  if (tone === "same") return say.still(name, since);
  if (tone === "unsure") return say.unsure(name, since);
  const size = Math.abs(card.unit.isShare ? absolute : (relative ?? absolute));
  const sized = card.unit.isShare
    ? formatPercentPoints(size, card.decimals, language).replace("+", "")
    : formatPercent(size, 1, language);
  return absolute > 0 ? say.rose(name, sized, since) : say.fell(name, sized, since);
}

/** A figure under the title its answer gives it: a message where one series stands alone, otherwise what is compared. */
export function titled(figure: Figure, card: IndicatorCard, cube: Cube): Figure {
  const areas = cube.axes.find(({ dimension }) => dimension === "geography")?.members ?? [];
  const levels = new Set(areas.map(({ level }) => level));
  const { transform } = figure.query;
  const apart = cube.axes.find(({ dimension }) => dimension !== "indicator" && isBreakdown(dimension));
  const about = breakdownIds.flatMap((id) => cube.fixed?.[id] ?? []).filter(({ level }) => level !== total.level);
  const isPlain = transform === "none" || transform === "sa";
  const say = (language: Language): string => {
    const { message: text, transformed } = figureTexts[language];
    const label = [card.label[language], ...about.map((member) => member.label[language].toLowerCase())].join(", ");
    const [area] = areas;
    if (apart && apart.dimension !== "indicator") return text.apart(label, dimensionTerms[apart.dimension][language]);
    const name =
      areas.length > 1
        ? text.compared(label, areas.length, levels.size === 1 ? area?.level : undefined)
        : area
          ? text.inArea(label, area.label[language])
          : label;
    if (!isPlain) return `${name}: ${transformed[transform]}`;
    return areas.length > 1 ? name : (message(name, card, cube, language) ?? name);
  };
  return { ...figure, title: inBoth(say) };
}
