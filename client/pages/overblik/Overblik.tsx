import { lazy, Suspense } from "react";
import { standardLayout } from "#shared/layout.ts";
import type { Selection } from "#shared/selection.ts";
import { useText } from "../../text/useText.ts";
import { type Asked, useDatasets, useDimension, useIndicators } from "../../data/hooks.ts";
import { useKeptPreference, useOwnTargets } from "../../data/keptQueries.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { areaLabel, countryCode } from "../../filters/areas.ts";
import { useSelection } from "../../filters/useSelection.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { usePictureShown } from "../../ui/usePictureShown.ts";
import { Columns, Followed } from "./Columns.tsx";
import { type Known, mainFigure, sectionsOf, tilesOf } from "./figures.ts";
import { Headline } from "./Headline.tsx";
import { MainFigure } from "./MainFigure.tsx";
import { TourOffer } from "./TourOffer.tsx";
import { useOverviewText } from "./text.ts";
import "./overblik.css";

/** What the tiles show instead of all that was chosen. */
function leadOf({ areas }: Selection, area: string, text: ReturnType<typeof useText>): string | null {
  if ("level" in areas) return text.overview.noLevel;
  return areas.length > 1 ? text.overview.firstArea(area, areas.length) : null;
}

/** Without its code there is no news, and nothing else on the page is touched. */
const Strip = lazy(() => import("./Strip.tsx").catch(() => ({ default: () => <></> })));
const Edit = lazy(() => import("./Edit.tsx"));

/** What the tiles are put in columns by, and the way into editing and out of it. */
function Arrange() {
  const { selection, choose } = useSelection();
  const { arrangement, arrangements, edit, done } = useOverviewText();
  const { isEditing } = selection;
  return (
    <div className="arrange">
      <Choice
        label={arrangement}
        options={[
          { id: "mission", label: arrangements.mission },
          { id: "agency", label: arrangements.agency },
        ]}
        chosen={selection.arrangement}
        choose={(chosen) => choose({ arrangement: chosen })}
      />
      <button type="button" className="button" onClick={() => choose({ isEditing: !isEditing })}>
        {isEditing ? done : edit}
      </button>
    </div>
  );
}

/** The tiles as the reader has put them, once that is known. */
function Arranged({ known }: { known: Known }) {
  const { selection } = useSelection();
  const { keptDown } = useOverviewText();
  const { value, isKnown, trouble } = useKeptPreference("overview");
  const watch = useKeptPreference("watch");
  const targets = useOwnTargets();
  if (!trouble && (!isKnown || (!targets.answer && !targets.trouble))) return <Skeleton height={640} />;
  if (selection.isEditing && !trouble)
    return (
      <Fetched waits={<Skeleton height={640} />}>
        <Edit indicators={known.indicators} />
      </Fetched>
    );
  const sections = sectionsOf(selection, known, value?.[selection.arrangement] ?? standardLayout);
  return (
    <>
      {trouble && <Notice tone="plain">{keptDown}</Notice>}
      <Followed tiles={tilesOf(watch.value ?? [], selection, known)} datasets={known.datasets} />
      <Columns sections={sections} datasets={known.datasets} />
    </>
  );
}

/** What the figures say comes first on the screen, the tiles it is said from right after. */
function Page({ known }: { known: Known }) {
  const text = useText();
  const { selection } = useSelection();
  const isOpened = usePictureShown();
  const main = mainFigure(selection, known);
  const code = main?.scope.codes[0] ?? countryCode;
  const area = areaLabel(known.geography, code, text.language);
  const lead = leadOf(selection, area, text);
  return (
    <>
      <Headline
        tiles={tilesOf(["gross-unemployment", "employees"], selection, known)}
        area={code === countryCode ? null : area}
      />
      {lead && <p className="overview-lead">{lead}</p>}
      <div className="strip-place">
        <Suspense fallback={null}>{isOpened && !selection.isEditing && <Strip />}</Suspense>
      </div>
      <Arrange />
      {isOpened ? (
        <>
          <Arranged known={known} />
          {main && !selection.isEditing && <MainFigure main={main} />}
          <TourOffer />
        </>
      ) : (
        <Skeleton height={640} />
      )}
    </>
  );
}

const first = (...all: readonly Asked<unknown>[]) => all.find(({ trouble }) => trouble);

/** The front page: what the figures say, the key figures by mission or by unit, one figure in full. */
export default function Overblik() {
  const text = useText();
  const indicators = useIndicators();
  const datasets = useDatasets();
  const geography = useDimension("geography");
  const struck = first(indicators, datasets, geography);
  const known =
    indicators.answer && datasets.answer && geography.answer
      ? { indicators: indicators.answer, datasets: datasets.answer, geography: geography.answer }
      : null;
  return (
    <>
      <title>{text.site.name}</title>
      {known && <Page known={known} />}
      {!known && (
        <>
          <h1>{text.overview.fallback}</h1>
          <p className="lede">{text.overview.lede}.</p>
          {struck?.trouble ? (
            <TroubleNotice trouble={struck.trouble} askAgain={struck.askAgain} />
          ) : (
            <Skeleton height={640} />
          )}
        </>
      )}
    </>
  );
}
