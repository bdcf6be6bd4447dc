import { readFile } from "#server/formats/read.ts";
import { FormatError, type StatTable } from "#server/formats/table.ts";
import { type Delivery, SourceFault, type SourceRow, type Table } from "../define.ts";
import { figureIn } from "../figure.ts";
import { codes as codesOf } from "./areas.ts";
import { standing } from "./flags.ts";
import { type Layout, layoutOf } from "./tables.ts";

const malformed = (delivery: Delivery, message: string) => new SourceFault("malformed", `${delivery.name}: ${message}`);

/** A file that somebody dropped may hold the whole dataset; an answer holds what was asked for and nothing else. */
const isDropped = ({ request }: Delivery) => request.url.startsWith("file:");

/** Flags are letters; a word or a number with something beside it is none. */
const word = /\p{L}{3}|\d/u;

/** What is thousands in one country and three decimals in another, where it is text. No count has decimals, and no rate here has three. */
const thousandsOrThousandths = /^-?[1-9]\d{0,2}\.\d{3}$/;

const answered = { statistics: /^json-stat-2$/, sdmx: /^sdmx-csv-[12]$/ };

function tableIn(delivery: Delivery, { api }: Layout): StatTable {
  try {
    const [found] = readFile(delivery.bytes);
    if (!found) throw malformed(delivery, "the answer holds no table.");
    if (!isDropped(delivery) && !answered[api].test(found.format)) {
      throw malformed(delivery, `the answer is ${found.format}, which was not asked for.`);
    }
    return found;
  } catch (fault) {
    throw fault instanceof FormatError ? malformed(delivery, fault.message) : fault;
  }
}

type Columns = {
  time: number;
  area: number;
  fixed: { id: string; at: number; value: string }[];
  selectors: number[];
};

/** Where each dimension stands, by name: the order does not matter, a missing or an added one does. */
function columnsOf(delivery: Delivery, { dimensions }: StatTable, layout: Layout): Columns {
  const ids = dimensions.map(({ id, role }) => (role === "time" ? "time" : id.toLowerCase()));
  const wanted = ["time", "geo", ...Object.keys(layout.fixed), ...layout.selectors];
  const missing = wanted.find((id) => !ids.includes(id));
  if (missing !== undefined) throw malformed(delivery, `the dimension ${missing} is missing.`);
  const added = ids.find((id) => !wanted.includes(id));
  if (added !== undefined) throw malformed(delivery, `the dimension ${added} was not asked for.`);
  return {
    time: ids.indexOf("time"),
    area: ids.indexOf("geo"),
    fixed: Object.entries(layout.fixed).map(([id, value]) => ({ id, at: ids.indexOf(id), value })),
    selectors: layout.selectors.map((id) => ids.indexOf(id)),
  };
}

/** Periods with any figure or flag: Eurostat names the next period before anyone has reported. */
function reported({ cells }: StatTable, time: number): ReadonlySet<string> {
  const periods = new Set<string>();
  for (const { codes, value, status } of cells) if (value !== null || status !== "") periods.add(codes[time] ?? "");
  return periods;
}

/** Rows in Eurostat's codes, its flags kept as marks. Throws `SourceFault` naming the row, counted from 1. */
export function* parse(delivery: Delivery, table: Table): Generator<SourceRow> {
  const layout = layoutOf(table);
  const found = tableIn(delivery, layout);
  const columns = columnsOf(delivery, found, layout);
  const periods = reported(found, columns.time);
  const areas = codesOf("geography", table);
  const measures = new Set(table.measures.map(({ source }) => source));
  const counts = new Set(table.measures.filter(({ additive }) => additive).map(({ source }) => source));
  const isText = !found.format.startsWith("json-stat");
  let row = 0;
  for (const { codes, value, status } of found.cells) {
    row += 1;
    const measure = columns.selectors.map((at) => codes[at] ?? "").join(",");
    const other = columns.fixed.find(({ at, value: held }) => codes[at] !== held);
    const geography = codes[columns.area] ?? "";
    if (isDropped(delivery) && (other || !measures.has(measure) || !areas.has(geography))) continue;
    if (other) {
      throw malformed(
        delivery,
        `row ${row} has ${codes[other.at]} in ${other.id}, where ${other.value} was asked for.`,
      );
    }
    const time = codes[columns.time] ?? "";
    if (!periods.has(time)) continue;
    const number = value === null ? null : figureIn(value, row);
    const isSplit = isText && value !== null && thousandsOrThousandths.test(value);
    const isPart = number !== null && counts.has(measure) && !Number.isInteger(number);
    if (value !== null && (number === null || isSplit || isPart)) {
      throw malformed(delivery, `row ${row} has the value "${value.slice(0, 40)}", which is no number of this table.`);
    }
    if (value === null && word.test(status) && standing(status, null) === null) {
      throw malformed(delivery, `row ${row} has "${status.slice(0, 40)}" where a number or a flag was expected.`);
    }
    yield { keys: { geography, time }, measure, value: number, mark: status, row };
  }
}
