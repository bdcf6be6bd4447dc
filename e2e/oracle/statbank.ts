import type { Table } from "#server/sources/define.ts";
import { type Place, placesIn } from "./members.ts";
import { type Row, codeFor, periodFor } from "./rows.ts";
import type { Grain } from "./periods.ts";
import { type Seen, seenIn, sumOf } from "./seen.ts";
import type { Snapshot } from "./snapshots.ts";
import { recordsOf, textOf } from "./text.ts";

/**
 * How a table's columns are read. `selects`: columns that together say what is measured, in the order of the measure's
 * word. `tells`: the column of each dimension. `sums`: our words for several values of a column; a value may be in several
 * words, and one that is in none is left out. A column that is neither is held at one value.
 */
type Reading = {
  selects: readonly string[];
  tells: Readonly<Partial<Record<Place, string>>>;
  sums?: { column: string; words: (value: string) => readonly string[] };
};

const area = { geography: "OMRÅDE" } as const;
const industries = { selects: [], tells: { industry: "BRANCHEDB071038" } } as const;
const absence = ["SEKTOR", "FRAVÆR", "FRAVÆR1"];

/** What the benefits of AUK01 are called here, by the source's own codes. TOTUSU is all without student grants. */
const benefits: Readonly<Record<string, string>> = {
  KL: "cash",
  KH: "cash",
  UH: "education",
  SHO: "sho",
  FE: "holiday",
  TOTVO: "guidance",
  VP: "placement",
  NYT: "placement",
  LT: "wage-subsidy",
  FL: "flex",
  SK: "protected",
  FØP: "disability",
  SEN: "senior",
  TID: "early",
  EFT: "efterloen",
  FY: "flex-allowance",
  BA: "parental",
};
const supported = { column: "YDELSESTYPE", words: (value: string) => [benefits[value] ?? value] };

const within = (value: string, [from, to]: readonly [number, number]) => Number(value) >= from && Number(value) <= to;
const nine = [16, 25, 30, 35, 40, 45, 50, 55, 60].map(
  (from) => [from, from === 16 ? 24 : from === 60 ? 66 : from + 4] as const,
);
const workers = [
  [16, 24],
  [25, 29],
  [30, 39],
  [40, 49],
  [50, 59],
  [60, 64],
] as const;

/** The bands an age lies in, the whole among them where it lies in any. `16-19` lies where 16 does. */
const banded = (bands: readonly (readonly [number, number])[]) => (value: string) => {
  const band = bands.find((one) => within(value.slice(0, 2), one));
  return band ? ["TOT", `${band[0]}-${band[1]}`] : [];
};

const readings: Readonly<Record<string, Reading>> = {
  "dst-aus07": { selects: ["YD", "SAESONFAK"], tells: {} },
  "dst-aus07-persons": { selects: ["SAESONFAK"], tells: { sex: "YD", age: "YD" } },
  "dst-aus08": { selects: ["SAESONFAK"], tells: area },
  "dst-aus09": { selects: ["SAESONFAK"], tells: {} },
  "dst-aku111m": { selects: ["SÆSON", "BESKSTATUS"], tells: {} },
  "dst-ras400": { selects: [], tells: area },
  "dst-ras400-persons": {
    selects: [],
    tells: { sex: "KØN", age: "ALDER" },
    sums: { column: "ALDER", words: (value) => [value === "6099" ? "60+" : value] },
  },
  "dst-auk01": { selects: [], tells: { ...area, benefit: "YDELSESTYPE" }, sums: supported },
  "dst-auk01-persons": {
    selects: [],
    tells: { benefit: "YDELSESTYPE", sex: "KØN", age: "ALDER" },
    sums: supported,
  },
  "dst-auks01": { selects: ["YDELSESTYPE"], tells: {} },
  "dst-folk1a": {
    selects: [],
    tells: area,
    sums: { column: "ALDER", words: (value) => (within(value, [16, 66]) ? ["16-66"] : []) },
  },
  "dst-folk1a-persons": {
    selects: [],
    tells: { sex: "KØN", age: "ALDER" },
    sums: { column: "ALDER", words: banded(nine) },
  },
  "dst-lbesk01": industries,
  "dst-lbesk03": { selects: [], tells: {} },
  "dst-lbesk20": { ...industries, selects: ["TAL"] },
  "dst-ras201": {
    selects: ["SOCIO"],
    tells: { ...area, sex: "KØN", age: "ALDER" },
    sums: { column: "ALDER", words: banded(workers) },
  },
  "dst-atr116": { selects: ["TYPE"], tells: { industry: "BRANCHE07" } },
  "dst-lsk02": { selects: ["ENHED"], tells: { geography: "REGION" } },
  "dst-lsk13": { selects: ["ENHED"], tells: { geography: "REGION", industry: "BRANCHEDB2510" } },
  "dst-lsk03": { selects: ["ENHED", "SAESON"], tells: {} },
  "dst-fra022": { selects: absence, tells: { industry: "ERHVERV", sex: "KØN" } },
  "dst-fra023": { selects: absence, tells: { ...area, sex: "KØN" } },
  "dst-fra024": { selects: absence, tells: { sex: "KØN", age: "ALDER" } },
};

/** The rows of one BULK answer. Values that one of our words is made of are summed. Throws on a column that is not told of. */
export function statbankRows(table: Table, grain: Grain, { bytes }: Snapshot): Row[] {
  const reading = readings[table.dataset];
  if (!reading) throw new RangeError(`${table.dataset} is not read here`);
  const { selects, tells, sums } = reading;
  const [head = [], ...records] = recordsOf(textOf(bytes), ";");
  const place = (column: string) => {
    const at = head.indexOf(column);
    if (at < 0) throw new RangeError(`${table.dataset} has no column ${column}`);
    return at;
  };
  const [time, content] = [place("TID"), place("INDHOLD")];
  const selected = selects.map(place);
  const told = placesIn(tells).map(([dimension, column]) => ({ dimension, column, at: place(column) }));
  const summed = sums ? { ...sums, at: place(sums.column) } : null;
  const used = new Set([time, content, ...selected, ...told.map(({ at }) => at), ...(summed ? [summed.at] : [])]);
  for (const [at, column] of head.entries())
    if (!used.has(at) && new Set(records.map((record) => record[at])).size > 1)
      throw new RangeError(`${table.dataset}: ${column} has several values`);
  const only = table.measures.length === 1 && selects.length === 0 ? table.measures[0] : undefined;
  const measures = new Map(table.measures.map(({ id, source }) => [source, id]));

  const parts = new Map<string, Seen[]>();
  for (const record of records) {
    const measure = only?.id ?? measures.get(selected.map((at) => record[at]).join(","));
    if (measure === undefined) continue;
    const seen = seenIn(record[content] ?? null, table.emptyMeans);
    // At most one column of a table has values that are summed.
    const ways = summed ? summed.words(record[summed.at] ?? "") : [""];
    for (const way of ways) {
      const words = told.map(({ column, at }) => (column === summed?.column ? way : (record[at] ?? "")));
      const key = `${measure}|${record[time]}|${words.join("|")}`;
      const known = parts.get(key);
      if (known) known.push(seen);
      else parts.set(key, [seen]);
    }
  }
  return [...parts].map(([key, seen]) => {
    const [measure = "", period = "", ...words] = key.split("|");
    const codes = told.map(({ dimension }, at) => [dimension, codeFor("dst", dimension, table.table, words[at] ?? "")]);
    return { period: periodFor(period, grain), codes: Object.fromEntries(codes), measure, seen: sumOf(seen) };
  });
}
