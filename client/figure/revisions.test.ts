import { expect, test } from "vitest";
import type { Vintages } from "#shared/changes.ts";
import { revisedRows } from "./revisions.ts";

const vintages: Vintages = {
  periods: ["2026M05", "2026M06", "2026M07"],
  vintages: [
    { generation: 1, publishedAt: "2026-07-15T07:00:00Z", value: [90_000.2, 91_000, null] },
    { generation: 2, publishedAt: "2026-08-15T07:00:00Z", value: [90_000.4, 91_400, 93_694] },
    { generation: 3, publishedAt: "2026-09-15T07:00:00Z", value: [90_000.4, 91_350, 93_694] },
  ],
};

test("a period that was published as more than one number is revised, by the newest less the first", () => {
  expect(revisedRows(vintages, 0)).toEqual([{ period: "2026M06", value: [91_000, 91_400, 91_350], difference: 350 }]);
});

test("what differs only below the last decimal shown is not revised, and is where the decimal is shown", () => {
  expect(revisedRows(vintages, 1).map(({ period }) => period)).toEqual(["2026M06", "2026M05"]);
});

test("one edition alone has revised nothing", () => {
  expect(revisedRows({ ...vintages, vintages: vintages.vintages.slice(0, 1) }, 0)).toEqual([]);
});
