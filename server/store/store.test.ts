import { appendFile, mkdir, mkdtemp, readdir, rm, truncate, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, expect, test } from "vitest";
import { claimMode, readPointer } from "./generations.ts";
import { removeLitter } from "./litter.ts";
import type { Release } from "./manifest.ts";
import { openStore, type StoreOptions } from "./open.ts";
import { type Observation, type Particulars, releaseId, writeRelease } from "./release.ts";
import type { Store } from "./store.ts";
import { buildGeneration, publish } from "./write.ts";

const opened: { close: () => Promise<void> }[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "overblik-store-"));
  folders.push(folder);
  await claimMode(folder, "demo");
  return folder;
}

const particulars = (id: string): Particulars => ({
  id,
  dataset: "dst-aus08",
  declared: {
    source: {
      id: "dst",
      label: { da: "DST", en: "DST" },
      agency: "dst",
      licence: "CC BY 4.0",
      homepage: "https://dst.dk",
    },
    table: "AUS08",
    label: { da: "Ledige", en: "Unemployed" },
    documentation: "https://statbank.dk/AUS08",
    frequency: "month",
    dimensions: ["geography"],
    levels: ["country", "municipality"],
    groupings: {},
    cuts: [["geography"]],
    every: 1,
    measures: [{ id: "gross", label: { da: "Brutto", en: "Gross" }, unit: "fte-persons", additive: true }],
    lagDays: 30,
    provisionalPeriods: 1,
  },
  fetchedAt: "2026-09-15T07:00:00.000Z",
  updatedAt: null,
  nextUpdate: null,
  snapshots: [],
  findings: { stop: 0, warn: 0 },
});

const rowsWith = (value: number): Observation[] => [
  { measure: "gross", geography: "751", period: "2026M07", value, status: "provisional" },
  { measure: "gross", geography: "101", period: "2026M07", value: null, status: "suppressed" },
  { measure: "gross", geography: "101", period: "2026M06", value, status: "ok" },
];

const idOf = (value: number) =>
  releaseId({ dataset: "dst-aus08", snapshots: [String(value)], contract: "c", transform: "1", policy: "T0" });

async function release(folder: string, value: number): Promise<Release> {
  return writeRelease(folder, rowsWith(value), particulars(idOf(value)));
}

async function built(folder: string, value: number) {
  return buildGeneration(folder, {
    mode: "demo",
    clock: "2026-09-15T09:00:00+02:00",
    publishedAt: "2026-09-15T07:00:00.000Z",
    releases: [await release(folder, value)],
  });
}

async function published(folder: string, value: number) {
  const generation = await built(folder, value);
  await publish(folder, generation.number);
  return generation;
}

async function open(folder: string, more: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore({ dataDir: folder, mode: "demo", pollMs: 50, ...more });
  opened.push(store);
  return store;
}

const series = {
  sql: `SELECT period, value, status FROM "dst-aus08" WHERE measure = ? AND geography = ? ORDER BY period`,
  params: ["gross", "101"],
};

test("what is written is what is read, with the generation it comes from", async () => {
  const folder = await newFolder();
  await published(folder, 1234.5);
  const answer = await (await open(folder)).read(series);
  expect(answer.columns).toEqual({
    period: ["2026M06", "2026M07"],
    value: [1234.5, null],
    status: ["ok", "suppressed"],
  });
  expect(answer.rows).toBe(2);
  expect(answer.generation.number).toBe(1);
});

test("what is known of the datasets stands beside them", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  const store = await open(folder);
  const meta = await store.read({ sql: "SELECT dataset, last_period, row_count FROM dataset_meta", params: [] });
  expect(meta.columns).toEqual({ dataset: ["dst-aus08"], last_period: ["2026M07"], row_count: ["3"] });
});

test("whole numbers of any width are read as numbers", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  const store = await open(folder);
  const counted = await store.read({ sql: `SELECT count(*) AS n, sum(7) AS s FROM "dst-aus08"`, params: [] });
  expect(counted.columns).toEqual({ n: [3], s: [21] });
});

test("a release is named by its input, whatever its order and however often it comes", () => {
  const made = { dataset: "dst-aus08", contract: "c", transform: "1", policy: "T0" };
  const first = releaseId({ ...made, snapshots: ["a", "b"] });
  expect(releaseId({ ...made, snapshots: ["b", "a", "b"] })).toBe(first);
  expect(releaseId({ ...made, snapshots: ["a", "c"] })).not.toBe(first);
  expect(releaseId({ ...made, snapshots: ["a", "b"], transform: "2" })).not.toBe(first);
  expect(releaseId({ ...made, snapshots: ["a", "b"], policy: "T1" })).not.toBe(first);
  expect(releaseId({ ...made, snapshots: ["a", "b"], contract: "d" })).not.toBe(first);
});

test("equal rows in another order make an archive of equal bytes", async () => {
  const folder = await newFolder();
  const one = await writeRelease(folder, rowsWith(5), particulars("one"));
  const other = await writeRelease(folder, rowsWith(5).toReversed(), particulars("other"));
  expect(other.sha256).toBe(one.sha256);
});

test("a store without a generation says it is not ready, and serves the first when it comes", async () => {
  const folder = await newFolder();
  const store = await open(folder);
  expect(store.current()).toBeNull();
  await expect(store.read(series)).rejects.toMatchObject({ code: "not-ready" });
  const switched = new Promise<number>((resolve) => store.onSwitch(({ number }) => resolve(number)));
  await published(folder, 1);
  expect(await switched).toBe(1);
});

