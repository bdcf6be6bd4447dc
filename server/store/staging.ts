import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER } from "@duckdb/node-api";
import { columnsOf } from "./columns.ts";
import { identifier, literal } from "./engine.ts";
import { type CellBlock, chunkFilled } from "./stagedBlocks.ts";

/** A column of a staging table: its name and its type in the engine. */
export type StagedColumn = readonly [name: string, type: "INTEGER" | "DOUBLE" | "VARCHAR" | "BOOLEAN"];

/** One row of a table of few. */
export type StagedRow = readonly (number | string | boolean | null)[];

/** A table of few rows, such as what the numbers of a column stand for. */
export type SmallTable = { name: string; columns: readonly StagedColumn[]; rows: readonly StagedRow[] };

/** A database in memory that one table is looked at in before it is served. Nothing of it is ever read from outside. */
export type Staging = {
  /** Makes tables of few rows, all in one go. */
  make: (tables: readonly SmallTable[]) => Promise<void>;
  /** Makes a table of whole numbers and one column of figures, which stands last, and answers what fills it. `end` before it is read. */
  cells: (
    name: string,
    numbers: readonly string[],
    figure: string,
  ) => Promise<{ add: (block: CellBlock) => void; end: () => void }>;
  run: (sql: string) => Promise<void>;
  /** A statement's answer by column. */
  read: (sql: string) => Promise<Readonly<Record<string, readonly (number | string | null)[]>>>;
  /** Writes a statement's answer as a Parquet archive: equal rows in equal order make equal bytes. */
  writeParquet: (sql: string, path: string) => Promise<void>;
};

const declared = (columns: readonly StagedColumn[]) =>
  columns.map(([column, type]) => `${identifier(column)} ${type}`).join(", ");

/** Half of a character that is written in two, which stands in no text. */
const halfCharacter = /\p{Surrogate}/gu;

/** The statement that makes a table of few rows. Its columns stand in it as JSON, in which any text can be written. */
function made({ name, columns, rows }: SmallTable): string {
  const written = columns.map(([column, type], at) => {
    const values = rows.map((row) => {
      const value = row[at] ?? null;
      return typeof value === "string" ? value.replaceAll(halfCharacter, "�") : value;
    });
    return `unnest(from_json(${literal(JSON.stringify(values))}, '["${type}"]')) AS ${identifier(column)}`;
  });
  return `CREATE TEMP TABLE ${identifier(name)} AS SELECT ${written.join(", ")}`;
}

async function cellsOf(connection: DuckDBConnection, name: string, numbers: readonly string[], figure: string) {
  const columns = [...numbers.map((column): StagedColumn => [column, "INTEGER"]), [figure, "DOUBLE"] as const];
  await connection.run(`CREATE TEMP TABLE ${identifier(name)} (${declared(columns)})`);
  const appender = await connection.createAppender(name);
  const chunk = DuckDBDataChunk.create(columns.map(([, type]) => (type === "DOUBLE" ? DOUBLE : INTEGER)));
  return {
    add: (block: CellBlock) => {
      chunkFilled(chunk, block);
      appender.appendDataChunk(chunk);
    },
    end: () => appender.closeSync(),
  };
}

/** One engine for all that is staged at a time: opening and closing one takes longer than most tables. */
let shared: Promise<DuckDBInstance> | null = null;
let users = 0;

/** Gives the work a connection of its own, whose tables nobody else sees and which are gone when it ends. */
async function withConnection<Made>(work: (connection: DuckDBConnection) => Promise<Made>): Promise<Made> {
  users += 1;
  try {
    shared ??= openEngine();
    const connection = await (await shared).connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    users -= 1;
    if (users === 0 && shared) {
      const engine = shared;
      shared = null;
      (await engine.catch(() => null))?.closeSync();
    }
  }
}

/** Each statement on the thread of its caller: tables are staged side by side, and one thread writes the same bytes each time. */
const openEngine = (): Promise<DuckDBInstance> =>
  DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  });

/** Opens a staging database for the work, and closes it however the work ends. */
export const withStaging = <Made>(work: (staging: Staging) => Promise<Made>): Promise<Made> =>
  withConnection((connection) =>
    work({
      make: async (tables) => {
        await connection.run(tables.map(made).join("; "));
      },
      cells: (name, numbers, figure) => cellsOf(connection, name, numbers, figure),
      run: async (sql) => {
        await connection.run(sql);
      },
      read: async (sql) => columnsOf(await connection.runAndReadAll(sql)),
      writeParquet: async (sql, path) => {
        await mkdir(dirname(path), { recursive: true });
        await rm(path, { force: true });
        await connection.run(
          `COPY (${sql}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2)`,
        );
      },
    }),
  );
