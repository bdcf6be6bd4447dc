import { useParams } from "@tanstack/react-router";
import { dayInDenmark } from "#shared/day.ts";
import { useDatasets, useDimension, useIndicators, useStanding } from "../../data/hooks.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { useText } from "../../text/useText.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { AreaList } from "./AreaList.tsx";
import page from "./page.ts";
import { profiledArea } from "./places.ts";
import { Profile } from "./Profile.tsx";
import { useWords } from "./text.ts";
import "./omraader.css";

/** Areas: a list to choose from, or the profile of the one the address names. */
export default function Omraader() {
  const { site, language } = useText();
  const words = useWords();
  const { code } = useParams({ strict: false });
  const geography = useDimension("geography");
  const indicators = useIndicators();
  const datasets = useDatasets();
  const standing = useStanding();
  const struck = [standing, geography, indicators, datasets].find(({ trouble }) => trouble);
  const day = standing.answer && dayInDenmark(standing.answer.clock ?? standing.answer.publishedAt);
  const known =
    day && geography.answer && indicators.answer && datasets.answer
      ? { day, geography: geography.answer, indicators: indicators.answer, datasets: datasets.answer }
      : null;
  const area = known && code !== undefined ? profiledArea(code, known.geography, known.day) : null;
  if (known && area && standing.answer)
    return <Profile key={area.code} area={area} known={known} standing={standing.answer} />;
  return (
    <>
      <title>{`${page.title[language]} – ${site.name}`}</title>
      <h1>{page.title[language]}</h1>
      <p className="lede">{words.lede}</p>
      {struck?.trouble && <TroubleNotice trouble={struck.trouble} askAgain={struck.askAgain} />}
      {!known && !struck && <Skeleton height={640} />}
      {known && code !== undefined && <Notice tone="trouble">{words.unknown(code)}</Notice>}
      {known && <AreaList geography={known.geography} day={known.day} />}
    </>
  );
}
