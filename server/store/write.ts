import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { DataMode } from "#shared/words.ts";
import { moveDurably, sha256OfFile } from "./durable.ts";
import { identifier, literal, withWriters } from "./engine.ts";
import { readGeneration, readPointer, writeGeneration, writePointer } from "./generations.ts";
import { generationFile, generationManifest, layout } from "./layout.ts";
import type { Arrival, Generation, Release } from "./manifest.ts";
import { columnsOfDataset } from "./release.ts";

export type GenerationPlan = {
  mode: DataMode;
  clock: string | null;
  publishedAt: string;
  releases: readonly Release[];
  /** Periods that come with it. */
  arrivals?: readonly Arrival[];
};

const metaColumns = [
  "dataset",
  "release",
  "source",
  "source_table",
  "frequency",
  "first_period",
  "last_period",
  "fetched_at",
  "updated_at",
  "next_update",
  "row_count",
] as const;

async function append(connection: DuckDBConnection, table: string, rows: readonly (readonly (string | null)[])[]) {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const text of row) {
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** One dataset's table, in the order of its archive: sorted as codes sort. */
async function copy(connection: DuckDBConnection, dataDir: string, release: Release): Promise<void> {
  const { dataset, declared, file, sha256 } = release;
  const path = join(dataDir, file);
  if ((await sha256OfFile(path)) !== sha256) throw new Error(`${file} is not as archived`);
  const columns = columnsOfDataset(declared.dimensions).join(", ");
  await connection.run(`CREATE TABLE ${identifier(dataset)} AS SELECT ${columns} FROM read_parquet(${literal(path)})`);
}

/** Writers of a serving file: each takes the next table when it has written one. */
const writers = 2;
/** A statement keeps to the thread of its writer. Columns of few codes are never best kept as `fsst`, and trying costs a fifth. */
const writing = { threads: "1", disabled_compression_methods: "fsst" };

async function fill(connections: readonly DuckDBConnection[], dataDir: string, plan: GenerationPlan): Promise<void> {
  const waiting = plan.releases.toSorted((a, b) => b.rows - a.rows);
  // All have ended before a fault of one is told, so that none still writes when the file is closed.
  const ended = await Promise.allSettled(
    connections.map(async (connection) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await copy(connection, dataDir, next);
    }),
  );
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  const [connection] = connections;
  if (!connection) throw new Error("the engine gave no connection");
  await connection.run(`CREATE TABLE dataset_meta (${metaColumns.map((name) => `${name} VARCHAR`).join(", ")})`);
  const meta = plan.releases.map((release) => [
    release.dataset,
    release.id,
    release.declared.source.id,
    release.declared.table,
    release.declared.frequency,
    release.firstPeriod,
    release.lastPeriod,
    release.fetchedAt,
    release.updatedAt,
    release.nextUpdate,
    String(release.rows),
  ]);
  await append(connection, "dataset_meta", meta);
  await connection.run("CHECKPOINT");
}

/** Builds the next generation's file from archived releases and puts it in its place, numbered, not yet served. */
export async function buildGeneration(dataDir: string, plan: GenerationPlan): Promise<Generation> {
  const { staging, generations } = layout(dataDir);
  await mkdir(staging, { recursive: true });
  await mkdir(generations, { recursive: true });
  const number = ((await readPointer(dataDir))?.highest ?? 0) + 1;
  const file = generationFile(number);
  const staged = join(staging, basename(file));
  await rm(staged, { force: true });
  await withWriters(staged, writers, writing, (connections) => fill(connections, dataDir, plan));
  const sha256 = await sha256OfFile(staged);
  await moveDurably(staged, join(dataDir, file));
  const { mode, clock, publishedAt } = plan;
  const arrivals = plan.arrivals && { arrivals: [...plan.arrivals] };
  const generation: Generation = {
    number,
    mode,
    publishedAt,
    clock,
    releases: [...plan.releases],
    ...arrivals,
    file,
    sha256,
  };
  await writeGeneration(dataDir, generation, join(staging, basename(generationManifest(number))));
  return generation;
}

/** Switches the pointer: from here on readers open this generation. */
export async function publish(dataDir: string, number: number): Promise<void> {
  const before = await readPointer(dataDir);
  await writePointer(dataDir, { number, highest: Math.max(number, before?.highest ?? 0) });
}

/** The generation that the pointer names, whether or not a reader has it open; null before the first. */
export async function publishedGeneration(dataDir: string): Promise<Generation | null> {
  const pointer = await readPointer(dataDir);
  return pointer && readGeneration(dataDir, pointer.number);
}
