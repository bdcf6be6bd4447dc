import { lazy } from "react";
import { type Pair, type Pairs, pairsOf } from "#shared/chart/pairs.ts";
import { subtitleText } from "#shared/chart/furniture.ts";
import { tableOf } from "#shared/chart/tableOf.ts";
import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import { collator, formatCell } from "#shared/format.ts";
import { rankCorrelation } from "#shared/rankCorrelation.ts";
import { DownloadTab } from "./DownloadTab.tsx";
import { FigureFoot } from "./FigureFoot.tsx";
import { useText } from "../text/useText.ts";
import { Fetched } from "../ui/Fetched.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { usePairsText } from "./pairsText.ts";
import "./pairsFigure.css";

const Chart = lazy(() => import("./Chart.tsx"));

type Parts = {
  figure: Figure;
  cube: Cube;
  /** Whether the points are areas; else they are industries. */
  isAreas: boolean;
  /** The column the table is sorted by, falling with a minus before it: `name` or an indicator. */
  sort: string | null;
  sortBy: (sort: string) => void;
};

/** Fewer points than this have no order worth a number. */
const leastPoints = 10;

/** How far the two orders agree, in words with the number of points; why not, of too few. */
function Rank({ found: { pairs }, isAreas }: { found: Pairs; isAreas: boolean }) {
  const words = usePairsText();
  const both = pairs.flatMap(({ x, y }): [number, number][] =>
    x.value === null || y.value === null ? [] : [[x.value, y.value]],
  );
  if (both.length < leastPoints) return <p className="rank">{words.tooFew(both.length, leastPoints)}</p>;
  const rank = rankCorrelation(both);
  if (rank === null) return <p className="rank">{words.noSpread}</p>;
  return (
    <p className="rank">
      <strong>{words.rank(rank, both.length, words.points[isAreas ? "geography" : "other"])}</strong> {words.rankMeans}
    </p>
  );
}

type Column = "name" | "x" | "y";

/** The rows in the order asked for; cells without a number stand last. */
function inOrder(rows: readonly Pair[], column: Column | null, isFalling: boolean, language: "da" | "en"): Pair[] {
  if (column === null) return [...rows];
  const way = isFalling ? -1 : 1;
  if (column === "name") return rows.toSorted((a, b) => way * collator(language).compare(a.label, b.label));
  const value = (pair: Pair) => pair[column].value;
  return rows.toSorted((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return way * (first - second);
  });
}

/** The same cells as the chart, the country first, sorted by any column. */
function Numbers({ figure, cube, found, sort, sortBy }: Omit<Parts, "isAreas"> & { found: Pairs }) {
  const { language } = useText();
  const words = usePairsText();
  const [a = "", b = ""] = figure.query.indicators;
  const ids: Readonly<Record<Column, string>> = { name: "name", x: a, y: b };
  const isFalling = sort?.startsWith("-") ?? false;
  const sorted = sort?.replace(/^-/, "");
  const column = (["name", "x", "y"] as const).find((one) => ids[one] === sorted) ?? null;
  const { rows } = tableOf({ figure, cube, language });
  const pairs = rows.map(({ code, label, cells: [x, y] }): Pair => {
    const none = { value: null, status: "missing" } as const;
    return { code, label, x: x ?? none, y: y ?? none, isMarked: figure.marked?.includes(code) ?? false };
  });
  const [whole, ...points] = pairs;
  const all = [...(whole ? [whole] : []), ...inOrder(points, column, isFalling, language)];
  const head = (one: Column, label: string) => (
    <th scope="col" aria-sort={column === one ? (isFalling ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className="pairs-sort"
        title={words.sortBy(label)}
        onClick={() => sortBy(column === one && !isFalling ? `-${ids[one]}` : ids[one])}
      >
        {label} <span aria-hidden="true">{column === one ? (isFalling ? "▼" : "▲") : "↕"}</span>
      </button>
    </th>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
    <section className="pairs-scroll" aria-label={words.table} tabIndex={0}>
      <table className="pairs-table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            {head("name", words.name)}
            {head("x", `${found.x.label} (${found.x.unit.label[language]})`)}
            {head("y", `${found.y.label} (${found.y.unit.label[language]})`)}
          </tr>
        </thead>
        <tbody>
          {all.map(({ code, label, x, y, isMarked }) => (
            <tr key={code} className={isMarked ? "is-marked" : code === whole?.code ? "is-whole" : undefined}>
              <th scope="row">{label}</th>
              <td>{formatCell(x, found.x.unit.decimals, language, { marks: true })}</td>
              <td>{formatCell(y, found.y.unit.decimals, language, { marks: true })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Points, the table of the same cells beside them, and what may be said of their order. */
export function PairsFigure({ figure, cube, isAreas, sort, sortBy }: Parts) {
  const { language } = useText();
  const words = usePairsText();
  const found = pairsOf(figure, cube, language);
  return (
    <article className="scatter" aria-labelledby="punkter">
      <h2 id="punkter">{figure.title[language]}</h2>
      <p className="scatter-subtitle">{subtitleText(figure, cube, language)}</p>
      <div className="scatter-both">
        <Fetched waits={<Skeleton height={460} label={words.loading} />}>
          <div className="scatter-chart">
            <Chart figure={figure} cube={cube} />
          </div>
        </Fetched>
        {found && <Numbers figure={figure} cube={cube} found={found} sort={sort} sortBy={sortBy} />}
      </div>
      <aside className="fallacy" aria-labelledby="fejlslutning">
        <h3 id="fejlslutning">{words.fallacyTitle[isAreas ? "geography" : "other"]}</h3>
        <p>{words.fallacy[isAreas ? "geography" : "other"]}</p>
      </aside>
      {found && <Rank found={found} isAreas={isAreas} />}
      <FigureFoot cube={cube} />
      <h3 className="scatter-data">{words.data}</h3>
      <DownloadTab figure={figure} cube={cube} />
    </article>
  );
}
