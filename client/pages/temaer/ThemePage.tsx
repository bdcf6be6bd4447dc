import { lazy } from "react";
import type { IndicatorCard } from "#shared/indicator.ts";
import { indicatorsIn, type Theme } from "#shared/themes.ts";
import { useReconciliations } from "../../data/reconciliations.ts";
import { EvidenceNote } from "../../figure/EvidenceNote.tsx";
import { FaultBoundary } from "../../figure/FaultBoundary.tsx";
import { FigureCard } from "../../figure/FigureCard.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useFigureText } from "../../text/useFigureText.ts";
import { useText } from "../../text/useText.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { compareOf, figureOf, type Known, toldOf } from "./figures.ts";
import { Sentences } from "./Sentences.tsx";
import { useWords } from "./text.ts";

const RelatedTerms = lazy(() => import("../../glossary/RelatedTerms.tsx"));

function Messages({ cards, known }: { cards: readonly IndicatorCard[]; known: Known }) {
  const { language } = useText();
  const words = useWords();
  const { selection, choose } = useSelection();
  const compare = compareOf(selection);
  return (
    <section aria-labelledby="budskaber">
      <h2 id="budskaber">{words.messages}</h2>
      <p className="theme-made">{words.made}</p>
      <div className="theme-compare no-print">
        <Choice
          label={words.compare}
          options={(["year", "previous"] as const).map((id) => ({ id, label: words.comparisons[id] }))}
          chosen={compare === "previous" ? "previous" : "year"}
          choose={(id) => choose({ compare: id === "year" ? [] : [id] }, { replace: true })}
        />
      </div>
      {cards.map((card) => (
        <section key={card.id} className="said" aria-labelledby={`said-${card.id}`}>
          <h3 id={`said-${card.id}`}>
            <SelectionLink to="/indikator/$id" params={{ id: card.id }}>
              {card.label[language]}
            </SelectionLink>
          </h3>
          <FaultBoundary>
            <Sentences told={toldOf(card, selection, known)} datasets={known.datasets} compare={compare} />
            {card.evidence && (
              <div className="said-evidence">
                <EvidenceNote evidence={card.evidence} />
              </div>
            )}
          </FaultBoundary>
        </section>
      ))}
    </section>
  );
}

/** One indicator's figure with its tabs; which tab is open of which figure stands in the address. */
function Shown({ card, known }: { card: IndicatorCard; known: Known }) {
  const text = useText();
  const { figure: say } = useFigureText();
  const { selection, choose } = useSelection();
  const { scope, figure } = figureOf(card, selection, known);
  const label = card.label[text.language];
  const isTurned = selection.indicators.includes(card.id);
  const lead =
    scope.lacking === null
      ? null
      : "level" in selection.areas
        ? say.levelInstead(label, text.level[selection.areas.level])
        : say.nationwideInstead(label);
  return (
    <FigureCard
      figure={figure}
      card={card}
      view={isTurned ? selection.view : "chart"}
      choose={(view) => choose({ view, indicators: view === "chart" ? [] : [card.id] }, { replace: true })}
      lead={lead}
      link={
        <SelectionLink to="/indikator/$id" params={{ id: card.id }} part={{ view: "about" }}>
          {text.tile.read}
        </SelectionLink>
      }
    />
  );
}

/** What the figures are not, and where they come from. */
function Apropos({ cards, known }: { cards: readonly IndicatorCard[]; known: Known }) {
  const { language } = useText();
  const words = useWords();
  const used = known.datasets.filter(({ id }) => cards.some(({ datasets }) => datasets.includes(id)));
  const reconciled = (useReconciliations().answer ?? []).filter(({ series }) =>
    series.some((one) => cards.some(({ id }) => one.indicator === id)),
  );
  return (
    <>
      <section aria-labelledby="ikke">
        <h2 id="ikke">{words.mustNot}</h2>
        <dl className="must-not">
          {cards.map((card) => (
            <div key={card.id}>
              <dt>{card.label[language]}</dt>
              <dd>{card.mustNotBeReadAs[language]}</dd>
            </div>
          ))}
        </dl>
      </section>
      {reconciled.length > 0 && (
        <nav className="theme-links" aria-labelledby="afstemning">
          <h2 id="afstemning">{words.reconciled}</h2>
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
      <nav className="theme-links" aria-labelledby="ord">
        <h2 id="ord">{words.terms}</h2>
        <Fetched waits={<Skeleton height={48} />}>
          <RelatedTerms cards={cards} />
        </Fetched>
      </nav>
      <nav className="theme-links" aria-labelledby="datasaet">
        <h2 id="datasaet">{words.datasets}</h2>
        <ul>
          {used.map(({ id, label, table }) => (
            <li key={id}>
              <SelectionLink to="/kvalitet/{-$dataset}" params={{ dataset: id }}>
                {`${label[language]} (${table})`}
              </SelectionLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** One theme: what its figures say, the figures, what they are not, and where they come from. */
export function ThemePage({ theme, known }: { theme: Theme; known: Known }) {
  const words = useWords();
  const cards = indicatorsIn(theme, known.indicators);
  return (
    <div className="theme-page">
      <Messages cards={cards} known={known} />
      <section aria-labelledby="figurer">
        <h2 id="figurer">{words.figures}</h2>
        <div className="theme-figures">
          {cards.map((card) => (
            <Shown key={card.id} card={card} known={known} />
          ))}
        </div>
      </section>
      <Apropos cards={cards} known={known} />
    </div>
  );
}
