import { expect, test } from "vitest";
import { dayInDenmark, daysBetween, daysLater, timeInDenmark } from "./day.ts";

test("a moment is on the day it is in Denmark, summer and winter", () => {
  expect(dayInDenmark("2026-09-14T22:30:00Z")).toBe("2026-09-15");
  expect(dayInDenmark("2026-01-14T22:30:00Z")).toBe("2026-01-14");
  expect(dayInDenmark("2026-09-15")).toBe("2026-09-15");
});

test("the clocks go forward at 2 on the last Sunday of March, and back at 3 on that of October", () => {
  expect(timeInDenmark(Date.parse("2026-03-29T00:59:00Z"))).toBe("2026-03-29T01:59");
  expect(timeInDenmark(Date.parse("2026-03-29T01:00:00Z"))).toBe("2026-03-29T03:00");
  expect(timeInDenmark(Date.parse("2026-10-25T00:59:00Z"))).toBe("2026-10-25T02:59");
  expect(timeInDenmark(Date.parse("2026-10-25T01:00:00Z"))).toBe("2026-10-25T02:00");
});

test("the clock is that of the platform's time zone data at every sixth hour from 1996 to 2037", () => {
  const zone = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Copenhagen",
    dateStyle: "short",
    timeStyle: "short",
  });
  const from = Date.parse("1996-01-01T00:00:00Z");
  const moments = Array.from({ length: 42 * 366 * 4 }, (_, at) => from + at * 6 * 3_600_000);
  expect(moments.filter((moment) => zone.format(moment).replace(" ", "T") !== timeInDenmark(moment))).toEqual([]);
});

test("days are counted over the change of the clocks and the end of a year", () => {
  expect(daysLater("2026-10-24", 2)).toBe("2026-10-26");
  expect(daysBetween("2026-12-31", "2027-03-01")).toBe(60);
  expect(daysBetween("2026-09-15", "2026-09-14")).toBe(-1);
});
