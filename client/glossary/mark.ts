import type { Language } from "#shared/words.ts";
import type { Term } from "./define.ts";

/** A piece of a text: as it stands, and the term it is, if it is one. */
export type Piece = { text: string; term: string | null };

const escaped = (form: string): string => form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

type Index = { pattern: RegExp; byForm: ReadonlyMap<string, string> };

const indexes = new WeakMap<readonly Term[], Partial<Record<Language, Index>>>();

/** The forms of all terms as one pattern, the longest first, so that "ledige stillinger" is not found as "ledige". */
function indexOf(terms: readonly Term[], language: Language): Index {
  const known = indexes.get(terms)?.[language];
  if (known) return known;
  const byForm = new Map(terms.flatMap(({ id, forms }) => forms[language].map((form) => [form, id] as const)));
  const longestFirst = [...byForm.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d-])(?:${longestFirst.map(escaped).join("|")})(?![\p{L}\d]|-\p{L})`,
    "giu",
  );
  const index = { pattern, byForm };
  indexes.set(terms, { ...indexes.get(terms), [language]: index });
  return index;
}

/** The ids of the terms that a text uses, in the order they stand. */
export const termsIn = (text: string, terms: readonly Term[], language: Language): readonly string[] => {
  const { pattern, byForm } = indexOf(terms, language);
  const found = [...text.matchAll(pattern)].flatMap(([form]) => byForm.get(form.toLocaleLowerCase(language)) ?? []);
  return [...new Set(found)];
};

/** A text in pieces: the first occurrence of each term stands alone, the rest as it was. `but` is not marked. */
export function marked(
  text: string,
  terms: readonly Term[],
  language: Language,
  but: readonly string[] = [],
): readonly Piece[] {
  const { pattern, byForm } = indexOf(terms, language);
  const met = new Set(but);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: form, index } of text.matchAll(pattern)) {
    const term = byForm.get(form.toLocaleLowerCase(language));
    if (term === undefined || met.has(term)) continue;
    met.add(term);
    if (index > at) pieces.push({ text: text.slice(at, index), term: null });
    pieces.push({ text: form, term });
    at = index + form.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), term: null });
  return pieces;
}
