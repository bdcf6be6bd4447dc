import { expect, test } from "vitest";
import { type Cube, cubeOf, type Tree, valueAt } from "./atCube.ts";
import { computable, hiddenIn } from "./atHidden.ts";

/** A total and its parts. */
const flat = (...codes: string[]): Tree => [
  { code: "all", parent: null },
  ...codes.map((code) => ({ code, parent: 0 })),
];

const square = (numbers: readonly (readonly number[])[]): Cube => {
  const [rows, columns] = [numbers.map((_, at) => `r${at}`), (numbers[0] ?? []).map((_, at) => `c${at}`)];
  return cubeOf(
    [flat(...rows), flat(...columns)],
    ([row = "", column = ""]) => numbers[rows.indexOf(row)]?.[columns.indexOf(column)] ?? 0,
  );
};

/** The cube as a table, total first, hidden cells as a colon. */
const shown = (cube: Cube, hidden: Uint8Array): (number | string)[][] => {
  const width = cube.axes[1]?.length ?? 1;
  const cells = Array.from(cube.values, (value, cell) => (hidden[cell] === 1 ? ":" : value));
  return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
};

test("nodes above are the exact sums of those below", () => {
  const tree: Tree = [
    { code: "all", parent: null },
    { code: "left", parent: 0 },
    { code: "right", parent: 0 },
    { code: "leaf", parent: 1 },
    { code: "other", parent: 1 },
  ];
  const numbers: Record<string, number> = { right: 10, leaf: 2, other: 3 };
  const cube = cubeOf([tree], ([code = ""]) => numbers[code] ?? 0);
  expect([...cube.values]).toEqual([15, 5, 10, 2, 3]);
  expect(valueAt(cube, ["left"])).toBe(5);
  expect(() => valueAt(cube, ["nowhere"])).toThrow("there is no cell nowhere");
});

test("a table without small counts hides nothing", () => {
  const cube = square([
    [5, 9],
    [0, 6],
  ]);
  expect([...hiddenIn(cube, 5)].every((one) => one === 0)).toBe(true);
});

test("a small count takes its row's, its column's and their crossing's smallest with it", () => {
  const cube = square([
    [3, 20, 30],
    [40, 50, 60],
    [70, 80, 90],
  ]);
  expect(shown(cube, hiddenIn(cube, 5))).toEqual([
    [443, 113, 150, 180],
    [53, ":", ":", 30],
    [150, ":", ":", 60],
    [240, 70, 80, 90],
  ]);
});

test("a count alone in its row is what the row's sum is, and both are hidden", () => {
  const cube = square([
    [2, 0],
    [8, 9],
  ]);
  const hidden = hiddenIn(cube, 5);
  expect(shown(cube, hidden)[1]?.slice(0, 2)).toEqual([":", ":"]);
  expect(computable(cube, hidden)).toEqual([]);
});

/** a and b, c and d in two rows and columns whose sums are shown: a + b = 7, c + d = 23, a + c = 10, b + d = 20. */
test("two hidden in each row and column of a square cannot be computed; one shown determines all four", () => {
  const cube = square([
    [3, 4],
    [7, 16],
  ]);
  const cell = (row: number, column: number) => row * 3 + column;
  const hidden = new Uint8Array(9);
  for (const at of [cell(1, 1), cell(1, 2), cell(2, 1), cell(2, 2)]) hidden[at] = 1;
  expect(computable(cube, hidden)).toEqual([]);
  hidden[cell(2, 2)] = 0;
  expect(computable(cube, hidden).toSorted((a, b) => a - b)).toEqual([cell(1, 1), cell(1, 2), cell(2, 1)]);
});
