import { expect, test } from "vitest";
import { arranged, hid, isStandard, moved, ordered, shown, standardLayout } from "./layout.ts";

const ids = ["a", "b", "c", "d"];

test("as standard all are shown in their own order", () => {
  expect(arranged(ids, standardLayout)).toEqual({ shown: ids, hidden: [] });
  expect(isStandard(standardLayout)).toBe(true);
});

test("a tile is moved up, down and to the top", () => {
  expect(ordered(ids, moved(ids, standardLayout, "c", 1))).toEqual(["a", "c", "b", "d"]);
  expect(ordered(ids, moved(ids, standardLayout, "b", 2))).toEqual(["a", "c", "b", "d"]);
  expect(ordered(ids, moved(ids, standardLayout, "d", 0))).toEqual(["d", "a", "b", "c"]);
});

test("a hidden tile does not stand in the way of one that is moved, and comes back last", () => {
  const layout = moved(ids, hid(standardLayout, "b"), "c", 0);
  expect(arranged(ids, layout)).toEqual({ shown: ["c", "a", "d"], hidden: ["b"] });
  expect(arranged(ids, shown(layout, "b"))).toEqual({ shown: ["c", "a", "d", "b"], hidden: [] });
});

test("moving in one column leaves the others as they were", () => {
  const others = ["x", "y"];
  const layout = moved(ids, moved(others, standardLayout, "y", 0), "b", 0);
  expect(ordered(others, layout)).toEqual(["y", "x"]);
  expect(ordered(ids, layout)).toEqual(["b", "a", "c", "d"]);
});

test("a headline that is new to the reader stands where it does as standard", () => {
  const layout = moved(["a", "c", "d"], standardLayout, "d", 0);
  expect(ordered(ids, layout)).toEqual(["d", "a", "b", "c"]);
  expect(ordered(["new", ...ids], layout)).toEqual(["new", "d", "a", "b", "c"]);
});

test("an indicator that is no more is passed over", () => {
  expect(ordered(["a", "b"], { order: ["gone", "b"], hidden: ["gone"] })).toEqual(["a", "b"]);
});
