import type { ChartKind, Figure } from "#shared/figure.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { useFigureText } from "../../text/useFigureText.ts";
import { useText } from "../../text/useText.ts";
import type { Apart } from "../../filters/apart.ts";
import { type Scope, transformsFor } from "../../filters/scope.ts";
import { useSelection } from "../../filters/useSelection.ts";
import { Choice } from "../../ui/Choice.tsx";

/** The transformations the indicator offers and the kinds of chart that make sense, where there is a choice. */
export function Controls({
  card,
  scope,
  apart,
  kinds,
  figure,
}: {
  card: IndicatorCard;
  scope: Scope;
  apart: Apart;
  kinds: readonly ChartKind[];
  figure: Figure;
}) {
  const text = useText();
  const { kinds: names } = useFigureText();
  const { choose } = useSelection();
  const offered = transformsFor(card, figure.kind, scope, apart);
  if (kinds.length === 1 && offered.length === 1) return null;
  return (
    <div className="controls no-print">
      {kinds.length > 1 && (
        <Choice
          label={text.filters.kind}
          options={kinds.map((id) => ({ id, label: names[id] }))}
          chosen={figure.kind}
          choose={(kind) => choose({ kind }, { replace: true })}
        />
      )}
      {offered.length > 1 && (
        <Choice
          label={text.filters.transform}
          options={offered.map((id) => ({ id, label: text.transform[id] }))}
          chosen={figure.query.transform}
          choose={(transform) => choose({ transform }, { replace: true })}
        />
      )}
    </div>
  );
}
