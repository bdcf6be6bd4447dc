import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Source } from "#server/sources/define.ts";
import overblik from "#server/sources/overblik/source.ts";
import { readCalendar } from "#server/store/calendar.ts";
import { recordedLedger } from "#server/store/ledger.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import { openStore } from "#server/store/open.ts";
import { goodLines, type Line, townSource, townTable, written } from "./fixtures/townSource.ts";
import type { Progress } from "./progress.ts";
import { exitCodeOf } from "./report.ts";
import { run } from "./run.ts";

let dataDir = "";
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "overblik-ledger-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const still: Progress = { start: () => {}, step: () => {}, done: () => {}, stop: () => {} };

/** One run on a day, of the sources given, with those declared that are named. */
async function ran(at: string, sources: readonly Source[], declared: readonly Source[] = [...sources, overblik]) {
  const lock = await takeWriteLock(dataDir);
  if (!lock) throw new Error("locked");
  try {
    return await run(
      {
        dataDir,
        mode: "live",
        clock: null,
        declared,
        supplies: sources.map((source) => ({
          kind: "address",
          source,
          baseUrl: "https://example.org",
          token: null,
          refetch: true,
        })),
        approval: null,
      },
      {
        effects: {
          fetch: () => Promise.reject(new Error("no network in tests")),
          now: () => new Date(at),
          ticks: () => 0,
          sleep: () => Promise.resolve(),
          random: () => 0.5,
          signal: new AbortController().signal,
        },
        progress: still,
        lock,
        record: () => Promise.resolve(),
      },
    );
  } finally {
    await lock.release();
  }
}

/** The town's figures to and with a month: May, June and July stand in the good lines. */
const until = (last: string, more: readonly Line[] = []) =>
  written([...goodLines, ...more].filter(([, month]) => month <= last));
const august: readonly Line[] = [
  ["Hele landet", "2026M08", "Antal", 1003],
  ["København", "2026M08", "Antal", 803],
  ["Aarhus", "2026M08", "Antal", 200],
  ["Hele landet", "2026M08", "Pct", 3.4],
  ["København", "2026M08", "Pct", 3.5],
  ["Aarhus", "2026M08", "Pct", 3.3],
];

/** Three runs: June's figures when the store is new, July's in August, August's in September. */
async function threeEditions() {
  await ran("2026-07-31T09:00:00+02:00", [townSource(() => until("2026M06"), "2026-07-29T08:00:00+02:00")]);
  await ran("2026-08-31T09:00:00+02:00", [townSource(() => until("2026M07"), "2026-08-28T08:00:00+02:00")]);
  return ran("2026-10-05T09:00:00+02:00", [townSource(() => until("2026M08", august), "2026-09-30T08:00:00+02:00")]);
}

test("each period is entered once, when it first came, and what came before the first run is unknown", async () => {
  await threeEditions();
  expect(await recordedLedger(dataDir)).toEqual([
    { dataset: "town-t1", period: "2026M06", day: "2026-07-29", lagDays: 30, dated: "source" },
    { dataset: "town-t1", period: "2026M07", day: "2026-08-31", lagDays: 30, dated: "here" },
    { dataset: "town-t1", period: "2026M08", day: "2026-10-05", lagDays: 30, dated: "here" },
  ]);
});

test("the product's own table tells of the months that are over, and is a release as any other", async () => {
  const { tables, generation } = await threeEditions();
  expect(tables.find(({ dataset }) => dataset === "overblik-latency")).toMatchObject({
    outcome: "published",
    findings: [],
  });
  const release = generation?.releases.find(({ dataset }) => dataset === "overblik-latency");
  expect(release).toMatchObject({ firstPeriod: "2026M07", lastPeriod: "2026M09", updatedAt: "2026-10-05" });
  const kept: unknown = JSON.parse(await readFile(join(dataDir, release?.snapshots[0]?.file ?? ""), "utf8"));
  expect(kept).toEqual({ arrivals: await recordedLedger(dataDir) });

  const store = await openStore({ dataDir, mode: "live" });
  const { columns } = await store.read({
    sql: `SELECT period, measure, value FROM "overblik-latency" ORDER BY period, measure`,
    params: [],
  });
  await store.close();
  // 29 July is 29 days after June, in time; 31 August 31 days after July, one too many; in September nothing came.
  expect(columns["period"]?.map((period, at) => [period, columns["measure"]?.[at], columns["value"]?.[at]])).toEqual([
    ["2026M07", "days", 29],
    ["2026M07", "days-sum", 29],
    ["2026M07", "entries", 1],
    ["2026M07", "within", 1],
    ["2026M08", "days", 31],
    ["2026M08", "days-sum", 31],
    ["2026M08", "entries", 1],
    ["2026M08", "within", 0],
    ["2026M09", "days", null],
    ["2026M09", "days-sum", 0],
    ["2026M09", "entries", 0],
    ["2026M09", "within", 0],
  ]);
});