test("a store of the other mode is not opened, and gets no data of it", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  await expect(openStore({ dataDir: folder, mode: "live" })).rejects.toMatchObject({ code: "mode" });
  await expect(claimMode(folder, "live")).rejects.toMatchObject({ code: "mode" });
});

test("an older generation answers as it did, the newest first in the history", async () => {
  const folder = await newFolder();
  for (const value of [10, 20, 30, 40]) await published(folder, value);
  const store = await open(folder);
  expect(store.history().map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  const then = await Promise.all([1, 2, 3, 4, 1].map((at) => store.read(series, at)));
  expect(then.map(({ columns, generation }) => [generation.number, columns["value"]?.[0]])).toEqual([
    [1, 10],
    [2, 20],
    [3, 30],
    [4, 40],
    [1, 10],
  ]);
  await expect(store.read(series, 9)).rejects.toMatchObject({ code: "not-ready" });
});

test("reads during many switches each come from one generation", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  const store = await open(folder);
  const mixed: unknown[] = [];
  const numbers = new Set<number>();
  const over = { yet: false };
  const reader = async () => {
    while (!over.yet) {
      const { columns, generation } = await store.read({
        sql: `SELECT value FROM "dst-aus08" WHERE value IS NOT NULL UNION ALL SELECT max(value) FROM "dst-aus08"`,
        params: [],
      });
      numbers.add(generation.number);
      if (columns["value"]?.some((value) => value !== generation.number)) mixed.push(columns, generation.number);
    }
  };
  const readers = Promise.all([reader(), reader(), reader(), reader()]);
  for (const value of [2, 3, 4, 5, 6, 7, 8]) {
    const switched = new Promise((resolve) => store.onSwitch(resolve));
    await published(folder, value);
    await switched;
  }
  over.yet = true;
  await readers;
  expect(mixed).toEqual([]);
  expect(numbers.size).toBeGreaterThan(5);
  expect(store.current()?.number).toBe(8);
});

test("a query is stopped at its deadline and the next one is answered", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  const store = await open(folder, { deadlineMs: 300, inFlight: 1 });
  const began = performance.now();
  const endless = { sql: "SELECT count(*) AS n FROM range(1000000000000) a WHERE hash(range) % 7 = 1", params: [] };
  const first = store.read(endless).catch((fault: unknown) => fault);
  const queued = store.read(endless).catch((fault: unknown) => fault);
  expect(await first).toMatchObject({ code: "deadline" });
  expect(await queued).toMatchObject({ code: "deadline" });
  expect(performance.now() - began).toBeLessThan(2000);
  expect((await store.read(series)).rows).toBe(2);
});

test("a query beyond the memory is refused and the next one is answered", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  const store = await open(folder, { memoryLimit: "64MB" });
  const huge = { sql: "SELECT len(list(range)) AS n FROM range(1000000000)", params: [] };
  await expect(store.read(huge)).rejects.toMatchObject({ code: "memory" });
  expect((await store.read(series)).rows).toBe(2);
});

test("a fault carries the engine's text as its cause alone", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  const store = await open(folder);
  const fault = await store.read({ sql: "SELECT nothing FROM nowhere", params: [] }).catch((cause: unknown) => cause);
  expect(fault).toMatchObject({ code: "failed", message: "failed" });
  expect(inspect(fault)).toContain("nowhere");
});

test.each([
  ["one changed byte", (path: string) => appendFile(path, "x")],
  ["a cut file", (path: string) => truncate(path, 5000)],
  ["an empty file", (path: string) => truncate(path, 0)],
  ["no file", (path: string) => unlink(path)],
  [
    "a folder in its place",
    async (path: string) => {
      await unlink(path);
      await mkdir(path);
    },
  ],
])("%s: the generation before is served and the fault is told", async (_, damage) => {
  const folder = await newFolder();
  await published(folder, 1);
  const newest = await built(folder, 2);
  await damage(join(folder, newest.file));
  await publish(folder, newest.number);
  const faults: string[] = [];
  const store = await open(folder, { onFault: (sentence) => faults.push(sentence) });
  expect((await store.read(series)).columns["value"]).toEqual([1, null]);
  expect(faults).toEqual(["generation 2 is damaged and is not served"]);
});

test("a pointer that cannot be read leaves the served generation", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  const faults: string[] = [];
  const store = await open(folder, { onFault: (sentence) => faults.push(sentence) });
  await writeFile(join(folder, "generations/current.json"), `{"numb`);
  await expect.poll(() => faults).toContain("the store's pointer cannot be read");
  expect((await store.read(series)).generation.number).toBe(1);
});

test("what a killed run has left is removed, and what is published stays", async () => {
  const folder = await newFolder();
  await published(folder, 1);
  await built(folder, 2);
  await mkdir(join(folder, "workspace/staging/half"), { recursive: true });
  await writeFile(join(folder, "generations/.current.json.next"), "{");
  const removed = await removeLitter(folder);
  const unpublished = [`${idOf(2)}.json`, `${idOf(2)}.parquet`];
  expect(removed.toSorted()).toEqual([".current.json.next", "0002.duckdb", "0002.json", ...unpublished, "half"]);
  expect((await readdir(join(folder, "releases"))).toSorted()).toEqual([`${idOf(1)}.json`, `${idOf(1)}.parquet`]);
  expect((await readdir(join(folder, "generations"))).toSorted()).toEqual(["0001.duckdb", "0001.json", "current.json"]);
  expect(await readPointer(folder)).toEqual({ number: 1, highest: 1 });
  expect((await published(folder, 3)).number).toBe(2);
});
