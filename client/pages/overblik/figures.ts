import type { DimensionCard } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import { headlinesOf } from "#shared/headlines.ts";
import { agencies, type Agency, type DatasetCard, type IndicatorCard } from "#shared/indicator.ts";
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

function tileOf(card: IndicatorCard, selection: Selection, { datasets, geography }: Known): TileFigure {
  const scope = firstOf(scopeOf(card, selection, geography));
  const query = queryOf(
    card,
    scope,
    { period: selection.period, transform: "none", kind: "line", knownOn: selection.knownOn },
    lastPeriodOf(card, datasets),
    yearAndOne[card.frequency],
  );
  return {
    card,
    scope,
    figure: { id: `tile-${card.id}`, query, kind: "line", title: card.label, language: selection.language },
  };
}

/** Selection → the tiles of the headline figures, agency by agency; an agency without any has no section. */
export const tileFigures = (selection: Selection, known: Known): { agency: Agency; tiles: TileFigure[] }[] =>
  agencies.flatMap((agency) => {
    const cards = headlinesOf(known.indicators).filter((card) => card.agency === agency);
    const tiles = cards.map((card) => tileOf(card, selection, known));
    return tiles.length === 0 ? [] : [{ agency, tiles }];
  });

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
