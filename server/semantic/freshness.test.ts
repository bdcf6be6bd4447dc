import { expect, test } from "vitest";
import type { Arrival, Generation } from "#server/store/manifest.ts";
import { latencyCards, releaseCalendar } from "./freshness.ts";
import { generationOf, type SmallDataset } from "./small.test.world.ts";

const table = (dataset: string, lastPeriod: string, more: Partial<SmallDataset> = {}): SmallDataset => ({
  dataset,
  levels: [],
  firstPeriod: lastPeriod.length === 4 ? "2010" : "2020M01",
  lastPeriod,
  rows: [],
  ...more,
});

const nothingLooked = { sources: {}, datasets: {} };
const now = new Date("2026-12-31T12:00:00Z");

test("what is to come stands by day: an announced day as it is, else the end of the next period and the promised days", () => {
  const generation = generationOf([
    table("dst-b", "2026M07", { declared: { lagDays: 28 } }),
    table("dst-a", "2026M07", { release: { nextUpdate: "2026-09-21" } }),
    table("dst-c", "2025", { declared: { lagDays: 300 } }),
    table("dst-d", "2018", { declared: { lagDays: 365, every: 2 } }),
    table("dst-e", "2018", { declared: { ended: true } }),
  ]);
  const { today, coming } = releaseCalendar(generation, nothingLooked, now);
  expect(today).toBe("2026-09-15");
  // By hand: the round of 2020 was due a year after it, 31 December 2021, and is 1,719 days late on 15 September 2026.
  expect(coming.map(({ dataset, day, period, basis, daysLate }) => [dataset, day, period, basis, daysLate])).toEqual([
    ["dst-d", "2021-12-31", "2020", "promised", 1719],
    ["dst-a", "2026-09-21", "2026M08", "announced", 0],
    ["dst-b", "2026-09-28", "2026M08", "promised", 0],
    ["dst-c", "2027-10-27", "2026", "promised", 0],
  ]);
});

test("the calendar tells when a source that is served was last asked, and how often in vain", () => {
  const look = { lookedAt: "2026-09-15T08:25:00.000Z", failures: 2 };
  const known = { sources: { dst: look, inbox: look }, datasets: {} };
  expect(releaseCalendar(generationOf([table("dst-a", "2026M07")]), known, now).looks).toEqual([
    { source: "dst", label: { da: "Danmarks Statistik", en: "Statistics Denmark" }, ...look },
  ]);
  expect(releaseCalendar(null, known, now)).toEqual({ today: "2026-12-31", coming: [], looks: [] });
});

const arrival = (dataset: string, period: string, day: string | null, more: Partial<Arrival> = {}): Arrival => ({
  dataset,
  period,
  day,
  lagDays: 30,
  dated: day === null ? "unknown" : "here",
  ...more,
});

test("the ledger is told dataset by dataset from the oldest edition on: days from the end, what was promised then, and the share in time", () => {
  const newest: Generation = {
    ...generationOf([table("dst-a", "2026M07", { declared: { lagDays: 28 } }), table("dst-b", "2026M07")], 3),
    arrivals: [arrival("dst-a", "2026M07", "2026-09-15", { lagDays: 28 })],
  };
  const older: Generation = {
    ...generationOf([], 2),
    arrivals: [arrival("dst-a", "2026M06", "2026-07-30"), arrival("gone", "2026M06", "2026-07-30")],
  };
  const first: Generation = {
    ...generationOf([], 1),
    arrivals: [arrival("dst-a", "2026M05", "2026-06-29", { dated: "source" }), arrival("dst-c", "2025", null)],
  };
  const [card, ...others] = latencyCards([newest, older, first], newest);
  expect(others).toEqual([]);
  expect(card).toMatchObject({ dataset: "dst-a", lagDays: 28, dated: 3, within: 2 });
  // By hand: 29 June is 29 days after May, 30 July 30 days after June, 15 September 46 days after July.
  expect(card?.arrivals).toEqual([
    { period: "2026M05", day: "2026-06-29", days: 29, lagDays: 30, dated: "source" },
    { period: "2026M06", day: "2026-07-30", days: 30, lagDays: 30, dated: "here" },
    { period: "2026M07", day: "2026-09-15", days: 46, lagDays: 28, dated: "here" },
  ]);
});

test("a period whose day nobody knows is told, and counts for nothing", () => {
  const generation: Generation = {
    ...generationOf([table("dst-a", "2025")]),
    arrivals: [arrival("dst-a", "2025", null)],
  };
  expect(latencyCards([generation], generation)[0]).toMatchObject({
    dated: 0,
    within: 0,
    arrivals: [{ period: "2025", day: null, days: null, dated: "unknown" }],
  });
});
