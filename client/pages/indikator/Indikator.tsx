import { useParams } from "@tanstack/react-router";
import { themeOf } from "#shared/themes.ts";
import { useFigureText } from "../../text/useFigureText.ts";
import { useText } from "../../text/useText.ts";
import { breakdownIds } from "#shared/dimension.ts";
import { useBreakdowns, useDatasets, useDimension, useIndicator, useIndicators } from "../../data/hooks.ts";
import { useKept } from "../../data/kept.ts";
import { EvidenceNote } from "../../figure/EvidenceNote.tsx";
import { FigureCard } from "../../figure/FigureCard.tsx";
import { FollowButton } from "../../figure/FollowButton.tsx";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { BreakdownControls } from "../../filters/BreakdownControls.tsx";
import { lastPeriodOf } from "../../filters/periods.ts";
import { Terms } from "../../glossary/Terms.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { CompareControl } from "./CompareControl.tsx";
import { Controls } from "./Controls.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { type IndicatorFigures, indicatorFigures, type Known, shownMembers } from "./figures.ts";
import { MarkControl } from "./MarkControl.tsx";
import { Newest } from "./Newest.tsx";
import { withOwn } from "./own.ts";
import { OwnMarks } from "./OwnMarks.tsx";
import { useIndicatorText } from "./text.ts";
import "./indikator.css";

/** Says what is shown where the indicator does not have what was chosen. */
function useLead(known: Known, figures: IndicatorFigures): string | null {
  const { kinds } = useFigureText();
  const { notOffered } = useIndicatorText();
  const said = usePlaceLead(known, figures);
  const dropped = figures.notOffered && notOffered(kinds[figures.notOffered], kinds[figures.full.kind]);
  return [said, dropped].filter((one) => one !== null).join(" ") || null;
}

function usePlaceLead({ card }: Known, { scope, apart, onlyPlace }: IndicatorFigures): string | null {
  const text = useText();
  const { figure } = useFigureText();
  const { selection } = useSelection();
  if (scope.lacking === null && apart.isLacking) return figure.notApart(card.label[text.language]);
  if (scope.lacking === null) return onlyPlace ? figure.onePlace(onlyPlace[text.language]) : null;
  const label = card.label[text.language];
  return "level" in selection.areas
    ? figure.levelInstead(label, text.level[selection.areas.level])
    : figure.nationwideInstead(label);
}

function Page({ known }: { known: Known }) {
  const text = useText();
  const { selection, choose } = useSelection();
  const figures = indicatorFigures(selection, known);
  const { scope, apart, newest } = figures;
  const { card } = known;
  const targets = useKept("own-target", card.id).answer ?? [];
  const remarks = useKept("annotation", card.id).answer ?? [];
  const full = withOwn(figures.full, figures, targets, remarks);
  const last = lastPeriodOf(card, known.datasets);
  return (
    <>
      <Newest card={card} figure={newest} datasets={known.datasets} />
      {card.evidence && (
        <div className="indicator-evidence">
          <EvidenceNote evidence={card.evidence} />
        </div>
      )}
      <FigureCard
        key={card.id}
        figure={full}
        card={card}
        view={selection.view}
        choose={(view) => choose({ view }, { replace: true })}
        lead={useLead(known, figures)}
        controls={
          <>
            <BreakdownControls card={card} apart={apart} breakdowns={known.breakdowns} />
            <Controls card={card} scope={scope} apart={apart} kinds={figures.kinds} figure={full} />
            <div className="beside">
              <CompareControl card={card} figure={full} last={last} />
              <MarkControl members={shownMembers(scope, apart, known)} />
            </div>
          </>
        }
        link={
          <SelectionLink to="/indikator/$id" params={{ id: card.id }} part={{ view: "about" }}>
            {text.tile.read}
          </SelectionLink>
        }
      />
      {last !== null && <OwnMarks known={known} codes={scope.codes} last={last} targets={targets} remarks={remarks} />}
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
  const theme = card && themeOf(card);
  const breakdowns = useBreakdowns(breakdownIds.filter((one) => card?.by.includes(one)));
  const struck = [indicator, datasets, geography].find(({ trouble }) => trouble);
  return (
    <>
      <title>{`${card?.label[text.language] ?? text.indicator.title} – ${text.site.name}`}</title>
      <nav aria-label={text.site.breadcrumb}>
        <ol className="breadcrumb">
          <li>
            <SelectionLink to="/indikatorer">{text.list.title}</SelectionLink>
          </li>
          {theme && (
            <li>
              <SelectionLink to="/temaer/{-$theme}" params={{ theme: theme.id }}>
                {theme.title[text.language]}
              </SelectionLink>
            </li>
          )}
          {card && (
            <li>
              <code>{card.id}</code>
            </li>
          )}
        </ol>
      </nav>
      {struck?.trouble && (
        <>
          {!card && <h1>{text.indicator.title}</h1>}
          <TroubleNotice trouble={struck.trouble} askAgain={struck.askAgain} />
          <SelectionLink to="/indikatorer">{text.indicator.back}</SelectionLink>
        </>
      )}
      {card && (
        <>
          <div className="indicator-head">
            <h1>{card.label[text.language]}</h1>
            <FollowButton card={card} isNamed />
          </div>
          <p className="lede indicator-lede">
            <Terms text={card.definition[text.language]} />
          </p>
        </>
      )}
      {card && datasets.answer && geography.answer ? (
        <Page known={{ card, datasets: datasets.answer, geography: geography.answer, breakdowns }} />
      ) : (
        !struck && <Skeleton height={520} />
      )}
      {card && <Related ids={card.related} />}
      {card && <Elsewhere card={card} />}
    </>
  );
}
