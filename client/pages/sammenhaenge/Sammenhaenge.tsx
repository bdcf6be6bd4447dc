import type { DimensionCard } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import { formatPeriod } from "#shared/format.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import type { Selection } from "#shared/selection.ts";
import type { Words } from "#shared/words.ts";
import { useCube, useDatasets, useDimension, useIndicators } from "../../data/hooks.ts";
import { FaultBoundary } from "../../figure/FaultBoundary.tsx";
import { PairsFigure } from "../../figure/PairsFigure.tsx";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { lastPeriodOf } from "../../filters/periods.ts";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Facts } from "./Facts.tsx";
import { OverTime } from "./OverTime.tsx";
import page from "./page.ts";
import { PickAcross, PickMarked, PickTwo, PreparedPairs } from "./Pick.tsx";
import { prepared } from "./prepared.ts";
import { type Refused, type Related, related } from "./relation.ts";
import { acrossTerm, inside, useWords } from "./text.ts";
import "../../ui/plainTable.css";
import "./sammenhaenge.css";

type Known = {
  indicators: readonly IndicatorCard[];
  datasets: readonly DatasetCard[];
  geography: DimensionCard;
  industry: DimensionCard;
};

/** The two chosen, filled up with the prepared pair; where none is chosen, that pair and what its points are. */
function pairOf(selection: Selection, cards: readonly IndicatorCard[]): [IndicatorCard, IndicatorCard] | null {
  const ids = [...selection.indicators, ...prepared[0].indicators];
  const [a, b] = [...new Set(ids)].flatMap((id) => cards.filter((card) => card.id === id));
  return a && b ? [a, b] : null;
}

function titleOf(
  [a, b]: readonly [IndicatorCard, IndicatorCard],
  { across, period }: Related,
  say: ReturnType<typeof useWords>["title"],
): Words {
  const title = (language: "da" | "en") =>
    say(a.label[language], inside(b.label[language]), acrossTerm(across, language), formatPeriod(period, language));
  return { da: title("da"), en: title("en") };
}

function RefusedNotice({ refused: { why, about } }: { refused: Refused }) {
  const { language } = useText();
  const words = useWords();
  const { selection } = useSelection();
  const [a = "", b = ""] = about.map(({ label }) => label[language]);
  const { areas, breakdown } = selection;
  const wanted = breakdown ?? ("level" in areas ? { dimension: "geography" as const, level: areas.level } : null);
  const said = () => {
    if (why === "level") return words.refused.level(a, inside(b), wanted ? acrossTerm(wanted, language) : "");
    if (why === "time") return words.refused.time(a);
    if (why === "nothing-common") return words.refused["nothing-common"](a, inside(b));
    return words.refused[why]();
  };
  return <Notice tone="plain">{said()}</Notice>;
}

function Answered({
  pair,
  found,
  marked,
  last,
}: {
  pair: readonly [IndicatorCard, IndicatorCard];
  found: Related;
  marked: readonly string[];
  last: (card: IndicatorCard) => string | null;
}) {
  const { language } = useText();
  const words = useWords();
  const { selection, choose } = useSelection();
  const { answer: cube, trouble, isOld, askAgain } = useCube(found.query);
  const figure: Figure = {
    id: "sammenhaenge",
    query: found.query,
    kind: "scatter",
    title: titleOf(pair, found, words.title),
    marked: [...marked],
    language,
  };
  return (
    <>
      <div className="dims" aria-busy={isOld}>
        {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
        {!cube && !trouble && <Skeleton height={560} label={words.loading} />}
        {cube && (
          <PairsFigure
            figure={figure}
            cube={cube}
            isAreas={found.across.dimension === "geography"}
            sort={selection.sort}
            sortBy={(sort) => choose({ sort }, { replace: true })}
          />
        )}
      </div>
      <Facts pair={pair} period={found.period} last={last} />
      <OverTime pair={pair} across={found.across} marked={marked} last={last} />
    </>
  );
}

function Page({ known }: { known: Known }) {
  const { selection } = useSelection();
  const pair = pairOf(selection, known.indicators);
  if (!pair) return null;
  const last = (card: IndicatorCard) => lastPeriodOf(card, known.datasets);
  const found = related(selection, pair, known, last);
  const isFound = "query" in found;
  const dimension = isFound && found.across.dimension === "geography" ? known.geography : known.industry;
  const rule = isFound
    ? found.query.where[found.across.dimension === "geography" ? "geography" : "industry"]
    : undefined;
  const [, ...codes] = rule && "codes" in rule ? rule.codes : [];
  const chosen = "level" in selection.areas ? [] : selection.areas;
  const marked = [...new Set([...selection.marked, ...chosen])].filter((code) => codes.includes(code)).slice(0, 5);
  return (
    <>
      <div className="picks no-print">
        <PickTwo pair={pair} cards={known.indicators} />
        {found.common.length > 0 && <PickAcross common={found.common} across={isFound ? found.across : null} />}
        {isFound && <PickMarked dimension={dimension} codes={codes} marked={marked} />}
      </div>
      {isFound ? (
        <FaultBoundary>
          <Answered pair={pair} found={found} marked={marked} last={last} />
        </FaultBoundary>
      ) : (
        <RefusedNotice refused={found} />
      )}
    </>
  );
}

/** Two indicators against each other across areas or industries. */
export default function Sammenhaenge() {
  const { site, language } = useText();
  const words = useWords();
  const indicators = useIndicators();
  const datasets = useDatasets();
  const geography = useDimension("geography");
  const industry = useDimension("industry");
  const struck = [indicators, datasets, geography, industry].find(({ trouble }) => trouble);
  const known =
    indicators.answer && datasets.answer && geography.answer && industry.answer
      ? {
          indicators: indicators.answer,
          datasets: datasets.answer,
          geography: geography.answer,
          industry: industry.answer,
        }
      : null;
  return (
    <div className="relations">
      <title>{`${page.title[language]} – ${site.name}`}</title>
      <h1>{page.title[language]}</h1>
      <p className="lede">{words.lede}</p>
      {struck?.trouble && <TroubleNotice trouble={struck.trouble} askAgain={struck.askAgain} />}
      {!known && !struck && <Skeleton height={640} />}
      {known && <PreparedPairs cards={known.indicators} />}
      {known && <Page known={known} />}
    </div>
  );
}
