import { expect, test } from "vitest";
import { pieces } from "./Sparkline.tsx";

const final = (value: number | null) => ({ value, isFinal: true });

test("a line runs from edge to edge, the highest on top", () => {
  expect(pieces([final(0), final(10), final(5)])).toEqual([{ line: "5,41 75,5 145,23", isDashed: false }]);
});

test("what is not final is dashed from the last final point", () => {
  expect(pieces([final(0), final(10), { value: 5, isFinal: false }])).toEqual([
    { line: "5,41 75,5", isDashed: false },
    { line: "75,5 145,23", isDashed: true },
  ]);
});

test("a gap stays a gap", () => {
  expect(pieces([final(0), final(10), final(null), final(10), final(0)])).toEqual([
    { line: "5,41 40,5", isDashed: false },
    { line: "110,5 145,41", isDashed: false },
  ]);
});

test("a point alone makes no line, and equal values lie in the middle", () => {
  expect(pieces([final(null), final(4), final(null)])).toEqual([]);
  expect(pieces([final(4), final(4)])).toEqual([{ line: "5,23 145,23", isDashed: false }]);
});
