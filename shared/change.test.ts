import { expect, test } from "vitest";
import { changeOnYear, isChange, type Point, rowOf } from "./change.ts";
import type { CellStatus, Cube } from "./cube.ts";
import type { Break } from "./indicator.ts";

const point = (period: string, value: number | null, status: CellStatus = "ok"): Point => ({
  period,
  cell: { value, status },
});
const counts = { isShare: false, decimals: 0, breaks: [] };
const shares = { isShare: true, decimals: 1, breaks: [] };
const reform: Break = {
  id: "kontanthjaelp-2025",
  at: "2025M07",
  kind: "law",
  text: { da: "Reform", en: "Reform" },
  left: { da: "før", en: "before" },
  right: { da: "efter", en: "after" },
  bridgeable: false,
};

test("a count changes by a number and per cent of the year before", () => {
  const row = [point("2025M07", 88_000), point("2026M06", 95_000), point("2026M07", 93_280)];
  expect(changeOnYear(row, counts)).toEqual({
    from: { period: "2025M07", value: 88_000 },
    to: { period: "2026M07", value: 93_280 },
    absolute: 5_280,
    relative: 6,
    points: null,
    direction: "up",
    isUncertain: false,
  });
});

test("a share changes in percentage points, never in per cent", () => {
  const found = changeOnYear([point("2025M07", 3), point("2026M07", 2.5)], shares);
  expect(found).toMatchObject({ absolute: -0.5, relative: null, points: -0.5, direction: "down" });
});

test("what rounds to zero is unchanged", () => {
  expect(changeOnYear([point("2025M07", 2.91), point("2026M07", 2.94)], shares)).toMatchObject({
    direction: "unchanged",
  });
});

test("per cent of zero is not told", () => {
  expect(changeOnYear([point("2025M07", 0), point("2026M07", 12)], counts)).toMatchObject({
    absolute: 12,
    relative: null,
    direction: "up",
  });
});

test("no change is told across a break that may not be bridged", () => {
  const row = [point("2025M06", 84_000), point("2026M06", 83_000)];
  expect(changeOnYear(row, { ...counts, breaks: [reform] })).toEqual({
    from: "2025M06",
    to: "2026M06",
    blockedBy: reform,
  });
});

test("the first months after a break have a year before again when both lie after it", () => {
  const row = [point("2025M07", 84_000), point("2026M07", 83_160)];
  expect(changeOnYear(row, { ...counts, breaks: [reform] })).toMatchObject({ absolute: -840, relative: -1 });
});

test("a break that may be bridged stops nothing", () => {
  const row = [point("2025M06", 100), point("2026M06", 110)];
  expect(isChange(changeOnYear(row, { ...counts, breaks: [{ ...reform, bridgeable: true }] }))).toBe(true);
});

test("a hidden figure at either end gives no change", () => {
  const hiddenNow = [point("2025M07", 119), point("2026M07", null, "suppressed")];
  const hiddenThen = [point("2025M07", null, "suppressed"), point("2026M07", 119)];
  expect(changeOnYear(hiddenNow, counts)).toEqual({ from: "2025M07", to: "2026M07" });
  expect(changeOnYear(hiddenThen, counts)).toEqual({ from: "2025M07", to: "2026M07" });
});

test("periods not published yet are passed over", () => {
  const row = [point("2025M07", 100), point("2026M07", 120), point("2026M08", null, "unpublished")];
  expect(changeOnYear(row, counts)).toMatchObject({ to: { period: "2026M07", value: 120 } });
});

test("incomplete periods are left out of the change", () => {
  const row = [point("2025M05", 100), point("2025M06", 100), point("2026M05", 101), point("2026M06", 50)];
  expect(changeOnYear(row, { ...counts, incomplete: 1 })).toMatchObject({
    from: { period: "2025M05", value: 100 },
    to: { period: "2026M05", value: 101 },
    relative: 1,
  });
});

test("a year without the year before gives no change", () => {
  expect(changeOnYear([point("2026M07", 100)], counts)).toEqual({ from: "2025M07", to: "2026M07" });
  expect(changeOnYear([], counts)).toEqual({ from: null, to: null });
});

test("a row is read at the named places whatever the order of the axes", () => {
  const label = { da: "", en: "" };
  const cube: Cube = {
    axes: [
      {
        dimension: "indicator",
        members: [
          { code: "a", label },
          { code: "b", label },
        ],
      },
      {
        dimension: "geography",
        members: [
          { code: "101", label },
          { code: "751", label },
        ],
      },
      {
        dimension: "time",
        members: [
          { code: "2025", label },
          { code: "2026", label },
        ],
      },
    ],
    value: [1, 2, 3, 4, 5, 6, null, 8],
    status: { 6: "suppressed" },
    units: {},
    notes: [],
    sources: [],
    generation: 1,
    mode: "demo",
  };
  expect(rowOf(cube, "b", { geography: "751" })).toEqual([point("2025", null, "suppressed"), point("2026", 8)]);
  expect(rowOf(cube, "c")).toEqual([]);
});

test("a survey of every second year is held against its round before, and by hand the difference is uncertain", () => {
  const round = (period: string, value: number, lower: number, upper: number): Point => ({
    period,
    cell: { value, status: "ok", interval: { lower, upper } },
  });
  const gap = point("2022", null, "missing");
  const rules = { ...shares, every: 2 };
  // Standard errors 0,6 / 1,96 = 0,306 each; of the difference 0,433; 1,96 times that is 0,849.
  const near = changeOnYear([round("2021", 16.9, 16.3, 17.5), gap, round("2023", 17.4, 16.8, 18)], rules);
  expect(near).toMatchObject({ from: { period: "2021" }, to: { period: "2023" }, isUncertain: true });
  const far = changeOnYear([round("2021", 16.5, 15.9, 17.1), gap, round("2023", 17.4, 16.8, 18)], rules);
  expect(far).toMatchObject({ direction: "up", isUncertain: false });
  expect(changeOnYear([round("2021", 16.9, 16.3, 17.5), gap, round("2023", 17.4, 16.8, 18)], shares)).toEqual({
    from: "2022",
    to: "2023",
  });
});
