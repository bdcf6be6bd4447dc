import type { DimensionCard } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Period } from "#shared/period.ts";
import type { Query } from "#shared/query.ts";
import type { Comparison, PeriodChoice, Selection } from "#shared/selection.ts";
import { lastPeriodOf } from "../../filters/periods.ts";
import { firstOf, kindFor, queryOf, type Scope, scopeOf } from "../../filters/scope.ts";

/** What the page is made from besides the selection. */
export type Known = {
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
};

/** What the sentences hold the newest figure against. */
export const compareOf = ({ compare }: Pick<Selection, "compare">): Comparison =>
  compare.includes("previous") ? "previous" : "year";

/** All there is up to the end of the period chosen: how long something has gone on shows in no shorter row. */
function wholeUntil(period: PeriodChoice): PeriodChoice {
  const to: Period | null = period.kind === "span" ? period.to : null;
  return to === null ? { kind: "all" } : { kind: "span", from: null, to };
}

/** An indicator where it has figures, and the question that its sentences answer. */
export type Told = { card: IndicatorCard; scope: Scope; query: Query };

/** Selection → the question behind an indicator's sentences: the first area chosen, as far back as there are figures. */
export function toldOf(card: IndicatorCard, selection: Selection, { datasets, geography }: Known): Told {
  const scope = firstOf(scopeOf(card, selection, geography));
  const isAdjusted =
    compareOf(selection) === "previous" && scope.levels.every((level) => card.adjustedLevels.includes(level));
  const look = {
    period: wholeUntil(selection.period),
    transform: isAdjusted ? ("sa" as const) : ("none" as const),
    kind: "line" as const,
    knownOn: selection.knownOn,
  };
  return { card, scope, query: queryOf(card, scope, look, lastPeriodOf(card, datasets)) };
}

/** Selection → an indicator's figure on the theme's page, as the indicator's own page shows it first. */
export function figureOf(
  card: IndicatorCard,
  selection: Selection,
  { datasets, geography }: Known,
): { scope: Scope; figure: Figure } {
  const scope = scopeOf(card, selection, geography);
  const kind = kindFor(scope, null);
  const look = { period: selection.period, transform: "none" as const, kind, knownOn: selection.knownOn };
  return {
    scope,
    figure: {
      id: `tema-${card.id}`,
      query: queryOf(card, scope, look, lastPeriodOf(card, datasets), 2),
      kind,
      title: card.label,
      language: selection.language,
    },
  };
}
