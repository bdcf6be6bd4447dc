import type { EstateChanges } from "#shared/changes.ts";
import { formatDate } from "#shared/format.ts";
import { useFigureText } from "../../text/useFigureText.ts";
import { useText } from "../../text/useText.ts";
import { useChanges } from "../../data/hooks.ts";
import { ChangeList } from "../../figure/IndicatorChanges.tsx";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import "../../figure/revisionsTab.css";
import "./aendringer.css";

function Edition({ edition }: { edition: EstateChanges }) {
  const { language } = useText();
  const { revisions } = useFigureText();
  const { generation, publishedAt, indicators, newDatasets } = edition;
  return (
    <section className="edition" aria-labelledby={`edition-${generation}`}>
      <h2 id={`edition-${generation}`}>
        {formatDate(publishedAt, language)} <small>{revisions.edition(generation, indicators.length)}</small>
      </h2>
      {newDatasets.length > 0 && <p>{revisions.newDatasets(newDatasets.join(", "))}</p>}
      {indicators.map((change) => (
        <article key={change.indicator}>
          <h3>
            <SelectionLink to="/indikator/$id" params={{ id: change.indicator }}>
              {change.label[language]}
            </SelectionLink>
          </h3>
          <ChangeList change={change} />
        </article>
      ))}
    </section>
  );
}

/** "Hvad er ændret siden sidst?" of the whole estate: edition by edition, newest first. */
export default function Aendringer() {
  const text = useText();
  const { revisions } = useFigureText();
  const { answer, trouble, askAgain } = useChanges();
  return (
    <>
      <title>{`${revisions.pageTitle} – ${text.site.name}`}</title>
      <h1>{revisions.pageTitle}</h1>
      <p className="lede">{revisions.lede}</p>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      {!answer && !trouble && <Skeleton height={480} />}
      {answer?.length === 0 && <p>{revisions.nothing}</p>}
      {answer?.map((edition) => (
        <Edition key={edition.generation} edition={edition} />
      ))}
    </>
  );
}
