import type { ReactNode } from "react";
import type { Words } from "#shared/words.ts";
import { Terms } from "../glossary/Terms.tsx";
import { useText } from "../text/useText.ts";

/** One line of what there is to know about a number. */
export function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A line whose words lead to the glossary. */
export const Said = ({ term, text }: { term: string; text: string }) => (
  <Row term={term}>
    <Terms text={text} />
  </Row>
);

/** A line of several sentences; one word where there are none. */
export function Several({ term, sentences, none }: { term: string; sentences: readonly string[]; none: string }) {
  return (
    <Row term={term}>
      {sentences.length === 0 ? (
        none
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Terms text={sentence} />
            </li>
          ))}
        </ul>
      )}
    </Row>
  );
}

/** What an indicator says of itself, where it says something. */
export function Own({ term, words }: { term: string; words: Words | null }) {
  const { language } = useText();
  return words && <Said term={term} text={words[language]} />;
}
