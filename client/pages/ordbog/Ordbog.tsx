import { useParams } from "@tanstack/react-router";
import { entryOf } from "../../glossary/glossary.ts";
import { useText } from "../../text/useText.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Entry } from "./Entry.tsx";
import page from "./page.ts";
import { useWords } from "./text.ts";
import { Words } from "./Words.tsx";
import "./ordbog.css";

/** The glossary: every word and page of method, or the one that the address names. */
export default function Ordbog() {
  const text = useText();
  const words = useWords();
  const { term: id } = useParams({ strict: false });
  const entry = id === undefined ? undefined : entryOf(id);
  const title = page.title[text.language];
  return (
    <>
      <title>{`${entry ? `${entry.name[text.language]} – ` : ""}${title} – ${text.site.name}`}</title>
      {entry ? (
        <Entry key={entry.id} entry={entry} />
      ) : (
        <>
          <h1>{title}</h1>
          <p className="lede">{words.lede}</p>
          {id !== undefined && <Notice tone="trouble">{words.unknown}</Notice>}
          <Words />
        </>
      )}
    </>
  );
}
