import type { Table as Declared } from "#server/sources/define.ts";
import { tables as aes } from "#server/sources/aes/tables.ts";
import { tables as at } from "#server/sources/at/tables.ts";
import { tables as dep } from "#server/sources/dep/tables.ts";
import { tables as dst } from "#server/sources/dst/tables.ts";
import { tables as jobindsats } from "#server/sources/jobindsats/tables.ts";
import { tables as nfa } from "#server/sources/nfa/tables.ts";
import { latency } from "#server/sources/overblik/tables.ts";
import { tables as star } from "#server/sources/star/tables.ts";
import { jobindsatsRows } from "./jobindsats.ts";
import { ledgerRows } from "./ledger.ts";
import { type Place, totalOf } from "./members.ts";
import { type Grain, ordinal } from "./periods.ts";
import { type Row, deliveredRows } from "./rows.ts";
import type { Seen } from "./seen.ts";
import { servedSnapshots, type Snapshot } from "./snapshots.ts";
import { statbankRows } from "./statbank.ts";

/** A dataset as its source gave it. `at` is one cell, a dimension left out being at its total. */
export type Table = {
  declared: Declared;
  grain: Grain;
  /** First and newest period there are figures of. */
  first: string;
  last: string;
  at: (measure: string, period: string, codes: Readonly<Partial<Record<Place, string>>>) => Seen | undefined;
};

/** Answers the table of a dataset; each is read once, when it is first asked for. */
export type Tables = (dataset: string) => Table;

const declared = new Map(
  Object.entries({ aes, at, dep, dst, jobindsats, nfa, overblik: [latency], star }).flatMap(([source, tables]) =>
    tables.map((table): [string, { source: string; table: Declared }] => [table.dataset, { source, table }]),
  ),
);

/** Throws where no such table is declared. */
export function declaredTable(dataset: string): Declared {
  const found = declared.get(dataset);
  if (!found) throw new RangeError(`${dataset} is not declared`);
  return found.table;
}

function grainOf({ dataset, frequency }: Declared): Grain {
  if (frequency === "week") throw new RangeError(`${dataset}: weeks are not read here`);
  return frequency;
}

function rowsOf(source: string, table: Declared, snapshots: readonly Snapshot[]): Row[] {
  const grain = grainOf(table);
  if (source === "dst") return snapshots.flatMap((snapshot) => statbankRows(table, grain, snapshot));
  if (source === "jobindsats") return jobindsatsRows(table, grain, snapshots);
  if (source === "overblik") return snapshots.flatMap(ledgerRows);
  return snapshots.flatMap((snapshot) => deliveredRows(source, table, grain, snapshot));
}

function tableOf(source: string, table: Declared, snapshots: readonly Snapshot[]): Table {
  const rows = rowsOf(source, table, snapshots);
  const keyOf = (measure: string, period: string, codes: Row["codes"]) =>
    [measure, period, ...table.dimensions.map((place) => codes[place] ?? totalOf(place))].join("|");
  const cells = new Map<string, Seen>();
  for (const { measure, period, codes, seen } of rows) {
    const key = keyOf(measure, period, codes);
    if (cells.has(key) && cells.get(key) !== seen) throw new RangeError(`${table.dataset}: ${key} stands twice`);
    cells.set(key, seen);
  }
  // A share of a hidden count is hidden: it would tell the count.
  const shares = table.measures.flatMap(({ id, of }) => (of === undefined ? [] : [{ id, of }]));
  for (const { period, codes } of shares.length === 0 ? [] : rows)
    for (const { id, of } of shares)
      if (cells.get(keyOf(of, period, codes)) === "suppressed" && cells.has(keyOf(id, period, codes)))
        cells.set(keyOf(id, period, codes), "suppressed");
  const periods = [...new Set(rows.map(({ period }) => period))].sort((a, b) => ordinal(a) - ordinal(b));
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError(`${table.dataset} is empty`);
  return {
    declared: table,
    grain: grainOf(table),
    first,
    last,
    at: (measure, period, codes) => cells.get(keyOf(measure, period, codes)),
  };
}

/** Measures that are asked for, by dataset. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** A table with the measures that are wanted, and the counts that a share is hidden with. */
function withWanted(table: Declared, wanted: ReadonlySet<string>): Declared {
  const counts = table.measures.flatMap(({ id, of }) => (wanted.has(id) && of !== undefined ? [of] : []));
  return { ...table, measures: table.measures.filter(({ id }) => wanted.has(id) || counts.includes(id)) };
}

/** The tables of a data folder's served generation, read from the bytes as received. */
export function openTables(dataDir: string, wanted: Wanted): Tables {
  const snapshots = servedSnapshots(dataDir);
  const read = new Map<string, Table>();
  return (dataset) => {
    const known = read.get(dataset);
    if (known) return known;
    const found = declared.get(dataset);
    if (!found) throw new RangeError(`${dataset} is not declared`);
    const declaredAs = withWanted(found.table, wanted.get(dataset) ?? new Set());
    const table = tableOf(found.source, declaredAs, snapshots(dataset));
    read.set(dataset, table);
    return table;
  };
}
