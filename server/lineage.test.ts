import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { querySchema, type QueryInput } from "#shared/query.ts";
import { jobindsats as jobindsatsSimulator } from "#server/demo/jobindsats.ts";
import { statbank } from "#server/demo/statbank.ts";
import { world } from "#server/demo/world.ts";
import type { Supply } from "#server/ingest/plan.ts";
import { run } from "#server/ingest/run.ts";
import { answer } from "#server/semantic/answer.ts";
import { openCatalogue, type OpenCatalogue } from "#server/semantic/catalogue.ts";
import { lineageOf } from "#server/semantic/lineage.ts";
import type { Source, Table } from "#server/sources/define.ts";
import dst from "#server/sources/dst/source.ts";
import jobindsats from "#server/sources/jobindsats/source.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import { openOrigins, type Origins } from "#server/store/lineage.ts";
import { openStore } from "#server/store/open.ts";
import type { Store } from "#server/store/store.ts";

const clock = "2026-09-15T09:00:00+02:00";
/** Tables by area alone, made of one delivery, of two and of four. */
const wanted = ["dst-ras400", "jobindsats-y25i01", "jobindsats-y25i05", "jobindsats-y25i06"];
const sources: readonly Source[] = [dst, jobindsats].map((source) => ({
  ...source,
  tables: source.tables.filter(({ dataset }) => wanted.includes(dataset)),
}));

let dataDir = "";
let server: Server;
let store: Store;
let origins: Origins;
let catalogue: OpenCatalogue;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "overblik-lineage-"));
  const denmark = world(clock);
  server = express()
    .use("/dst", statbank(denmark))
    .use("/jobindsats", jobindsatsSimulator(denmark))
    .listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const base = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
  const addresses: Record<string, string> = { dst: `${base}/dst/v1`, jobindsats: `${base}/jobindsats/v3` };
  const supplies = sources.map((source): Supply => ({
    kind: "address",
    source,
    baseUrl: addresses[source.id] ?? "",
    token: "demo",
    refetch: true,
  }));
  const lock = await takeWriteLock(dataDir);
  if (!lock) throw new Error("locked");
  const { tables } = await run(
    { dataDir, mode: "demo", clock, declared: sources, supplies, approval: null },
    {
      effects: {
        fetch,
        now: () => new Date(clock),
        ticks: () => 0,
        sleep: () => Promise.resolve(),
        random: () => 0.5,
        signal: new AbortController().signal,
      },
      progress: { start: () => {}, step: () => {}, done: () => {}, stop: () => {} },
      lock,
      record: () => Promise.resolve(),
    },
  );
  await lock.release();
  const published = tables.flatMap(({ dataset, outcome }) => (outcome === "published" ? [dataset] : []));
  if (published.toSorted().join() !== wanted.join()) throw new Error(`only ${published.join()} was published`);
  store = await openStore({ dataDir, mode: "demo" });
  origins = openOrigins(dataDir);
  catalogue = await openCatalogue({ store, now: () => new Date(clock) });
}, 300_000);

afterAll(async () => {
  await store.close();
  await origins.close();
  server.closeAllConnections();
  server.close();
  await rm(dataDir, { recursive: true, force: true });
});

const traced = (query: QueryInput) => lineageOf(querySchema.parse(query), { catalogue, store }, origins.snapshotsOf);

/** The same numbers every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const hashes = new Map<string, string>();
/** SHA-256 of a stored file's bytes. */
async function hashOf(file: string): Promise<string> {
  const known =
    hashes.get(file) ??
    createHash("sha256")
      .update(await readFile(join(dataDir, file)))
      .digest("hex");
  hashes.set(file, known);
  return known;
}

const read = new Map<string, ReadonlyMap<string, number | null>>();

/** What stands in a stored snapshot, read by the source's own reader: value by measure, period and area. */
async function contentOf(source: Source, table: Table, file: string, name: string) {
  const known = read.get(file);
  if (known) return known;
  const bytes = await readFile(join(dataDir, file));
  const contentType = file.endsWith(".json") ? "application/json" : "text/csv";
  const request = { method: "GET" as const, url: "", body: null };
  const response = { status: 200, contentType, requestId: null };
  const values = new Map<string, number | null>();
  const areas = source.codes("geography", table);
  const delivery = { name, request, response, bytes, fetchedAt: "" };
  for (const { keys, measure, value } of source.parse(delivery, table))
    values.set(`${measure} ${source.period(keys.time) ?? ""} ${areas.get(keys.geography) ?? ""}`, value);
  read.set(file, values);
  return values;
}

const plain: Record<string, { dataset: string; measure: string }> = {
  "gross-unemployment": { dataset: "jobindsats-y25i01", measure: "fte" },
  "notified-redundancies": { dataset: "jobindsats-y25i05", measure: "persons" },
  "work-sharing": { dataset: "jobindsats-y25i06", measure: "persons" },
};

