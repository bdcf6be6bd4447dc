import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance, DuckDBPreparedStatement } from "@duckdb/node-api";
import { StatementType } from "@duckdb/node-api";
import { columnsOf } from "./columns.ts";
import { sha256OfFile } from "./durable.ts";
import { type Limits, openLocked } from "./engine.ts";
import type { Generation } from "./manifest.ts";
import { type RawRows, type Statement, StoreFault } from "./store.ts";

/** One generation's file, open. */
export type Serving = {
  generation: Generation;
  read: (statement: Statement) => Promise<RawRows>;
  /** No more reads; resolves when those under way have ended and the file is closed. */
  retire: () => Promise<void>;
};

export type Means = {
  limits: Limits;
  deadlineMs: number;
  /** The queue that all reads of the process share. */
  slots: <Made>(task: () => Promise<Made>) => Promise<Made>;
};

/** A connection with what it has prepared; one query at a time. */
type Lane = { connection: DuckDBConnection; prepared: Map<string, DuckDBPreparedStatement> };

const preparedPerLane = 64;
const interruptEveryMs = 50;

function faultOf(cause: unknown): StoreFault {
  if (cause instanceof StoreFault) return cause;
  const text = cause instanceof Error ? cause.message : "";
  if (/interrupt/i.test(text)) return new StoreFault("deadline", { cause });
  return new StoreFault(/out of memory/i.test(text) ? "memory" : "failed", { cause });
}

async function preparedOn({ connection, prepared }: Lane, sql: string): Promise<DuckDBPreparedStatement> {
  const known = prepared.get(sql);
  if (known) {
    prepared.delete(sql);
    prepared.set(sql, known);
    return known;
  }
  const made = await connection.prepare(sql);
  if (made.statementType !== StatementType.SELECT) {
    made.destroySync();
    throw new StoreFault("failed", { cause: new Error("only SELECT is read") });
  }
  const [oldest] = prepared;
  if (prepared.size >= preparedPerLane && oldest) {
    prepared.delete(oldest[0]);
    oldest[1].destroySync();
  }
  prepared.set(sql, made);
  return made;
}

/**
 * Reads a generation from an open engine; closing it is part of retiring. `prepare` makes ready what a statement reads
 * and may reject.
 */
export function servingOn(
  instance: DuckDBInstance,
  generation: Generation,
  means: Means,
  prepare: (statement: Statement) => Promise<void> = () => Promise.resolve(),
): Serving {
  const idle: Lane[] = [];
  let underWay = 0;
  let retired: (() => void) | null = null;

  const close = () => {
    for (const lane of idle) {
      for (const statement of lane.prepared.values()) statement.destroySync();
      lane.connection.closeSync();
    }
    instance.closeSync();
  };

  const run = async (statement: Statement, began: { lane: Lane | null }): Promise<RawRows> => {
    const { sql, params } = statement;
    await prepare(statement);
    const lane = idle.pop() ?? { connection: await instance.connect(), prepared: new Map() };
    began.lane = lane;
    try {
      const prepared = await preparedOn(lane, sql);
      if (params.length > 0) prepared.bind([...params]);
      const result = await prepared.runAndReadAll();
      return { columns: columnsOf(result), rows: result.currentRowCount, generation };
    } finally {
      began.lane = null;
      idle.push(lane);
    }
  };

  const read = (statement: Statement): Promise<RawRows> =>
    new Promise((resolve, reject) => {
      const began: { lane: Lane | null } = { lane: null };
      let isLate = false;
      let again: NodeJS.Timeout | undefined;
      const deadline = setTimeout(() => {
        isLate = true;
        reject(new StoreFault("deadline"));
        // An interrupt that arrives before the engine has begun is lost, so it is sent until the query has ended.
        const interrupt = () => began.lane?.connection.interrupt();
        interrupt();
        again = setInterval(interrupt, interruptEveryMs);
      }, means.deadlineMs);
      underWay += 1;
      means
        .slots(() => (isLate ? Promise.reject(new StoreFault("deadline")) : run(statement, began)))
        .then(resolve, (cause: unknown) => reject(faultOf(cause)))
        .finally(() => {
          clearTimeout(deadline);
          clearInterval(again);
          underWay -= 1;
          if (underWay === 0) retired?.();
        });
    });

  return {
    generation,
    read,
    retire: async () => {
      if (underWay > 0) await new Promise<void>((resolve) => (retired = resolve));
      close();
    },
  };
}

/** Opens a generation's file after its bytes have been found to be those that were published. Rejects where they are not. */
export async function serve(dataDir: string, generation: Generation, means: Means): Promise<Serving> {
  const path = join(dataDir, generation.file);
  if ((await sha256OfFile(path)) !== generation.sha256) throw new Error(`${generation.file} is not as published`);
  return servingOn(await openLocked(path, means.limits), generation, means);
}
