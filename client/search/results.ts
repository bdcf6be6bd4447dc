import { answersInArea } from "./inArea.ts";
import type { SearchItem } from "./item.ts";
import { type Answer, exactAnswers, grouped, nearAnswers, type Prepared } from "./rank.ts";
import type { SearchText } from "./text.ts";

/** Results of one kind, the best first. */
export type ResultGroup = { kind: SearchItem["kind"]; items: readonly SearchItem[] };

/** A whole name, its beginning or one of its words. */
const isNamed = (quality: number) => quality <= 2;

const byKind = (found: readonly Answer[]): ResultGroup[] =>
  grouped(found).map(({ kind, answers }) => ({ kind, items: answers.map(({ item }) => item) }));

/**
 * What a search finds, by kind, the kind with the best answer first. A search that names no thing may name an indicator
 * and its area; slips of the hand are forgiven only where nothing answers as it is written.
 */
export function resultsOf(prepared: readonly Prepared[], search: string, words: SearchText): readonly ResultGroup[] {
  const found = exactAnswers(prepared, search);
  if (found.some(({ rank: [quality] }) => isNamed(quality))) return byKind(found);
  const together = answersInArea(prepared, search, words);
  if (together.length === 0) return byKind(found.length > 0 ? found : nearAnswers(prepared, search));
  const groups = byKind(found);
  const others = groups.find(({ kind }) => kind === "indicator")?.items ?? [];
  return [{ kind: "indicator", items: [...together, ...others] }, ...groups.filter(({ kind }) => kind !== "indicator")];
}
