import { emptyStatuses, valuedStatuses } from "#shared/cube.ts";
import { type DimensionId, dimensionIds } from "#shared/dimension.ts";
import { frequencyOf, type Period } from "#shared/period.ts";
import type { Delivery, Source, SourceRow, Standing, Table } from "#server/sources/define.ts";
import { SourceFault } from "#server/sources/define.ts";
import { blockRows, type StagedValues } from "#server/store/staging.ts";
import { type Dictionary, dictionary, measurePlaces, ordinalOf, placeOfCode } from "./dictionary.ts";
import { codeOfFault, rowOfFault } from "./faults.ts";
import type { Findings } from "./findings.ts";
import { holdsPersons } from "./persons.ts";

/** What a cell is staged as: a status of ours, or a mark that the source has not documented. */
export const stagedStatuses = [...valuedStatuses, ...emptyStatuses, "unknown-mark"] as const;
type Staged = (typeof stagedStatuses)[number];

const codeOf = (status: Staged): number => stagedStatuses.indexOf(status);

/** The numbers of the statuses that checks speak of. */
export const statusCode = {
  ok: codeOf("ok"),
  provisional: codeOf("provisional"),
  suppressed: codeOf("suppressed"),
  missing: codeOf("missing"),
  impossible: codeOf("impossible"),
  "unknown-mark": codeOf("unknown-mark"),
} as const;

/** Dimensions of a table beside time, in the order of the closed list. */
export const dimensionsOf = ({ dimensions }: Pick<Table, "dimensions">): Exclude<DimensionId, "time">[] =>
  dimensionIds.flatMap((id) => (id !== "time" && dimensions.includes(id) ? [id] : []));

/** How often something was met, and where first. */
export type Tally = ReadonlyMap<string, { count: number; file: string; row: number }>;

/** The words of a table's columns as the numbers they are staged by. */
export type Words = {
  measure: Dictionary;
  codes: readonly { dimension: Exclude<DimensionId, "time">; words: Dictionary }[];
  period: Dictionary;
  /** Words that are periods, of another frequency than the table's. */
  wrongFrequency: ReadonlySet<string>;
  files: readonly string[];
  /** Marks that the source has not documented. */
  unknownMarks: Tally;
  /** What the source tells of figures that it has marked and that are shown. */
  flags: Tally;
  /** Rows read. */
  rows: number;
};

type Cell = readonly [value: number | null, status: number];

/** The cell behind a value and its mark. A mark that the source has not documented hides the cell: it is never 0. */
function cellOf(value: number | null, mark: string, emptyMeans: Table["emptyMeans"]): Cell {
  switch (mark) {
    case "":
      return value === null ? [null, statusCode[emptyMeans]] : [value, statusCode.ok];
    case "..":
    case "...":
    case "…":
      return [null, statusCode[emptyMeans]];
    case ".":
      return [null, statusCode.impossible];
    case "*":
      return value === null ? [null, statusCode.suppressed] : [value, statusCode.provisional];
    case "-":
      // Nil in StatBank's notation; a source that hides by empty cells has no such mark.
      if (emptyMeans === "missing") return [0, statusCode.ok];
  }
  return [null, statusCode["unknown-mark"]];
}

/** The cell by a source's own marks: a value is kept only where its mark lets it be shown. */
function standingCell(value: number | null, standing: Standing | null, emptyMeans: Table["emptyMeans"]): Cell {
  if (standing === null) return [null, statusCode["unknown-mark"]];
  if (emptyStatuses.some((empty) => empty === standing.status)) return [null, codeOf(standing.status)];
  return value === null ? [null, statusCode[emptyMeans]] : [value, codeOf(standing.status)];
}

function tally() {
  const met = new Map<string, { count: number; file: string; row: number }>();
  const add = (word: string, file: string, row: number) => {
    const known = met.get(word);
    if (known) known.count += 1;
    else met.set(word, { count: 1, file, row });
  };
  return { met, add };
}

function wordsOf(source: Source, table: Table) {
  const places = measurePlaces(table);
  const measures = new Map(table.measures.map(({ id, source: word }) => [word, places.get(id) ?? null]));
  const wrongFrequency = new Set<string>();
  const periodId = (word: string): number | null => {
    const period: Period | null = source.period(word);
    if (period === null) return null;
    if (frequencyOf(period) === table.frequency) return ordinalOf(period);
    wrongFrequency.add(word);
    return null;
  };
  return {
    measure: dictionary((word) => measures.get(word) ?? null),
    codes: dimensionsOf(table).map((dimension) => {
      const known = source.codes(dimension, table);
      const words = dictionary((word) => {
        const code = known.get(word);
        return code === undefined ? null : (placeOfCode(dimension, code) ?? null);
      });
      return { dimension, words };
    }),
    period: dictionary(periodId),
    wrongFrequency,
  };
}

