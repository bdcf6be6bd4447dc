import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Table } from "#server/sources/define.ts";
import type { Place } from "./members.ts";
import { around, type Grain } from "./periods.ts";
import { type Seen, seenIn } from "./seen.ts";
import { recordsOf, sheetOf, textOf } from "./text.ts";
import type { Snapshot } from "./snapshots.ts";

/** One figure of a table: our period, our codes for the dimensions it is of, our measure. */
export type Row = { period: string; codes: Readonly<Partial<Record<Place, string>>>; measure: string; seen: Seen };

const sources = join(import.meta.dirname, "../../server/sources");

const codebooks = new Map<string, ReadonlyMap<string, string>>();

/** The source's words → our codes, by table where the file tells tables apart (`*` is every other). */
function codebook(source: string, place: Place): ReadonlyMap<string, string> {
  const known = codebooks.get(`${source}/${place}`);
  if (known) return known;
  const [head = [], ...records] = recordsOf(readFileSync(join(sources, source, "codes", `${place}.csv`), "utf8"), ",");
  const book = new Map(
    records.map((record): [string, string] =>
      head.length === 3 ? [`${record[0]}/${record[1]}`, record[2] ?? ""] : [`*/${record[0]}`, record[1] ?? ""],
    ),
  );
  codebooks.set(`${source}/${place}`, book);
  return book;
}

const codesKnown = new Map<string, string>();

/** Our code for a source's word. Throws where it has none. */
export function codeFor(source: string, place: Place, table: string, word: string): string {
  const key = `${source}/${place}/${table}/${word}`;
  const known = codesKnown.get(key);
  if (known !== undefined) return known;
  const book = codebook(source, place);
  const code = book.get(`${table}/${word}`) ?? book.get(`*/${word}`);
  if (code === undefined) throw new RangeError(`${source} ${table}: ${word} is no known ${place}`);
  codesKnown.set(key, code);
  return code;
}

const months = "januar februar marts april maj juni juli august september oktober november december".split(" ");

const periodsKnown = new Map<string, string>();

/** Our period for the words that sources write; a month of a quarterly round is its quarter. */
export function periodFor(word: string, grain: Grain): string {
  const key = `${grain}/${word}`;
  const period = periodsKnown.get(key) ?? periodRead(word.trim(), grain);
  periodsKnown.set(key, period);
  return period;
}

function periodRead(text: string, grain: Grain): string {
  const quarter =
    /^([1-4])\. kvartal (\d{4})$/.exec(text)?.slice(1).toReversed() ??
    /^(\d{4}) ?(?:K|Q0|QMAT0|Q)([1-4])$/.exec(text)?.slice(1);
  if (quarter) return `${quarter[0]}K${quarter[1]}`;
  const [, named = "", of = ""] = /^(\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const period = months.includes(named) ? `${of}M${String(months.indexOf(named) + 1).padStart(2, "0")}` : text;
  return around(period, grain);
}

/** Heads that agencies write over the columns of dimensions. A code has its name beside it, which is not read then. */
const heads: readonly (readonly [head: string, place: Place])[] = [
  ["Region", "geography"],
  ["Branchekode", "industry"],
  ["Branche", "industry"],
  ["Køn", "sex"],
  ["Alder", "age"],
  ["Skadetype", "injury"],
  ["Forventet fravær", "severity"],
  ["Diagnose", "diagnosis"],
  ["Afgørelse", "decision"],
  ["Sagstype", "casetype"],
  ["Udfald", "outcome"],
  ["Enhed", "agency"],
];
const timeHeads = ["År", "Kvartal", "Anmeldt i", "Runde"];

/** The rows of a file that an agency delivers: CSV or a workbook, one line a cell, one column a measure. */
export function deliveredRows(source: string, table: Table, grain: Grain, { name, bytes }: Snapshot): Row[] {
  const lines = name.endsWith(".xlsx") ? sheetOf(bytes) : recordsOf(textOf(bytes), ";");
  const top = lines.findIndex(([first]) => typeof first === "string" && timeHeads.includes(first.trim()));
  const head = (lines[top] ?? []).map((one) => String(one ?? "").trim());
  const columns = new Map(
    heads
      .filter(([, place]) => table.dimensions.includes(place))
      .flatMap(([written, place]): [Place, number][] =>
        head.includes(written) ? [[place, head.indexOf(written)]] : [],
      )
      .toReversed(),
  );
  if (columns.size !== table.dimensions.length) throw new RangeError(`${table.dataset}: columns ${head.join("|")}`);
  const measures = table.measures.map(({ id, source: word }) => {
    const at = head.indexOf(word);
    if (at < 0) throw new RangeError(`${table.dataset} has no column ${word}`);
    return { id, at };
  });
  return lines.slice(top + 1).flatMap((line) => {
    if (line.every((one) => one === null || one === "")) return [];
    const period = periodFor(String(line[0] ?? ""), grain);
    const codes = Object.fromEntries(
      [...columns].map(([place, at]) => [place, codeFor(source, place, table.table, String(line[at] ?? "").trim())]),
    );
    return measures.map(({ id, at }) => ({
      period,
      codes,
      measure: id,
      seen: seenIn(line[at] ?? null, table.emptyMeans),
    }));
  });
}
