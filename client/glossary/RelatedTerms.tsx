import { collator } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { SelectionLink } from "../filters/SelectionLink.tsx";
import { useText } from "../text/useText.ts";
import { glossary } from "./glossary.ts";
import { termsOf } from "./users.ts";

/** The terms that some indicators' texts use, by the alphabet, each with the way to its entry. */
export default function RelatedTerms({ cards }: { cards: readonly IndicatorCard[] }) {
  const { language } = useText();
  const used = new Set(cards.flatMap((card) => termsOf(card, language)));
  const terms = glossary
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => collator(language).compare(a.name[language], b.name[language]));
  return (
    <ul>
      {terms.map(({ id, name }) => (
        <li key={id}>
          <SelectionLink to="/ordbog/{-$term}" params={{ term: id }}>
            {name[language]}
          </SelectionLink>
        </li>
      ))}
    </ul>
  );
}
