import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimMode } from "#server/store/generations.ts";
import { type Observation, type Particulars, writeRelease } from "#server/store/release.ts";
import { buildGeneration, publish } from "#server/store/write.ts";
import { EnvFault, readEnv } from "./env.ts";
import type { Log } from "./log.ts";
import { type Served, serve } from "./serve.ts";

const particulars = (id: string): Particulars => ({
  id,
  dataset: "jobindsats-y25i01",
  declared: {
    source: {
      id: "jobindsats",
      label: { da: "Jobindsats", en: "Jobindsats" },
      agency: "star",
      licence: "-",
      homepage: "https://jobindsats.dk",
    },
    table: "Y25I01",
    label: { da: "Ledige", en: "Unemployed" },
    documentation: "https://jobindsats.dk",
    frequency: "month",
    dimensions: ["geography"],
    levels: ["country", "municipality"],
    groupings: {},
    cuts: [["geography"]],
    every: 1,
    measures: [{ id: "fte", label: { da: "Fuldtidsledige", en: "Full-time" }, unit: "fte-persons", additive: true }],
    lagDays: 28,
    provisionalPeriods: 0,
  },
  fetchedAt: "2026-09-15T07:00:00.000Z",
  updatedAt: null,
  nextUpdate: null,
  snapshots: [],
  findings: { stop: 0, warn: 0 },
});

const rows = (country: number): Observation[] => [
  { measure: "fte", geography: "000", period: "2026M06", value: country, status: "ok" },
  { measure: "fte", geography: "000", period: "2026M07", value: country + 1, status: "ok" },
  { measure: "fte", geography: "751", period: "2026M07", value: 4321, status: "ok" },
  { measure: "fte", geography: "101", period: "2026M07", value: null, status: "suppressed" },
];

let dataDir = "";
const opened: Served[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "overblik-serve-"));
  await claimMode(dataDir, "demo");
});
afterEach(async () => {
  for (const served of opened.splice(0)) await served.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function published(country: number) {
  const { number } = await buildGeneration(dataDir, {
    mode: "demo",
    clock: "2026-09-15T09:00:00+02:00",
    publishedAt: "2026-09-15T07:00:00.000Z",
    releases: [await writeRelease(dataDir, rows(country), particulars(`r${country}`))],
  });
  await publish(dataDir, number);
}

const faults: unknown[] = [];
const none = () => {};
const log: Log = { debug: none, info: none, warn: none, error: (...line: unknown[]) => faults.push(line) };

async function started(given: Record<string, string> = {}) {
  faults.length = 0;
  const env = readEnv({ DATA_DIR: dataDir, PORT: "0", ...given });
  const served = await serve(env, log, () => new Date("2026-09-15T07:00:00Z"));
  opened.push(served);
  return { served, at: `http://127.0.0.1:${served.port}` };
}

const gross = "indicator=gross-unemployment";

test("before the first generation it is live, not ready, and says that there are no data", async () => {
  const { at } = await started();
  expect((await fetch(`${at}/health/live`)).status).toBe(200);
  expect((await fetch(`${at}/health/ready`)).status).toBe(503);
  const answer = await fetch(`${at}/api/v1/data?${gross}`);
  expect([answer.status, await answer.json()]).toEqual([
    409,
    { code: "not-ready", message: "Der er endnu ingen data. Prøv igen om lidt.", path: "generation" },
  ]);
});

test("the API answers the published cells, and tells generation and mode", async () => {
  await published(90_000);
  const { at } = await started();
  const answer = await fetch(`${at}/api/v1/data?${gross}`);
  expect(answer.headers.get("X-Overblik-Generation")).toBe("1");
  expect(answer.headers.get("X-Overblik-Mode")).toBe("demo");
  expect(await answer.json()).toMatchObject({
    version: "2.0",
    class: "dataset",
    id: ["time"],
    size: [2],
    dimension: { time: { category: { index: ["2026M06", "2026M07"] } } },
    value: [90_000, 90_001],
    extension: { generation: 1, mode: "demo" },
  });
});

test("figures are served while what users keep does not answer, and it is taken up again unaided", async () => {
  await published(90_000);
  const file = join(dataDir, "state", "kept-demo.sqlite");
  await mkdir(file, { recursive: true });
  const { at } = await started();
  expect((await fetch(`${at}/api/v1/data?${gross}`)).status).toBe(200);
  expect((await fetch(`${at}/health/ready`)).status).toBe(503);
  const kept = await fetch(`${at}/trpc/preferences`);
  expect(kept.status).toBe(503);
  expect(await kept.json()).toMatchObject({ error: { data: { refusal: { code: "kept-down" } } } });
  await rm(file, { recursive: true });
  expect((await fetch(`${at}/health/ready`)).status).toBe(200);
  expect((await fetch(`${at}/trpc/preferences`)).status).toBe(200);
});

test("a suppressed cell is null with its status", async () => {
  await published(90_000);
  const { at } = await started();
  const answer = await fetch(`${at}/api/v1/data?${gross}&by=geography&geography=101,751&time=2026M07`);
  expect(await answer.json()).toMatchObject({
    dimension: { geography: { category: { index: ["101", "751"] } } },
    value: [null, 4321],
    status: { 0: expect.any(String) },
  });
});

test("screen, file and API carry the same number, and the file is on record", async () => {
  await published(90_000);
  const { at } = await started();
  const query = { indicators: ["gross-unemployment"] };
  const cube = await fetch(`${at}/trpc/answer?input=${encodeURIComponent(JSON.stringify(query))}`);
  expect(await cube.json()).toMatchObject({ result: { data: { value: [90_000, 90_001] } } });
  const figure = { id: "g", query, kind: "line", title: { da: "Bruttoledige", en: "Gross unemployed" } };
  const order = JSON.stringify({ figure, format: "csv" });
  const file = await fetch(`${at}/export`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: order,
  });
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.toString()).toMatch(/2026M07,.*90001/);
  const [line = "", ...rest] = (await readFile(join(dataDir, "state/audit.jsonl"), "utf8")).trimEnd().split("\n");
  expect(rest).toEqual([]);
  expect(JSON.parse(line)).toMatchObject({
    actor: "demo",
    role: "viewer",
    action: "export",
    subject: "gross-unemployment",
    generation: 1,
    detail: { format: "csv", cells: 2, sha256: createHash("sha256").update(bytes).digest("hex") },
  });
});

