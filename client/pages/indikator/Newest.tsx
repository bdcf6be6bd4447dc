import type { Figure } from "#shared/figure.ts";
import { formatCell, formatPeriod } from "#shared/format.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import { statusWords } from "#shared/sentences.ts";
import { useText } from "../../text/useText.ts";
import { useCube } from "../../data/hooks.ts";
import { changeOnYear, newestOf, pointsOf } from "../../figure/change.ts";
import { ChangeSentence } from "../../figure/ChangeSentence.tsx";
import { dayAndMonth, freshnessText, isLate, worst } from "../../figure/freshness.ts";
import { Freshness } from "../../ui/Freshness.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";

/** The newest figure with its period, its change on a year, and whether it is as new as promised. */
export function Newest({
  card,
  figure,
  datasets,
}: {
  card: IndicatorCard;
  figure: Figure;
  datasets: readonly DatasetCard[];
}) {
  const text = useText();
  const { language } = text;
  const { answer: cube, isOld, trouble } = useCube(figure.query);
  if (!cube) return trouble ? null : <Skeleton height={44} />;
  const points = pointsOf(cube);
  const newest = newestOf(points);
  const [area] = cube.axes.find(({ dimension }) => dimension === "geography")?.members ?? [];
  const dataset = worst(datasets.filter(({ id }) => cube.sources.some(({ dataset }) => dataset === id)));
  const next = dataset?.release?.nextUpdate;
  if (!newest) return <p>{text.tile.missing}</p>;
  const { cell, period } = newest;
  return (
    <div className="newest dims" aria-busy={isOld}>
      <p className="newest-value">
        {cell.value === null ? (
          <small>{statusWords[cell.status].words[language]}</small>
        ) : (
          <>
            {formatCell(cell, card.decimals, language)} <small>{card.unit.label[language]}</small>
          </>
        )}
      </p>
      <div>
        <p>
          {area?.label[language] ?? text.tile.nationwide}, {formatPeriod(period, language)}
          {cell.status === "provisional" && `, ${statusWords.provisional.words[language]}`}
        </p>
        <ChangeSentence change={changeOnYear(points, card, cube)} card={card} />
      </div>
      {dataset && (
        <p className="newest-fresh">
          <Freshness isLate={isLate(dataset)}>
            {text.agencies[card.agency].long} · {freshnessText(dataset, text)}
            {next && !isLate(dataset) && `, ${text.tile.next(dayAndMonth(next, language))}`}
          </Freshness>
        </p>
      )}
    </div>
  );
}
