import { useParams } from "@tanstack/react-router";
import { useIndustryBridge } from "../../data/bridge.ts";
import { useDatasets, useDimension, useIndicators } from "../../data/hooks.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { useText } from "../../text/useText.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { IndustryList } from "./IndustryList.tsx";
import page from "./page.ts";
import { Profile } from "./Profile.tsx";
import { profiledIndustry } from "./schemes.ts";
import { useWords } from "./text.ts";
import "./brancher.css";

/** Industries: a list to choose from, or the profile of the one the address names. */
export default function Brancher() {
  const { site, language } = useText();
  const words = useWords();
  const { code } = useParams({ strict: false });
  const industry = useDimension("industry");
  const indicators = useIndicators();
  const datasets = useDatasets();
  const links = useIndustryBridge();
  const struck = [industry, indicators, datasets, links].find(({ trouble }) => trouble);
  const known =
    industry.answer && indicators.answer && datasets.answer && links.answer
      ? {
          industry: industry.answer,
          indicators: indicators.answer,
          datasets: datasets.answer,
          bridge: { members: industry.answer.members, links: links.answer },
        }
      : null;
  const own = known && code !== undefined ? profiledIndustry(code, known.industry) : null;
  if (known && own) return <Profile key={own.code} own={own} known={known} />;
  return (
    <>
      <title>{`${page.title[language]} – ${site.name}`}</title>
      <h1>{page.title[language]}</h1>
      <p className="lede">{words.lede}</p>
      {struck?.trouble && <TroubleNotice trouble={struck.trouble} askAgain={struck.askAgain} />}
      {!known && !struck && <Skeleton height={640} />}
      {known && code !== undefined && <Notice tone="trouble">{words.unknown(code)}</Notice>}
      {known && <IndustryList industry={known.industry} />}
    </>
  );
}
