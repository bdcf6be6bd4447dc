import { useRouter } from "@tanstack/react-router";
import { lazy, useCallback, useMemo, useState } from "react";
import { mapped } from "#shared/chart/mapped.ts";
import { mappedLevel } from "#shared/chart/isMapped.ts";
import { carried, writeSelection } from "#shared/selection.ts";
import { levelTerms } from "#shared/terms.ts";
import { useCube, useDatasets, useDimension, useIndicators } from "../../data/hooks.ts";
import { FaultBoundary } from "../../figure/FaultBoundary.tsx";
import { FigureCard } from "../../figure/FigureCard.tsx";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { AreaTable, profilePath } from "./AreaTable.tsx";
import { Classing } from "./Classing.tsx";
import { Controls } from "./Controls.tsx";
import { isCount, type Known, mapFigures, type MapFigures, markedIn } from "./figures.ts";
import page from "./page.ts";
import { PeriodSlider } from "./PeriodSlider.tsx";
import { useWords } from "./text.ts";
import "./kort.css";

const MapChart = lazy(() => import("../../figure/MapChart.tsx"));

/** Says why an indicator is not on the map, and what is. */
function Lacking({ figures: { lacking, level } }: { figures: MapFigures }) {
  const { language } = useText();
  const words = useWords();
  if (!lacking) return <Notice tone="plain">{words.none}</Notice>;
  const others = lacking.levels.flatMap((one) => mappedLevel(one) ?? []);
  const names = others.map((one) => levelTerms[one][language]);
  const known = [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(` ${words.and} `);
  return (
    <Notice tone="plain">
      <p>{words.lacking(lacking.label[language], levelTerms[level][language], known || words.onlyCountry)}</p>
      <ul className="map-ways">
        {others.map((one) => (
          <li key={one}>
            <SelectionLink to={page.path} part={{ indicators: [lacking.id], areas: { level: one } }}>
              {words.showIt(levelTerms[one][language])}
            </SelectionLink>
          </li>
        ))}
        <li>
          <SelectionLink to={page.path} part={{ areas: { level } }}>
            {words.showOther}
          </SelectionLink>
        </li>
      </ul>
    </Notice>
  );
}

/** What a count of areas must be read with, and the shares of the same that compare them. */
function CountNote({ shown, offered }: { shown: NonNullable<MapFigures["shown"]>; offered: MapFigures["offered"] }) {
  const { language } = useText();
  const words = useWords();
  const { selection } = useSelection();
  const { card } = shown;
  if (!isCount(card)) return null;
  const rates = offered.filter((one) => card.related.includes(one.id) && !isCount(one));
  return (
    <p className="map-count">
      {words.count[card.basis]}
      {rates.length > 0 && ` ${words.rates} `}
      {rates.map((rate, at) => (
        <span key={rate.id}>
          {at > 0 && ", "}
          <SelectionLink to={page.path} part={{ areas: selection.areas, indicators: [rate.id] }}>
            {rate.label[language]}
          </SelectionLink>
        </span>
      ))}
    </p>
  );
}

/** The map and its table: what is read on one is shown on the other. */
function Drawn({ figures, shown }: { figures: MapFigures; shown: NonNullable<MapFigures["shown"]> }) {
  const text = useText();
  const { language } = text;
  const words = useWords();
  const router = useRouter();
  const { selection, choose } = useSelection();
  const [read, setRead] = useState<string | null>(null);
  const { card, figure, periods } = shown;
  const { answer: cube, isOld } = useCube(figure.query);
  const table = useMemo(
    () => (cube && cube.value.length > 0 ? mapped({ figure, cube, language }) : null),
    [figure, cube, language],
  );
  const openArea = useCallback(
    (code: string) =>
      void router.navigate({
        to: profilePath,
        params: { code },
        search: writeSelection({ ...carried(selection), areas: [] }),
      }),
    [router, selection],
  );
  const marked = markedIn(selection);
  const toggleMark = (code: string) => {
    const areas = "level" in selection.areas ? selection.areas : { level: figures.level };
    const next = marked.includes(code) ? marked.filter((one) => one !== code) : [...marked, code];
    choose({ areas, marked: next }, { replace: true });
  };
  const period =
    cube?.axes.find(({ dimension }) => dimension === "time")?.members.at(-1)?.code ?? cube?.fixed?.time?.[0]?.code;
  const start = (table?.classes ?? []).slice(1).flatMap(({ from }) => (from === null ? [] : [from]));
  return (
    <div className="map-page">
      <FigureCard
        figure={figure}
        card={card}
        view={selection.view}
        choose={(view) => choose({ view }, { replace: true })}
        controls={
          <div className="map-tools no-print">
            {period !== undefined && (
              <PeriodSlider
                periods={periods}
                period={period}
                choose={(next) => choose({ period: { kind: "span", from: next, to: next } }, { replace: true })}
              />
            )}
            <Classing
              classes={selection.classes}
              start={start}
              choose={(classes) => choose({ classes }, { replace: true })}
            />
          </div>
        }
        renderChart={(drawn, answer) => (
          <MapChart
            figure={drawn}
            cube={answer}
            read={{ code: read, choose: setRead }}
            openArea={openArea}
            markArea={toggleMark}
          />
        )}
        link={
          <SelectionLink to="/indikator/$id" params={{ id: card.id }}>
            {words.openIndicator}
          </SelectionLink>
        }
      />
      <section className="map-side dims" aria-labelledby="map-table" aria-busy={isOld}>
        <h2 id="map-table">{words.table}</h2>
        <p className="muted">{words.tableNote}</p>
        {table ? (
          <AreaTable
            shown={table}
            caption={`${card.label[language]}, ${table.period}, ${table.unit.label[language]}`}
            sort={selection.sort}
            sortBy={(sort) => choose({ sort }, { replace: true })}
            read={read}
            choose={setRead}
            toggleMark={toggleMark}
          />
        ) : (
          <Skeleton height={520} label={words.loading} />
        )}
      </section>
    </div>
  );
}

function Answered({ known }: { known: Known }) {
  const { selection } = useSelection();
  const figures = useMemo(() => mapFigures(selection, known), [selection, known]);
  const { shown } = figures;
  return (
    <>
      <Controls figures={figures} />
      {shown && <CountNote shown={shown} offered={figures.offered} />}
      {shown ? (
        <FaultBoundary key={shown.card.id}>
          <Drawn figures={figures} shown={shown} />
        </FaultBoundary>
      ) : (
        <Lacking figures={figures} />
      )}
    </>
  );
}

/** One indicator over all areas of a level, on a map or as tiles, with the table beside it. */
export default function Kort() {
  const text = useText();
  const words = useWords();
  const indicators = useIndicators();
  const datasets = useDatasets();
  const geography = useDimension("geography");
  const known = useMemo(
    () =>
      indicators.answer && datasets.answer && geography.answer
        ? { cards: indicators.answer, datasets: datasets.answer, geography: geography.answer }
        : null,
    [indicators.answer, datasets.answer, geography.answer],
  );
  const struck = [indicators, datasets, geography].find(({ trouble }) => trouble);
  const title = page.title[text.language];
  return (
    <>
      <title>{`${title} – ${text.site.name}`}</title>
      <h1>{title}</h1>
      <p className="lede">{words.lede}</p>
      {struck?.trouble && <TroubleNotice trouble={struck.trouble} askAgain={struck.askAgain} />}
      {known ? <Answered known={known} /> : !struck && <Skeleton height={640} />}
    </>
  );
}
