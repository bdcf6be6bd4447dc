import type { IndicatorCard } from "#shared/indicator.ts";
import type { Language } from "#shared/words.ts";
import { glossary } from "./glossary.ts";
import { termsIn } from "./mark.ts";

/** All that is written about an indicator where a reader meets it. */
const textOf = (card: IndicatorCard, language: Language): string =>
  [card.label, card.definition, card.formula, card.unit.label, card.mustNotBeReadAs, ...card.caveats]
    .map((words) => words?.[language] ?? "")
    .join(" | ");

/** The terms that are used of an indicator, in the order its texts use them. */
export const termsOf = (card: IndicatorCard, language: Language): readonly string[] =>
  termsIn(textOf(card, language), glossary, language);

/** The indicators that a term is used of, as their own texts say, in the order of the catalogue. */
export const usersOf = (term: string, cards: readonly IndicatorCard[], language: Language): readonly IndicatorCard[] =>
  cards.filter((card) => termsOf(card, language).includes(term));