test("a later run in which nothing has come changes nothing, whatever day it is", async () => {
  const { generation } = await threeEditions();
  const again = await ran("2026-11-20T09:00:00+01:00", [
    townSource(() => until("2026M08", august), "2026-09-30T08:00:00+02:00"),
  ]);
  expect([again.isPublished, exitCodeOf(again)]).toEqual([false, 0]);
  expect(again.generation).toEqual(generation);
  expect(again.tables.map(({ dataset, outcome }) => [dataset, outcome])).toEqual([
    ["town-t1", "unchanged"],
    ["overblik-latency", "unchanged"],
  ]);
});

test("the same ledger makes the same release in another store", async () => {
  const idIn = async () =>
    (await threeEditions()).generation?.releases.find(({ dataset }) => dataset === "overblik-latency")?.id;
  const first = await idIn();
  await rm(dataDir, { recursive: true, force: true });
  dataDir = await mkdtemp(join(tmpdir(), "overblik-ledger-"));
  expect(await idIn()).toBe(first);
});

test("a revision enters nothing in the ledger and leaves the product's own release as it is", async () => {
  await threeEditions();
  const revised = until("2026M08", august).replace("Aarhus;2026M07;Antal;200", "Aarhus;2026M07;Antal;199");
  const report = await ran("2026-10-06T09:00:00+02:00", [townSource(() => revised, "2026-10-06T08:00:00+02:00")]);
  expect(report.isPublished).toBe(true);
  expect(report.tables.at(-1)).toMatchObject({ dataset: "overblik-latency", outcome: "unchanged" });
  expect(await recordedLedger(dataDir)).toHaveLength(3);
});

const other: Source = {
  ...townSource(() => until("2026M07")),
  id: "village",
  tables: [{ ...townTable, dataset: "village-t1" }],
  discover: () =>
    Promise.resolve(new Map([["village-t1", { updatedAt: null, nextUpdate: "2026-09-28", lastPeriod: null }]])),
};

test("a run of some sources keeps the figures, the calendar and the last looks of the others", async () => {
  const town = townSource(() => until("2026M06"), "2026-07-29T08:00:00+02:00");
  const declared = [town, other, overblik];
  await ran("2026-07-31T09:00:00+02:00", [town, other], declared);
  const later = townSource(() => until("2026M07"), "2026-08-28T08:00:00+02:00");
  const report = await ran("2026-08-31T09:00:00+02:00", [later], declared);
  expect(report.generation?.releases.map(({ dataset }) => dataset)).toEqual([
    "overblik-latency",
    "town-t1",
    "village-t1",
  ]);
  expect(await readCalendar(dataDir)).toEqual({
    sources: {
      town: { lookedAt: "2026-08-31T07:00:00.000Z", failures: 0 },
      village: { lookedAt: "2026-07-31T07:00:00.000Z", failures: 0 },
    },
    datasets: {
      "town-t1": {
        source: "town",
        toldAt: "2026-08-31T07:00:00.000Z",
        updatedAt: "2026-08-28T08:00:00+02:00",
        nextUpdate: null,
        lastPeriod: null,
      },
      "village-t1": {
        source: "village",
        toldAt: "2026-07-31T07:00:00.000Z",
        updatedAt: null,
        nextUpdate: "2026-09-28",
        lastPeriod: null,
      },
    },
  });
});

test("looks in vain are counted, and forgotten at the first answer", async () => {
  const town = townSource(() => until("2026M06"), "2026-07-29T08:00:00+02:00");
  const silent: Source = { ...town, discover: () => Promise.reject(new TypeError("fetch failed")) };
  const failures = async () => (await readCalendar(dataDir)).sources["town"]?.failures;
  await ran("2026-07-31T09:00:00+02:00", [silent]);
  await ran("2026-07-31T09:05:00+02:00", [silent]);
  expect(await failures()).toBe(2);
  await ran("2026-07-31T09:15:00+02:00", [town]);
  expect(await failures()).toBe(0);
});
