import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimMode } from "./generations.ts";
import type { Release } from "./manifest.ts";
import { openStore } from "./open.ts";
import { pruneServingFiles } from "./prune.ts";
import { type Particulars, writeRelease } from "./release.ts";
import { buildGeneration, publish } from "./write.ts";

/** Reads and switches in the gate; `READS=1000000 SWITCHES=1000` runs the long suite. */
const reads = Number(process.env["READS"] ?? "20000");
const switches = Number(process.env["SWITCHES"] ?? "20");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-switches-"));
  await claimMode(folder, "demo");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const particulars = (dataset: string, edition: number): Particulars => ({
  id: `${dataset}-${edition}`,
  dataset,
  declared: {
    source: { id: "s", label: { da: "S", en: "S" }, agency: "dst", licence: "-", homepage: "https://example.org" },
    table: dataset,
    label: { da: dataset, en: dataset },
    documentation: "https://example.org",
    frequency: "month",
    dimensions: ["geography"],
    levels: ["country"],
    groupings: {},
    cuts: [["geography"]],
    every: 1,
    measures: [{ id: "persons", label: { da: "Personer", en: "Persons" }, unit: "persons", additive: true }],
    lagDays: 30,
    provisionalPeriods: 0,
  },
  fetchedAt: "2026-09-15T07:00:00.000Z",
  updatedAt: null,
  nextUpdate: null,
  snapshots: [],
  findings: { stop: 0, warn: 0 },
});

/** A release whose every cell tells its edition. */
const releaseOf = (dataset: string, edition: number): Promise<Release> =>
  writeRelease(
    folder,
    ["000", "101", "751"].map((geography) => ({
      measure: "persons",
      geography,
      period: "2026M07",
      value: edition,
      status: "ok" as const,
    })),
    particulars(dataset, edition),
  );

/** A generation whose number is the edition of both its datasets, so that a mix of two shows in any answer. */
async function publishNext(edition: number): Promise<void> {
  const releases = [await releaseOf("left", edition), await releaseOf("right", edition)];
  const { number } = await buildGeneration(folder, {
    mode: "demo",
    clock: null,
    publishedAt: "2026-09-15T07:00:00.000Z",
    releases,
  });
  expect(number).toBe(edition);
  await publish(folder, number);
  await pruneServingFiles(folder);
}

const both = { sql: `SELECT value FROM "left" UNION ALL SELECT value FROM "right"`, params: [] };

test(
  `${reads} reads over ${switches} switches: each answer is of one generation, and none is of one before that of an earlier answer`,
  async () => {
    await publishNext(1);
    const faults: string[] = [];
    const store = await openStore({
      dataDir: folder,
      mode: "demo",
      pollMs: 20,
      onFault: (sentence) => faults.push(sentence),
    });
    let done = 0;
    let mixed = 0;
    let backwards = 0;
    let published = 1;
    let pinned = 0;
    const seen = new Set<number>();

    const readers = Array.from({ length: 4 }, async () => {
      let latest = 0;
      while (done < reads) {
        done += 1;
        // Now and then a generation of before is asked for, which is one whole as well.
        const at = done % 200 === 0 ? 1 + ((done / 200) % published) : undefined;
        const { columns, generation } = await store.read(both, at);
        const cells = columns["value"] ?? [];
        if (cells.length !== 6 || cells.some((value) => value !== generation.number)) mixed += 1;
        if (at !== undefined) {
          pinned += 1;
          if (generation.number !== at) mixed += 1;
          continue;
        }
        if (generation.number < latest) backwards += 1;
        latest = generation.number;
        seen.add(latest);
      }
    });
    const writer = (async () => {
      for (; published <= switches;) {
        // Readers are ahead of the writer: each generation is read for its share of all reads.
        await expect
          .poll(() => done * switches >= (published - 1) * reads, { timeout: 600_000, interval: 1 })
          .toBe(true);
        await publishNext(published + 1);
        await expect.poll(() => store.current()?.number, { timeout: 10_000, interval: 1 }).toBe(published + 1);
        // An older generation is asked for only once it is known to be there.
        published += 1;
      }
    })();
    await Promise.all([...readers, writer]);
    await store.close();
    expect({ mixed, backwards, faults }).toEqual({ mixed: 0, backwards: 0, faults: [] });
    expect(done).toBeGreaterThanOrEqual(reads);
    expect(pinned).toBeGreaterThanOrEqual(Math.floor(reads / 200));
    expect(store.history()[0]?.number).toBe(switches + 1);
    expect(seen.size).toBeGreaterThan(switches / 2);
  },
  60_000 + reads * 3 + switches * 1000,
);
