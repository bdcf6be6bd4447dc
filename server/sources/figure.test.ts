import { expect, test } from "vitest";
import { SourceFault } from "./define.ts";
import { figureIn } from "./figure.ts";

test("a figure is the number that is written", () => {
  expect(["0", "-17", "3.1", "+4", "0.25", "1e3", "87699"].map((text) => figureIn(text, 1))).toEqual([
    0, -17, 3.1, 4, 0.25, 1000, 87_699,
  ]);
});

test.each(["007", "-01", "mange", "", " ", "1e400", "9007199254740993"])("»%s« is no figure", (text) => {
  expect(figureIn(text, 1)).toBeNull();
});

test.each(["0101701234", "3112991234", "010170-1234"])("%s is a person and is refused with its row", (text) => {
  const read = () => figureIn(text, 7);
  expect(read).toThrow(SourceFault);
  expect(read).toThrow(expect.objectContaining({ code: "forbidden-content", row: 7 }));
  expect(read).not.toThrow(text);
});
