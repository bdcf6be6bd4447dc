import { formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Period } from "#shared/period.ts";
import { frequencyOf } from "#shared/period.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useFigureText } from "../../text/useFigureText.ts";
import { useText } from "../../text/useText.ts";
import { useWords } from "./text.ts";

/** What the two are: who answers for them, in which unit, by home or by workplace, and how each came to the common period. */
export function Facts({
  pair,
  period,
  last,
}: {
  pair: readonly [IndicatorCard, IndicatorCard];
  period: Period;
  last: (card: IndicatorCard) => Period | null;
}) {
  const text = useText();
  const { language } = text;
  const { about } = useFigureText();
  const words = useWords();
  const [a, b] = pair;
  const said = formatPeriod(period, language);
  const isCount = ({ additive }: IndicatorCard) => additive.geography === "sum";
  return (
    <section className="relation-facts" aria-labelledby="fakta">
      <h2 id="fakta">{words.facts}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            {Object.entries(words.fact).map(([key, label]) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pair.map((card) => {
            const newest = last(card);
            const isFiner = frequencyOf(period) !== card.frequency;
            return (
              <tr key={card.id}>
                <th scope="row">
                  <SelectionLink to="/indikator/$id" params={{ id: card.id }}>
                    {card.label[language]}
                  </SelectionLink>
                </th>
                <td data-label={words.fact.agency}>{text.agencies[card.agency].long}</td>
                <td data-label={words.fact.unit}>{card.unit.label[language]}</td>
                <td data-label={words.fact.basis}>{about.basisWords[card.basis]}</td>
                <td data-label={words.fact.period}>{isFiner ? words.made[card.additive.time](said) : said}</td>
                <td data-label={words.fact.own}>
                  {text.frequency[card.frequency]}
                  {newest !== null && newest !== period && words.newer(formatPeriod(newest, language))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {new Set([a.basis, b.basis]).size === 2 && ![a.basis, b.basis].includes("national") && <p>{words.basis}</p>}
      {isCount(a) && isCount(b) && <p>{words.counts}</p>}
    </section>
  );
}
