import type { IndicatorCard } from "#shared/indicator.ts";
import type { PageText } from "#client/text/useText.ts";
import { matching } from "../../filters/match.ts";

/** The indicators that answer a search, grouped by theme; best answers first within a theme. */
export function themesOf(
  cards: readonly IndicatorCard[],
  search: string,
  text: PageText,
): { id: string; title: string; cards: IndicatorCard[] }[] {
  const found = matching(cards, search, ({ id, label, synonyms, agency }) => [
    label[text.language],
    id,
    text.agencies[agency].short,
    text.agencies[agency].long,
    ...synonyms,
  ]);
  return [...new Set(cards.map(({ theme }) => theme))]
    .map((id) => ({ id, title: text.theme[id] ?? id, cards: found.filter(({ theme }) => theme === id) }))
    .filter((theme) => theme.cards.length > 0);
}
