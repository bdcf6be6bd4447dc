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

const foldedBy = (text: string, folding: (typeof foldings)[number]) =>
  folding
    .reduce((left, [letter, plain]) => left.replace(letter, plain), text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

const lowered = (text: string): string => text.toLocaleLowerCase("da");

/** A text in small letters as written, then with æ ø å as ae oe aa, then without any mark: the nearer the spelling, the earlier. */
export const spellings = (text: string): readonly string[] => {
  const small = lowered(text);
  return [small, ...foldings.map((folding) => foldedBy(small, folding))];
};

/**
 * How well a text answers a search, 0 best; null where it does not. Case and diacritics do not matter ("arhus", "koege",
 * "koge"), but what is written as searched comes first, and beginnings before middles.
 */
export function matchRank(text: string, search: string): number | null {
  const [there, sought] = [spellings(text), spellings(search.trim())];
  for (const [place, spelling] of there.entries()) {
    const at = spelling.indexOf(sought[place] ?? "");
    if (at >= 0) return (place === 0 ? 0 : 2) + (at === 0 ? 0 : 1);
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
