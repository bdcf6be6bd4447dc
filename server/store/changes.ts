import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { z } from "zod";
import { dimensionIds, total } from "#shared/dimension.ts";
import { unlessAbsent } from "./absent.ts";
import { columnsOf } from "./columns.ts";
import { writeDurably } from "./durable.ts";
import { identifier, literal, withWriter } from "./engine.ts";
import { layout } from "./layout.ts";
import type { Generation, Release } from "./manifest.ts";

/** Revised figures of the whole that are told one by one, newest first, for each measure. */
const toldPerMeasure = 36;

const revisedSchema = z.strictObject({
  measure: z.string(),
  period: z.string(),
  before: z.number(),
  after: z.number(),
});

/** What one release says otherwise than the one before it. */
const datasetChangesSchema = z.strictObject({
  dataset: z.string(),
  /** The release before; null where the dataset is new. */
  from: z.string().nullable(),
  to: z.string(),
  newPeriods: z.array(z.string()),
  /** Cells with another number than before, the oldest and newest period of them, and those about the whole. */
  revised: z.strictObject({
    cells: z.int(),
    oldest: z.string().nullable(),
    newest: z.string().nullable(),
    whole: z.array(revisedSchema),
  }),
  /** Cells that had a number and are hidden now, that were hidden and have one now, that are no more. */
  hidden: z.int(),
  shown: z.int(),
  gone: z.int(),
  /** What is declared otherwise: dimensions, levels, measures, promised days. */
  declared: z.array(z.string()),
});
export type DatasetChanges = Readonly<z.infer<typeof datasetChangesSchema>>;

const declaredParts = ["label", "frequency", "dimensions", "levels", "groupings", "measures", "lagDays"] as const;

const declaredOtherwise = (then: Release, now: Release): string[] =>
  declaredParts.filter((part) => JSON.stringify(then.declared[part]) !== JSON.stringify(now.declared[part]));

const unchangedCells = { revised: { cells: 0, oldest: null, newest: null, whole: [] }, hidden: 0, shown: 0, gone: 0 };

const text = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** Cell by cell, in the engine: both archives joined on everything that names a cell. */
async function cellChanges(connection: DuckDBConnection, dataDir: string, then: Release, now: Release) {
  const codes = dimensionIds.filter((id) => id !== "time" && now.declared.dimensions.includes(id)).map(identifier);
  const keys = ["measure", ...codes, "period"].join(", ");
  const archive = (release: Release) => `read_parquet(${literal(join(dataDir, release.file))})`;
  await connection.run(
    `CREATE OR REPLACE TABLE joined AS SELECT ${keys}, n.value AS after, o.value AS before, n.status AS now, o.status AS was ` +
      `FROM ${archive(now)} n FULL JOIN ${archive(then)} o USING (${keys})`,
  );
  const whole = now.declared.dimensions.map((id) =>
    id === "geography" ? "geography = '000'" : `${identifier(id)} = '${total.code}'`,
  );
  const isRevised = "before IS NOT NULL AND after IS NOT NULL AND before <> after";
  const counts = columnsOf(
    await connection.runAndReadAll(
      `SELECT count(*) FILTER (${isRevised})::INTEGER AS cells, min(period) FILTER (${isRevised}) AS oldest, ` +
        `max(period) FILTER (${isRevised}) AS newest, ` +
        "count(*) FILTER (before IS NOT NULL AND now = 'suppressed')::INTEGER AS hidden, " +
        "count(*) FILTER (was = 'suppressed' AND after IS NOT NULL)::INTEGER AS shown, " +
        "count(*) FILTER (now IS NULL)::INTEGER AS gone FROM joined",
    ),
  );
  const told = await connection.runAndReadAll(
    `SELECT measure, period, before, after FROM joined WHERE ${[isRevised, ...whole].join(" AND ")} ` +
      `QUALIFY row_number() OVER (PARTITION BY measure ORDER BY period DESC) <= ${toldPerMeasure} ORDER BY measure, period DESC`,
  );
  const { measure = [], period = [], before = [], after = [] } = columnsOf(told);
  const [cells, hidden, shown, gone] = (["cells", "hidden", "shown", "gone"] as const).map((name) =>
    Number(counts[name]?.[0] ?? 0),
  );
  return {
    revised: {
      cells: cells ?? 0,
      oldest: text(counts["oldest"]?.[0]),
      newest: text(counts["newest"]?.[0]),
      whole: Array.from({ length: told.currentRowCount }, (_, at) => ({
        measure: String(measure[at]),
        period: String(period[at]),
        before: Number(before[at]),
        after: Number(after[at]),
      })),
    },
    hidden: hidden ?? 0,
    shown: shown ?? 0,
    gone: gone ?? 0,
  };
}

async function newPeriods(
  connection: DuckDBConnection,
  dataDir: string,
  then: Release,
  now: Release,
): Promise<string[]> {
  const periods = (release: Release) =>
    `SELECT DISTINCT period FROM read_parquet(${literal(join(dataDir, release.file))})`;
  const found = await connection.runAndReadAll(`${periods(now)} EXCEPT ${periods(then)} ORDER BY period`);
  return (columnsOf(found)["period"] ?? []).map(String);
}

/** What the releases of a new generation change of those served before; datasets that stay as they are have no entry. */
export function changesSince(
  dataDir: string,
  before: Generation | null,
  releases: readonly Release[],
): Promise<DatasetChanges[]> {
  const served = new Map(before?.releases.map((release) => [release.dataset, release]));
  return withWriter(":memory:", async (connection) => {
    const changes: DatasetChanges[] = [];
    for (const now of releases) {
      const then = served.get(now.dataset);
      if (then?.id === now.id) continue;
      const own = { dataset: now.dataset, from: then?.id ?? null, to: now.id };
      if (!then) {
        changes.push({ ...own, newPeriods: [], ...unchangedCells, declared: [] });
        continue;
      }
      const declared = declaredOtherwise(then, now);
      const cells = declared.includes("dimensions")
        ? unchangedCells
        : await cellChanges(connection, dataDir, then, now);
      changes.push({ ...own, newPeriods: await newPeriods(connection, dataDir, then, now), ...cells, declared });
    }
    return changes;
  });
}

const pathOf = (dataDir: string, number: number) =>
  join(layout(dataDir).generations, `${String(number).padStart(4, "0")}.changes.json`);

/** Keeps what a generation changes, beside its manifest. */
export async function keepChanges(dataDir: string, number: number, changes: readonly DatasetChanges[]): Promise<void> {
  const staged = join(layout(dataDir).staging, `${number}.changes.json`);
  await writeDurably(pathOf(dataDir, number), staged, `${JSON.stringify(changes, null, 1)}\n`);
}

/** What a generation changed; none where that was never kept. Rejects where it cannot be read. */
export async function readChanges(dataDir: string, number: number): Promise<readonly DatasetChanges[]> {
  const found = await readFile(pathOf(dataDir, number), "utf8").catch(unlessAbsent("[]"));
  return datasetChangesSchema.array().parse(JSON.parse(found));
}
