import type { Cube } from "#shared/cube.ts";
import { formatCell, formatInterval, formatPeriod } from "#shared/format.ts";
import type { DatasetCard } from "#shared/indicator.ts";
import { statusWords } from "#shared/sentences.ts";
import { useText } from "../../text/useText.ts";
import { useCube } from "../../data/hooks.ts";
import { useOwnTargets } from "../../data/keptQueries.ts";
import { changeOnYear, newestOf, pointsOf } from "../../figure/change.ts";
import { ChangeSentence } from "../../figure/ChangeSentence.tsx";
import { FaultBoundary } from "../../figure/FaultBoundary.tsx";
import { FollowButton } from "../../figure/FollowButton.tsx";
import { dayAndMonth, freshnessText, isLate, worst } from "../../figure/freshness.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { countryCode } from "../../filters/areas.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { Freshness } from "../../ui/Freshness.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Sparkline } from "../../ui/Sparkline.tsx";
import type { TileFigure } from "./figures.ts";
import { targetAt } from "./target.ts";
import { TargetSentence } from "./TargetSentence.tsx";
import { useOverviewText } from "./text.ts";
import { TileInfo } from "./TileInfo.tsx";
import "./tile.css";

/** Reference period left; source, and when the next figure comes or how late it is, right. */
function Foot({ tile: { card }, cube, datasets }: { tile: TileFigure; cube: Cube; datasets: readonly DatasetCard[] }) {
  const text = useText();
  const { language } = text;
  const newest = newestOf(pointsOf(cube));
  const used = datasets.filter(({ id }) => cube.sources.some(({ dataset }) => dataset === id));
  const dataset = worst(used);
  const next = dataset?.release?.nextUpdate ?? null;
  const standing =
    dataset === undefined || isLate(dataset) || next === null
      ? dataset && freshnessText(dataset, text)
      : text.tile.next(dayAndMonth(next, language));
  const isProvisional = newest?.cell.status === "provisional";
  return (
    <footer className="tile-foot">
      <span>
        {newest && formatPeriod(newest.period, language)}
        {isProvisional && `, ${statusWords.provisional.words[language]}`}
      </span>
      {dataset && (
        <Freshness isLate={isLate(dataset)}>
          {text.agencies[card.agency].short} · {standing}
        </Freshness>
      )}
    </footer>
  );
}

function Numbers({ tile: { card, scope }, cube }: { tile: TileFigure; cube: Cube }) {
  const { language, tile: text } = useText();
  const { interval } = useOverviewText();
  const targets = useOwnTargets().answer ?? [];
  const points = pointsOf(cube);
  const newest = newestOf(points);
  if (!newest) return <p className="tile-none">{text.missing}</p>;
  const { cell } = newest;
  const against = targetAt(
    targets.map(({ content }) => content),
    { indicator: card.id, area: scope.codes[0] ?? countryCode },
    newest,
  );
  return (
    <>
      <div className="tile-numbers">
        <p className="tile-value">
          {cell.value === null ? (
            <small>{statusWords[cell.status].words[language]}</small>
          ) : (
            <>
              {formatCell(cell, card.decimals, language)} <small>{card.unit.label[language]}</small>
            </>
          )}
        </p>
        {cell.interval && (
          <p className="tile-interval">{interval(formatInterval(cell.interval, card.decimals, language))}</p>
        )}
        <ChangeSentence change={changeOnYear(points, card)} card={card} />
        {against && <TargetSentence against={against} card={card} />}
      </div>
      <Sparkline
        points={points.map(({ cell: { value, status } }) => ({
          value,
          isFinal: status !== "provisional" && status !== "forecast",
        }))}
      />
    </>
  );
}

type Parts = {
  tile: TileFigure;
  datasets: readonly DatasetCard[];
  /** The section it stands in: an indicator may stand in two. */
  section: string;
};

function Asked({ tile, datasets, section }: Parts) {
  const text = useText();
  const { card, figure, scope } = tile;
  const heading = `${section}-${card.id}`;
  const { answer: cube, trouble, isOld, askAgain } = useCube(figure.query);
  return (
    <article className="tile dims" aria-labelledby={heading} aria-busy={isOld || (!cube && !trouble)}>
      <div className="tile-head">
        <h3 id={heading}>
          <SelectionLink to="/indikator/$id" params={{ id: card.id }}>
            {card.label[text.language]}
          </SelectionLink>
        </h3>
        {scope.lacking && <span className="tile-place">{text.tile.nationwide}</span>}
        <FollowButton card={card} />
        <TileInfo card={card} cube={cube} />
      </div>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      {!cube && !trouble && (
        <div className="tile-waits">
          <Skeleton height={84} />
        </div>
      )}
      {cube && <Numbers tile={tile} cube={cube} />}
      {cube && <Foot tile={tile} cube={cube} datasets={datasets} />}
    </article>
  );
}

/** An indicator at a glance: newest value, change on a year, shape, standing. A fault in it stays in it. */
export const Tile = (parts: Parts) => (
  <FaultBoundary>
    <Asked {...parts} />
  </FaultBoundary>
);
