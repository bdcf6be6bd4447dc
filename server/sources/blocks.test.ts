import { expect, test } from "vitest";
import { packed, unpacked } from "./blocks.ts";
import { SourceFault, type SourceRow } from "./define.ts";

const dimensions = ["time", "geography", "sex"] as const;

const row = (at: number): SourceRow => ({
  keys: { time: `2026M${at % 12}`, geography: String(at % 99), sex: at % 2 === 0 ? "M" : "K" },
  measure: "Antal",
  value: at % 5 === 0 ? null : at,
  mark: at % 5 === 0 ? ".." : "",
  row: at + 1,
});

const rows = Array.from({ length: 5000 }, (_, at) => row(at));

test("rows packed in blocks come out as they were, in their order", () => {
  expect([...unpacked(packed(rows, dimensions))]).toEqual(rows);
});

test("blocks are of 2,048 rows, and the last of what is left", () => {
  expect(Array.from(packed(rows, dimensions), (block) => block.rows)).toEqual([2048, 2048, 904]);
});

test("a word has one place in its column in all blocks of a delivery", () => {
  const words = Array.from(packed(rows, dimensions), ({ keys }) => keys.get("sex")?.words);
  expect(words).toEqual([
    ["M", "K"],
    ["M", "K"],
    ["M", "K"],
  ]);
});

test("a row without a row of its own has none when it comes out", () => {
  const own: SourceRow = { keys: { time: "2026", geography: "000" }, measure: "Antal", value: 0, mark: "" };
  expect([...unpacked(packed([own], ["time", "geography"]))]).toEqual([own]);
});

test("what was read before a fault is told before it", () => {
  const broken = function* () {
    yield* rows.slice(0, 3);
    throw new SourceFault("malformed", "række 4");
  };
  expect(() => [...packed(broken(), dimensions)]).toThrow("række 4");
  const read = packed(broken(), dimensions)[Symbol.iterator]();
  expect(read.next().value.rows).toBe(3);
});
