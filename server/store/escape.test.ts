import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLocked } from "./engine.ts";
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";
import { buildGeneration, publish } from "./write.ts";

let folder = "";
let store: Store;
let locked: DuckDBInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-escape-"));
  await mkdir(join(folder, "beside"));
  await writeFile(join(folder, "beside/secret.csv"), "a,b\n1,2\n");
  const made = { mode: "demo", clock: null, publishedAt: "2026-09-15T07:00:00.000Z" } as const;
  const { number, file } = await buildGeneration(folder, { ...made, releases: [] });
  await publish(folder, number);
  store = await openStore({ dataDir: folder, mode: "demo", threads: 1, memoryLimit: "200MB" });
  locked = await openLocked(join(folder, file), { threads: 1, memoryLimit: "200MB" });
});

afterAll(async () => {
  await store.close();
  locked.closeSync();
  await rm(folder, { recursive: true, force: true });
});

const escapes = [
  "SELECT * FROM read_csv('{secret}')",
  "SELECT * FROM '{secret}'",
  "SELECT * FROM read_text('{secret}')",
  "SELECT * FROM read_blob('{secret}')",
  "SELECT * FROM read_json('{secret}')",
  "SELECT * FROM read_parquet('{secret}')",
  "SELECT * FROM parquet_metadata('{secret}')",
  "SELECT * FROM parquet_schema('{secret}')",
  "SELECT * FROM sniff_csv('{secret}')",
  "SELECT * FROM glob('{folder}/*')",
  "SELECT * FROM read_text('/etc/passwd')",
  "SELECT * FROM read_text('~/.bashrc')",
  "SELECT * FROM read_text('{folder}/generations/../beside/secret.csv')",
  "SELECT * FROM read_csv('file://{secret}')",
  "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
  "SELECT * FROM read_parquet('s3://bucket/x.parquet')",
  "SELECT * FROM read_text('/proc/self/environ')",
  "SELECT * FROM read_text('/dev/stdin')",
  "SELECT getenv('HOME')",
  "COPY dataset_meta TO '{folder}/out.csv'",
  "COPY dataset_meta TO '{folder}/out.parquet' (FORMAT parquet)",
  "COPY (SELECT 1) TO '/dev/stdout'",
  "COPY dataset_meta FROM '{secret}'",
  "COPY FROM DATABASE memory TO x",
  "ATTACH '{folder}/other.duckdb'",
  "ATTACH '{folder}/generations/0001.duckdb' AS again (READ_ONLY)",
  "ATTACH ':memory:' AS m",
  'DETACH "0001"',
  "USE memory",
  "INSTALL httpfs",
  "INSTALL httpfs FROM community",
  "FORCE INSTALL spatial",
  "LOAD httpfs",
  "LOAD '{folder}/x.duckdb_extension'",
  "LOAD json",
  "SET threads = 8",
  "SET memory_limit = '90GB'",
  "SET enable_external_access = true",
  "SET GLOBAL enable_external_access = true",
  "SET allowed_directories = ['/']",
  "SET temp_directory = '{folder}'",
  "SET lock_configuration = false",
  "SET home_directory = '{folder}'",
  "SET search_path = 'x'",
  "SET VARIABLE x = 1",
  "SET log_query_path = '{folder}/log'",
  "RESET threads",
  "PRAGMA memory_limit = '90GB'",
  "PRAGMA enable_profiling",
  "PRAGMA profiling_output = '{folder}/profile'",
  "CALL enable_logging()",
  "CALL pragma_version()",
  "EXPORT DATABASE '{folder}/all'",
  "IMPORT DATABASE '{folder}/all'",
  "CREATE SECRET (TYPE s3)",
  "CREATE PERSISTENT SECRET (TYPE s3)",
  "CREATE TABLE x AS SELECT 1",
  "CREATE TEMP TABLE x AS SELECT 1",
  "CREATE TEMP MACRO f() AS 1",
  "CREATE TEMP VIEW v AS SELECT 1",
  "INSERT INTO dataset_meta SELECT * FROM dataset_meta",
  "UPDATE dataset_meta SET source = 'x'",
  "DELETE FROM dataset_meta",
  "DROP TABLE dataset_meta",
  "ALTER TABLE dataset_meta RENAME TO x",
  "CHECKPOINT",
  "FORCE CHECKPOINT",
  "VACUUM",
  "BEGIN",
  "PREPARE p AS SELECT 1",
  "EXECUTE p",
  "SELECT 1; SELECT 2",
];

test.each(escapes)("%s is refused", async (escape) => {
  const sql = escape.replaceAll("{secret}", join(folder, "beside/secret.csv")).replaceAll("{folder}", folder);
  const outcome = await store.read({ sql, params: [] }).catch((fault: unknown) => fault);
  expect(outcome).toMatchObject({ name: "StoreFault", code: "failed" });
});

test("nothing was written beside the generation", async () => {
  expect((await readdir(folder)).toSorted()).toEqual(["beside", "generations", "workspace"]);
  expect((await readdir(join(folder, "generations"))).toSorted()).toEqual(["0001.duckdb", "0001.json", "current.json"]);
});

test("the engine itself is shut, before any statement is looked at", async () => {
  const connection = await locked.connect();
  const read = await connection.runAndReadAll(
    "SELECT name, value FROM duckdb_settings() WHERE name IN ('allowed_directories', 'allow_community_extensions', " +
      "'autoinstall_known_extensions', 'autoload_known_extensions', 'enable_external_access', 'threads', " +
      "'memory_limit', 'temp_directory', 'max_temp_directory_size', 'lock_configuration') ORDER BY name",
  );
  expect(read.getRowsJson()).toEqual([
    ["allow_community_extensions", "false"],
    ["allowed_directories", "[]"],
    ["autoinstall_known_extensions", "false"],
    ["autoload_known_extensions", "false"],
    ["enable_external_access", "false"],
    ["lock_configuration", "true"],
    ["max_temp_directory_size", "0 bytes"],
    ["memory_limit", "190.7 MiB"],
    ["temp_directory", ""],
    ["threads", "1"],
  ]);
  for (const sql of [
    `COPY dataset_meta TO '${folder}/out.csv'`,
    `ATTACH '${folder}/other.duckdb'`,
    `SELECT * FROM read_text('${folder}/beside/secret.csv')`,
    "SET enable_external_access = true",
    "INSTALL httpfs",
  ])
    await expect(connection.run(sql)).rejects.toThrow(/Permission Error|Cannot change configuration/);
  connection.closeSync();
});
