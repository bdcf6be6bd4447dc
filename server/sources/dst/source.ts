import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { type CodeMap, source, type Table } from "../define.ts";
import { politely } from "../request.ts";
import { discover, fetchTable } from "./fetch.ts";
import { dropped, parse } from "./parse.ts";
import { period } from "./period.ts";
import { tables } from "./tables.ts";

type Row = { table: string; code: string; ours: string };

const rows = parseCsv<Row>(readFileSync(join(import.meta.dirname, "codes/geography.csv"), "utf8"), { columns: true });

/** A table's own codes go before those of all tables (`*`): `1` is a landsdel in most, the whole country in LSK02. */
const geography = (table: Table): CodeMap =>
  new Map(
    ["*", table.table].flatMap((name) =>
      rows.filter((row) => row.table === name).map((row): [string, string] => [row.code, row.ours]),
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
  dropped,
  parse,
  codes: (_dimension, table) => geography(table),
  period,
});
