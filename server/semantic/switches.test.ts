import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { querySchema } from "#shared/query.ts";
import type { Indicator } from "#server/indicators/define.ts";
import employees from "#server/indicators/beskaeftigelse/employees.ts";
import { claimMode } from "#server/store/generations.ts";
import type { Release } from "#server/store/manifest.ts";
import { openStore } from "#server/store/open.ts";
import { pruneServingFiles } from "#server/store/prune.ts";
import { writeRelease } from "#server/store/release.ts";
import { buildGeneration, publish } from "#server/store/write.ts";
import { rememberedAnswer } from "./cache.ts";
import { openCatalogue } from "./catalogue.ts";

/** Questions and switches in the gate; `READS=1000000 SWITCHES=1000` asks a tenth as many over as many. */
const questions = Number(process.env["READS"] ?? "20000") / 10;
const switches = Number(process.env["SWITCHES"] ?? "20");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-answers-"));
  await claimMode(folder, "demo");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const months = ["2026M05", "2026M06", "2026M07"];

/** A dataset of which every cell is the number of its edition. */
const releaseOf = (dataset: string, edition: number): Promise<Release> =>
  writeRelease(
    folder,
    months.map((period) => ({ measure: "persons", period, value: edition, status: "ok" as const })),
    {
      id: `${dataset}-${edition}`,
      dataset,
      declared: {
        source: { id: "s", label: { da: "S", en: "S" }, agency: "dst", licence: "-", homepage: "https://example.org" },
        table: dataset,
        label: { da: dataset, en: dataset },
        documentation: "https://example.org",
        frequency: "month",
        dimensions: [],
        levels: [],
        groupings: {},
        cuts: [[]],
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
    },
  );

async function publishNext(edition: number): Promise<void> {
  const { number } = await buildGeneration(folder, {
    mode: "demo",
    clock: null,
    publishedAt: "2026-09-15T07:00:00.000Z",
    releases: [await releaseOf("left", edition), await releaseOf("right", edition)],
  });
  await publish(folder, number);
  await pruneServingFiles(folder);
}

const plain = { ...employees, by: ["time"], frequency: "month", breaks: [], provisionalPeriods: 0 } as const;
const count: Indicator = { ...plain, id: "count", measure: { dataset: "left", value: "persons" } };
const share: Indicator = {
  ...plain,
  id: "share",
  unit: "percent",
  additive: { time: "ratio", geography: "none" },
  measure: {
    ratio: {
      numerator: { dataset: "left", value: "persons" },
      denominator: { dataset: "right", value: "persons" },
      per: 100,
    },
  },
};

const rest = () => new Promise((resolve) => setImmediate(resolve));

test(
  `${questions} answers over ${switches} switches: numbers, ratio, sources and generation are of one edition`,
  async () => {
    await publishNext(1);
    const store = await openStore({ dataDir: folder, mode: "demo", pollMs: 20 });
    const now = () => new Date("2026-09-15T07:00:00Z");
    const catalogue = await openCatalogue({ store, now, indicators: [count, share] });
    // A small memory, so that most questions are asked of the store and some of what is remembered.
    const answer = rememberedAnswer({ catalogue, store }, 50);
    let asked = 0;
    let mixed = 0;
    let published = 1;
    const seen = new Set<number>();
    const isAhead = () => published <= switches && asked * switches > published * questions;
    const readers = Array.from({ length: 4 }, async (_, reader) => {
      while (asked < questions) {
        // Remembered answers take no time: without a rest, and its share of each generation, a reader would be done at once.
        await rest();
        if (isAhead()) continue;
        asked += 1;
        const time = { codes: months.slice(0, 1 + ((asked + reader) % 3)) };
        const cube = await answer(querySchema.parse({ indicators: ["count", "share"], where: { time } }));
        const half = cube.value.length / 2;
        const isWhole =
          cube.value.every((value, at) => value === (at < half ? cube.generation : 100)) &&
          cube.sources.every(({ release }) => release.endsWith(`-${cube.generation}`));
        if (!isWhole || half !== time.codes.length) mixed += 1;
        seen.add(cube.generation);
      }
    });
    const writer = (async () => {
      for (; published <= switches; published += 1) {
        await expect
          .poll(() => asked * switches >= (published - 1) * questions, { timeout: 600_000, interval: 1 })
          .toBe(true);
        await publishNext(published + 1);
        await expect.poll(() => store.current()?.number, { timeout: 10_000, interval: 1 }).toBe(published + 1);
      }
    })();
    await Promise.all([...readers, writer]);
    await store.close();
    expect(mixed).toBe(0);
    expect(seen.size).toBeGreaterThan(switches * 0.9);
  },
  60_000 + questions * 10 + switches * 1000,
);
