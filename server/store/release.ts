import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DuckDBConnection, DuckDBDataChunk, DOUBLE, INTEGER } from "@duckdb/node-api";
import { type CellStatus, emptyStatuses, valuedStatuses } from "#shared/cube.ts";
import { type DimensionId, dimensionIds } from "#shared/dimension.ts";
import { comparePeriods, type Period } from "#shared/period.ts";
import { unlessAbsent } from "./absent.ts";
import { columnsOf } from "./columns.ts";
import { moveDurably, sha256Of, sha256OfFile, writeDurably } from "./durable.ts";
import { literal, withWriter } from "./engine.ts";
import { layout, releaseFile, releaseManifest } from "./layout.ts";
import { type Release, releaseSchema } from "./manifest.ts";

/** One published cell of a dataset. A code is there exactly for each dimension that the dataset has. */
export type Observation = Partial<Record<Exclude<DimensionId, "time">, string>> & {
  measure: string;
  period: Period;
  value: number | null;
  status: CellStatus;
};

/** What a release is made of: equal ingredients make the same release, in whatever order they came. */
export type Ingredients = {
  dataset: string;
  /** SHA-256 of each snapshot. */
  snapshots: readonly string[];
  contract: string;
  transform: string;
  policy: string;
};

export function releaseId({ dataset, snapshots, contract, transform, policy }: Ingredients): string {
  const made = JSON.stringify({ snapshots: [...new Set(snapshots)].toSorted(), contract, transform, policy });
  return `${dataset}-${sha256Of(made).slice(0, 16)}`;
}

const chunkRows = 2048;

/** Texts as numbers in the order they are met, since the engine takes numbers five times faster. */
function codesOf(texts: Iterable<string>) {
  const places = new Map<string, number>();
  const column: number[] = [];
  for (const text of texts) {
    const place = places.get(text) ?? places.size;
    if (place === places.size) places.set(text, place);
    column.push(place);
  }
  return { column, codes: [...places.keys()] };
}

/** The dimensions of a dataset. */
type Dimensions = readonly DimensionId[];

/** Those beside time, in the order of the closed list. */
const placed = (dimensions: Dimensions) =>
  dimensionIds.flatMap((id) => (id !== "time" && dimensions.includes(id) ? [id] : []));

