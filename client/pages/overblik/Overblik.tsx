import { formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Selection } from "#shared/selection.ts";
import { useText } from "../../text/useText.ts";
import { type Asked, useCube, useDatasets, useDimension, useIndicators } from "../../data/hooks.ts";
import { type Change, changeOnYear, newestOf, pointsOf } from "../../figure/change.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { areaLabel, countryCode } from "../../filters/areas.ts";
import { useSelection } from "../../filters/useSelection.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { usePictureShown } from "../../ui/usePictureShown.ts";
import { type Known, mainFigure, type TileFigure, tileFigures } from "./figures.ts";
import { headline } from "./headline.ts";
import { MainFigure } from "./MainFigure.tsx";
import { Tile } from "./Tile.tsx";
import "./overblik.css";

/** The change and the period of one tile's newest figure; nothing while it is not there. */
function useNewest(tile: TileFigure | undefined): { change: Change; period: string | null } {
  const { answer } = useCube(tile?.figure.query ?? null);
  if (!answer || !tile) return { change: { kind: "none" }, period: null };
  const points = pointsOf(answer);
  return { change: changeOnYear(points, tile.card), period: newestOf(points)?.period ?? null };
}

/** What the figures say first, and which months they are from. */
function Headline({ tiles, area }: { tiles: readonly TileFigure[]; area: string | null }) {
  const text = useText();
  const tileOf = (id: IndicatorCard["id"]) => tiles.find(({ card }) => card.id === id);
  const unemployment = useNewest(tileOf("gross-unemployment"));
  const employment = useNewest(tileOf("employees"));
  const months = [unemployment.period, employment.period];
  const [out, at] = months.map((period) => (period === null ? null : formatPeriod(period, text.language)));
  return (
    <>
      <h1>{headline({ unemployment: unemployment.change, employment: employment.change, area }, text)}</h1>
      <p className="lede">
        {text.overview.lede}. {out && at && text.overview.asOf(out, at)}
      </p>
    </>
  );
}

/** What the tiles show instead of all that was chosen. */
function leadOf({ areas }: Selection, area: string, text: ReturnType<typeof useText>): string | null {
  if ("level" in areas) return text.overview.noLevel;
  return areas.length > 1 ? text.overview.firstArea(area, areas.length) : null;
}

/** More tiles than this fill two columns. */
const mostInColumn = 5;

function Tiles({ sections, known }: { sections: ReturnType<typeof tileFigures>; known: Known }) {
  const text = useText();
  return (
    <div className="columns">
      {sections.map(({ agency, tiles }) => (
        <section key={agency} className={tiles.length > mostInColumn ? "wide" : undefined} aria-labelledby={agency}>
          <h2 id={agency}>{text.agencies[agency].long}</h2>
          <p>{text.overview.about[agency]}</p>
          {tiles.map((tile) => (
            <Tile key={tile.card.id} tile={tile} datasets={known.datasets} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** What the figures say comes first on the screen, the tiles it is said from right after. */
function Page({ known }: { known: Known }) {
  const text = useText();
  const { selection } = useSelection();
  const isOpened = usePictureShown();
  const sections = tileFigures(selection, known);
  const tiles = sections.flatMap((section) => section.tiles);
  const main = mainFigure(selection, known);
  const code = main?.scope.codes[0] ?? countryCode;
  const area = areaLabel(known.geography, code, text.language);
  const lead = leadOf(selection, area, text);
  return (
    <>
      <Headline tiles={tiles} area={code === countryCode ? null : area} />
      {lead && <p className="overview-lead">{lead}</p>}
      {isOpened ? (
        <>
          <Tiles sections={sections} known={known} />
          {main && <MainFigure main={main} />}
        </>
      ) : (
        <Skeleton height={640} />
      )}
    </>
  );
}

const first = (...all: readonly Asked<unknown>[]) => all.find(({ trouble }) => trouble);

/** The front page: what the figures say, the key figures by agency, one figure in full. */
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
