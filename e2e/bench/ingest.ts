import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { Effects, Supply } from "#server/ingest/plan.ts";
import { listedSources } from "#server/ingest/list.ts";
import { run } from "#server/ingest/run.ts";
import type { Delivery, Source } from "#server/sources/define.ts";
import type { FileContract } from "#server/sources/fileContract.ts";
import { literal } from "#server/store/engine.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import type { KeptSnapshot, Release } from "#server/store/manifest.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { median } from "./load.ts";

/** Least speed of ingest, as a share of the engine's own reading of the same bytes. */
const least = 1 / 3;

type Kept = { release: Release; source: Source; deliveries: readonly Delivery[]; files: readonly string[] };

const isWorkbook = ({ bytes }: Delivery) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The bytes that a release was made of, as they were received. */
function keptOf(dataDir: string, release: Release, source: Source): Kept {
  const files = release.snapshots.map(({ file }) => join(dataDir, file));
  const deliveries = release.snapshots.map(({ name, method, url, body, requestId, fetchedAt }: KeptSnapshot, at) => {
    const path = files[at] ?? "";
    const contentType = path.endsWith(".json") ? "application/json" : path.endsWith(".csv") ? "text/csv" : "";
    const response = { status: 200, contentType, requestId };
    return { name, request: { method, url, body }, response, bytes: new Uint8Array(readFileSync(path)), fetchedAt };
  });
  return { release, source, deliveries, files };
}

const effects: Effects = {
  fetch: () => Promise.reject(new Error("the measured run fetches nothing")),
  now: () => new Date("2026-09-15T07:00:00Z"),
  ticks: () => performance.now(),
  sleep: () => Promise.resolve(),
  random: () => 0.5,
  signal: new AbortController().signal,
};

async function ingested(dataDir: string, kept: readonly Kept[]) {
  const sources = [...new Set(kept.map(({ source }) => source))];
  const supplies = sources.map((source): Supply => {
    const own = kept.filter((one) => one.source === source);
    const tables = own.flatMap(({ release, deliveries }) => {
      const table = source.tables.find(({ dataset }) => dataset === release.dataset);
      return table ? [{ table, deliveries }] : [];
    });
    return { kind: "files", source, tables };
  });
  const lock = await takeWriteLock(dataDir);
  if (!lock) throw new Error("the folder of the measurement is locked");
  const progress = { start: () => {}, step: () => {}, done: () => {}, stop: () => {} };
  const plan = { dataDir, mode: "demo" as const, clock: "2026-09-15T09:00:00+02:00", declared: sources, supplies };
  const record = () => Promise.resolve();
  const report = await run({ ...plan, approval: null }, { effects, progress, lock, record });
  await lock.release();
  const stopped = report.tables.filter(({ outcome }) => outcome === "stopped");
  if (stopped.length > 0) throw new Error(`stopped: ${stopped.map(({ findings }) => findings[0]?.reason).join(" ")}`);
  return report.ms;
}

const columnsOf = (names: readonly string[], typeOf: (name: string) => string) =>
  `{${names.map((name) => `${literal(name)}: ${literal(typeOf(name))}`).join(", ")}}`;

/** What our readers take for no figure: StatBank's marks, and those that a deliverer has agreed to. */
const noFigures = ["..", ".", "-", "…", "x", ":"];

/** The statement by which the engine reads one file, with a type told for every column. */
function readingOf(file: string, { name, bytes }: Delivery, contract: FileContract | null): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4000));
  if (!/^\s*\{/.test(start)) {
    const encoding = bytes.subarray(0, 4000).some((byte) => byte >= 0x80) && !isUtf8(bytes) ? "latin-1" : "utf-8";
    const head =
      new TextDecoder(encoding === "utf-8" ? "utf-8" : "latin1").decode(bytes.subarray(0, 4000)).split(/\r?\n/)[0] ??
      "";
    const delimiter = contract?.delimiter ?? (head.includes(";") ? ";" : ",");
    const decimal = contract?.decimal ?? (delimiter === ";" ? "," : ".");
    const names = head.replace("\uFEFF", "").split(delimiter);
    const agreed = contract?.columns.filter(({ holds }) => holds.kind === "measure").map((column) => column.name);
    const figures = new Set(agreed ?? ["INDHOLD", "OBS_VALUE"]);
    const columns = columnsOf(names, (column) => (figures.has(column) ? "DOUBLE" : "VARCHAR"));
    const marks = [...new Set([...noFigures, ...Object.keys(contract?.marks ?? {})])];
    return (
      `SELECT * FROM read_csv(${literal(file)}, auto_detect = false, header = true, delim = '${delimiter}', quote = '"', escape = '"', ` +
      `decimal_separator = '${decimal}', encoding = '${encoding}', null_padding = true, ignore_errors = true, ` +
      `nullstr = [${marks.map(literal).join(", ")}], columns = ${columns})`
    );
  }
  if (name.includes("UNE") || name.includes("HSW"))
    return (
      `SELECT unnest(map_keys(value)) AS place, unnest(map_values(value)) AS value FROM read_json(${literal(file)}, ` +
      "maximum_object_size = 200000000, columns = {id: 'VARCHAR[]', size: 'INTEGER[]', value: 'MAP(VARCHAR, DOUBLE)', dimension: 'JSON'})"
    );
  const { columns, rows }: { columns: string[]; rows: unknown[][] } = JSON.parse(new TextDecoder().decode(bytes));
  const typed = columns.map((_, at) =>
    rows.every((row) => typeof row[at] !== "string")
      ? `CAST(r[${at + 1}] AS DOUBLE) AS c${at}`
      : `r[${at + 1}] AS c${at}`,
  );
  return (
    `SELECT ${typed.join(", ")} FROM (SELECT unnest(rows) AS r FROM read_json(${literal(file)}, ` +
    "maximum_object_size = 200000000, columns = {columns: 'VARCHAR[]', rows: 'VARCHAR[][]'}))"
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

async function engineReads(connection: DuckDBConnection, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await connection.run(`CREATE OR REPLACE TABLE read AS ${statement}`);
}

type Cost = { ms: number; cpu: number };

/** Milliseconds on the clock and of the processor. */
async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - began, cpu: (user + system) / 1000 };
}

