import { useParams } from "@tanstack/react-router";
import { useFigureText } from "../../text/useFigureText.ts";
import { useText } from "../../text/useText.ts";
import { useDatasets, useDimension, useIndicator, useIndicators } from "../../data/hooks.ts";
import { FigureCard } from "../../figure/FigureCard.tsx";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Controls } from "./Controls.tsx";
import { indicatorFigures, type Known } from "./figures.ts";
import { Newest } from "./Newest.tsx";
import "./indikator.css";

/** Says what is shown where the indicator does not have what was chosen. */
function useLead({ card }: Known, lacking: "areas" | "level" | null): string | null {
  const text = useText();
  const { figure } = useFigureText();
  const { selection } = useSelection();
  if (lacking === null) return null;
  const label = card.label[text.language];
  return "level" in selection.areas
    ? figure.levelInstead(label, text.level[selection.areas.level])
    : figure.nationwideInstead(label);
}

function Page({ known }: { known: Known }) {
  const text = useText();
  const { selection, choose } = useSelection();
  const { scope, newest, full } = indicatorFigures(selection, known);
  const { card } = known;
  return (
    <>
      <Newest card={card} figure={newest} datasets={known.datasets} />
      <FigureCard
        key={card.id}
        figure={full}
        card={card}
        view={selection.view}
        choose={(view) => choose({ view }, { replace: true })}
        lead={useLead(known, scope.lacking)}
        controls={<Controls card={card} scope={scope} figure={full} />}
        link={
          <SelectionLink to="/indikator/$id" params={{ id: card.id }} part={{ view: "about" }}>
            {text.tile.read}
          </SelectionLink>
        }
      />
    </>
  );
}

function Related({ ids }: { ids: readonly string[] }) {
  const text = useText();
  const all = useIndicators().answer ?? [];
  const cards = ids.flatMap((id) => all.filter((card) => card.id === id));
  if (cards.length === 0) return null;
  return (
    <nav className="related" aria-labelledby="related">
      <h2 id="related">{text.indicator.related}</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <SelectionLink to="/indikator/$id" params={{ id: card.id }}>
              {card.label[text.language]}
            </SelectionLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One indicator: newest figure, the figure in full with its tabs, related indicators. */
export default function Indikator() {
  const text = useText();
  const { id = "" } = useParams({ strict: false });
  const indicator = useIndicator(id);
  const datasets = useDatasets();
  const geography = useDimension("geography");
  const card = indicator.answer;
  const struck = [indicator, datasets, geography].find(({ trouble }) => trouble);
  return (
    <>
      <title>{`${card?.label[text.language] ?? text.indicator.title} – ${text.site.name}`}</title>
      <nav aria-label={text.site.breadcrumb}>
        <ol className="breadcrumb">
          <li>
            <SelectionLink to="/indikatorer">{text.list.title}</SelectionLink>
          </li>
          {card && <li>{text.theme[card.theme] ?? card.theme}</li>}
          {card && (
            <li>
              <code>{card.id}</code>
            </li>
          )}
        </ol>
      </nav>
      {struck?.trouble && (
        <>
          <h1>{text.indicator.title}</h1>
          <TroubleNotice trouble={struck.trouble} askAgain={struck.askAgain} />
          <SelectionLink to="/indikatorer">{text.indicator.back}</SelectionLink>
        </>
      )}
      {card && (
        <>
          <h1>{card.label[text.language]}</h1>
          <p className="lede indicator-lede">{card.definition[text.language]}</p>
        </>
      )}
      {card && datasets.answer && geography.answer ? (
        <Page known={{ card, datasets: datasets.answer, geography: geography.answer }} />
      ) : (
        !struck && <Skeleton height={520} />
      )}
      {card && <Related ids={card.related} />}
    </>
  );
}
