import type { Statement } from "./pxText.ts";
import { stringsIn } from "./pxText.ts";
import type { Dimension } from "./table.ts";

/** More cells than this are not marked one by one; a file that says so is not statistics. */
const mostMarks = 2_000_000;

/** The marks that DATANOTECELL puts on cells, by flat index. Keys are codes or texts in the order of the variables, `*` any. */
export const cellMarks = (
  statements: Statement[],
  dimensions: Dimension[],
  warnings: string[],
): Map<number, string> => {
  const marks = new Map<number, string>();
  const said = statements.filter(({ keyword, language }) => keyword === "DATANOTECELL" && language === null);
  if (said.length === 0) return marks;
  const places = dimensions.map(({ categories }) => {
    const byText = new Map(categories.map(({ label, code }, at) => [label ?? code, at]));
    return new Map([...byText, ...categories.map(({ code }, at): [string, number] => [code, at])]);
  });
  let lost = 0;
  for (const { keys, value } of said) {
    const cells = cellsOf(keys, dimensions, places);
    if (cells.length === 0 || marks.size + cells.length > mostMarks) lost += 1;
    else for (const cell of cells) marks.set(cell, stringsIn(value).join(" "));
  }
  if (lost > 0) warnings.push(`${lost} marks (DATANOTECELL) are put on no cell of the table.`);
  return marks;
};

const cellsOf = (keys: string[], dimensions: Dimension[], places: Map<string, number>[]): number[] => {
  if (keys.length !== dimensions.length) return [];
  let cells = [0];
  for (const [axis, key] of keys.entries()) {
    const size = dimensions[axis]?.categories.length ?? 0;
    const place = places[axis]?.get(key);
    const found = place !== undefined ? [place] : key === "*" ? Array.from({ length: size }, (_, at) => at) : [];
    if (cells.length * found.length > mostMarks) return [];
    cells = cells.flatMap((cell) => found.map((at) => cell * size + at));
  }
  return cells;
};
