import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimMode, writePointer } from "./generations.ts";
import type { Generation } from "./manifest.ts";
import { openStore } from "./open.ts";
import { pruneServingFiles } from "./prune.ts";
import { type Observation, type Particulars, writeRelease } from "./release.ts";
import type { Store } from "./store.ts";
import { buildGeneration, publish } from "./write.ts";

let folder = "";
const opened: Store[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-prune-"));
  await claimMode(folder, "demo");
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await rm(folder, { recursive: true, force: true });
});

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

const areas = Array.from({ length: 90 }, (_, at) => String(101 + at));
const months = Array.from(
  { length: 24 },
  (_, at) => `${2024 + Math.floor(at / 12)}M${String((at % 12) + 1).padStart(2, "0")}`,
);

/** Fractions, so that a sum in another order would be another number. */
const rowsOf = (edition: number): Observation[] =>
  areas.flatMap((geography, area) =>
    months.map((period, month): Observation => {
      const isHidden = (area * 7 + month + edition) % 11 === 0;
      const value = isHidden ? null : 1000 / (3 + area + month * edition);
      return { measure: "gross", geography, period, value, status: isHidden ? "suppressed" : "ok" };
    }),
  );

async function publishedEditions(count: number): Promise<Generation[]> {
  const made: Generation[] = [];
  for (let edition = 1; edition <= count; edition += 1) {
    const generation = await buildGeneration(folder, {
      mode: "demo",
      clock: null,
      publishedAt: `2026-0${edition}-15T07:00:00.000Z`,
      releases: [await writeRelease(folder, rowsOf(edition), particulars(`dst-aus08-${edition}`))],
    });
    await publish(folder, generation.number);
    made.push(generation);
  }
  return made;
}

async function open(onFault?: (sentence: string) => void) {
  const store = await openStore({ dataDir: folder, mode: "demo", pollMs: 50, ...(onFault ? { onFault } : {}) });
  opened.push(store);
  return store;
}

const questions = [
  {
    sql: `SELECT period, value, status FROM "dst-aus08" o WHERE geography = $1 AND measure = $2`,
    params: ["117", "gross"],
  },
  {
    sql: `SELECT period, sum(value) AS value, count(*)::INTEGER AS n FROM "dst-aus08" o GROUP BY period ORDER BY period`,
    params: [],
  },
  { sql: `SELECT status, sum(value) AS value FROM "dst-aus08" o GROUP BY status ORDER BY status`, params: [] },
];

/** What a store answers from a generation, as the bytes that a reader would be sent. */
async function answersOf(store: Store, number: number): Promise<string> {
  const answers = [];
  for (const question of questions) {
    const { columns, rows } = await store.read(question, number);
    answers.push({ columns, rows });
  }
  return JSON.stringify(answers);
}

const files = async () =>
  (await readdir(join(folder, "generations"))).filter((name) => name.endsWith(".duckdb")).toSorted();

test("only the serving files of what is served and of the one before it stay, all else that was published does", async () => {
  await publishedEditions(5);
  expect(await pruneServingFiles(folder)).toEqual(["0001.duckdb", "0002.duckdb", "0003.duckdb"]);
  expect(await files()).toEqual(["0004.duckdb", "0005.duckdb"]);
  const manifests = (await readdir(join(folder, "generations"))).filter((name) => /^\d+\.json$/.test(name));
  expect(manifests).toHaveLength(5);
  expect((await readdir(join(folder, "releases"))).length).toBe(10);
});

test("a generation answers byte for byte the same before and after its file is pruned, and when it was the one served", async () => {
  const generations = await publishedEditions(5);
  const before: string[] = [];
  for (const { number } of generations) {
    await writePointer(folder, { number, highest: 5 });
    const store = await open();
    expect(store.current()?.number).toBe(number);
    before.push(await answersOf(store, number));
  }
  await writePointer(folder, { number: 5, highest: 5 });
  await pruneServingFiles(folder);
  const store = await open();
  const after: string[] = [];
  for (const { number } of generations) after.push(await answersOf(store, number));
  expect(after).toEqual(before);
  expect(new Set(after).size).toBe(5);
});

test("what is served after going back to an old generation is that generation, its file pruned or not", async () => {
  await publishedEditions(4);
  await pruneServingFiles(folder);
  await writePointer(folder, { number: 1, highest: 4 });
  const faults: string[] = [];
  const store = await open((sentence) => faults.push(sentence));
  expect((await store.read(questions[0]!)).generation.number).toBe(1);
  expect(faults).toEqual([]);
  await pruneServingFiles(folder);
  expect(await files()).toEqual(["0004.duckdb"]);
});

test("an archive that is not as published is not read", async () => {
  await publishedEditions(3);
  await pruneServingFiles(folder);
  await appendFile(join(folder, "releases/dst-aus08-1.parquet"), "x");
  const store = await open();
  await expect(store.read(questions[0]!, 1)).rejects.toMatchObject({ code: "failed" });
  expect((await store.read(questions[0]!, 2)).generation.number).toBe(2);
});

test("the engine over archives reads them and nothing else, and writes nothing", async () => {
  await publishedEditions(2);
  const store = await open();
  await store.read(questions[0]!, 1);
  const own = join(folder, "releases/dst-aus08-1.parquet");
  const other = join(folder, "releases/dst-aus08-2.parquet");
  const refused = [
    `SELECT * FROM read_parquet('${other}')`,
    `SELECT * FROM read_text('${join(folder, "store.json")}')`,
    `SELECT * FROM glob('${folder}/*')`,
    "SELECT * FROM read_text('/etc/passwd')",
    `COPY "dst-aus08" TO '${own}'`,
    `COPY "dst-aus08" TO '${folder}/out.csv'`,
    `ATTACH '${folder}/other.duckdb'`,
    'CREATE TABLE x AS SELECT * FROM "dst-aus08"',
    'DROP VIEW "dst-aus08"',
    "SET enable_external_access = true",
    "SET allowed_paths = ['/etc/passwd']",
    "INSTALL httpfs",
    "LOAD json",
  ];
  for (const sql of refused) await expect(store.read({ sql, params: [] }, 1)).rejects.toMatchObject({ code: "failed" });
  expect(await answersOf(store, 1)).not.toBe(await answersOf(store, 2));
  expect((await readdir(folder)).toSorted()).toEqual(["generations", "releases", "store.json", "workspace"]);
});
