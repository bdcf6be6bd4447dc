import { useMemo, useState } from "react";
import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Query } from "#shared/query.ts";
import type { View } from "#shared/selection.ts";
import { useCube, useIndicator } from "../../data/hooks.ts";
import { StandStill } from "../../data/StandStill.tsx";
import { FigureCard } from "../../figure/FigureCard.tsx";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { useText } from "../../text/useText.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import page from "./page.ts";
import { Small } from "./Small.tsx";
import { type State, statesOf } from "./states.ts";
import { useWords } from "./text.ts";
import "./tilstande.css";

const query: Query = {
  indicators: ["gross-unemployment"],
  by: ["time"],
  where: { time: { latest: 37 } },
  transform: "none",
};

function Shown({ state, card, first }: { state: State; card: IndicatorCard; first: View }) {
  const { language } = useText();
  const [view, choose] = useState<View>(first);
  const figure: Figure = { id: card.id, query, kind: "line", title: card.label, language };
  return (
    <StandStill query={query} still={state.still}>
      <FigureCard figure={figure} card={card} view={view} choose={choose} />
    </StandStill>
  );
}

function States({ card, cube }: { card: IndicatorCard; cube: Cube }) {
  const { language } = useText();
  const words = useWords();
  const states = useMemo(() => statesOf(cube), [cube]);
  return (
    <>
      <section aria-label={words.small}>
        <h2>{words.small}</h2>
        <Small card={card} />
      </section>
      {states.map((state) => (
        <section key={state.id} aria-labelledby={`state-${state.id}`}>
          <h2 id={`state-${state.id}`}>{state.label[language]}</h2>
          <div className="states-pair">
            <Shown state={state} card={card} first="chart" />
            <Shown state={state} card={card} first="table" />
          </div>
        </section>
      ))}
    </>
  );
}

/** Every state of the parts that figures are shown with, for those who build. */
export default function Tilstande() {
  const { site, language } = useText();
  const words = useWords();
  const { answer: card } = useIndicator("gross-unemployment");
  const { answer: cube, trouble, askAgain } = useCube(query);
  return (
    <>
      <title>{`${page.title[language]} – ${site.name}`}</title>
      <h1>{page.title[language]}</h1>
      <p className="lede">{words.lede}</p>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      {!cube && !trouble && <Skeleton height={900} />}
      {card && cube && <States card={card} cube={cube} />}
    </>
  );
}
