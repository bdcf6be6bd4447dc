import { z } from "zod";
import { type Delivery, SourceFault, type SourceRow, type Table } from "../define.ts";
import { figureIn } from "../figure.ts";
import { layoutOf } from "./layouts.ts";
import { type Columns, isTotalWord, madeRows, type Row } from "./made.ts";

const answer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});
type Answer = z.infer<typeof answer>;

const isCell = (cell: unknown): boolean => cell === null || typeof cell === "string" || typeof cell === "number";

/** The same as the schema says, many times as fast on as many cells as a table has. */
const isAnswer = (json: unknown): json is Answer =>
  typeof json === "object" &&
  json !== null &&
  "columns" in json &&
  "rows" in json &&
  Array.isArray(json.columns) &&
  json.columns.every((name) => typeof name === "string") &&
  Array.isArray(json.rows) &&
  json.rows.every((row) => Array.isArray(row) && row.every(isCell));

/** What the source calls the total of its areas. */
const country = "Hele landet";

const malformed = (delivery: Delivery, message: string) =>
  new SourceFault("malformed", `${delivery.name}: ${message}`, { requestId: delivery.response.requestId });

/** The name of a part of an answer, not within a text. */
const part = /(?<!\\)"(?:columns|rows)"\s*:/g;

function answerIn(delivery: Delivery): Answer {
  const text = new TextDecoder().decode(delivery.bytes);
  if (/^\s*</.test(text)) throw malformed(delivery, "the answer is a web page, not data.");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw malformed(delivery, "the answer is not JSON, or is cut short.");
  }
  if ((text.match(part)?.length ?? 0) > 2) throw malformed(delivery, "columns or rows stand twice in the answer.");
  if (isAnswer(json)) return json;
  const read = answer.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw malformed(delivery, `the answer is not columns and rows (at ${issue?.path.join(".") || "its root"}).`);
}

const danishNumber = /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/;

/** What is thousands in Danish and three decimals elsewhere; a count has no decimals, so it is only told of others. */
const thousandsOrThousandths = /^-?\d{1,3}\.\d{3}$/;

/** Where each column stands, by name: the order does not matter, a missing one does, and an added measure where the table is not wide. */
function columnsOf(delivery: Delivery, { columns, rows }: Answer, table: Table): Columns {
  const { spellings, split, made, isWide } = layoutOf(table);
  const place = (name: string) => {
    const at = columns.findIndex((one) => one === name || spellings[name]?.includes(one));
    if (at === -1) throw malformed(delivery, `the column "${name}" is missing; there are ${columns.join(", ")}.`);
    return at;
  };
  const single = table.measures.filter(({ source }) => made[source] === undefined);
  const measures = single.map(({ source, additive }) => ({ word: source, at: place(source), isCount: additive }));
  const used = new Map(Object.values(made).flatMap((one) => one.columns.map((name) => [name, place(name)] as const)));
  const known = new Set([place("Periode"), place("Område"), ...measures.map(({ at }) => at), ...used.values()]);
  const others = columns.map((_, at) => at).filter((at) => !known.has(at));
  const isText = (at: number) =>
    rows.every((row) => typeof row[at] === "string" && !(isWide && danishNumber.test(row[at])));
  const added = others.find((at) => !isText(at));
  if (added !== undefined && !isWide) throw malformed(delivery, `the measure "${columns[added]}" is not declared.`);
  const texts = others.filter(isText);
  return {
    period: place("Periode"),
    area: place("Område"),
    split: split ? place(split.column) : null,
    keys: texts.filter((at) => columns[at] !== split?.column),
    measures,
    used,
  };
}

/** A whole number below this has too few digits to be anything but a figure. */
const shortNumber = 1e8;

/** `1.234,5` is how Danish text writes a number; anything else that is text is a fault of the source. */
function valueOf(delivery: Delivery, cell: Row[number] | undefined, line: number, column: string): number | null {
  if (cell === null || cell === undefined) return null;
  // Most figures are short whole numbers, which nothing can be wrong with; nil has no sign.
  if (typeof cell === "number" && Number.isInteger(cell) && Math.abs(cell) < shortNumber) return cell + 0;
  const text = String(cell);
  const isDanish = typeof cell === "string" && danishNumber.test(cell);
  const value = figureIn(isDanish ? text.replaceAll(".", "").replace(",", ".") : text, line);
  if (value !== null && (isDanish || typeof cell === "number")) return value;
  throw malformed(delivery, `row ${line} has "${text.slice(0, 40)}" as ${column}.`);
}

const textOf = (delivery: Delivery, cell: Row[number] | undefined, line: number) => {
  if (typeof cell === "string" && cell !== "") return cell;
  throw malformed(delivery, `row ${line} has no period or area.`);
};

