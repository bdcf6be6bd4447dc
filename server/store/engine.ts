import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

export type Limits = { memoryLimit: string; threads: number };

/** Opens a serving file for reading, every way out of it shut. */
export async function openLocked(path: string, limits: Limits): Promise<DuckDBInstance> {
  return locked(await DuckDBInstance.create(path, { access_mode: "READ_ONLY" }), limits, []);
}

/** Opens an engine without a file of its own that may read the files named and nothing else. */
export async function openOver(files: readonly string[], limits: Limits): Promise<DuckDBInstance> {
  return locked(await DuckDBInstance.create(":memory:"), limits, files);
}

/**
 * Shuts every way out of an engine: no files but those named, no network, no extensions, no spilling to disk, and a
 * configuration that can no longer be changed. The lock comes last.
 */
async function locked(
  instance: DuckDBInstance,
  { memoryLimit, threads }: Limits,
  files: readonly string[],
): Promise<DuckDBInstance> {
  const connection = await instance.connect();
  try {
    for (const statement of [
      "SET allowed_directories = []",
      `SET allowed_paths = [${files.map(literal).join(", ")}]`,
      "SET allow_community_extensions = false",
      "SET autoinstall_known_extensions = false",
      "SET autoload_known_extensions = false",
      "SET allow_persistent_secrets = false",
      "SET temp_directory = ''",
      "SET enable_external_access = false",
      `SET threads = ${String(threads)}`,
      `SET memory_limit = '${memoryLimit}'`,
      "SET max_temp_directory_size = '0B'",
      "SET lock_configuration = true",
    ])
      await connection.run(statement);
  } catch (cause) {
    connection.closeSync();
    instance.closeSync();
    throw cause;
  }
  connection.closeSync();
  return instance;
}

/** An engine in memory with one thread, for short looks into archives; closed by whoever opened it. */
export const openLooking = (): Promise<DuckDBInstance> =>
  DuckDBInstance.create(":memory:", {
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  });

/** A database to write in, in memory or in a file that nobody reads yet; closed when the work ends, however it ends. */
export const withWriter = <Made>(path: string, work: (connection: DuckDBConnection) => Promise<Made>): Promise<Made> =>
  withWriters(path, 1, {}, ([connection]) => {
    if (!connection) throw new Error("the engine gave no connection");
    return work(connection);
  });

/** The same with so many connections, which write different tables side by side. */
export async function withWriters<Made>(
  path: string,
  count: number,
  settings: Readonly<Record<string, string>>,
  work: (connections: readonly DuckDBConnection[]) => Promise<Made>,
): Promise<Made> {
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    ...settings,
  });
  const connections: DuckDBConnection[] = [];
  try {
    while (connections.length < count) connections.push(await instance.connect());
    return await work(connections);
  } finally {
    for (const connection of connections) connection.closeSync();
    instance.closeSync();
  }
}

/** A text as a literal of SQL, for the few places where a statement takes no parameter (file names of COPY). */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an identifier of SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
