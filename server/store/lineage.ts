import { access } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import type { DimensionId } from "#shared/dimension.ts";
import type { Period } from "#shared/period.ts";
import { columnsOf } from "./columns.ts";
import { identifier, literal, openLooking } from "./engine.ts";
import { releaseOrigins } from "./layout.ts";
import type { KeptSnapshot, Release } from "./manifest.ts";

/** Cells of a release: one measure, the periods, and the codes of each dimension it has. */
export type CellsOf = {
  measure: string;
  periods: readonly Period[];
  codes: Partial<Readonly<Record<Exclude<DimensionId, "time">, readonly string[]>>>;
};

const oneOf = (column: string, values: readonly string[]) =>
  `${identifier(column)} IN (${values.map(literal).join(", ")})`;

/** The condition that a cell is one of those; null where there are none. */
function among(cells: readonly CellsOf[]): string | null {
  const conditions = cells.flatMap(({ measure, periods, codes }) => {
    const given = Object.entries(codes).filter(([, values]) => values !== undefined);
    if (periods.length === 0 || given.some(([, values]) => values.length === 0)) return [];
    const places = given.map(([dimension, values]) => oneOf(dimension, values));
    return [`(${[oneOf("measure", [measure]), oneOf("period", periods), ...places].join(" AND ")})`];
  });
  return conditions.length === 0 ? null : conditions.join(" OR ");
}

/** Which snapshots the cells of releases were read from. */
export type Origins = {
  /**
   * Those that hold any of the cells, in the order they came: the one there is, or of several those that do. Rejects where
   * a release of several does not say which.
   */
  snapshotsOf: (release: Release, cells: readonly CellsOf[]) => Promise<readonly KeptSnapshot[]>;
  close: () => Promise<void>;
};

/** Opens what releases of several files keep of where their cells are from. The engine is opened at the first question. */
export function openOrigins(dataDir: string): Origins {
  let engine: Promise<DuckDBInstance> | null = null;
  return {
    snapshotsOf: async ({ id, snapshots }, cells) => {
      if (snapshots.length < 2) return snapshots;
      const path = join(dataDir, releaseOrigins(id));
      await access(path);
      const condition = among(cells);
      if (condition === null) return [];
      engine ??= openLooking();
      const connection = await (await engine).connect();
      try {
        const found = await connection.runAndReadAll(
          `SELECT DISTINCT snapshot::INTEGER AS snapshot FROM read_parquet(${literal(path)}) WHERE ${condition} ORDER BY 1`,
        );
        return (columnsOf(found)["snapshot"] ?? []).flatMap((place) => snapshots[Number(place)] ?? []);
      } finally {
        connection.closeSync();
      }
    },
    close: async () => {
      const opened = engine;
      engine = null;
      (await opened)?.closeSync();
    },
  };
}
