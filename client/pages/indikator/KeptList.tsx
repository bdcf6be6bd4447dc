import { useState } from "react";
import type { Kept } from "#shared/kept.ts";
import type { Intent, Keeping } from "../../data/kept.ts";
import { KeepNotice } from "../../figure/KeepNotice.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useIndicatorText } from "./text.ts";

type Shown = "own-target" | "annotation";

/** What is kept of one kind, each with its way out; what was deleted can be brought back while one is here. */
export function KeptList<Kind extends Shown>({
  entries,
  keeping,
  said,
}: {
  entries: readonly Kept<Kind>[];
  keeping: Keeping<Intent<Kind>>;
  said: (entry: Kept<Kind>) => string;
}) {
  const { own: text } = useIndicatorText();
  const [gone, setGone] = useState<Kept<Kind> | null>(null);
  const remove = (entry: Kept<Kind>) => {
    keeping.keep({ kind: "remove", entry });
    setGone(entry);
  };
  const undo = (entry: Kept<Kind>) => {
    keeping.keep({ kind: "add", content: entry.content });
    setGone(null);
  };
  return (
    <>
      <KeepNotice keeping={keeping} />
      {gone && (
        <Notice tone="plain" action={{ label: text.undo, act: () => undo(gone) }}>
          <output>{text.removed(said(gone))}</output>
        </Notice>
      )}
      {entries.length === 0 ? (
        <p className="muted">{text.none}</p>
      ) : (
        <ul className="own-list">
          {entries.map((entry) => (
            <li key={entry.id || said(entry)}>
              <span>
                {said(entry)}
                {!entry.isOwn && <span className="muted"> {text.by(entry.by)}</span>}
              </span>
              {entry.isOwn && entry.id !== "" && (
                <button
                  type="button"
                  className="button"
                  aria-label={text.remove(said(entry))}
                  onClick={() => remove(entry)}
                >
                  {text.removeShort}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
