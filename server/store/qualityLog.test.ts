import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { QualityRun } from "#shared/quality.ts";
import { keepQuality, openQualityLog } from "./qualityLog.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "overblik-quality-"));
  folders.push(folder);
  return folder;
}

const run = (at: string, outcome: QualityRun["outcome"] = "published"): QualityRun => ({
  at,
  outcome,
  release: outcome === "published" ? `one-${at}` : null,
  counts: { rows: 10, added: 1, changed: 0, gone: 0 },
  checks: [{ id: "parts", level: outcome === "published" ? "passed" : "stop", count: 0, ms: 1.5 }],
  findings: [],
  control: { from: "https://example.org", totals: 4, differing: 0 },
});

test("each run is a file of its own, and a dataset's runs come newest first", async () => {
  const dataDir = await newFolder();
  await keepQuality(dataDir, { one: run("2026-07-15"), two: run("2026-07-15") });
  await keepQuality(dataDir, { one: run("2026-08-15", "stopped") });
  const runs = await openQualityLog(dataDir).runs();
  expect(runs.get("one")?.map(({ at, outcome }) => [at, outcome])).toEqual([
    ["2026-08-15", "stopped"],
    ["2026-07-15", "published"],
  ]);
  expect(runs.get("two")).toEqual([run("2026-07-15")]);
  expect(await readdir(join(dataDir, "quality"))).toEqual(["000001.json", "000002.json"]);
});

test("a run that looked at nothing leaves nothing, and a store without runs has none", async () => {
  const dataDir = await newFolder();
  await keepQuality(dataDir, {});
  expect(await openQualityLog(dataDir).runs()).toEqual(new Map());
});

test("what is kept later is read by a log that is open", async () => {
  const dataDir = await newFolder();
  const log = openQualityLog(dataDir);
  await keepQuality(dataDir, { one: run("2026-07-15") });
  expect((await log.runs()).get("one")).toHaveLength(1);
  await keepQuality(dataDir, { one: run("2026-08-15") });
  expect((await log.runs()).get("one")).toHaveLength(2);
});

test("a file that is no log is told, not passed over", async () => {
  const dataDir = await newFolder();
  await mkdir(join(dataDir, "quality"));
  await writeFile(join(dataDir, "quality", "000001.json"), '{"one":{"outcome":"fine"}}');
  await expect(openQualityLog(dataDir).runs()).rejects.toThrow("Invalid");
});
