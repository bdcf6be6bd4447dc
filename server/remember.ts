import type { Query } from "#shared/query.ts";

type Sized = { value: { length: number } };
type Kept<Answer> = { answer: Promise<Answer>; cells: number };

type Means<Answer> = {
  answer: (query: Query) => Promise<Answer>;
  /** Number of the generation being served, which an answer is kept under. */
  generation: () => number | null;
  /** Cells kept at most; those asked for longest ago go first. */
  mostCells?: number;
};

/**
 * The same door, with answers kept while their generation is served and a question already being answered asked once.
 * A query has one text, since it comes parsed and its fields in the schema's order. Failures are not kept.
 */
export function remembered<Answer extends Sized>({
  answer,
  generation,
  mostCells = 4_000_000,
}: Means<Answer>): (query: Query) => Promise<Answer> {
  const kept = new Map<string, Kept<Answer>>();
  let served: number | null = null;
  let cells = 0;

  const forget = (key: string, entry: Kept<Answer>) => {
    if (kept.get(key) !== entry) return;
    kept.delete(key);
    cells -= entry.cells;
  };

  const keep = (key: string, entry: Kept<Answer>, count: number) => {
    if (kept.get(key) !== entry) return;
    entry.cells = count;
    cells += count;
    for (const [oldest, old] of kept) {
      if (cells <= mostCells) break;
      forget(oldest, old);
    }
  };

  return (query) => {
    const now = generation();
    if (now !== served) {
      kept.clear();
      cells = 0;
      served = now;
    }
    const key = JSON.stringify(query);
    const found = kept.get(key);
    if (found) {
      kept.delete(key);
      kept.set(key, found);
      return found.answer;
    }
    const entry: Kept<Answer> = { answer: answer(query), cells: 0 };
    kept.set(key, entry);
    entry.answer.then(
      ({ value }) => keep(key, entry, value.length),
      () => forget(key, entry),
    );
    return entry.answer;
  };
}