/** Rows of disjoint members of one hierarchy as their sum, empty if one is; the total alone where there is one. Throws `SourceFault` on a member that comes twice. */
function* summed(delivery: Delivery, all: readonly Row[], columns: Columns): Generator<Row> {
  const { period, area, keys, measures } = columns;
  const isTotal = (row: Row) => keys.length > 0 && keys.every((at) => isTotalWord(row[at]));
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

/** Each hierarchy that is asked for has a column, by a name that only the source knows; another column of text is new. */
function checkAsked(delivery: Delivery, { columns, rows }: Answer, { keys, split }: Columns, table: Table): void {
  const texts = split === null ? keys : [...keys, split];
  if (rows.length === 0 || texts.length <= Object.keys(layoutOf(table).hierarchies).length) return;
  const named = texts.map((at) => `"${columns[at]}"`).join(", ");
  throw malformed(delivery, `there are more columns of text than were asked for: ${named}.`);
}

/** A round is called by the last month of its quarter where the table's periods are months. */
function timeIn(delivery: Delivery, word: string, table: Table): string {
  const found = table.frequency === "quarter" ? /^(\d{4})M(\d{2})$/.exec(word) : null;
  if (!found) return word;
  const quarter = Number(found[2]) / 3;
  if (!Number.isInteger(quarter)) throw malformed(delivery, `the round ${word} is not the end of a quarter.`);
  return `${found[1]}Q0${quarter}`;
}

/** What was asked of a hierarchy, by the delivery's own request; null where it was not. */
const askedOf = ({ request }: Delivery, hierarchy: string): string | null =>
  new URL(request.url, "http://127.0.0.1").searchParams.get(`hierarchy.${hierarchy}`);

/** Rows in the source's own words; an empty cell keeps no mark, since the source has none. Throws `SourceFault`. */
export function* parse(delivery: Delivery, table: Table): Generator<SourceRow> {
  const found = answerIn(delivery);
  const columns = columnsOf(delivery, found, table);
  const { summed: isSummed, split, made, areas } = layoutOf(table);
  const wrong = found.rows.findIndex((row) => row.length !== found.columns.length);
  if (wrong !== -1) throw malformed(delivery, `row ${wrong + 1} does not have ${found.columns.length} values.`);
  if (!isSummed) checkSingle(delivery, found, columns);
  checkAsked(delivery, found, columns, table);
  // Some hierarchies list their total among their members; it has come by a request of its own, so it is not read twice.
  const skipsCountry = areas.some((area) => askedOf(delivery, area) === "*");
  const asked = split ? (askedOf(delivery, split.hierarchy) ?? "/") : "/";
  const isTold = (row: Row) =>
    !(skipsCountry && row[columns.area] === country) &&
    !(columns.split !== null && asked === "*" && isTotalWord(row[columns.split]));
  const keysOf = (row: Row, line: number) => ({
    time: timeIn(delivery, textOf(delivery, row[columns.period], line), table),
    geography: textOf(delivery, row[columns.area], line),
    ...(split?.dimension && columns.split !== null
      ? { [split.dimension]: textOf(delivery, row[columns.split], line) }
      : {}),
  });
  const numberOf = (row: Row, at: number, line: number, word: string, isCount: boolean) => {
    const [cell, value] = [row[at], valueOf(delivery, row[at], line, word)];
    if (!isCount && typeof cell === "string" && thousandsOrThousandths.test(cell))
      throw malformed(delivery, `row ${line} has "${cell}" as ${word}, which may be thousands or decimals.`);
    if (isCount && value !== null && !Number.isInteger(value))
      throw malformed(delivery, `row ${line} has ${value} as ${word}, which is a count.`);
    return value;
  };
  let line = 0;
  for (const row of isSummed ? summed(delivery, found.rows, columns) : found.rows) {
    line += 1;
    if (!isTold(row)) continue;
    let keys: SourceRow["keys"] | null = null;
    for (const { word, at, isCount } of columns.measures) {
      const value = numberOf(row, at, line, word, isCount);
      keys ??= keysOf(row, line);
      // The sum of several rows stands in none of them.
      if (isSummed) yield { keys, measure: word, value, mark: "" };
      else yield { keys, measure: word, value, mark: "", row: line };
    }
  }
  if (Object.keys(made).length === 0) return;
  const numbered = found.rows.flatMap((row, at) => (isTold(row) ? [{ row, line: at + 1 }] : []));
  const numbers = { numberOf, fault: (message: string) => malformed(delivery, message) };
  for (const { word, first, value } of madeRows(numbered, columns, made, asked, numbers))
    yield { keys: keysOf(first.row, first.line), measure: word, value, mark: "" };
}
