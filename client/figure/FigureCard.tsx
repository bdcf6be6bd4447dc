import { lazy, type ReactNode, useId } from "react";
import { mapKind } from "#shared/chart/isMapped.ts";
import { subtitleText } from "#shared/chart/furniture.ts";
import type { Cube } from "#shared/cube.ts";
import type { Figure } from "#shared/figure.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { View } from "#shared/selection.ts";
import { Terms } from "../glossary/Terms.tsx";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { type Asked, useCube } from "../data/hooks.ts";
import { Fetched } from "../ui/Fetched.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { AboutTab } from "./AboutTab.tsx";
import { chartHeight } from "./chartHeight.ts";
import { CopyButton } from "./CopyButton.tsx";
import { DownloadTab } from "./DownloadTab.tsx";
import { FaultBoundary } from "./FaultBoundary.tsx";
import { FigureFoot } from "./FigureFoot.tsx";
import { titled } from "./titled.ts";
import { TroubleNotice } from "./TroubleNotice.tsx";
import "./figureCard.css";

const Chart = lazy(() => import("./Chart.tsx"));
const MapChart = lazy(() => import("./MapChart.tsx"));
const RevisionsTab = lazy(() => import("./RevisionsTab.tsx"));
const CubeTable = lazy(() => import("./CubeTable.tsx"));

type Parts = {
  /** The figure with its plain title; the answer may give it a better one. */
  figure: Figure;
  card: IndicatorCard;
  view: View;
  choose: (view: View) => void;
  /** Said above the figure: what is shown instead of what was chosen. */
  lead?: string | null;
  controls?: ReactNode;
  link?: ReactNode;
  /** Draws the answer where the page has another way to than the kind's own. */
  renderChart?: (figure: Figure, cube: Cube) => ReactNode;
};

function Drawn({ figure, cube }: { figure: Figure; cube: Cube }) {
  return mapKind(figure.kind, cube) ? <MapChart figure={figure} cube={cube} /> : <Chart figure={figure} cube={cube} />;
}

/** The panel of the chosen tab: what is known of the number needs no answer, the rest waits for it. */
function Panel({
  figure,
  card,
  view,
  asked,
  renderChart,
}: Pick<Parts, "figure" | "card" | "view" | "renderChart"> & { asked: Asked<Cube> }) {
  const text = useFigureText();
  const { answer: cube, trouble, askAgain } = asked;
  if (view === "about") return <AboutTab card={card} cube={cube} query={figure.query} />;
  if (trouble) return <TroubleNotice trouble={trouble} askAgain={askAgain} />;
  const waits = <Skeleton height={chartHeight} label={text.figure.loading} />;
  if (!cube) return waits;
  if (cube.value.length === 0) return <p className="figure-empty">{text.figure.empty}</p>;
  if (view === "data") return <DownloadTab figure={figure} cube={cube} />;
  if (view === "revisions")
    return (
      <Fetched key={view} waits={waits}>
        <RevisionsTab figure={figure} card={card} cube={cube} />
      </Fetched>
    );
  return (
    <Fetched key={view} waits={waits}>
      {view === "table" ? (
        <CubeTable figure={figure} cube={cube} />
      ) : (
        (renderChart?.(figure, cube) ?? <Drawn figure={figure} cube={cube} />)
      )}
    </Fetched>
  );
}

function Answered({ figure: plain, card, view, choose, lead, controls, link, renderChart }: Parts) {
  const { language } = useText();
  const text = useFigureText();
  const heading = useId();
  const asked = useCube(plain.query);
  const { answer: cube, isOld } = asked;
  const figure = cube ? titled(plain, card, cube) : plain;
  return (
    <article className="figure" aria-labelledby={heading}>
      <h2 id={heading}>{figure.title[language]}</h2>
      <p className="figure-subtitle">
        {cube ? <Terms text={subtitleText(figure, cube, language)} /> : !asked.trouble && text.figure.loading}
      </p>
      {lead && <p className="figure-lead">{lead}</p>}
      {controls}
      <div className="dims" aria-busy={isOld}>
        <Tabs
          label={text.figure.tabs}
          chosen={view}
          choose={choose}
          action={cube && <CopyButton figure={figure} />}
          tabs={(["chart", "table", "revisions", "data", "about"] as const).map((id) => ({
            id,
            label: text.figure[id],
          }))}
        >
          <Panel figure={figure} card={card} view={view} asked={asked} renderChart={renderChart} />
        </Tabs>
        {cube && <FigureFoot cube={cube} link={link} />}
      </div>
      {isOld && <output className="visually-hidden">{text.figure.updating}</output>}
    </article>
  );
}

/** One figure whole: title, tabs, notes, source. Asks for its own cells, and a fault in it stays in it. */
export function FigureCard(parts: Parts) {
  return (
    <FaultBoundary>
      <Answered {...parts} />
    </FaultBoundary>
  );
}
