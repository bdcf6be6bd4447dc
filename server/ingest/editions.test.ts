import { expect, test } from "vitest";
import { editionClocks } from "./editions.ts";

test("a new demonstration is loaded as it stood a month ago and now, or as many months back as are asked for", () => {
  const clock = "2026-09-15T09:00:00+02:00";
  expect(editionClocks(clock)).toEqual(["2026-08-15T09:00:00+02:00", clock]);
  expect(editionClocks(clock, 3)).toEqual(["2026-07-15T09:00:00+02:00", "2026-08-15T09:00:00+02:00", clock]);
});

test("the months before January are of the year before, and no day is one that a month lacks", () => {
  expect(editionClocks("2026-01-31T09:00:00+01:00", 3)).toEqual([
    "2025-11-28T09:00:00+01:00",
    "2025-12-28T09:00:00+01:00",
    "2026-01-31T09:00:00+01:00",
  ]);
  expect(editionClocks("2026-01-31T09:00:00+01:00", 1)).toEqual(["2026-01-31T09:00:00+01:00"]);
});
