import type { Cube } from "#shared/cube.ts";
import { facets, type ReconciliationCard } from "#shared/reconciliation.ts";
import { formatDate } from "#shared/format.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import { useWords } from "./text.ts";

/** What each figure is, facet by facet, side by side. */
export function Facts({ card }: { card: ReconciliationCard }) {
  const text = useText();
  const { language } = text;
  const words = useWords();
  return (
    <section aria-labelledby="reconciled-facts">
      <h3 id="reconciled-facts">{words.facts}</h3>
      <table className="plain-table reconciled-facts">
        <thead>
          <tr>
            <th scope="col">{words.facet}</th>
            {card.series.map(({ id, label }) => (
              <th key={id} scope="col">
                {label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facets.map((facet) => (
            <tr key={facet}>
              <th scope="row">{words.facets[facet]}</th>
              {card.series.map(({ id, label, facts }) => (
                <td key={id} data-label={label[language]}>
                  {facts[facet][language]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Reasons({ card }: { card: ReconciliationCard }) {
  const { language } = useText();
  const words = useWords();
  return (
    <section aria-labelledby="reconciled-why">
      <h3 id="reconciled-why">{words.why}</h3>
      <ol className="reconciled-why">
        {card.why.map((reason) => (
          <li key={reason.da}>{reason[language]}</li>
        ))}
      </ol>
    </section>
  );
}

/** Where each figure is published, with the source's own page, and where it is told of here. */
export function Sources({ card, cube }: { card: ReconciliationCard; cube: Cube | undefined }) {
  const text = useText();
  const { language } = text;
  const words = useWords();
  return (
    <section aria-labelledby="reconciled-sources">
      <h3 id="reconciled-sources">{words.sources}</h3>
      <ul className="reconciled-sources">
        {card.series.map(({ id, agency, label, indicator }) => {
          const lines = (cube?.sources ?? []).filter((line) => line.indicator === id);
          return (
            <li key={id}>
              <strong>{label[language]}</strong> ({text.agencies[agency].long})
              {lines.map((line) => (
                <span key={line.dataset}>
                  {" · "}
                  <a href={line.documentation} rel="external noreferrer">
                    {line.source[language]}, {line.table}
                  </a>
                  {line.updatedAt !== null && ` (${formatDate(line.updatedAt.slice(0, 10), language, "numeric")})`}
                </span>
              ))}
              {indicator !== null && (
                <>
                  {" · "}
                  <SelectionLink to="/indikator/$id" params={{ id: indicator }}>
                    {words.indicator}
                  </SelectionLink>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
