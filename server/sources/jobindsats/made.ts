import type { SourceFault } from "../define.ts";
import type { Made } from "./layouts.ts";

export type Row = readonly (string | number | null)[];

/** Where an answer's columns stand. `used` are those that measures are made of, by name. */
export type Columns = {
  period: number;
  area: number;
  split: number | null;
  keys: readonly number[];
  measures: readonly { word: string; at: number; isCount: boolean }[];
  used: ReadonlyMap<string, number>;
};

type Numbered = { row: Row; line: number };

type Numbers = {
  numberOf: (row: Row, at: number, line: number, word: string, isCount: boolean) => number | null;
  fault: (message: string) => SourceFault;
};

/** Whether a label is that of a hierarchy's total: `Visitationskategori i alt`. */
export const isTotalWord = (word: string | number | null | undefined): boolean => /\bi alt$/i.test(String(word));

/** The rows of each period and area, in the order they came. */
function grouped(rows: readonly Numbered[], { period, area }: Columns): Numbered[][] {
  const groups = new Map<string, Numbered[]>();
  for (const one of rows) {
    const key = JSON.stringify([one.row[period], one.row[area]]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** The rows a measure is made of: the total's, or one of each of its members. Throws `SourceFault` where one is missing or comes twice. */
function rowsFor({ of }: Made, group: readonly Numbered[], { split }: Columns, { fault }: Numbers): Numbered[] {
  const wanted = of === "/" ? [null] : of;
  return wanted.map((member) => {
    const [found, again] = group.filter(({ row }) => member === null || (split !== null && row[split] === member));
    if (!found) throw fault(`the member "${member}" is missing.`);
    if (again) throw fault(`row ${again.line} comes twice: ${again.row.slice(0, 3).join(", ")}.`);
    return found;
  });
}

/** Measures that are no column: sums and products of columns, empty where a part is. Only those that the answer is about, total or members. */
export function* madeRows(
  rows: readonly Numbered[],
  columns: Columns,
  made: Readonly<Record<string, Made>>,
  asked: string,
  numbers: Numbers,
): Generator<{ word: string; first: Numbered; value: number | null }> {
  const wanted = Object.entries(made).filter(([, { of }]) => (of === "/") === (asked === "/"));
  if (wanted.length === 0) return;
  for (const group of grouped(rows, columns))
    for (const [word, one] of wanted) {
      const parts = rowsFor(one, group, columns, numbers).flatMap(({ row, line }) =>
        one.columns.map((name) => numbers.numberOf(row, columns.used.get(name) ?? -1, line, name, one.how === "sum")),
      );
      const known = parts.filter((part) => part !== null);
      const [first] = group;
      if (!first) continue;
      const whole =
        one.how === "sum"
          ? known.reduce((sum, part) => sum + part, 0)
          : Math.round(known.reduce((product, part) => product * part, 1));
      yield { word, first, value: known.length < parts.length ? null : whole };
    }
}
