import type { IndicatorCard } from "#shared/indicator.ts";
import { useReconciliations } from "../../data/reconciliations.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import { useDatasets } from "../../data/hooks.ts";

/** Where else a reader learns of the number: why it is another one elsewhere, and how good its datasets are. */
export function Elsewhere({ card }: { card: IndicatorCard }) {
  const { language, indicator } = useText();
  const reconciled = (useReconciliations().answer ?? []).filter(({ series }) =>
    series.some((one) => one.indicator === card.id),
  );
  const datasets = (useDatasets().answer ?? []).filter(({ id }) => card.datasets.includes(id));
  return (
    <>
      {reconciled.length > 0 && (
        <nav className="related" aria-labelledby="reconciled">
          <h2 id="reconciled">{indicator.reconciled}</h2>
          <ul>
            {reconciled.map(({ id, question }) => (
              <li key={id}>
                <SelectionLink to="/afstemning/{-$id}" params={{ id }}>
                  {question[language]}
                </SelectionLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {datasets.length > 0 && (
        <nav className="related" aria-labelledby="quality">
          <h2 id="quality">{indicator.quality}</h2>
          <ul>
            {datasets.map(({ id, label, table }) => (
              <li key={id}>
                <SelectionLink to="/kvalitet/{-$dataset}" params={{ dataset: id }}>
                  {`${label[language]} (${table})`}
                </SelectionLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
