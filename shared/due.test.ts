import { expect, test } from "vitest";
import { dueOf, periodAfter } from "./due.ts";

const monthly = { lastPeriod: "2026M07", nextUpdate: null, lagDays: 30, every: 1 };

test("figures are due on the announced day, a time of day or not", () => {
  expect(dueOf({ ...monthly, nextUpdate: "2026-09-21" })).toEqual({
    day: "2026-09-21",
    period: "2026M08",
    basis: "announced",
  });
  expect(dueOf({ ...monthly, nextUpdate: "2026-09-20T22:30:00Z" }).day).toBe("2026-09-21");
});

test("where no day is announced they are due the promised days after the end of the next period", () => {
  expect(dueOf(monthly)).toEqual({ day: "2026-09-30", period: "2026M08", basis: "promised" });
  expect(dueOf({ ...monthly, lastPeriod: "2026K2", lagDays: 45 })).toMatchObject({
    day: "2026-11-14",
    period: "2026K3",
  });
});

test("a survey of every second year is not expected in the year between", () => {
  expect(periodAfter({ lastPeriod: "2023", every: 2 })).toBe("2025");
  expect(dueOf({ lastPeriod: "2018", nextUpdate: null, lagDays: 365, every: 2 }).day).toBe("2021-12-31");
});
