import { type Cell, type Dimension, FormatError, rewalkable } from "./table.ts";

/** Most cells one table may have; a larger product of sizes is refused before anything is allocated. */
export const mostCells = 50_000_000;

/** The product of the sizes. Throws FormatError when it is beyond what one table may have. */
export const cellCountOf = (sizes: number[]): number => {
  let product = 1;
  for (const size of sizes) {
    product *= size;
    if (product > mostCells)
      throw new FormatError(
        "too-large",
        `The sizes ${sizes.slice(0, 8).join(" × ")} make more than ${mostCells.toLocaleString("en")} cells; ask for a smaller part of the table.`,
      );
  }
  return product;
};

/** A dense cube's cells, last dimension fastest; `at` answers the value and status of one flat index. */
export const cubeCells = (
  dimensions: Dimension[],
  at: (index: number) => { value: string | null; status: string },
): Iterable<Cell> => {
  const codes = dimensions.map((dimension) => dimension.categories.map((category) => category.code));
  const count = cellCountOf(codes.map((list) => list.length));
  return rewalkable(function* walk() {
    const position = codes.map(() => 0);
    const current = codes.map((list) => list[0] ?? "");
    for (let index = 0; index < count; index += 1) {
      const { value, status } = at(index);
      yield { codes: current.slice(), value, status };
      for (let axis = codes.length - 1; axis >= 0; axis -= 1) {
        const list = codes[axis] ?? [];
        const next = ((position[axis] ?? 0) + 1) % list.length;
        position[axis] = next;
        current[axis] = list[next] ?? "";
        if (next !== 0) break;
      }
    }
  });
};
