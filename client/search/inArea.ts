import type { SearchItem } from "./item.ts";
import { type Answer, exactAnswers, nearAnswers, type Prepared } from "./rank.ts";
import type { SearchText } from "./text.ts";

const isWhole = ({ rank: [quality] }: Answer) => quality === 0;

/** Most words an area is named by. */
const areaWords = 3;

/** The ways to cut a search in what is asked for and where. */
const cuts = (search: string): readonly (readonly [string, string])[] => {
  const words = search.trim().split(/\s+/);
  const both = words.slice(1).flatMap((_, at) => {
    const [head, tail] = [words.slice(0, at + 1), words.slice(at + 1)];
    return [[head, tail] as const, [tail, head] as const];
  });
  return both
    .filter(([, where]) => where.length <= areaWords)
    .map(([what, where]) => [what.join(" "), where.join(" ")] as const);
};

/** The words that only join an indicator to its area. */
const joining = /\s+(?:i|in|for|på)$/i;

/** Most indicators that are offered in one area. */
const most = 4;

/** Indicators in an area, where a search names both: "ledighed aarhus", "sygefravær i Region Sjælland". */
export function answersInArea(prepared: readonly Prepared[], search: string, words: SearchText): SearchItem[] {
  const areas = prepared.filter(({ item }) => item.kind === "area");
  for (const [what, where] of cuts(search)) {
    const area = exactAnswers(areas, where).find(isWhole)?.item;
    if (!area?.scope || !("area" in area.scope)) continue;
    const { area: code, level } = area.scope;
    const inLevel = prepared.filter(
      ({ item: { scope } }) => scope !== null && "levels" in scope && scope.levels.includes(level),
    );
    const sought = what.replace(joining, "");
    const exact = exactAnswers(inLevel, sought);
    const found = exact.length > 0 ? exact : nearAnswers(inLevel, sought);
    if (found.length === 0) continue;
    return found.slice(0, most).map(({ item }) => ({
      ...item,
      key: `${item.key} ${area.key}`,
      name: words.in(item.name, area.name),
      target: { ...item.target, part: { areas: [code] } },
    }));
  }
  return [];
}
