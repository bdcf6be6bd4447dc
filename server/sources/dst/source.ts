import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import type { DimensionId } from "#shared/dimension.ts";
import { type CodeMap, source, type Table } from "../define.ts";
import { politely } from "../request.ts";
import { control } from "./control.ts";
import { declaration } from "./declaration.ts";
import { discover, fetchTable } from "./fetch.ts";
import { blocks, dropped, parse } from "./parse.ts";
import { period } from "./period.ts";
import { tables } from "./tables.ts";

type Row = { table: string; code: string; ours: string };

const rowsIn = (file: string) =>
  parseCsv<Row>(readFileSync(join(import.meta.dirname, "codes", file), "utf8"), { columns: true });

const rows: Readonly<Partial<Record<DimensionId, readonly Row[]>>> = {
  geography: rowsIn("geography.csv"),
  industry: rowsIn("industry.csv"),
  sex: rowsIn("sex.csv"),
  age: rowsIn("age.csv"),
  benefit: rowsIn("benefit.csv"),
};

/**
 * A table's own codes go before those of all tables (`*`): `1` is a landsdel in most, the whole country in LSK02. Codes of
 * industries are a table's own always, since the same letter and number is another industry in another scheme.
 */
const codes = (dimension: Exclude<DimensionId, "time">, table: Table): CodeMap =>
  new Map(
    ["*", table.table].flatMap((name) =>
      (rows[dimension] ?? []).filter((row) => row.table === name).map((row): [string, string] => [row.code, row.ours]),
    ),
  );

/** Statistics Denmark, StatBank API v1. Documentation: https://www.dst.dk/da/Statistik/hjaelp-til-statistikbanken/api */
export default source({
  id: "dst",
  agency: "dst",
  label: { da: "Danmarks Statistik", en: "Statistics Denmark" },
  homepage: "https://www.statistikbanken.dk",
  licence: "CC BY 4.0",
  tables,
  address: { variable: "DST_URL", official: "https://api.statbank.dk/v1", tokenVariable: null },
  discover: (means) => discover(tables, politely(means)),
  fetch: (table, means) => fetchTable(table, politely(means)),
  control: (table, means) => control(table, politely(means), codes),
  declaration,
  dropped,
  parse,
  blocks,
  codes,
  period,
});
