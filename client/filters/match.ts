const foldings: readonly (readonly [RegExp, string])[][] = [
  [
    [/æ/g, "ae"],
    [/ø/g, "oe"],
    [/å/g, "aa"],
  ],
  [
    [/æ/g, "a"],
    [/ø/g, "o"],
    [/å|aa/g, "a"],
  ],
];

const folded = (text: string, folding: (typeof foldings)[number]) =>
  folding
    .reduce((left, [letter, plain]) => left.replace(letter, plain), text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

/**
 * How well a text answers a search, 0 best; null where it does not. Case and diacritics do not matter ("arhus", "koege",
 * "koge"), but what is written as searched comes first, and beginnings before middles.
 */
export function matchRank(text: string, search: string): number | null {
  const [there, sought] = [text.toLocaleLowerCase("da"), search.trim().toLocaleLowerCase("da")];
  if (there.startsWith(sought)) return 0;
  if (there.includes(sought)) return 1;
  for (const folding of foldings) {
    const at = folded(there, folding).indexOf(folded(sought, folding));
    if (at >= 0) return at === 0 ? 2 : 3;
  }
  return null;
}

/** Those that answer a search, best first, otherwise in the order they came. */
export const matching = <Item>(items: readonly Item[], search: string, textsOf: (item: Item) => readonly string[]) =>
  items
    .flatMap((item, order) => {
      const ranks = textsOf(item).flatMap((text) => matchRank(text, search) ?? []);
      return ranks.length === 0 ? [] : [{ item, order, rank: Math.min(...ranks) }];
    })
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ item }) => item);
