import { collator } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { PageText } from "../../text/useText.ts";
import { matching } from "../../filters/match.ts";

type Theme = { id: string; title: string; cards: IndicatorCard[] };

/** The indicators that answer a search, by theme in the order of the words; best answers first, then by name. */
export function themesOf(cards: readonly IndicatorCard[], search: string, text: PageText): Theme[] {
  const { language } = text;
  const named = cards.toSorted((a, b) => collator(language).compare(a.label[language], b.label[language]));
  const found = matching(named, search, ({ id, label, synonyms, agency }) => [
    label[language],
    id,
    text.agencies[agency].short,
    text.agencies[agency].long,
    ...synonyms,
  ]);
  return [...new Set([...Object.keys(text.theme), ...cards.map(({ theme }) => theme)])]
    .map((id) => ({ id, title: text.theme[id] ?? id, cards: found.filter(({ theme }) => theme === id) }))
    .filter((theme) => theme.cards.length > 0);
}
