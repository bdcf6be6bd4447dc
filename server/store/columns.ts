import type { DuckDBResultReader, DuckDBValue } from "@duckdb/node-api";

type Value = string | number | null;

function plain(value: DuckDBValue): Value {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  throw new TypeError("a column is neither text nor number: the statement must cast it");
}

/** A result by column, whole numbers of any width as JS numbers. Throws on a column that is neither text nor number. */
export function columnsOf(result: DuckDBResultReader): Record<string, readonly Value[]> {
  const columns = result.getColumns();
  return Object.fromEntries(result.columnNames().map((name, at) => [name, (columns[at] ?? []).map(plain)]));
}
