import type { DimensionCard } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Selection } from "#shared/selection.ts";
import { lastPeriodOf, yearAndOne } from "../../filters/periods.ts";
import { firstOf, kindFor, queryOf, type Scope, scopeOf, transformFor } from "../../filters/scope.ts";

export type Known = { card: IndicatorCard; datasets: readonly DatasetCard[]; geography: DimensionCard };

/** What an indicator's page shows: the newest figure, and the figure in full. */
export type IndicatorFigures = { scope: Scope; newest: Figure; full: Figure };

/** Selection → the page's figures. What the indicator does not offer falls back to what it does. */
export function indicatorFigures(selection: Selection, { card, datasets, geography }: Known): IndicatorFigures {
  const scope = scopeOf(card, selection, geography);
  const last = lastPeriodOf(card, datasets);
  const kind = kindFor(scope, selection.kind);
  const transform = transformFor(card, selection.transform, kind, scope);
  const plain = { kind: "line", title: card.label, language: selection.language } as const;
  return {
    scope,
    newest: {
      ...plain,
      id: `newest-${card.id}`,
      query: queryOf(
        card,
        firstOf(scope),
        { period: { kind: "latest", months: 1 }, transform: "none", kind: "line" },
        last,
        yearAndOne[card.frequency],
      ),
    },
    full: {
      ...plain,
      id: card.id,
      kind,
      query: queryOf(card, scope, { period: selection.period, transform, kind }, last),
    },
  };
}
