import type { DimensionCard } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import { columnsOf, type SectionId } from "#shared/headlines.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import { arranged, type Layout } from "#shared/layout.ts";
import type { Selection } from "#shared/selection.ts";
import { lastPeriodOf, yearAndOne } from "../../filters/periods.ts";
import { firstOf, queryOf, type Scope, scopeOf, transformFor } from "../../filters/scope.ts";

/** What the page is made from besides the selection. */
export type Known = {
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
};

/** One tile: an indicator where it has figures, and the figure whose newest cell it shows. */
export type TileFigure = { card: IndicatorCard; scope: Scope; figure: Figure };

/** One column: its tiles in the reader's order. */
export type Section = { id: SectionId; tiles: readonly TileFigure[] };

function tileOf(card: IndicatorCard, selection: Selection, { datasets, geography }: Known): TileFigure {
  const scope = firstOf(scopeOf(card, selection, geography));
  const query = queryOf(
    card,
    scope,
    { period: selection.period, transform: "none", kind: "line", knownOn: selection.knownOn },
    lastPeriodOf(card, datasets),
    card.every > 1 ? card.every + 1 : yearAndOne[card.frequency],
  );
  return {
    card,
    scope,
    figure: { id: `tile-${card.id}`, query, kind: "line", title: card.label, language: selection.language },
  };
}

/** Selection → the tiles of some indicators, in the order they are named; those that are no more have none. */
export const tilesOf = (ids: readonly string[], selection: Selection, known: Known): TileFigure[] =>
  ids.flatMap((id) => known.indicators.filter((card) => card.id === id).map((card) => tileOf(card, selection, known)));

/** Selection → the columns of its arrangement, each with the tiles that the reader has not hidden. */
export const sectionsOf = (selection: Selection, known: Known, layout: Layout): Section[] =>
  columnsOf(selection.arrangement).map(({ id, ids }) => ({
    id,
    tiles: tilesOf(arranged(ids, layout).shown, selection, known),
  }));

/** The one figure shown in full: gross unemployment, seasonally adjusted where it is offered. */
export function mainFigure(selection: Selection, known: Known): TileFigure | null {
  const card = known.indicators.find(({ id }) => id === "gross-unemployment");
  if (!card) return null;
  const scope = firstOf(scopeOf(card, selection, known.geography));
  const transform = transformFor(card, "sa", "line", scope);
  const query = queryOf(
    card,
    scope,
    { period: selection.period, transform, kind: "line", knownOn: selection.knownOn },
    lastPeriodOf(card, known.datasets),
  );
  return {
    card,
    scope,
    figure: { id: "overblik-ledighed", query, kind: "line", title: card.label, language: selection.language },
  };
}
