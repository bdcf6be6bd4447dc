import { total } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Period } from "#shared/period.ts";
import { timeRuleOf } from "#shared/timeRule.ts";
import { FigureCard } from "../../figure/FigureCard.tsx";
import { countryCode } from "../../filters/areas.ts";
import { useSelection } from "../../filters/useSelection.ts";
import { useWords } from "./text.ts";
import type { Across } from "./relation.ts";

/** Each of the two over time, one panel each: the whole, and a line for every point pointed out. */
export function OverTime({
  pair,
  across: { dimension },
  marked,
  last,
}: {
  pair: readonly [IndicatorCard, IndicatorCard];
  across: Across;
  marked: readonly string[];
  last: (card: IndicatorCard) => Period | null;
}) {
  const words = useWords();
  const { selection, choose } = useSelection();
  const whole = dimension === "geography" ? countryCode : total.code;
  const figureOf = (card: IndicatorCard): Figure => ({
    id: `sammenhaenge-${card.id}`,
    kind: "line",
    title: card.label,
    language: selection.language,
    query: {
      indicators: [card.id],
      by: marked.length === 0 ? ["time"] : ["time", dimension],
      where: {
        time: timeRuleOf(selection.period, card.frequency, last(card), 2),
        ...(marked.length === 0 ? {} : { [dimension]: { codes: [whole, ...marked] } }),
      },
      transform: "none",
      ...(selection.knownOn === null ? {} : { knownOn: selection.knownOn }),
    },
  });
  return (
    <section aria-labelledby="tid">
      <h2 id="tid">{words.time}</h2>
      <p className="relation-note">{words.timeLede}</p>
      <div className="panels">
        {pair.map((card) => (
          <FigureCard
            key={card.id}
            figure={figureOf(card)}
            card={card}
            view={selection.view}
            choose={(view) => choose({ view }, { replace: true })}
          />
        ))}
      </div>
    </section>
  );
}