test("a figure is drawn with the mark of demonstration data", async () => {
  await published(90_000);
  const { at } = await started();
  const svg = await fetch(`${at}/api/v1/figure?${gross}`);
  expect(svg.headers.get("Content-Type")).toBe("image/svg+xml");
  expect(await svg.text()).toContain("Demonstrationsdata (syntetiske)");
});

test("rows of a CSV are sorted and cut as asked", async () => {
  await published(90_000);
  const { at } = await started();
  const answer = await fetch(`${at}/api/v1/data?${gross}&format=csv&sort=-value&limit=1`);
  const lines = (await answer.text()).trimEnd().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("90001");
});

test("a new generation is served without a restart, and open pages are told", async () => {
  await published(90_000);
  const { at } = await started();
  const events = await fetch(`${at}/trpc/changes`);
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  await published(80_000);
  let text = "";
  while (!text.includes("id: 2")) text += (await reader.read()).value ?? "";
  expect(await (await fetch(`${at}/api/v1/data?${gross}`)).json()).toMatchObject({ value: [80_000, 80_001] });
  await reader.cancel();
});

test("stopping closes everything, and the record can be opened again", async () => {
  await published(90_000);
  const first = await started();
  opened.pop();
  await first.served.stop();
  await expect(fetch(`${first.at}/health/live`)).rejects.toThrow("fetch failed");
  const { at } = await started();
  expect((await fetch(`${at}/health/ready`)).status).toBe(200);
});

test("an address that other machines reach is refused until there is a sign-in", async () => {
  await expect(started({ DATA_MODE: "live", HOST: "0.0.0.0" })).rejects.toThrow(EnvFault);
});

test("a data folder of the other mode is not served", async () => {
  await expect(started({ DATA_MODE: "live" })).rejects.toMatchObject({ code: "mode" });
});

test("nothing was a fault", async () => {
  await published(90_000);
  const { at } = await started();
  const answer = await fetch(`${at}/api/v1/data?${gross}&by=time,geography&geography=level:municipality`);
  expect(await answer.json()).toMatchObject({ size: [2, 98] });
  expect(faults).toEqual([]);
});
