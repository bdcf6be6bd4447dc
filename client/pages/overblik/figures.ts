import type { DimensionCard } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Period } from "#shared/period.ts";
import type { Selection } from "#shared/selection.ts";
import { firstOf, queryOf, type Scope, scopeOf, transformFor } from "../../filters/scope.ts";

export type SectionId = "unemployment" | "exposed" | "jobs";

/** The three columns: indicators in the order they are read, and the themes whose other indicators follow. */
const sections: readonly { id: SectionId; first: readonly string[]; themes: readonly string[] }[] = [
  {
    id: "unemployment",
    first: [
      "gross-unemployment",
      "gross-unemployment-rate",
      "net-unemployment",
      "lfs-unemployment-rate",
      "unemployment-early-indicator",
    ],
    themes: ["ledighed"],
  },
  {
    id: "exposed",
    first: [
      "long-term-unemployment",
      "long-term-share",
      "graduate-unemployment",
      "unemployment-benefit-recipients",
      "cash-assistance-recipients",
    ],
    themes: ["ydelser"],
  },
  {
    id: "jobs",
    first: ["employees", "vacancies-new", "notified-redundancies", "work-sharing"],
    themes: [],
  },
];

/** What the page is made from besides the selection. */
export type Known = {
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
};

/** One tile: an indicator where it has figures, and the figure whose newest cell it shows. */
export type TileFigure = { card: IndicatorCard; scope: Scope; figure: Figure };

/** A tile asks for a year and a period more, so that there is a year before to compare with. */
const fewest = { year: 2, half: 3, quarter: 5, month: 13, week: 54 } as const;

export const lastPeriodOf = (card: IndicatorCard, datasets: readonly DatasetCard[]): Period | null =>
  datasets.find(({ id }) => id === card.datasets[0])?.release?.lastPeriod ?? null;

function tileOf(card: IndicatorCard, selection: Selection, { datasets, geography }: Known): TileFigure {
  const scope = firstOf(scopeOf(card, selection, geography));
  const query = queryOf(
    card,
    scope,
    { period: selection.period, transform: "none", kind: "line" },
    lastPeriodOf(card, datasets),
    fewest[card.frequency],
  );
  return {
    card,
    scope,
    figure: { id: `tile-${card.id}`, query, kind: "line", title: card.label, language: selection.language },
  };
}

/** Selection → the tiles, column by column. An indicator no column names stands in its theme's, or in the last. */
export function tileFigures(selection: Selection, known: Known): { id: SectionId; tiles: TileFigure[] }[] {
  const columnOf = ({ id, theme }: IndicatorCard): SectionId =>
    (
      sections.find(({ first }) => first.includes(id)) ??
      sections.find(({ themes }) => themes.includes(theme)) ??
      sections.at(-1)
    )?.id ?? "jobs";
  return sections.map(({ id, first }) => {
    const place = (card: IndicatorCard) => (first.includes(card.id) ? first.indexOf(card.id) : first.length);
    const cards = known.indicators.filter((card) => columnOf(card) === id).toSorted((a, b) => place(a) - place(b));
    return { id, tiles: cards.map((card) => tileOf(card, selection, known)) };
  });
}

/** The one figure shown in full: gross unemployment, seasonally adjusted where it is offered. */
export function mainFigure(selection: Selection, known: Known): TileFigure | null {
  const card = known.indicators.find(({ id }) => id === "gross-unemployment");
  if (!card) return null;
  const scope = firstOf(scopeOf(card, selection, known.geography));
  const transform = transformFor(card, "sa", "line");
  const query = queryOf(
    card,
    scope,
    { period: selection.period, transform, kind: "line" },
    lastPeriodOf(card, known.datasets),
  );
  return {
    card,
    scope,
    figure: { id: "overblik-ledighed", query, kind: "line", title: card.label, language: selection.language },
  };
}
