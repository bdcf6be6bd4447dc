import { useParams } from "@tanstack/react-router";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import { Dataset } from "./Dataset.tsx";
import { Estate } from "./Estate.tsx";
import page from "./page.ts";
import { useWords } from "./text.ts";
import "../../ui/plainTable.css";
import "./kvalitet.css";

/** How good the figures are: every dataset, or one with all that is known of it. */
export default function Kvalitet() {
  const { site, language } = useText();
  const words = useWords();
  const { dataset } = useParams({ strict: false });
  if (dataset !== undefined)
    return (
      <>
        <p className="quality-back">
          <SelectionLink to={page.path}>← {words.back}</SelectionLink>
        </p>
        <Dataset key={dataset} dataset={dataset} />
      </>
    );
  return (
    <>
      <title>{`${page.title[language]} – ${site.name}`}</title>
      <h1>{page.title[language]}</h1>
      <p className="lede">{words.lede}</p>
      <Estate />
    </>
  );
}
