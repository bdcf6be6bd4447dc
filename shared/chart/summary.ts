import { blockingBreak } from "../breaks.ts";
import type { Cell, CellStatus, Cube, Note } from "../cube.ts";
import type { Figure } from "../figure.ts";
import { formatChange, formatPeriod, formatValueWithUnit } from "../format.ts";
import { yearBefore } from "../period.ts";
import { noteText } from "../noteSentences.ts";
import { statusWords } from "../sentences.ts";
import type { Language } from "../words.ts";
import { subtitleText, watermarkText } from "./furniture.ts";
import { pairsOf } from "./pairs.ts";
import { funnelOf } from "./funnel.ts";
import { scatterSentences } from "./scatterWords.ts";
import { funnelSentences, heatSentences, twoSidedSentences } from "./kindWords.ts";
import { tableOf } from "./tableOf.ts";
import { twoSided } from "./twoSided.ts";
import { drawnKind, isDashed, prepare } from "./series.ts";
import type { Prepared, Series } from "./series.ts";
import { sheetOf } from "./sheet.ts";

const words = {
  highest: { da: "højest", en: "highest" },
  lowest: { da: "lavest", en: "lowest" },
  first: { da: "først", en: "first" },
  newest: { da: "senest", en: "latest" },
  since: { da: "ændring siden", en: "change since" },
  noChange: { da: "ingen sammenligning over databruddet", en: "no comparison across the break in series" },
  none: { da: "ingen tal at vise", en: "no figures to show" },
  equal: { da: "alle er", en: "all are" },
} as const;

type Place = { at: number; cell: Cell; value: number };

const placesOf = (cells: readonly Cell[]): Place[] =>
  cells.flatMap((cell, at) => (cell.value === null ? [] : [{ at, cell, value: cell.value }]));

/** What a figure's drawing shows in words, sentence by sentence, by the kind that is drawn. */
function sentencesOf(asked: { figure: Figure; cube: Cube; language: Language }): readonly string[] {
  const { figure, cube, language } = asked;
  const kind = drawnKind(figure, cube);
  switch (kind) {
    case "scatter":
      return scatterSentences(pairsOf(figure, cube, language), language);
    case "dumbbell":
    case "slope":
      return twoSidedSentences(twoSided({ ...figure, kind }, cube, language), language);
    case "funnel":
      return funnelSentences(funnelOf(figure, cube, language), language);
    case "heatmap":
      return heatSentences(tableOf({ figure: { kind }, cube, language }), language);
    case "line":
    case "bar":
    case "map":
    case "tilemap":
    case "stacked":
    case "multiples":
    case "pyramid": {
      const prepared = prepare(asked);
      const main = prepared.series.filter(({ isQuiet }) => !isQuiet);
      return main.map((series) => `${series.label}: ${seriesText(series, prepared, cube.notes, language)}.`);
    }
    default: {
      const unknown: never = kind;
      throw new RangeError(`no such kind: ${String(unknown)}`);
    }
  }
}

/** A figure in words, for those who do not see it and for a picture's alternative text: what, unit, period, highest, lowest, first, latest, its change, hidden cells. */
export function summaryOf(asked: { figure: Figure; cube: Cube; language: Language }): string {
  const { figure, cube, language } = asked;
  const hidden = (status: CellStatus) => Object.values(cube.status).filter((found) => found === status).length;
  const count = (code: "suppressed" | "missing" | "unpublished") => {
    const cells = hidden(code);
    return cells === 0 ? [] : [noteText({ code, values: { count: cells } }, language)];
  };
  const mark = watermarkText(cube, language);
  return [
    ...(mark ? [`${mark.mark}.`] : []),
    `${figure.title[language]}. ${subtitleText(figure, cube, language)}.`,
    ...sentencesOf(asked),
    ...sheetOf({ ...asked, width: Infinity, room: Infinity }).notes,
    ...count("suppressed"),
    ...count("missing"),
    ...count("unpublished"),
  ].join(" ");
}

function seriesText(series: Series, prepared: Prepared, notes: readonly Note[], language: Language): string {
  const { cells, unit } = series;
  const places = placesOf(cells);
  const [first, newest] = [places[0], places.at(-1)];
  if (!first || !newest) return words.none[language];
  const read = ({ at, cell }: Place) => {
    const standing = isDashed(cell) ? ` (${statusWords[cell.status].words[language]})` : "";
    const where = prepared.rows[at]?.label ?? "";
    return `${formatValueWithUnit(cell, unit, unit.decimals, language)}${standing}${prepared.rowDimension === "time" ? " " : ", "}${where}`;
  };
  const highest = places.reduce((best, place) => (place.value > best.value ? place : best), first);
  const lowest = places.reduce((best, place) => (place.value < best.value ? place : best), first);
  const extremes = [`${words.highest[language]} ${read(highest)}`, `${words.lowest[language]} ${read(lowest)}`];
  if (prepared.rowDimension !== "time") return extremes.join("; ");
  const change = changeText(newest, series, prepared, notes, language);
  return [
    ...extremes,
    `${words.first[language]} ${read(first)}`,
    `${words.newest[language]} ${read(newest)}`,
    ...(change === null ? [] : [change]),
  ].join("; ");
}

/** The breaks told of an indicator's figures. */
const breaksIn = (notes: readonly Note[], indicator: string) =>
  notes.flatMap(({ code, at, bridgeable = false, indicator: of = indicator }) =>
    code === "break" && at !== undefined && of === indicator ? [{ at, bridgeable }] : [],
  );

/** Change of the newest figure on the year before, or, where that is not shown, on the period before; none across a break that cannot be bridged. */
function changeText(
  newest: Place,
  { cells, unit, indicator }: Series,
  { rows }: Prepared,
  notes: readonly Note[],
  language: Language,
): string | null {
  const year = yearBefore(rows[newest.at]?.code ?? "");
  const aYearBefore = rows.findIndex(({ code }) => code === year);
  const at = aYearBefore >= 0 ? aYearBefore : newest.at - 1;
  const base = cells[at]?.value ?? null;
  const [from, to] = [rows[at], rows[newest.at]];
  if (base === null || !from || !to) return null;
  const crossed = blockingBreak(breaksIn(notes, indicator), from.code, to.code);
  if (crossed) return `${words.noChange[language]} ${formatPeriod(crossed.at, language)}`;
  const relative = base === 0 ? null : ((newest.value - base) / Math.abs(base)) * 100;
  return `${words.since[language]} ${from.label} ${formatChange(newest.value - base, relative, unit, unit.decimals, language)}`;
}
