import type { DimensionCard } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Selection } from "#shared/selection.ts";
import type { Words } from "#shared/words.ts";
import { memberOf } from "../../filters/areas.ts";
import { type Apart, apartOf, type Breakdowns } from "../../filters/apart.ts";
import { lastPeriodOf, yearAndOne } from "../../filters/periods.ts";
import { firstOf, kindFor, queryOf, type Scope, scopeOf, transformFor } from "../../filters/scope.ts";

export type Known = {
  card: IndicatorCard;
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
  breakdowns: Breakdowns;
};

/** What an indicator's page shows: the newest figure, and the figure in full. */
export type IndicatorFigures = {
  scope: Scope;
  apart: Apart;
  /** The one place shown of several that were chosen. */
  onlyPlace: Words | null;
  newest: Figure;
  full: Figure;
};

/** Selection → the page's figures. What the indicator does not offer falls back to what it does. */
export function indicatorFigures(selection: Selection, known: Known): IndicatorFigures {
  const { card, datasets, geography, breakdowns } = known;
  const chosen = scopeOf(card, selection, geography);
  const first = firstOf(chosen);
  // Taken apart by a breakdown, the figures are about one place: a line for each member.
  const apart = apartOf(card, selection, breakdowns, (selection.breakdown ? first : chosen).geography !== null);
  const scope = apart.by ? first : chosen;
  const { knownOn } = selection;
  const last = lastPeriodOf(card, datasets);
  const kind = kindFor(scope, selection.kind, apart);
  const transform = transformFor(card, selection.transform, kind, scope, apart);
  const plain = { kind: "line", title: card.label, language: selection.language } as const;
  return {
    scope,
    apart,
    onlyPlace: apart.by && chosen.count > 1 ? (memberOf(geography, first.codes[0] ?? "")?.label ?? null) : null,
    newest: {
      ...plain,
      id: `newest-${card.id}`,
      query: queryOf(
        card,
        first,
        { period: { kind: "latest", months: 1 }, transform: "none", kind: "line", knownOn },
        last,
        yearAndOne[card.frequency],
      ),
    },
    full: {
      ...plain,
      id: card.id,
      kind,
      query: queryOf(card, scope, { period: selection.period, transform, kind, apart, knownOn }, last),
    },
  };
}
