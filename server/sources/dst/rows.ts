import type { BreakdownId } from "#shared/dimension.ts";
import type { Period } from "#shared/period.ts";
import { type SourceFault, type SourceRow, type Table } from "../define.ts";
import { type Breakdown, type Layout, namesOf, selectedOf, valuesOf, type Word } from "./layout.ts";

/** One cell of an answer: its codes in the order they were asked for, time last. */
export type Cell = { codes: readonly string[]; value: number | null; mark: string; row: number };

/** What one combination of codes says of a row: its words by dimension, and how many cells are summed to it. */
type Meaning = { id: string; keys: Partial<Record<BreakdownId, string>>; size: number; words: readonly Word[] };

/** The source's code → the declared one. */
type Named = (code: string) => string;

type Placed = { word: string; size: number; of: readonly Word[] };

/** The words that each code of a breakdown is part of; `named` turns the source's codes into the declared ones. */
function placesOf({ words }: Breakdown, named: Named): (code: string) => readonly Placed[] {
  if (words === "all") return (code) => [{ word: code, size: 1, of: [] }];
  return (code) =>
    words
      .filter(({ of }) => of.some((value) => value.code === named(code)))
      .map((word): Placed => ({ word: word.word, size: word.of.length, of: [word] }));
}

/** Every way to take one of each. */
const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])), [[]]);

function meaningsOf(layout: Layout, named: readonly Named[]): (codes: readonly string[]) => Meaning[] {
  const places = layout.breakdowns.map((breakdown, at) => placesOf(breakdown, named[at] ?? String));
  const known = new Map<string, Meaning[]>();
  return (codes) => {
    const key = codes.join("\u0000");
    const before = known.get(key);
    if (before) return before;
    const found = product(places.map((place, at) => place(codes[at] ?? ""))).map((way): Meaning => {
      const told = way.flatMap(({ word }, at) =>
        (layout.breakdowns[at]?.dimensions ?? []).map((dimension) => [dimension, word] as const),
      );
      return {
        id: way.map(({ word }) => word).join("\u0000"),
        keys: Object.fromEntries(told),
        size: way.reduce((size, placed) => size * placed.size, 1),
        words: way.flatMap(({ of }) => of).filter(({ from, to }) => from !== undefined || to !== undefined),
      };
    });
    known.set(key, found);
    return found;
  };
}

function standsAt(codes: readonly string[], from: number, wanted: readonly string[]): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (wanted[at] !== codes[from + at]) return false;
  return true;
}

/** What is made of some of a line's codes; those of the line before are not looked up again. */
function sameAgain<Found>(
  make: (codes: readonly string[]) => Found,
): (codes: readonly string[], from: number, to: number) => Found {
  let before: readonly string[] | null = null;
  let found: Found | null = null;
  return (codes, from, to) => {
    if (before !== null && found !== null && standsAt(codes, from, before)) return found;
    before = codes.slice(from, to);
    found = make(before);
    return found;
  };
}

/** Codes of one frequency stand in the order of time. */
const isThere = (period: Period, { from, to }: Word) =>
  (from === undefined || period >= from) && (to === undefined || period <= to);

/** Marks of a cell that holds nothing: nil, cannot occur. */
const nil = new Set(["-", "."]);
const absent = new Set([...nil, "..", "...", "…", ""]);

const isEmpty = ({ value, mark }: Cell) => value === 0 || (value === null && absent.has(mark));

type Sum = { row: SourceRow; value: number | null; marks: Set<string>; count: number; size: number };

/** A sum's cell: what is not there empties it, what cannot occur adds nothing, and one provisional part makes it provisional. */
function summed({ row, value, marks }: Sum): SourceRow {
  const missing = [...marks].find((mark) => mark !== "*" && !nil.has(mark));
  if (missing !== undefined) return { ...row, value: null, mark: missing };
  if (value === null) return { ...row, value: null, mark: marks.has("-") ? "-" : "." };
  return { ...row, value, mark: marks.has("*") ? "*" : "" };
}

function added(sum: Sum, { value, mark }: Cell): void {
  sum.count += 1;
  if (value !== null) sum.value = (sum.value ?? 0) + value;
  if (mark !== "" || value === null) sum.marks.add(mark);
}

/**
 * Rows of a table in its own words. `asked` are the values of each variable as the request had them. A cell of a word
 * that does not exist in its period makes no row; `fault` is thrown where it holds a figure all the same, and where a sum
 * lacks one of its parts; `ended` is told when all rows are.
 */
export function* rowsOf(
  cells: Iterable<Cell>,
  table: Table,
  layout: Layout,
  asked: readonly (readonly string[])[],
  { fault, ended }: { fault: (message: string) => SourceFault; ended: () => void },
): Generator<SourceRow> {
  const selectorsAt = layout.geography ? 1 : 0;
  const breakdownsAt = selectorsAt + layout.selectors.length;
  const breakdownsEnd = breakdownsAt + layout.breakdowns.length;
  const named = [
    ...layout.selectors.map((selector, at) => selectedOf(selector, at, table)),
    ...layout.breakdowns.map((breakdown) => valuesOf(breakdown) ?? []),
  ].map((declared, at): Named => {
    const names = namesOf(declared, asked[selectorsAt + at] ?? []);
    if (!names) throw fault("the request it answers has other values than are declared.");
    return (code) => names.get(code) ?? code;
  });
  const meanings = sameAgain(meaningsOf(layout, named.slice(layout.selectors.length)));
  const measureOf = sameAgain((codes) => codes.map((code, at) => named[at]?.(code) ?? code).join(",") || table.table);
  const sums = new Map<string, Map<string, Sum>>();
  // Figures that stand side by side are most often of one place, one after another in time.
  let last: { id: string; geography: string; measure: string; ofPlace: Map<string, Sum> } | null = null;
  const sumsOf = (id: string, geography: string, measure: string) => {
    if (last?.measure === measure && last.geography === geography && last.id === id) return last.ofPlace;
    const place = `${id}|${geography}|${measure}`;
    let ofPlace = sums.get(place);
    if (!ofPlace) sums.set(place, (ofPlace = new Map<string, Sum>()));
    last = { id, geography, measure, ofPlace };
    return ofPlace;
  };
  for (const cell of cells) {
    const { codes, value, mark, row } = cell;
    const time = codes.at(-1) ?? "";
    const geography = layout.geography ? (codes[0] ?? "") : "000";
    const measure = measureOf(codes, selectorsAt, breakdownsAt);
    for (const { id, keys, size, words } of meanings(codes, breakdownsAt, breakdownsEnd)) {
      if (words.length > 0 && !words.every((word) => isThere(time, word))) {
        if (isEmpty(cell)) continue;
        throw fault(`row ${row} has a figure for ${words.map(({ word }) => word).join(", ")} in ${time}.`);
      }
      if (size === 1) {
        yield { keys: { ...keys, geography, time }, measure, value, mark, row };
        continue;
      }
      const ofPlace = sumsOf(id, geography, measure);
      let sum = ofPlace.get(time);
      if (!sum) {
        const read: SourceRow = { keys: { ...keys, geography, time }, measure, value, mark, row };
        ofPlace.set(time, (sum = { row: read, value: null, marks: new Set<string>(), count: 0, size }));
      }
      added(sum, cell);
    }
  }
  for (const [place, ofPlace] of sums)
    for (const [time, sum] of ofPlace) {
      if (sum.count !== sum.size)
        throw fault(
          `${place.replaceAll("\u0000", ", ")}|${time} has ${sum.count} of the ${sum.size} values it is made of.`,
        );
      yield summed(sum);
    }
  ended();
}
