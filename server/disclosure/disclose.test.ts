import { expect, test } from "vitest";
import type { CellStatus } from "#shared/cube.ts";
import { derive, disclose, type RawCube, type Surroundings } from "./disclose.ts";

const around: Surroundings = { units: {}, notes: [], sources: [], generation: 1, mode: "demo" };
const axes = (cells: number): RawCube["axes"] => [
  {
    dimension: "indicator",
    members: Array.from({ length: cells }, (_, at) => ({ code: `i${at}`, label: { da: "", en: "" } })),
  },
];
const raw = (value: (number | null)[], status: Record<string, CellStatus> = {}, hidden: number[] = []): RawCube => ({
  axes: axes(value.length),
  value,
  status,
  hiddenInput: Uint8Array.from(value, (_, at) => (hidden.includes(at) ? 1 : 0)),
});

test("cells with numbers and empty cells with a reason pass", () => {
  const cube = disclose(raw([1, null, 0], { 1: "suppressed" }, [1]), around);
  expect(cube.value).toEqual([1, null, 0]);
});

test.each(["suppressed", "missing", "impossible", "unpublished"] as const)(
  "a %s cell with a number stops the answer",
  (status) => {
    expect(() => disclose(raw([1, 2], { 1: status }), around)).toThrow(`cell 1: ${status} with a number`);
  },
);

test("a cell made of a hidden one and shown stops the answer", () => {
  expect(() => disclose(raw([1, 2], {}, [1]), around)).toThrow("cell 1: made of a hidden cell and not hidden");
});

test("a cell made of a hidden one may not pass as missing either", () => {
  expect(() => disclose(raw([null], { 0: "missing" }, [0]), around)).toThrow("made of a hidden cell and not hidden");
});

test("a plain cell without a number stops the answer", () => {
  expect(() => disclose(raw([null]), around)).toThrow("cell 0: ok without a number");
  expect(() => disclose(raw([Number.NaN]), around)).toThrow("cell 0: ok without a number");
});

test("the message of the fault carries no number of the cell", () => {
  expect(() => disclose(raw([123_456], { 0: "suppressed" }), around)).not.toThrow("123456");
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test("a derived cell with a hidden input is hidden and its rule is not asked", () => {
  const from = disclose(raw([5, null, 7], { 1: "suppressed" }, [1]), around);
  const asked: (readonly number[])[] = [];
  const cube = derive(
    from,
    axes(2),
    {
      inputs: (cell) => ({ places: [0, 1], step: cell }),
      value: (numbers) => {
        asked.push([...numbers]);
        return sum(numbers);
      },
    },
    around,
  );
  expect(cube.status).toEqual({ 0: "suppressed", 1: "suppressed" });
  expect(cube.value).toEqual([null, null]);
  expect(asked).toEqual([]);
});

test("a derived cell takes the worst standing of its inputs", () => {
  const from = disclose(raw([5, 6, null], { 1: "provisional", 2: "unpublished" }), around);
  const cube = derive(from, axes(2), { inputs: (cell) => ({ places: [0, 1], step: cell }), value: sum }, around);
  expect(cube.value).toEqual([11, null]);
  expect(cube.status).toEqual({ 0: "provisional", 1: "unpublished" });
});

test("what cannot be made is missing", () => {
  const from = disclose(raw([5]), around);
  const cube = derive(
    from,
    axes(2),
    { inputs: (cell) => (cell === 0 ? null : { places: [0], step: 0 }), value: () => null },
    around,
  );
  expect(cube.status).toEqual({ 0: "missing", 1: "missing" });
});