/** Columns of the staged cells, in the order `conform` gives them. */
export const stagedColumns = (table: Table): string[] => [
  "measure",
  ...dimensionsOf(table),
  "period",
  "status",
  "file",
  "line",
  "value",
];

/** What a fault of a source tells, and the row that it or its sentence names. */
function unreadable(delivery: Delivery, cause: unknown, findings: Findings): void {
  const isFault = cause instanceof SourceFault;
  const told = (isFault ? cause.message : String(cause)).replace(`${delivery.name}: `, "");
  const row = rowOfFault(isFault ? cause : { row: null, message: told });
  const met = { file: delivery.name, row };
  if (holdsPersons(delivery.bytes)) {
    findings.stop("forbidden-content", "Leverancen kan ikke læses, og en tekst i den ligner et CPR-nummer.", met);
    return;
  }
  const code = isFault ? codeOfFault(cause) : "unreadable";
  findings.stop(code, `Leverancen kan ikke læses (${told.replace(/\.$/, "")}).`, met);
}

/** More different words than any column of a table has: each is held until the table has been looked at. */
const mostWords = 50_000;

function assertFewWords(columns: readonly Dictionary[]): void {
  if (columns.some((words) => words.met().length > mostWords))
    throw new SourceFault("malformed", "En kolonne har over 50.000 forskellige ord; det er ikke tabellens koder.");
}

/**
 * Rows in the source's words as columns of numbers, a block at a time: nothing is judged here and nothing left out. A
 * delivery that cannot be read on is a finding, and what was read of it is kept.
 */
export function conform(
  deliveries: readonly Delivery[],
  source: Source,
  table: Table,
  findings: Findings,
  add: (block: readonly StagedValues[]) => void,
): Words {
  const { measure, codes, period, wrongFrequency } = wordsOf(source, table);
  const columns = stagedColumns(table).map(() => Array.from({ length: blockRows }, (): number | null => null));
  const [measures, ...others] = columns;
  type Placed = (typeof codes)[number] & { column: (number | null)[]; id: number | null };
  const dimensions = codes.map((one, at): Placed => ({ ...one, column: others[at] ?? [], id: null }));
  const [periods = [], statuses = [], files = [], lines = [], values = []] = others.slice(codes.length);
  let [rows, filled] = [0, 0];
  let time: number | null = null;
  const flush = () => {
    if (filled > 0) add(filled === blockRows ? columns : columns.map((column) => column.slice(0, filled)));
    filled = 0;
  };
  const [unknownMarks, flags] = [tally(), tally()];
  const cellIn = ({ value, mark }: SourceRow, file: string, line: number): Cell => {
    if (mark === "" || !source.standing) return cellOf(value, mark, table.emptyMeans);
    const standing = source.standing(mark, value);
    if (standing?.told !== undefined) flags.add(standing.told, file, line);
    return standingCell(value, standing, table.emptyMeans);
  };
  // Figures of one row have their codes in common.
  let known: SourceRow["keys"] | null = null;
  const look = (keys: SourceRow["keys"], file: string, line: number) => {
    known = keys;
    for (const one of dimensions) one.id = one.words.idOf(keys[one.dimension], file, line);
    time = period.idOf(keys.time, file, line);
  };
  const take = (given: SourceRow, file: string, place: number, line: number) => {
    const [value, status] = cellIn(given, file, line);
    if (status === statusCode["unknown-mark"]) unknownMarks.add(given.mark, file, line);
    if (measures) measures[filled] = measure.idOf(given.measure, file, line);
    if (given.keys !== known) look(given.keys, file, line);
    for (const { id, column } of dimensions) column[filled] = id;
    periods[filled] = time;
    statuses[filled] = status;
    files[filled] = place;
    lines[filled] = line;
    values[filled] = value;
    rows += 1;
    filled += 1;
    if (filled === blockRows) flush();
  };
  for (const [place, delivery] of deliveries.entries()) {
    let row = 0;
    try {
      for (const given of source.parse(delivery, table)) {
        row += 1;
        take(given, delivery.name, place, given.row ?? row);
        if (row % blockRows === 0) assertFewWords([measure, period, ...codes.map(({ words }) => words)]);
      }
    } catch (cause) {
      unreadable(delivery, cause, findings);
    }
  }
  flush();
  if (rows === 0 && !findings.isStopped()) findings.stop("empty", "Leverancen indeholder ingen rækker.");
  const names = deliveries.map(({ name }) => name);
  return {
    measure,
    codes,
    period,
    wrongFrequency,
    files: names,
    unknownMarks: unknownMarks.met,
    flags: flags.met,
    rows,
  };
}
