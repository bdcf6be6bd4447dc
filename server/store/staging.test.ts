import { expect, test } from "vitest";
import { withStaging } from "./staging.ts";

test("a table of few rows holds every text as it was written, and what is not there as nothing", async () => {
  const words = ["a'b", 'a"b\\n', "a\u0000b", "æøå 😀", "", null];
  const held = await withStaging(async (staging) => {
    await staging.make([
      {
        name: "words",
        columns: [
          ["id", "INTEGER"],
          ["word", "VARCHAR"],
        ],
        rows: words.map((word, id) => [id, word]),
      },
      { name: "none", columns: [["value", "DOUBLE"]], rows: [] },
    ]);
    const { word = [] } = await staging.read("SELECT word FROM words ORDER BY id");
    const { n = [] } = await staging.read("SELECT count(*) AS n FROM none");
    return { word, n };
  });
  expect(held).toEqual({ word: words, n: [0] });
});

test("half of a character written in two is told as one that could not be read", async () => {
  const { word } = await withStaging(async (staging) => {
    await staging.make([{ name: "words", columns: [["word", "VARCHAR"]], rows: [["a\ud800b"]] }]);
    return staging.read("SELECT word FROM words");
  });
  expect(word).toEqual(["a�b"]);
});

test("cells hold the numbers and figures that are there, and nothing where there is none", async () => {
  const cells = await withStaging(async (staging) => {
    const filling = await staging.cells("cell", ["place"], "value");
    filling.add({
      rows: 3,
      numbers: [Int32Array.from([7, -(2 ** 31), 9, 99])],
      values: Float64Array.from([0.5, 2, 0, 99]),
      hasValue: Uint8Array.from([1, 1, 0, 1]),
    });
    filling.end();
    return staging.read("SELECT place, value FROM cell");
  });
  expect(cells).toEqual({ place: [7, null, 9], value: [0.5, 2, null] });
});
