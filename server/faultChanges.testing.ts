import { createHash } from "node:crypto";
import type { Case } from "./faultCases.testing.ts";
import type { Grid } from "./faultForms.testing.ts";
import type { Typed } from "./sources/sheets.testing.ts";

/** A table without what was to be changed. */
class NothingToChange extends Error {}

/** What is done to a good table. A change that finds nothing to change is a fault of the test. */
export type Change = (grid: Grid, one: Case) => Grid;

const placeOf = ({ heads }: Grid, head: string): number => {
  const at = heads.indexOf(head);
  if (at === -1) throw new Error(`no column ${head}`);
  return at;
};

/** The rows that have these words under their heads. */
export const isRow =
  (grid: Grid, wanted: Readonly<Record<string, string>>) =>
  (row: readonly Typed[]): boolean =>
    Object.entries(wanted).every(([head, word]) => String(row[placeOf(grid, head)]) === word);

const numberOf = (cell: Typed | undefined): number => Number(String(cell ?? "").replace(",", "."));

/** A number as the column writes its others. */
export const like = (cell: Typed | undefined, number: number): Typed => {
  if (typeof cell === "number") return number;
  return String(cell).includes(",") ? String(number).replace(".", ",") : String(number);
};

/** The row of the cell that is changed. Throws where there is not just one. */
export function rowOf(grid: Grid, { cell }: Pick<Case, "cell">): number {
  const found = grid.rows.flatMap((row, at) => (isRow(grid, cell)(row) ? [at] : []));
  const [first, other] = found;
  if (first === undefined || other !== undefined)
    throw new NothingToChange(`${found.length} rows of ${JSON.stringify(cell)}`);
  return first;
}

const withRows = (grid: Grid, rows: Typed[][]): Grid => ({ ...grid, rows });

/** The cell with another content in one column. */
export const put =
  (head: (one: Case) => string, content: (before: Typed) => Typed): Change =>
  (grid, one) => {
    const [row, at] = [rowOf(grid, one), placeOf(grid, head(one))];
    return withRows(
      grid,
      grid.rows.map((cells, place) => (place === row ? cells.with(at, content(cells[at] ?? null)) : cells)),
    );
  };

export const without =
  (head: (one: Case) => string): Change =>
  (grid, one) => {
    const at = placeOf(grid, head(one));
    return { heads: grid.heads.toSpliced(at, 1), rows: grid.rows.map((row) => row.toSpliced(at, 1)) };
  };

export const renamed =
  (head: (one: Case) => string, name: string): Change =>
  (grid, one) => ({ ...grid, heads: grid.heads.with(placeOf(grid, head(one)), name) });

/** One column more, before the figures. */
export const withColumn =
  (name: string, content: Typed): Change =>
  (grid, one) => {
    const at = placeOf(grid, one.figure);
    return { heads: grid.heads.toSpliced(at, 0, name), rows: grid.rows.map((row) => row.toSpliced(at, 0, content)) };
  };

/** The first places in reverse, the others as they are. */
const placesIn = (heads: readonly string[], first: number): number[] => {
  const places = heads.map((_, at) => at);
  return [...places.slice(0, first).toReversed(), ...places.slice(first)];
};

/** The columns in another order, and the rows. */
export const reordered =
  (order: (one: Case) => "reversed" | "reversed before the figures"): Change =>
  ({ heads, rows }, one) => {
    const places = placesIn(heads, order(one) === "reversed" ? heads.length : heads.indexOf(one.figure));
    const pick = <Of>(list: readonly Of[]) => places.flatMap((at) => list.slice(at, at + 1));
    return { heads: pick(heads), rows: rows.map((row) => pick(row)) };
  };

export const rowsReversed: Change = (grid) => withRows(grid, grid.rows.toReversed());

