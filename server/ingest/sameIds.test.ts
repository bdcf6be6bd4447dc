import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import type { Delivery, Source, Table } from "#server/sources/define.ts";
import { sha256Of } from "#server/store/durable.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { delivered, type Line, townSource, townTable, written } from "./fixtures/townSource.ts";
import { run } from "./run.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const months = ["2026M04", "2026M05", "2026M06", "2026M07"];
const areas: readonly [string, number][] = [
  ["Hele landet", 1000],
  ["København", 300],
  ["Aarhus", 200],
];
const tables: readonly Table[] = ["t1", "t2", "t3"].map((name) => ({
  ...townTable,
  dataset: `town-${name}`,
  table: name.toUpperCase(),
}));

/** Each table's figures in two files, a month after another. */
const linesOf = (table: number, half: 0 | 1): Line[] =>
  months.slice(half * 2, half * 2 + 2).flatMap((month, at) =>
    areas.flatMap(([area, level]): Line[] => [
      [area, month, "Antal", level + table * 7 + at],
      [area, month, "Pct", 3 + table / 10],
    ]),
  );

const filesOf = (table: number): Delivery[] =>
  ([0, 1] as const).map((half) => delivered(written(linesOf(table, half)), `T${table + 1}-${half}.txt`));

const town: Source = { ...townSource(() => ""), tables };

/** How one run goes: tables and their files in some order, and the call at which it is cut off, if any. */
type Way = { order: number[]; isReversed: boolean; cutAt: number | null };

class Cut extends Error {}

async function runOnce(dataDir: string, { order, isReversed, cutAt }: Way): Promise<void> {
  const lock = await takeWriteLock(dataDir);
  if (!lock) throw new Error("locked");
  let calls = 0;
  /** What happens while a run is under way passes here; a crash comes at any of these moments. */
  const passing = () => {
    calls += 1;
    if (cutAt !== null && calls > cutAt) throw new Cut();
  };
  const ordered = order.flatMap((at) => {
    const table = tables[at];
    const files = filesOf(at);
    return table ? [{ table, deliveries: isReversed ? files.toReversed() : files }] : [];
  });
  try {
    await run(
      {
        dataDir,
        mode: "demo",
        clock: "2026-09-15T09:00:00+02:00",
        declared: [town],
        supplies: [{ kind: "files", source: town, tables: ordered }],
        approval: null,
      },
      {
        effects: {
          fetch: () => Promise.reject(new Error("no network in tests")),
          now: () => {
            passing();
            return new Date("2026-09-15T07:00:00Z");
          },
          ticks: () => 0,
          sleep: () => Promise.resolve(),
          random: () => 0.5,
          signal: new AbortController().signal,
        },
        progress: { start: passing, step: passing, done: passing, stop: () => undefined },
        lock,
        record: () => {
          passing();
          return Promise.resolve();
        },
      },
    );
  } catch (cause) {
    if (!(cause instanceof Cut)) throw cause;
  } finally {
    await lock.release();
  }
}

/** Ids of what is served, and the hash of each archive's bytes. */
async function served(dataDir: string) {
  const generation = await publishedGeneration(dataDir);
  return Promise.all(
    (generation?.releases ?? [])
      .filter(({ dataset }) => dataset.startsWith("town-"))
      .map(async ({ id, file }) => [id, sha256Of(await readFile(join(dataDir, file)))]),
  );
}

async function after(ways: readonly Way[]) {
  const dataDir = await mkdtemp(join(tmpdir(), "overblik-ids-"));
  folders.push(dataDir);
  for (const way of ways) await runOnce(dataDir, way);
  const archives = (await readdir(join(dataDir, "releases"))).filter((name) => /^town-.*\.parquet$/.test(name));
  return { served: await served(dataDir), archives };
}

const inOrder: Way = { order: [0, 1, 2], isReversed: false, cutAt: null };
const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
const whole = fc.record({ order, isReversed: fc.boolean(), cutAt: fc.constant(null) });
const cut = fc.record({ order, isReversed: fc.boolean(), cutAt: fc.nat({ max: 24 }) });

test("the same input twice, in another order, or with a crash between makes the same releases of the same bytes", async () => {
  const expected = await after([inOrder]);
  expect(expected.served).toHaveLength(3);
  await fc.assert(
    fc.asyncProperty(
      fc.array(cut, { maxLength: 2 }),
      whole,
      fc.option(whole, { nil: null }),
      async (cuts, last, again) => {
        const found = await after([...cuts, last, ...(again ? [again] : [])]);
        expect(found.served).toEqual(expected.served);
        expect(found.archives.toSorted()).toEqual(expected.archives.toSorted());
      },
    ),
    { numRuns: 12, seed: 20_260_915 },
  );
}, 180_000);

test("rows in another order are other bytes received and the same cells archived", async () => {
  const archiveOf = async (lines: readonly Line[]) => {
    const dataDir = await mkdtemp(join(tmpdir(), "overblik-ids-"));
    folders.push(dataDir);
    const source = { ...townSource(() => written(lines)), tables: [townTable] };
    const lock = await takeWriteLock(dataDir);
    if (!lock) throw new Error("locked");
    await run(
      {
        dataDir,
        mode: "demo",
        clock: null,
        declared: [source],
        supplies: [{ kind: "files", source, tables: [{ table: townTable, deliveries: [delivered(written(lines))] }] }],
        approval: null,
      },
      {
        effects: {
          fetch: () => Promise.reject(new Error("no network in tests")),
          now: () => new Date("2026-09-15T07:00:00Z"),
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
    return (await served(dataDir))[0];
  };
  const lines = [...linesOf(0, 0), ...linesOf(0, 1)];
  const [one, other] = [await archiveOf(lines), await archiveOf(lines.toReversed())];
  expect(other?.[0]).not.toBe(one?.[0]);
  expect(other?.[1]).toBe(one?.[1]);
});
