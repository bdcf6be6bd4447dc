import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { CellStatus } from "#shared/cube.ts";
import type { Period } from "#shared/period.ts";
import { dimensionIds } from "#shared/dimension.ts";
import type { Observation } from "#server/store/release.ts";
import { geography } from "#server/dimensions/geography.ts";
import type { Indicator } from "#server/indicators/define.ts";
import type { Generation, Release } from "#server/store/manifest.ts";
import type { Outcomes } from "#server/store/outcomes.ts";
import { columnsOf } from "#server/store/columns.ts";
import { type Statement, type Store, StoreFault } from "#server/store/store.ts";
import { openCatalogue } from "./catalogue.ts";

/** Period, area, measure, number; a mark in place of the number where there is none. */
export type SmallRow = [Period, string, string, number | CellStatus] | [Period, string, string, number, CellStatus];

export type SmallDataset = {
  dataset: string;
  /** Levels published; none where the dataset has no geography. */
  levels: readonly string[];
  firstPeriod: Period;
  lastPeriod: Period;
  rows: readonly SmallRow[];
  /** Cells of a dataset with breakdowns, in place of `rows`. */
  cells?: readonly Observation[];
  declared?: Partial<Release["declared"]>;
  release?: Partial<Release>;
};

const statistikbanken = {
  id: "dst",
  label: { da: "Danmarks Statistik", en: "Statistics Denmark" },
  agency: "dst",
  licence: "CC BY 4.0",
  homepage: "https://www.dst.dk",
} as const;

const releaseOf = ({ dataset, levels, firstPeriod, lastPeriod, rows, declared, release }: SmallDataset): Release => ({
  id: `release-of-${dataset}`,
  dataset,
  declared: {
    source: statistikbanken,
    table: dataset.replace(/^[a-z]+-/, "").toUpperCase(),
    label: { da: dataset, en: dataset },
    documentation: `https://www.statistikbanken.dk/${dataset}`,
    frequency: firstPeriod.length === 4 ? "year" : "month",
    dimensions: levels.length > 0 ? ["time", "geography"] : ["time"],
    levels: [...levels],
    groupings: {},
    cuts: [levels.length > 0 ? ["geography"] : []],
    every: 1,
    measures: [],
    lagDays: 28,
    provisionalPeriods: 0,
    ...declared,
  },
  firstPeriod,
  lastPeriod,
  rows: rows.length,
  fetchedAt: "2026-09-15T07:00:00Z",
  updatedAt: null,
  nextUpdate: null,
  snapshots: [],
  findings: { stop: 0, warn: 0 },
  file: "",
  sha256: "",
  ...release,
});

export const generationOf = (datasets: readonly SmallDataset[], number = 1): Generation => ({
  number,
  mode: "demo",
  publishedAt: "2026-09-15T07:00:00Z",
  clock: "2026-09-15T09:00:00+02:00",
  releases: datasets.map(releaseOf),
  file: "",
  sha256: "",
});

const codes = dimensionIds.filter((id) => id !== "time");

async function fillCells(connection: DuckDBConnection, { dataset, cells = [], declared }: SmallDataset) {
  const own = codes.filter((id) => declared?.dimensions?.includes(id));
  const columns = own.map((id) => `"${id}" VARCHAR, `).join("");
  await connection.run(
    `CREATE TABLE "${dataset}" (period VARCHAR, ${columns}measure VARCHAR, value DOUBLE, status VARCHAR)`,
  );
  const appender = await connection.createAppender(dataset);
  for (const cell of cells) {
    for (const text of [cell.period, ...own.map((id) => cell[id] ?? ""), cell.measure]) appender.appendVarchar(text);
    if (cell.value === null) appender.appendNull();
    else appender.appendDouble(cell.value);
    appender.appendVarchar(cell.status);
    appender.endRow();
  }
  appender.closeSync();
}

async function fill(connection: DuckDBConnection, small: SmallDataset): Promise<void> {
  const { dataset, levels, rows } = small;
  if (small.cells) return fillCells(connection, small);
  const area = levels.length > 0 ? "geography VARCHAR, " : "";
  await connection.run(
    `CREATE TABLE "${dataset}" (period VARCHAR, ${area}measure VARCHAR, value DOUBLE, status VARCHAR)`,
  );
  const appender = await connection.createAppender(dataset);
  for (const [period, code, measure, number, status] of rows) {
    appender.appendVarchar(period);
    if (area) appender.appendVarchar(code);
    appender.appendVarchar(measure);
    if (typeof number === "number") appender.appendDouble(number);
    else appender.appendNull();
    appender.appendVarchar(typeof number === "number" ? (status ?? "ok") : number);
    appender.endRow();
  }
  appender.closeSync();
}

/** The tables of one generation, in memory. */
export async function tablesOf(datasets: readonly SmallDataset[]) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const dataset of datasets) await fill(connection, dataset);
  return connection;
}

/** A store and a catalogue over small tables written in a test; `older` are generations before it, newest first. */
export async function worldOf(
  datasets: readonly SmallDataset[],
  {
    indicators,
    older = [],
    outcomes = {},
  }: {
    indicators?: readonly Indicator[];
    older?: readonly { at: string; datasets: SmallDataset[] }[];
    outcomes?: Outcomes;
  } = {},
) {
  const generations = [
    { generation: generationOf(datasets, older.length + 1), tables: await tablesOf(datasets) },
    ...(await Promise.all(
      older.map(async ({ at, datasets: had }, place) => ({
        generation: { ...generationOf(had, older.length - place), publishedAt: at },
        tables: await tablesOf(had),
      })),
    )),
  ];
  const statements: Statement[] = [];
  const [newest] = generations;
  if (!newest) throw new Error("a world has at least one generation");
  const store: Store = {
    current: () => newest.generation,
    history: () => generations.map(({ generation }) => generation),
    onSwitch: () => () => undefined,
    outcomes: () => outcomes,
    close: () => Promise.resolve(),
    read: async (statement, at = newest.generation.number) => {
      statements.push(statement);
      const found = generations.find(({ generation }) => generation.number === at);
      if (!found) throw new StoreFault("failed");
      const result = await found.tables.runAndReadAll(statement.sql, [...statement.params]);
      return { columns: columnsOf(result), rows: result.currentRowCount, generation: found.generation };
    },
  };
  const catalogue = await openCatalogue({
    store,
    now: () => new Date("2026-09-15T07:00:00Z"),
    ...(indicators ? { indicators } : {}),
  });
  return { store, catalogue, statements };
}

/** Codes of the municipalities in the statistical order. */
export const municipalities = geography.filter(({ level }) => level === "municipality").map(({ code }) => code);