/** The row of the cell once more at the end, with another figure where one is given. */
export const repeated =
  (figure?: (before: number) => number): Change =>
  (grid, one) => {
    const [row, at] = [grid.rows[rowOf(grid, one)] ?? [], placeOf(grid, one.figure)];
    const again = figure ? row.with(at, like(row[at], figure(numberOf(row[at])))) : row;
    return withRows(grid, [...grid.rows, again]);
  };

/** The rows of these words left out. */
export const withoutRows =
  (wanted: (grid: Grid, one: Case) => (row: readonly Typed[], at: number) => boolean): Change =>
  (grid, one) => {
    const isGone = wanted(grid, one);
    const rows = grid.rows.filter((row, at) => !isGone(row, at));
    if (rows.length === grid.rows.length) throw new NothingToChange("no row is gone");
    return withRows(grid, rows);
  };

/** The first half of the rows. */
export const shortened: Change = (grid) => withRows(grid, grid.rows.slice(0, Math.ceil(grid.rows.length / 2)));

/** Every figure of the rows wanted another number. */
export const scaled =
  (wanted: (grid: Grid, one: Case) => (row: readonly Typed[]) => boolean, figure: (before: number) => number): Change =>
  (grid, one) => {
    const [isWanted, at] = [wanted(grid, one), placeOf(grid, one.figure)];
    let changed = 0;
    const rows = grid.rows.map((row) => {
      const before = row[at];
      const isFigure = before !== null && before !== "" && Number.isFinite(numberOf(before));
      if (!isWanted(row) || !isFigure) return row;
      changed += 1;
      return row.with(at, like(before, figure(numberOf(before))));
    });
    if (changed === 0) throw new NothingToChange("no figure is changed");
    return withRows(grid, rows);
  };

/** The figures of the rows that may be revised. */
export const revised = (figure: (before: number) => number): Change =>
  scaled((grid, { revised: rows }) => {
    const wanted = rows.map((row) => isRow(grid, row));
    return (row) => wanted.some((isWanted) => isWanted(row));
  }, figure);

/** A word of a column said otherwise in every row. */
export const reworded =
  (word: (one: Case) => string, other: string): Change =>
  (grid, one) => {
    const at = placeOf(grid, one.place);
    if (!grid.rows.some((row) => row[at] === word(one))) throw new NothingToChange(`no ${word(one)}`);
    return withRows(
      grid,
      grid.rows.map((row) => (row[at] === word(one) ? row.with(at, other) : row)),
    );
  };

/** The rows of the newest period, in a grid whose rows stand in the order of time; all of them where periods are heads. */
export const newestRows = (grid: Grid, { time }: Case): ((row: readonly Typed[]) => boolean) => {
  if (time === null) return () => true;
  const at = placeOf(grid, time);
  const newest = String(grid.rows.at(-1)?.[at]);
  return (row) => String(row[at]) === newest;
};

/** A mark in the column beside the figures, and no figure. */
export const flagged =
  (head: string, mark: string): Change =>
  (grid, one) => {
    const [row, at, flag] = [rowOf(grid, one), placeOf(grid, one.figure), placeOf(grid, head)];
    const empty = typeof grid.rows[row]?.[at] === "number" ? null : "";
    return withRows(
      grid,
      grid.rows.map((cells, place) => (place === row ? cells.with(at, empty).with(flag, mark) : cells)),
    );
  };

/** A change of what is found of it in each of several answers, and SHA-256 of what was made. */
export function inAny(change: Change, one: Case) {
  let why: unknown = "nothing was asked for";
  const made: string[] = [];
  return {
    bytes: (good: Uint8Array): Uint8Array => {
      try {
        const bytes = one.form.write(change(one.form.read(good), one));
        made.push(createHash("sha256").update(bytes).digest("hex"));
        return bytes;
      } catch (cause) {
        if (!(cause instanceof NothingToChange)) throw cause;
        why = cause;
        return good;
      }
    },
    given: () => made,
    /** Throws where none of the answers had anything of it. */
    assertMade: () => {
      if (made.length === 0) throw why;
    },
  };
}