test("500 random cells lead to stored bytes that hash to what is told, and the number stands in them", async () => {
  const draw = chance(20_260_915);
  const ids = [...Object.keys(plain), "gross-unemployment-rate"];
  const cards = new Map(catalogue.indicators().map((card) => [card.id, card]));
  const areas = catalogue.dimension("geography").members;
  const seen = { cells: 0, valued: 0, severalSnapshots: 0, snapshots: new Set<string>() };
  while (seen.cells < 500) {
    const id = ids[draw(ids.length)] ?? "";
    const levels = [...(cards.get(id)?.levels ?? []), "country", "municipality", "municipality", "municipality"];
    const level = levels[draw(levels.length)] ?? "country";
    const members = areas.filter(
      (area) => area.level === level && area.validTo === null && area.validFrom !== "2027-01-01",
    );
    const area = members[draw(members.length)]?.code ?? "000";
    const period = `${2010 + draw(16)}M${String(1 + draw(12)).padStart(2, "0")}`;
    const query = { indicators: [id], where: { time: { codes: [period] }, geography: { codes: [area] } } };
    const cube = await answer(querySchema.parse(query), { catalogue, store });
    const { steps, generation } = await traced(query);
    seen.cells += 1;
    expect(generation).toBe(cube.generation);
    const value = cube.value[0] ?? null;
    // A number has come from somewhere; where there is none there may be no table that has it.
    expect([query, value === null || steps.length > 0]).toEqual([query, true]);
    for (const { snapshot, dataset, release, documentation } of steps) {
      const manifest = store.current()?.releases.find((one) => one.id === release);
      const kept = manifest?.snapshots.find(({ sha256 }) => sha256 === snapshot.sha256);
      expect(manifest?.dataset).toBe(dataset);
      expect(await hashOf(kept?.file ?? "nothing")).toBe(snapshot.sha256);
      expect([snapshot.url, documentation].every((address) => /^https?:\/\//.test(address))).toBe(true);
      expect(snapshot.fetchedAt).toBe("2026-09-15T07:00:00.000Z");
      seen.snapshots.add(snapshot.sha256);
    }
    const part = plain[id];
    const source = sources.find(({ tables }) => tables.some(({ dataset }) => dataset === part?.dataset));
    const table = source?.tables.find(({ dataset }) => dataset === part?.dataset);
    const word = table?.measures.find((measure) => measure.id === part?.measure)?.source ?? "";
    const release = store.current()?.releases.find((one) => one.dataset === part?.dataset);
    if (!part || !source || !table || !release || value === null) continue;
    if (!release.declared.levels.includes(level)) continue;
    seen.valued += 1;
    if (release.snapshots.length > 1) seen.severalSnapshots += 1;
    // A cell that the source itself publishes is in one file alone, and the number in it is the number shown.
    expect(steps).toHaveLength(1);
    const file = release.snapshots.find(({ sha256 }) => sha256 === steps[0]?.snapshot.sha256)?.file ?? "";
    const values = await contentOf(source, table, file, steps[0]?.snapshot.name ?? "");
    expect([query, values.get(`${word} ${period} ${area}`)]).toEqual([query, value]);
  }
  console.log({ ...seen, snapshots: seen.snapshots.size });
  expect(seen.valued).toBeGreaterThan(100);
  expect(seen.severalSnapshots).toBe(seen.valued);
  expect(seen.snapshots.size).toBeGreaterThan(6);
}, 300_000);

test("what was asked for the bytes is told: address, method and body, and the number of the call", async () => {
  // Two municipalities as one: a ratio that nobody publishes, made of both tables.
  const { steps } = await traced({
    indicators: ["gross-unemployment-rate"],
    where: { time: { codes: ["2026M07"] }, geography: { codes: ["751", "101"] } },
  });
  const rate = steps.find(({ dataset }) => dataset.startsWith("dst-"));
  expect(rate?.snapshot.method).toBe("POST");
  expect(JSON.parse(rate?.snapshot.body ?? "{}")).toMatchObject({ table: rate?.table, format: "BULK" });
  expect(rate?.snapshot.requestId).toMatch(/^[0-9a-f-]{36}$/);
  const part = steps.find(({ dataset }) => dataset.startsWith("jobindsats-"));
  expect(part?.snapshot).toMatchObject({ method: "GET", body: null });
  expect(part?.snapshot.url).toContain("/y25i01");
});

test("where no period is named it is the newest", async () => {
  const { steps } = await traced({ indicators: ["gross-unemployment"] });
  expect(steps.map(({ periods }) => periods)).toEqual([["2026M07"]]);
});

test("a figure that is made of others leads to all of them, and the year before where it is a change", async () => {
  const yoy = await traced({
    indicators: ["gross-unemployment"],
    where: { time: { codes: ["2026M07"] }, geography: { codes: ["101"] } },
    transform: "yoy",
  });
  expect(yoy.steps.flatMap(({ periods }) => periods)).toEqual(expect.arrayContaining(["2025M07", "2026M07"]));
});

const several: readonly (readonly [QueryInput, string])[] = [
  [{ indicators: ["gross-unemployment"], where: { time: { latest: 2 } } }, "where.time"],
  [{ indicators: ["gross-unemployment", "work-sharing"], where: { time: { codes: ["2026M07"] } } }, "indicators"],
  [
    {
      indicators: ["gross-unemployment"],
      by: ["time", "geography"],
      where: { time: { codes: ["2026M07"] }, geography: { level: "municipality" } },
    },
    "where",
  ],
];

test.each(several)("a question of more than one number is refused: %#", async (query, path) => {
  await expect(traced(query)).rejects.toMatchObject({ code: "invalid-input", path });
});