/**
 * Ingest of every table from the bytes of the demonstration, to a published generation, in turns with the engine reading
 * the same bytes from their files into a table in memory: codes as text, every figure as a number, and each row but those (six
 * of 1.4 million) whose mark only our reader knows; an
 * answer in JSON becomes the same columns, the names of its dimensions left as they are. Ours has the bytes at hand, and
 * does all that a first run does to them: hashes and keeps them, conforms, checks, hides, writes releases and a serving
 * file, each on disk before the next step. Workbooks are left out of both: the engine reads none without an extension.
 */
export async function ingest(dataDir: string, rounds: number) {
  const generation = await publishedGeneration(dataDir);
  const sources = await listedSources();
  const all = (generation?.releases ?? []).flatMap((release) => {
    const source = sources.find(({ id }) => id === release.declared.source.id);
    return source && release.snapshots.length > 0 && source.id !== "overblik" ? [keptOf(dataDir, release, source)] : [];
  });
  const kept = all.filter(({ deliveries }) => !deliveries.some(isWorkbook));
  const bytes = kept.flatMap(({ deliveries }) => deliveries).reduce((sum, one) => sum + one.bytes.byteLength, 0);
  const statements = kept.flatMap(({ release, source, files, deliveries }) => {
    const contract = source.contracts?.find(({ dataset }) => dataset === release.dataset) ?? null;
    return deliveries.map((delivery, at) => readingOf(files[at] ?? "", delivery, contract));
  });
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const turns: { ours: Cost; theirs: Cost }[] = [];
  let steps: Readonly<Record<string, number>> = {};
  for (let turn = 0; turn <= rounds; turn += 1) {
    const theirs = await costOf(() => engineReads(connection, statements));
    const folder = mkdtempSync(join(tmpdir(), "overblik-bench-"));
    const ours = await costOf(async () => {
      steps = await ingested(folder, kept);
    });
    rmSync(folder, { recursive: true, force: true });
    // The first turn warms both.
    if (turn > 0) turns.push({ ours, theirs });
  }
  connection.closeSync();
  instance.closeSync();
  const of = (who: "ours" | "theirs", what: keyof Cost) => median(turns.map((turn) => turn[who][what]));
  const share = median(turns.map(({ ours, theirs }) => theirs.ms / ours.ms));
  const cpuShare = median(turns.map(({ ours, theirs }) => theirs.cpu / ours.cpu));
  const [mb, cells] = [bytes / 1e6, kept.reduce((sum, { release }) => sum + release.rows, 0)];
  const row = (who: "ours" | "theirs") => ({
    ms: Math.round(of(who, "ms")),
    "CPU ms": Math.round(of(who, "cpu")),
    "MB/s": Number(((mb / of(who, "ms")) * 1000).toFixed(1)),
  });
  console.log(`\nIndlæsning af ${kept.length} tabeller, ${mb.toFixed(1)} MB, ${cells} celler (median af ${rounds})`);
  console.table({ indlæsning: row("ours"), "motoren alene": row("theirs") });
  const spent = Object.entries(steps).map(([step, ms]) => `${step} ${Math.round(ms)} ms`);
  console.log(`Skridt, lagt sammen over tabellerne: ${spent.join(", ")}`);
  console.log(
    `Indlæsningens fart er ${share.toFixed(2)} af motorens, i processortid ${cpuShare.toFixed(2)} (mål ${least.toFixed(2)}).`,
  );
  return { bytes, cells, tables: kept.length, turns, share, cpuShare, least };
}
