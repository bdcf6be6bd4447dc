import { z } from "zod";
import { type Delivery, SourceFault, type SourceRow, type Table } from "../define.ts";
import { areaHierarchy, layoutOf } from "./tables.ts";

const answer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});
type Answer = z.infer<typeof answer>;

/** What the source calls the total of its municipalities. */
const country = "Hele landet";

const malformed = (delivery: Delivery, message: string) =>
  new SourceFault("malformed", `${delivery.name}: ${message}`, { requestId: delivery.response.requestId });

function answerIn(delivery: Delivery): Answer {
  const text = new TextDecoder().decode(delivery.bytes);
  if (/^\s*</.test(text)) throw malformed(delivery, "the answer is a web page, not data.");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw malformed(delivery, "the answer is not JSON, or is cut short.");
  }
  const read = answer.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw malformed(delivery, `the answer is not columns and rows (at ${issue?.path.join(".") || "its root"}).`);
}

type Columns = { period: number; area: number; keys: number[]; measures: { word: string; at: number }[] };

/** Where each column stands, by name: the order does not matter, a missing or an added measure does. */
function columnsOf(delivery: Delivery, { columns, rows }: Answer, table: Table): Columns {
  const { spellings } = layoutOf(table);
  const place = (name: string) => {
    const at = columns.findIndex((one) => one === name || spellings[name]?.includes(one));
    if (at === -1) throw malformed(delivery, `the column "${name}" is missing; there are ${columns.join(", ")}.`);
    return at;
  };
  const measures = table.measures.map(({ source }) => ({ word: source, at: place(source) }));
  const known = new Set([place("Periode"), place("Område"), ...measures.map(({ at }) => at)]);
  const others = columns.map((_, at) => at).filter((at) => !known.has(at));
  const added = others.find((at) => rows.some((row) => typeof row[at] !== "string"));
  if (added !== undefined) throw malformed(delivery, `the measure "${columns[added]}" is not declared.`);
  return { period: place("Periode"), area: place("Område"), keys: others, measures };
}

/** `1.234,5` is how Danish text writes a number; anything else that is text is a fault of the source. */
function valueOf(delivery: Delivery, cell: string | number | null | undefined, line: number, column: string) {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number") return cell;
  if (/^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/.test(cell)) return Number(cell.replaceAll(".", "").replace(",", "."));
  throw malformed(delivery, `row ${line} has "${cell.slice(0, 40)}" as ${column}.`);
}

const textOf = (delivery: Delivery, cell: string | number | null | undefined, line: number) => {
  if (typeof cell === "string" && cell !== "") return cell;
  throw malformed(delivery, `row ${line} has no period or area.`);
};

type Row = Answer["rows"][number];

/** Rows of disjoint members of one hierarchy as their sum, empty if one is; the total alone where there is one. Throws `SourceFault` on a member that comes twice. */
function* summed(delivery: Delivery, all: readonly Row[], columns: Columns): Generator<Row> {
  const { period, area, keys, measures } = columns;
  const isTotal = (row: Row) => keys.length > 0 && keys.every((at) => /\bi alt$/i.test(String(row[at])));
  const hasTotal = all.some(isTotal);
  const sums = new Map<string, Row>();
  const met = new Set<string>();
  for (const [place, row] of all.entries()) {
    if (hasTotal && !isTotal(row)) continue;
    const [line, key] = [place + 1, JSON.stringify([row[period], row[area]])];
    const member = JSON.stringify([key, ...keys.map((at) => row[at])]);
    if (met.has(member)) throw malformed(delivery, `row ${line} comes twice: ${row[period]}, ${row[area]}.`);
    met.add(member);
    const sum = sums.get(key);
    const parts = [...row];
    for (const { word, at } of measures) {
      const [before, part] = [sum ? sum[at] : 0, valueOf(delivery, row[at], line, word)];
      parts[at] = typeof before === "number" && part !== null ? before + part : null;
    }
    sums.set(key, parts);
  }
  yield* sums.values();
}

function checkSingle(delivery: Delivery, { columns, rows }: Answer, { keys }: Columns): void {
  for (const at of keys) {
    const members = new Set(rows.map((row) => row[at]));
    if (members.size > 1) {
      throw malformed(
        delivery,
        `the column "${columns[at]}" has ${members.size} members where one total was asked for.`,
      );
    }
  }
}

/** Some hierarchies list their total among their members; the country has come by a request of its own, so it is not read twice. */
const isAskedForMembers = ({ request }: Delivery) => request.url.includes(`hierarchy.${areaHierarchy}=*`);

/** Rows in the source's own words; an empty cell keeps no mark, since the source has none. Throws `SourceFault`. */
export function* parse(delivery: Delivery, table: Table): Generator<SourceRow> {
  const found = answerIn(delivery);
  const columns = columnsOf(delivery, found, table);
  const isSummed = layoutOf(table).summed;
  const wrong = found.rows.findIndex((row) => row.length !== found.columns.length);
  if (wrong !== -1) throw malformed(delivery, `row ${wrong + 1} does not have ${found.columns.length} values.`);
  if (!isSummed) checkSingle(delivery, found, columns);
  const skipsCountry = isAskedForMembers(delivery);
  let line = 0;
  for (const row of isSummed ? summed(delivery, found.rows, columns) : found.rows) {
    line += 1;
    const time = textOf(delivery, row[columns.period], line);
    const geography = textOf(delivery, row[columns.area], line);
    if (geography === country && skipsCountry) continue;
    for (const { word, at } of columns.measures) {
      const value = valueOf(delivery, row[at], line, word);
      // The sum of several rows stands in none of them.
      yield { keys: { time, geography }, measure: word, value, mark: "", ...(isSummed ? {} : { row: line }) };
    }
  }
}
