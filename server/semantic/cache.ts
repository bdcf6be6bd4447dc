import type { Query } from "#shared/query.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import { answer, type Means } from "./answer.ts";
import { generationFor } from "./knownOn.ts";

/** Most cells kept, over all answers. */
const mostCellsKept = 4_000_000;

/** What makes two questions the same: the generation they are answered from, and what they ask for in it. */
export function keyOf({ indicators, by, where, transform }: Query, generation: number): string {
  const { time, ...places } = where;
  const members = Object.entries(places)
    .map(([id, rule]) => [id, "codes" in rule ? { codes: [...new Set(rule.codes)].sort() } : rule] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const periods =
    time && "codes" in time
      ? { codes: [...new Set(time.codes)].sort() }
      : time && "from" in time
        ? { from: time.from, to: time.to }
        : time;
  return JSON.stringify([generation, [...new Set(indicators)], by, periods ?? null, members, transform]);
}

type Kept = { answer: Promise<Disclosed>; cells: number };

/** The door with a memory: the same question to the same generation is answered once. Bounded by cells, the longest unused goes first. */
export function rememberedAnswer(means: Means, most: number = mostCellsKept): (query: Query) => Promise<Disclosed> {
  const kept = new Map<string, Kept>();
  let cells = 0;

  const forget = (key: string) => {
    cells -= kept.get(key)?.cells ?? 0;
    kept.delete(key);
  };

  const settle = (key: string, entry: Kept, cube: Disclosed) => {
    if (kept.get(key) !== entry) return;
    entry.cells = cube.value.length + 1;
    cells += entry.cells;
    for (const oldest of kept.keys()) {
      if (cells <= most) break;
      forget(oldest);
    }
  };

  return async (query) => {
    const key = keyOf(query, generationFor(query.knownOn, means.store).number);
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return known.answer;
    }
    const entry: Kept = { answer: answer(query, means), cells: 0 };
    kept.set(key, entry);
    entry.answer.then(
      (cube) => settle(key, entry, cube),
      () => forget(key),
    );
    return entry.answer;
  };
}
