import { type BreakdownId, type DimensionId, dimensionIds } from "#shared/dimension.ts";
import type { Period } from "#shared/period.ts";
import { block, blocksOf, type FillingBlock, type SourceBlock } from "../blocks.ts";
import type { SourceFault, Table } from "../define.ts";
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

/** What is summed so far: the figures there are, and what the marks of the others come to. */
type Sum = {
  value: number | null;
  /** The first mark of a part that is not there. */
  missing: string | null;
  isNil: boolean;
  isProvisional: boolean;
  count: number;
  /** The row of the first part. */
  row: number;
};

/** A row but for its figure: what it is of. */
type Of = { meaning: Meaning; geography: string; measure: string };

/** The sums of one meaning in one area by period, in the order they were met. */
type Sums = Of & { byTime: Map<string, Sum> };

function added(sum: Sum, { value, mark }: Cell): void {
  sum.count += 1;
  if (value !== null) sum.value = (sum.value ?? 0) + value;
  if (mark === "" && value !== null) return;
  if (mark === "*") sum.isProvisional = true;
  else if (!nil.has(mark)) sum.missing ??= mark;
  else if (mark === "-") sum.isNil = true;
}

/** A sum's cell: what is not there empties it, what cannot occur adds nothing, and one provisional part makes it provisional. */
function markOf({ value, missing, isNil, isProvisional }: Sum): string {
  if (missing !== null) return missing;
  if (value === null) return isNil ? "-" : ".";
  return isProvisional ? "*" : "";
}

/** What writes the next row of a block, and tells whether it is full then. */
function writerOf(filling: FillingBlock) {
  const { measure: measures, mark: marks, keys } = filling;
  const [times, areas] = [keys.get("time"), keys.get("geography")];
  const breakdowns = [...keys].flatMap(([id, column]) => (id === "time" || id === "geography" ? [] : [{ id, column }]));
  return ({ meaning, geography, measure }: Of, time: string, value: number | null, mark: string, row: number) => {
    const at = filling.rows;
    if (times) times.places[at] = times.placeOf(time);
    if (areas) areas.places[at] = areas.placeOf(geography);
    for (const { id, column } of breakdowns) column.places[at] = column.placeOf(meaning.keys[id] ?? "");
    measures.places[at] = measures.placeOf(measure);
    marks.places[at] = marks.placeOf(mark);
    return filling.put(value, row);
  };
}

/** The sums begun, in the order they were: one after another in time is most often of one area. */
function sumsBegun() {
  const begun = new Map<string, Sums>();
  let last: Sums | null = null;
  const of = (meaning: Meaning, geography: string, measure: string): Sums => {
    if (last?.measure === measure && last.geography === geography && last.meaning.id === meaning.id) return last;
    const place = `${meaning.id}|${geography}|${measure}`;
    last = begun.get(place) ?? { meaning, geography, measure, byTime: new Map() };
    begun.set(place, last);
    return last;
  };
  return { begun, of };
}

type Telling = { fault: (message: string) => SourceFault; ended: () => void };

/**
 * Rows of a table in its own words, a block at a time. `asked` are the values of each variable as the request had them. A
 * cell of a word that does not exist in its period makes no row; `fault` is thrown where it holds a figure all the same,
 * and where a sum lacks one of its parts; `ended` is told when all rows are.
 */
export function rowsOf(
  cells: Iterable<Cell>,
  table: Table,
  layout: Layout,
  asked: readonly (readonly string[])[],
  telling: Telling,
): Iterable<SourceBlock> {
  const told = new Set<DimensionId>(["time", "geography", ...layout.breakdowns.flatMap((one) => one.dimensions)]);
  const filling = block(dimensionIds.filter((id) => told.has(id)));
  return blocksOf(filling, filled(filling, cells, table, layout, asked, telling));
}

function* filled(
  filling: FillingBlock,
  cells: Iterable<Cell>,
  table: Table,
  layout: Layout,
  asked: readonly (readonly string[])[],
  { fault, ended }: Telling,
): Generator<void> {
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
  const write = writerOf(filling);
  const sums = sumsBegun();
  for (const cell of cells) {
    const { codes, value, mark, row } = cell;
    const time = codes.at(-1) ?? "";
    const geography = layout.geography ? (codes[0] ?? "") : "000";
    const measure = measureOf(codes, selectorsAt, breakdownsAt);
    for (const meaning of meanings(codes, breakdownsAt, breakdownsEnd)) {
      const { size, words } = meaning;
      if (words.length > 0 && !words.every((word) => isThere(time, word))) {
        if (isEmpty(cell)) continue;
        throw fault(`row ${row} has a figure for ${words.map(({ word }) => word).join(", ")} in ${time}.`);
      }
      if (size === 1) {
        if (write({ meaning, geography, measure }, time, value, mark, row)) yield;
        continue;
      }
      const { byTime } = sums.of(meaning, geography, measure);
      let sum = byTime.get(time);
      if (!sum) {
        sum = { value: null, missing: null, isNil: false, isProvisional: false, count: 0, row };
        byTime.set(time, sum);
      }
      added(sum, cell);
    }
  }
  for (const [place, { byTime, ...of }] of sums.begun)
    for (const [time, sum] of byTime) {
      const { size } = of.meaning;
      if (sum.count !== size)
        throw fault(
          `${place.replaceAll("\u0000", ", ")}|${time} has ${sum.count} of the ${size} values it is made of.`,
        );
      if (write(of, time, sum.missing === null ? sum.value : null, markOf(sum), sum.row)) yield;
    }
  ended();
}
