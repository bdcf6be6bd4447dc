/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */
import { lazy } from "react";
import type { Vintages } from "#shared/changes.ts";
import type { Cube } from "#shared/cube.ts";
import { total } from "#shared/dimension.ts";
import type { Figure } from "#shared/figure.ts";
import { formatCell, formatDate, formatNumber, formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Query } from "#shared/query.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { useVintages } from "../data/hooks.ts";
import { Fetched } from "../ui/Fetched.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { chartHeight } from "./chartHeight.ts";
import { IndicatorChanges } from "./IndicatorChanges.tsx";
import { fanFigure, fanOf, revisedRows } from "./revisions.ts";
import { TroubleNotice } from "./TroubleNotice.tsx";
import "./revisionsTab.css";
import "../ui/plainTable.css";

const Chart = lazy(() => import("./Chart.tsx"));

/** The question about one place: the first area or member of those that are shown. */
function alone({ figure, cube }: { figure: Figure; cube: Cube }): Query {
  const { knownOn: _now, ...query } = figure.query;
  const first = Object.fromEntries(
    cube.axes.flatMap(({ dimension, members: [member] }) =>
      dimension === "time" || dimension === "indicator" || !member || member.code === total.code
        ? []
        : [[dimension, { codes: [member.code] }]],
    ),
  );
  // Every edition from the same period on: a rolling rule would begin later in each.
  const from = cube.axes.find(({ dimension }) => dimension === "time")?.members[0]?.code;
  const time =
    from !== undefined && query.where.time && "latest" in query.where.time ? { time: { from, to: null } } : {};
  return { ...query, by: ["time"], where: { ...query.where, ...time, ...first } };
}

function RevisionTable({ vintages, card }: { vintages: Vintages; card: IndicatorCard }) {
  const { language } = useText();
  const { revisions } = useFigureText();
  const rows = revisedRows(vintages, card.decimals);
  if (rows.length === 0) return <p>{revisions.noneRevised(vintages.vintages.length)}</p>;
  const number = (value: number | null) =>
    value === null ? "" : formatCell({ value, status: "ok" }, card.decimals, language);
  return (
    <section className="revision-table" tabIndex={0} aria-label={revisions.table}>
      <table className="plain-table">
        <caption className="table-caption">{revisions.table}</caption>
        <thead>
          <tr>
            <th scope="col">{revisions.period}</th>
            {vintages.vintages.map(({ generation, publishedAt }) => (
              <th key={generation} scope="col" className="number">
                {formatDate(publishedAt, language, "numeric")}
              </th>
            ))}
            <th scope="col" className="number">
              {revisions.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, value, difference }) => (
            <tr key={period}>
              <th scope="row">{formatPeriod(period, language)}</th>
              {vintages.vintages.map(({ generation }, at) => (
                <td key={generation} className="number">
                  {number(value[at] ?? null)}
                </td>
              ))}
              <td className="number">{formatNumber(difference, card.decimals, language, { sign: true })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The figure in every edition there has been: what changed, a fan of lines, and old numbers beside new ones. */
export default function RevisionsTab({ figure, card, cube }: { figure: Figure; card: IndicatorCard; cube: Cube }) {
  const { language } = useText();
  const { revisions } = useFigureText();
  const { answer: vintages, trouble, askAgain } = useVintages(alone({ figure, cube }));
  if (trouble) return <TroubleNotice trouble={trouble} askAgain={askAgain} />;
  if (!vintages) return <Skeleton height={chartHeight} label={revisions.loading} />;
  const [first] = vintages.vintages;
  return (
    <div className="revisions">
      <p>
        {vintages.vintages.length < 2 || !first
          ? revisions.onlyOne
          : revisions.editions(vintages.vintages.length, formatDate(first.publishedAt, language))}
      </p>
      <IndicatorChanges card={card} />
      {vintages.vintages.length > 1 && (
        <>
          <h3>{revisions.fan}</h3>
          <Fetched waits={<Skeleton height={chartHeight} />}>
            <Chart figure={fanFigure(figure)} cube={fanOf(vintages, card, cube)} />
          </Fetched>
          <RevisionTable vintages={vintages} card={card} />
        </>
      )}
    </div>
  );
}
