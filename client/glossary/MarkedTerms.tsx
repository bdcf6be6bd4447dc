import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { SelectionLink } from "../filters/SelectionLink.tsx";
import { useText } from "../text/useText.ts";
import { glossary } from "./glossary.ts";
import { marked } from "./mark.ts";
import "./terms.css";

/** A text with the first occurrence of each term as a link to its entry; plain where there is no page to go to, as in a figure drawn alone. */
export default function MarkedTerms({ text, but }: { text: string; but?: readonly string[] | undefined }): ReactNode {
  const { language } = useText();
  const pieces = useMemo(() => marked(text, glossary, language, but), [text, language, but]);
  // Typed as always there, and not where a figure is drawn outside the pages.
  const router: unknown = useRouter({ warn: false });
  if (!router) return text;
  return pieces.map(({ text: piece, term }, at) =>
    term === null ? (
      piece
    ) : (
      // The pieces of one text never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <SelectionLink key={at} to="/ordbog/{-$term}" params={{ term }} className="term">
        {piece}
      </SelectionLink>
    ),
  );
}
