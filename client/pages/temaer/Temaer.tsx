import { useParams } from "@tanstack/react-router";
import { everyTheme } from "#shared/themes.ts";
import { useDatasets, useDimension, useIndicators } from "../../data/hooks.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import page from "./page.ts";
import { ThemeList } from "./ThemeList.tsx";
import { ThemePage } from "./ThemePage.tsx";
import { useWords } from "./text.ts";
import "./temaer.css";

/** The themes with a key message each, or one theme whole. */
export default function Temaer() {
  const { site, language } = useText();
  const words = useWords();
  const { theme: id } = useParams({ strict: false });
  const indicators = useIndicators();
  const datasets = useDatasets();
  const geography = useDimension("geography");
  const struck = [indicators, datasets, geography].find(({ trouble }) => trouble);
  const known =
    indicators.answer && datasets.answer && geography.answer
      ? { indicators: indicators.answer, datasets: datasets.answer, geography: geography.answer }
      : null;
  const theme = everyTheme.find((one) => one.id === id);
  const title = theme?.title[language] ?? page.title[language];
  return (
    <>
      <title>{`${title} – ${site.name}`}</title>
      {id !== undefined && (
        <nav aria-label={site.breadcrumb}>
          <ol className="breadcrumb">
            <li>
              <SelectionLink to={page.path}>{words.all}</SelectionLink>
            </li>
            {theme && <li>{title}</li>}
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      <p className="lede">{theme?.about[language] ?? words.lede}</p>
      {id !== undefined && !theme && <Notice tone="trouble">{words.unknown}</Notice>}
      {struck?.trouble && <TroubleNotice trouble={struck.trouble} askAgain={struck.askAgain} />}
      {!known && !struck && <Skeleton height={640} />}
      {known && (theme ? <ThemePage key={theme.id} theme={theme} known={known} /> : <ThemeList known={known} />)}
    </>
  );
}
