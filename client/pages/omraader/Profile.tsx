import type { Member } from "#shared/dimension.ts";
import { formatDateTime } from "#shared/format.ts";
import { watermark } from "#shared/sentences.ts";
import type { useStanding } from "../../data/hooks.ts";
import { useIsWaiting } from "../../data/rankings.ts";
import { areaLabel } from "../../filters/areas.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { type Known, type Profile as Figures, profileFigures, ranksAsked, rowsOf, shownRow } from "./figures.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Full } from "./Full.tsx";
import page from "./page.ts";
import { isProfileLevel, municipalitiesIn, widerAreas } from "./places.ts";
import { Side } from "./Side.tsx";
import { sourceNames } from "./sources.ts";
import { useWords } from "./text.ts";
import "../../ui/plainTable.css";
import "../../ui/profileTable.css";

type Standing = NonNullable<ReturnType<typeof useStanding>["answer"]>;
type Parts = { area: Member; known: Known; standing: Standing };

/** Where an area lies, and what lies in it. */
function Surroundings({ area, known }: Omit<Parts, "standing">) {
  const { language } = useText();
  const words = useWords();
  const wider = widerAreas(area, known.geography, known.day);
  const inside = municipalitiesIn(area, known.geography, known.day);
  const links = (areas: readonly Member[]) =>
    areas.map(({ code, label }, at) => (
      <span key={code}>
        {at > 0 && ", "}
        <SelectionLink to={page.path} params={{ code }}>
          {label[language]}
        </SelectionLink>
      </span>
    ));
  return (
    <>
      <p className="lede">
        {isProfileLevel(area.level) && words.kind[area.level]}
        {wider.length > 0 && (
          <>
            {" · "}
            {words.liesIn} {links(wider)}
          </>
        )}
      </p>
      {inside.length > 0 && (
        <details className="profile-inside no-print">
          <summary>{words.holds(inside.length)}</summary>
          <p>{links(inside)}</p>
        </details>
      )}
    </>
  );
}

/** Stands at the top of each printed page, unseen on screen. */
function PrintHead({ area, standing, number }: { area: Member; standing: Standing; number: 1 | 2 }) {
  const { language, site } = useText();
  const words = useWords();
  return (
    <div className="print-head" aria-hidden="true">
      <p>
        <strong>{words.printed(area.label[language])}</strong>
        {standing.mode === "demo" && <em>{watermark[language]}</em>}
      </p>
      <p>
        {site.name} ·{" "}
        {site.version(String(standing.generation).padStart(4, "0"), formatDateTime(standing.publishedAt, language))} ·{" "}
        {words.page(number)}
      </p>
    </div>
  );
}

/** How the figures are read and where they come from; the last thing on paper. */
function Foot({ profile, known, standing }: { profile: Figures; known: Known; standing: Standing }) {
  const { language } = useText();
  const words = useWords();
  return (
    <footer className="profile-foot">
      <p>
        {words.reading} {words.places} {words.groups} {words.strategy}
      </p>
      <p>
        <strong>{words.sources}:</strong> {sourceNames(rowsOf(profile), known.datasets, language).join(" · ")}.
        {standing.mode === "demo" && <strong> {watermark[language]}.</strong>}
      </p>
    </footer>
  );
}

/** An area's labour market and working environment side by side; on paper one page each. */
export function Profile({ area, known, standing }: Parts) {
  const text = useText();
  const words = useWords();
  const { selection } = useSelection();
  const name = areaLabel(known.geography, area.code, text.language);
  const profile = profileFigures(area, selection, known);
  const row = shownRow(profile, area, selection);
  const isWaiting = useIsWaiting(
    rowsOf(profile).map(({ figure }) => figure.query),
    ranksAsked(profile, area, selection),
  );
  const group = rowsOf(profile).find((one) => one.group !== null)?.group ?? null;
  return (
    <div className="profile">
      <title>{`${name} – ${page.title[text.language]} – ${text.site.name}`}</title>
      <PrintHead area={area} standing={standing} number={1} />
      <nav aria-label={text.site.breadcrumb} className="no-print">
        <ol className="breadcrumb">
          <li>
            <SelectionLink to={page.path}>{words.back}</SelectionLink>
          </li>
          <li>
            <code>{area.code}</code>
          </li>
        </ol>
      </nav>
      <div className="profile-head">
        <h1>{name}</h1>
        <button type="button" className="button no-print" onClick={() => print()}>
          {words.print}
        </button>
      </div>
      <Surroundings area={area} known={known} />
      {isWaiting ? (
        <Skeleton height={1900} />
      ) : (
        <div className="profile-sides">
          <Side side="labour" parts={profile.labour} area={area} group={group} datasets={known.datasets} />
          <PrintHead area={area} standing={standing} number={2} />
          <Side side="environment" parts={profile.environment} area={area} group={group} datasets={known.datasets} />
        </div>
      )}
      <Foot profile={profile} known={known} standing={standing} />
      {row && <Full profile={profile} row={row} />}
    </div>
  );
}
