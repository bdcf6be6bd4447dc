import { spellings } from "../filters/match.ts";
import type { SearchItem } from "./item.ts";
import { isOneSlipFrom } from "./slip.ts";

/** What a text is to its item, the most telling first. */
const parts = ["name", "id", "alias", "about"] as const;

/** How a text answers, the best first. A word that begins as sought comes before one that holds it; whole words spread over an item come last. */
const qualities = { whole: 0, start: 1, word: 2, inside: 3, spread: 4, slip: 5 } as const;

/** One text of an item, in each spelling: spaces for signs, and a space before the first word. */
type Heard = {
  part: number;
  spellings: readonly string[];
  /** The words of each spelling. */
  words: readonly (readonly string[])[];
  joined: string;
};

/** An item with its texts spelled for searching, once. */
export type Prepared = { item: SearchItem; heard: readonly Heard[]; order: number };

/** Signs are spaces: "a-dagpenge", "Faaborg-Midtfyn" and "pr. 10.000" are words. */
const spaced = (text: string): string => text.replace(/[^\p{L}\d%]+/gu, " ").trim();

const join = (text: string): string => text.replaceAll(" ", "");

export const prepare = (items: readonly SearchItem[]): readonly Prepared[] =>
  items.map((item, order) => {
    const texts = [[item.name], item.ids, item.aliases, item.about];
    const heard = texts.flatMap((list, part) =>
      list.map((text): Heard => {
        const forms = spellings(spaced(text));
        return {
          part,
          spellings: forms.map((form) => ` ${form}`),
          words: forms.map((form) => form.split(" ")),
          joined: join(forms[1] ?? ""),
        };
      }),
    );
    return { item, heard, order };
  });

/** How good an answer is, each number before the next: quality, spelling, part, letters left over. Smaller is better. */
export type Rank = readonly [quality: number, spelling: number, part: number, rest: number];

const compareRanks = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];

const qualityOf = (there: string, sought: string): number | null => {
  if (there === ` ${sought}`) return qualities.whole;
  if (there.startsWith(` ${sought}`)) return qualities.start;
  if (there.includes(` ${sought}`)) return qualities.word;
  return there.includes(sought) ? qualities.inside : null;
};

/** Fewest letters that are looked for inside words, and run together over spaces. */
const [fewestInside, fewestJoined] = [2, 5];

function rankOfText({ part, spellings: there, joined }: Heard, sought: readonly string[]): Rank | null {
  for (const [spelling, form] of there.entries()) {
    const wanted = sought[spelling] ?? "";
    const quality = qualityOf(form, wanted);
    if (quality === null || (quality === qualities.inside && wanted.length < fewestInside)) continue;
    // Whose name it is comes before whose id begins so, and that before what is told about it.
    const least = parts[part] === "about" ? qualities.inside : parts[part] === "id" && quality > 0 ? qualities.word : 0;
    const told = Math.max(quality, least);
    return [told, spelling, part, form.length - 1 - wanted.length];
  }
  const run = join(sought[1] ?? "");
  if (run.length < fewestJoined || !joined.includes(run)) return null;
  return [joined === run ? qualities.whole : qualities.inside, there.length, part, joined.length - run.length];
}

const better = (a: Rank | null, b: Rank | null): Rank | null => (a && (!b || compareRanks(a, b) <= 0) ? a : b);

const best = (ranks: readonly (Rank | null)[]): Rank | null => ranks.reduce(better, null);

const isSpread = ({ heard }: Prepared, words: readonly string[]): boolean =>
  words.every((word) => heard.some(({ spellings: [, form = ""] }) => form.includes(` ${word}`)));

function rankOf(prepared: Prepared, sought: readonly string[]): Rank | null {
  const found = best(prepared.heard.map((heard) => rankOfText(heard, sought)));
  if (found) return found;
  const words = sought[1]?.split(" ") ?? [];
  return words.length > 1 && isSpread(prepared, words) ? [qualities.spread, 0, 0, 0] : null;
}

/** Letters a word must have before a slip of the hand in it is forgiven. */
const forgivenLetters = 5;

/** How near a text comes to a word that is sought: as the whole of it, as a whole word in it, as the beginning of one. */
function nearness(wanted: string, { words }: Heard, spelling: number): number | null {
  const there = words[spelling] ?? [];
  const near = there.filter((word) =>
    wanted.length < forgivenLetters ? word.startsWith(wanted) : isOneSlipFrom(wanted, word),
  );
  if (near.length === 0) return null;
  const isWhole = near.some((word) => Math.abs(word.length - wanted.length) <= 1);
  return isWhole ? Math.min(there.length, 2) - 1 : 2;
}

function slipRank({ heard }: Prepared, sought: readonly string[]): Rank | null {
  const own = heard.filter(({ part }) => parts[part] !== "about");
  const nearest = (word: string, spelling: number): Rank | null =>
    best(
      own.map((one): Rank | null => {
        const near = nearness(word, one, spelling);
        return near === null ? null : [qualities.slip, near, one.part, 0];
      }),
    );
  const ranks = sought.map((form, spelling): Rank | null => {
    const wanted = form.split(" ").toSorted((a, b) => b.length - a.length);
    if ((wanted[0]?.length ?? 0) < forgivenLetters) return null;
    let worst: Rank | null = null;
    for (const word of wanted) {
      const rank = nearest(word, spelling);
      if (!rank) return null;
      if (!worst || compareRanks(rank, worst) > 0) worst = rank;
    }
    return worst;
  });
  return best(ranks);
}

export type Answer = { item: SearchItem; rank: Rank };

function answersBy(
  prepared: readonly Prepared[],
  search: string,
  rank: (one: Prepared, sought: readonly string[]) => Rank | null,
): readonly Answer[] {
  const sought = spellings(spaced(search));
  if (sought[0] === "") return [];
  return prepared
    .flatMap((one) => {
      const found = rank(one, sought);
      return found ? [{ item: one.item, rank: found, order: one.order }] : [];
    })
    .toSorted((a, b) => compareRanks(a.rank, b.rank) || a.order - b.order);
}

/** The items that answer a search as it is written, the best first. */
export function exactAnswers(prepared: readonly Prepared[], search: string): readonly Answer[] {
  return answersBy(prepared, search, rankOf);
}

/** The items that answer a search but for a slip of the hand in its longer words. */
export function nearAnswers(prepared: readonly Prepared[], search: string): readonly Answer[] {
  return answersBy(prepared, search, slipRank);
}

export type Group = { kind: SearchItem["kind"]; answers: readonly Answer[] };

/** Kinds in the order they stand where their best answers are equally good. */
export const kinds = ["indicator", "area", "member", "page", "term", "dataset"] as const satisfies SearchItem["kind"][];

/** How good the best answer of a kind is, for the order of kinds: figures a step up, what only mentions a term a step down. */
function qualityOfGroup({ kind, answers: [first] }: Group): number {
  if (!first) return Number.POSITIVE_INFINITY;
  const [quality, , part] = first.rank;
  if (kind === "indicator" && (quality === qualities.start || quality === qualities.word)) return quality - 1;
  return kind === "term" && parts[part] !== "name" ? quality + 1 : quality;
}

/** Answers by kind: the kind with the best answer first. */
export function grouped(found: readonly Answer[]): readonly Group[] {
  return kinds
    .map((kind): Group => ({ kind, answers: found.filter(({ item }) => item.kind === kind) }))
    .filter((group) => group.answers.length > 0)
    .toSorted((a, b) => qualityOfGroup(a) - qualityOfGroup(b));
}