/** Fills a table `observation` with the rows. */
export async function load(connection: DuckDBConnection, rows: readonly Observation[], dimensions: Dimensions) {
  const codeColumns = ["measure", ...placed(dimensions), "period", "status"] as const;
  const coded = codeColumns.map((column) => codesOf(rows.map((row) => row[column] ?? "")));
  await connection.run(`CREATE TABLE coded (${codeColumns.map((name) => `${name} INTEGER`).join(", ")}, value DOUBLE)`);
  const appender = await connection.createAppender("coded");
  const types = [...codeColumns.map(() => INTEGER), DOUBLE];
  const all = [...coded.map(({ column }) => column), rows.map(({ value }) => value)];
  for (let at = 0; at < rows.length; at += chunkRows) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(all.map((column) => column.slice(at, at + chunkRows)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const words = (at: number) => `[${(coded[at]?.codes ?? []).map(literal).join(", ")}]::VARCHAR[]`;
  const joins = codeColumns.map(
    (name, at) =>
      `JOIN (SELECT unnest(${words(at)}) AS code, generate_subscripts(${words(at)}, 1) - 1 AS place) AS ${name}_ ` +
      `ON ${name}_.place = coded.${name}`,
  );
  const picked = columnsOfDataset(dimensions).map((name) => (name === "value" ? "value" : `${name}_.code AS ${name}`));
  await connection.run(`CREATE TABLE observation AS SELECT ${picked.join(", ")} FROM coded ${joins.join(" ")}`);
}

/** Columns of a dataset's table, in their order. */
export const columnsOfDataset = (dimensions: Dimensions): string[] => [
  "period",
  ...placed(dimensions),
  "measure",
  "value",
  "status",
];

export const sortOfDataset = (dimensions: Dimensions): string =>
  ["measure", ...placed(dimensions), "period"].join(", ");

/** Writes rows as a Parquet archive at `path`, sorted so that equal rows make equal bytes. */
export async function writeParquet(path: string, rows: readonly Observation[], dimensions: Dimensions): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  await withWriter(":memory:", async (connection) => {
    await connection.run("SET threads = 1");
    await load(connection, rows, dimensions);
    await connection.run(
      `COPY (SELECT * FROM observation ORDER BY ${sortOfDataset(dimensions)}) TO ${literal(path)} ` +
        "(FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)",
    );
  });
}

/** What is known of a release beside its cells. */
export type Particulars = Omit<Release, "firstPeriod" | "lastPeriod" | "rows" | "file" | "sha256">;

/** First and last period of a release's cells, and how many there are. */
export type Span = Pick<Release, "firstPeriod" | "lastPeriod" | "rows">;

/** Archives a release from its staged Parquet file: the file, then its manifest. Immutable from then on. */
export async function archiveRelease(
  dataDir: string,
  staged: string,
  span: Span,
  particulars: Particulars,
): Promise<Release> {
  const { staging } = layout(dataDir);
  const { id } = particulars;
  const sha256 = await sha256OfFile(staged);
  await moveDurably(staged, join(dataDir, releaseFile(id)));
  const release: Release = { ...particulars, ...span, file: releaseFile(id), sha256 };
  await writeDurably(
    join(dataDir, releaseManifest(id)),
    join(staging, `${id}.json`),
    `${JSON.stringify(release, null, 1)}\n`,
  );
  return release;
}

/** Archives cells that are at hand as rows. */
export async function writeRelease(
  dataDir: string,
  rows: readonly Observation[],
  particulars: Particulars,
): Promise<Release> {
  const staged = stagedRelease(dataDir, particulars.id);
  await writeParquet(staged, rows, particulars.declared.dimensions);
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted(comparePeriods);
  const span = { firstPeriod: periods[0] ?? "", lastPeriod: periods.at(-1) ?? "", rows: rows.length };
  return archiveRelease(dataDir, staged, span, particulars);
}

/** Where a release is built before it is archived. */
export const stagedRelease = (dataDir: string, id: string): string => join(layout(dataDir).staging, `${id}.parquet`);

/** A release archived before, whole: null where there is none, or where its file is not as its manifest says. */
export async function archivedRelease(dataDir: string, id: string): Promise<Release | null> {
  const text = await readFile(join(dataDir, releaseManifest(id)), "utf8").catch(unlessAbsent(null));
  if (text === null) return null;
  const release = releaseSchema.parse(JSON.parse(text));
  const found = await sha256OfFile(join(dataDir, release.file)).catch(() => null);
  return found === release.sha256 ? release : null;
}

const statuses: ReadonlyMap<string, CellStatus> = new Map(
  [...valuedStatuses, ...emptyStatuses].map((status) => [status, status]),
);

function statusOf(text: string): CellStatus {
  const status = statuses.get(text);
  if (!status) throw new TypeError(`${text} is not the status of a cell`);
  return status;
}

/** The cells of a release, from its archive. Rejects where the archive is not as its manifest says. */
export async function readRelease(dataDir: string, release: Release): Promise<Observation[]> {
  const path = join(dataDir, release.file);
  if ((await sha256OfFile(path)) !== release.sha256) throw new Error(`${release.file} is not as archived`);
  return withWriter(":memory:", async (connection) => {
    const result = await connection.runAndReadAll(`SELECT * FROM read_parquet(${literal(path)})`);
    const columns = columnsOf(result);
    const { period = [], measure = [], value = [], status = [] } = columns;
    const codes = placed(release.declared.dimensions);
    return Array.from({ length: result.currentRowCount }, (_, at) => {
      const [cell, standing] = [value[at], statusOf(String(status[at]))];
      return {
        measure: String(measure[at]),
        ...Object.fromEntries(codes.map((id) => [id, String(columns[id]?.[at])])),
        period: String(period[at]),
        value: typeof cell === "number" ? cell : null,
        status: standing,
      };
    });
  });
}
