import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { checkIds, checkLevels, type QualityRun } from "#shared/quality.ts";
import { unlessAbsent } from "./absent.ts";
import { writeDurably } from "./durable.ts";
import { layout } from "./layout.ts";

/** Runs that are read back: a year of mornings, and what came between. */
const runsRead = 500;

const runSchema = z.strictObject({
  at: z.string(),
  outcome: z.enum(["published", "stopped"]),
  release: z.string().nullable(),
  counts: z.strictObject({ rows: z.number(), added: z.number(), changed: z.number(), gone: z.number() }).nullable(),
  checks: z.array(
    z.strictObject({ id: z.enum(checkIds), level: z.enum(checkLevels), count: z.number(), ms: z.number() }),
  ),
  findings: z.array(
    z.strictObject({
      check: z.enum(checkIds).nullable(),
      code: z.string(),
      level: z.enum(["stop", "warn"]),
      count: z.number(),
      reason: z.string(),
      approvedBy: z.string().nullable(),
    }),
  ),
  control: z.strictObject({ from: z.string(), totals: z.number(), differing: z.number() }).nullable(),
}) satisfies z.ZodType<QualityRun>;

/** What was made of each dataset that one run looked at. */
const logSchema = z.record(z.string(), runSchema);
export type QualityOfRun = Readonly<Record<string, QualityRun>>;

const nameOf = (number: number) => `${String(number).padStart(6, "0")}.json`;

/** Numbers of the runs that are kept, ascending. */
async function numbersIn(dataDir: string): Promise<number[]> {
  const names = await readdir(layout(dataDir).quality).catch(unlessAbsent([]));
  return names
    .flatMap((name) => /^(\d{6,})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** Keeps what one run made of the datasets it looked at, as a file of its own. A run that looked at none leaves none. */
export async function keepQuality(dataDir: string, run: QualityOfRun): Promise<void> {
  if (Object.keys(run).length === 0) return;
  const { quality, staging } = layout(dataDir);
  const name = nameOf(((await numbersIn(dataDir)).at(-1) ?? 0) + 1);
  await writeDurably(join(quality, name), join(staging, `quality-${name}`), `${JSON.stringify(run)}\n`);
}

export type QualityLog = {
  /** Every dataset's runs, newest first. Rejects where a file cannot be read. */
  runs: () => Promise<ReadonlyMap<string, readonly QualityRun[]>>;
};

/** The log as it is read again and again: a run's file never changes, so each is read once. */
export function openQualityLog(dataDir: string): QualityLog {
  const known = new Map<number, QualityOfRun>();
  const runOf = async (number: number): Promise<QualityOfRun> => {
    const before = known.get(number);
    if (before) return before;
    const text = await readFile(join(layout(dataDir).quality, nameOf(number)), "utf8");
    const run = logSchema.parse(JSON.parse(text));
    known.set(number, run);
    return run;
  };
  return {
    runs: async () => {
      const all = new Map<string, QualityRun[]>();
      for (const number of (await numbersIn(dataDir)).slice(-runsRead).toReversed())
        for (const [dataset, run] of Object.entries(await runOf(number))) {
          const runs = all.get(dataset) ?? [];
          runs.push(run);
          all.set(dataset, runs);
        }
      return all;
    },
  };
}
