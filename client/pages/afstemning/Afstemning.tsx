import { useParams } from "@tanstack/react-router";
import { lazy } from "react";
import type { Figure } from "#shared/figure.ts";
import type { Reconciliation, ReconciliationCard } from "#shared/reconciliation.ts";
import { useReconciliation, useReconciliations } from "../../data/reconciliations.ts";
import { chartHeight } from "../../figure/chartHeight.ts";
import { FaultBoundary } from "../../figure/FaultBoundary.tsx";
import { FigureFoot } from "../../figure/FigureFoot.tsx";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Facts, Reasons, Sources } from "./Explained.tsx";
import { Newest, Numbers } from "./Numbers.tsx";
import page from "./page.ts";
import { useWords } from "./text.ts";
import "../../ui/plainTable.css";
import "./afstemning.css";

const Chart = lazy(() => import("../../figure/Chart.tsx"));

const figureOf = (card: ReconciliationCard, { cube }: Reconciliation, language: "da" | "en"): Figure => ({
  id: `afstemning-${card.id}`,
  query: {
    indicators: cube.axes[0]?.members.map(({ code }) => code) ?? [],
    by: ["time"],
    where: {},
    transform: "none",
  },
  kind: "line",
  title: card.label,
  language,
});

/** The figures of one concept: newest in words, drawn, period by period. */
function Answered({ card, answer }: { card: ReconciliationCard; answer: Reconciliation }) {
  const { language } = useText();
  const words = useWords();
  const { cube, lacking } = answer;
  const names = card.series.filter(({ id }) => lacking.includes(id)).map(({ label }) => label[language]);
  return (
    <>
      {names.length > 0 && <Notice tone="plain">{words.lacking(names.join(", "))}</Notice>}
      <Newest card={card} answer={answer} />
      <h3 className="visually-hidden">{words.chart}</h3>
      <Fetched waits={<Skeleton height={chartHeight} label={words.loading} />}>
        <Chart figure={figureOf(card, answer, language)} cube={cube} />
        <FigureFoot cube={cube} />
      </Fetched>
      <Numbers key={card.id} card={card} answer={answer} />
    </>
  );
}

function Concept({ card }: { card: ReconciliationCard }) {
  const { language } = useText();
  const { answer, trouble, isOld, askAgain } = useReconciliation(card.id);
  const own = answer?.id === card.id ? answer : undefined;
  return (
    <article className="reconciled" aria-labelledby="reconciled-question">
      <h2 id="reconciled-question">{card.question[language]}</h2>
      <div className="dims" aria-busy={isOld}>
        {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
        {!own && !trouble && <Skeleton height={900} />}
        {own && <Answered card={card} answer={own} />}
      </div>
      <Reasons card={card} />
      <Facts card={card} />
      <Sources card={card} cube={own?.cube} />
    </article>
  );
}

function Choices({ cards, chosen }: { cards: readonly ReconciliationCard[]; chosen: string | undefined }) {
  const { language } = useText();
  const words = useWords();
  return (
    <nav className="reconciled-choices" aria-label={words.choose}>
      <ul>
        {cards.map(({ id, label }) => (
          <li key={id} className={id === chosen ? "is-chosen" : undefined}>
            <SelectionLink to={page.path} params={{ id }}>
              {label[language]}
            </SelectionLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Why a figure is another one elsewhere: one concept at a time, the first where none is named. */
export default function Afstemning() {
  const text = useText();
  const words = useWords();
  const { id } = useParams({ strict: false });
  const { answer: cards, trouble, askAgain } = useReconciliations();
  const card = cards?.find((one) => (id === undefined ? true : one.id === id));
  const title = page.title[text.language];
  return (
    <>
      <title>{`${card ? `${card.label[text.language]} – ` : ""}${title} – ${text.site.name}`}</title>
      <h1>{title}</h1>
      <p className="lede">{words.lede}</p>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      {!cards && !trouble && <Skeleton height={900} />}
      {cards && <Choices cards={cards} chosen={card?.id} />}
      {cards && !card && <Notice tone="trouble">{words.unknown}</Notice>}
      {card && (
        <FaultBoundary key={card.id}>
          <Concept card={card} />
        </FaultBoundary>
      )}
    </>
  );
}
