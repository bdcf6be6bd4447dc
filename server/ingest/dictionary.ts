import type { DimensionId } from "#shared/dimension.ts";
import { firstDay, type Frequency, frequencyOf, partsOf, type Period } from "#shared/period.ts";
import { membersOf } from "#server/dimensions/breakdowns.ts";
import type { Table } from "#server/sources/define.ts";

/** Numbers from here on stand for words that are none of ours. */
export const firstStranger = 1_000_000;

/** A word of a delivery, the number it is staged by, and where it was first met. */
export type Met = { id: number; word: string; file: string; row: number };

/** The words of one column as numbers: those we know by the number given, each other by one of its own. */
export type Dictionary = {
  /** Null for a word that is not there at all. */
  idOf: (word: string | undefined, file: string, row: number) => number | null;
  /** Every word met, in the order it was. */
  met: () => readonly Met[];
};

export function dictionary(known: (word: string) => number | null): Dictionary {
  const ids = new Map<string, number>();
  const met: Met[] = [];
  let strangers = firstStranger;
  let last = { word: "", id: 0 };
  const lookedUp = (word: string): number | undefined => {
    const id = ids.get(word);
    if (id !== undefined) last = { word, id };
    return id;
  };
  return {
    idOf: (word, file, row) => {
      if (word === undefined || word === "") return null;
      if (word === last.word) return last.id;
      const before = lookedUp(word);
      if (before !== undefined) return before;
      const id = known(word) ?? strangers++;
      ids.set(word, id);
      met.push({ id, word, file, row });
      return id;
    },
    met: () => met,
  };
}

const codes = new Map<DimensionId, { sorted: readonly string[]; places: ReadonlyMap<string, number> }>();

function codesIn(dimension: Exclude<DimensionId, "time">) {
  const before = codes.get(dimension);
  if (before) return before;
  const sorted = membersOf(dimension)
    .map(({ code }) => code)
    .toSorted();
  const found = { sorted, places: new Map(sorted.map((code, place) => [code, place])) };
  codes.set(dimension, found);
  return found;
}

/** The number a code is staged by: its place among the sorted codes, so that numbers sort as codes do. */
export const placeOfCode = (dimension: Exclude<DimensionId, "time">, code: string): number | undefined =>
  codesIn(dimension).places.get(code);

/** The number of a code that there must be. Throws where it is none. */
export function knownPlace(dimension: Exclude<DimensionId, "time">, code: string): number {
  const place = placeOfCode(dimension, code);
  if (place === undefined) throw new RangeError(`${code} is no code of ${dimension}`);
  return place;
}

/** The numbers of a table's measures, in the order of their ids. */
export const measurePlaces = ({ measures }: Pick<Table, "measures">): ReadonlyMap<string, number> =>
  new Map(
    measures
      .map(({ id }) => id)
      .toSorted()
      .map((id, place) => [id, place]),
  );

/** Periods in a year, as far as a year apart is counted. */
export const perYear: Readonly<Record<Frequency, number>> = { year: 1, half: 2, quarter: 4, month: 12, week: 52 };

const weekMs = 7 * 86_400_000;
/** Thursday 1 January 1970 is three days into its week. */
const firstMonday = -3 * 86_400_000;
/** Weeks before 1970 are counted from well below any year that a period may have. */
const weeksBefore = 10_000;

/** A period as a number, one more for each next one of its frequency. */
export function ordinalOf(period: Period): number {
  const frequency = frequencyOf(period);
  if (frequency === "week") return (Date.parse(firstDay(period)) - firstMonday) / weekMs + weeksBefore;
  const { year, part } = partsOf(period) ?? { year: 0, part: 1 };
  return year * perYear[frequency] + part - 1;
}
