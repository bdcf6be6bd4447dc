import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import { columnsOf } from "./columns.ts";
import { identifier, literal } from "./engine.ts";
import { blockRows, type CellBlock, chunkFilled } from "./stagedBlocks.ts";

const types = { INTEGER, DOUBLE, VARCHAR, BOOLEAN } as const;

/** A column of a staging table: its name and its type in the engine. */
export type StagedColumn = readonly [name: string, type: keyof typeof types];

/** Values of one column of a block of rows. */
export type StagedValues = readonly (number | string | boolean | null)[];

/** A database in memory that one table is looked at in before it is served. Nothing of it is ever read from outside. */
export type Staging = {
  /** Makes a table and answers what fills it, a block at a time, column by column. `end` before it is read. */
  table: (
    name: string,
    columns: readonly StagedColumn[],
  ) => Promise<{ add: (block: readonly StagedValues[]) => void; end: () => void }>;
  /** The same for a table of whole numbers and one column of figures, which stands last. */
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

async function appenderTo(connection: DuckDBConnection, name: string, columns: readonly StagedColumn[]) {
  const declared = columns.map(([column, type]) => `${identifier(column)} ${type}`).join(", ");
  await connection.run(`CREATE TEMP TABLE ${identifier(name)} (${declared})`);
  return connection.createAppender(name);
}

async function cellsOf(connection: DuckDBConnection, name: string, numbers: readonly string[], figure: string) {
  const columns = [...numbers.map((column): StagedColumn => [column, "INTEGER"]), [figure, "DOUBLE"] as const];
  const appender = await appenderTo(connection, name, columns);
  const chunk = DuckDBDataChunk.create(columns.map(([, type]) => types[type]));
  return {
    add: (block: CellBlock) => {
      chunkFilled(chunk, block);
      appender.appendDataChunk(chunk);
    },
    end: () => appender.closeSync(),
  };
}

async function tableOf(connection: DuckDBConnection, name: string, columns: readonly StagedColumn[]) {
  const appender = await appenderTo(connection, name, columns);
  const columnTypes = columns.map(([, type]) => types[type]);
  return {
    add: (block: readonly StagedValues[]) => {
      const rows = block[0]?.length ?? 0;
      for (let at = 0; at < rows; at += blockRows) {
        const chunk = DuckDBDataChunk.create(columnTypes);
        chunk.setColumns(rows <= blockRows ? block : block.map((column) => column.slice(at, at + blockRows)));
        appender.appendDataChunk(chunk);
      }
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
      table: (name, columns) => tableOf(connection, name, columns),
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
