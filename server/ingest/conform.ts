import { emptyStatuses, valuedStatuses } from "#shared/cube.ts";
import { type DimensionId, dimensionIds } from "#shared/dimension.ts";
import { frequencyOf, type Period } from "#shared/period.ts";
import { packed, type SourceBlock, type SourceColumn } from "#server/sources/blocks.ts";
import type { Delivery, Source, Standing, Table } from "#server/sources/define.ts";
import { SourceFault } from "#server/sources/define.ts";
import { blockRows, type CellBlock, noNumber } from "#server/store/stagedBlocks.ts";
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

/** Columns of the staged cells that hold whole numbers, in the order `conform` gives them; the figure stands last. */
export const numberColumns = (table: Table): string[] => [
  "measure",
  ...dimensionsOf(table),
  "period",
  "status",
  "file",
  "line",
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

/** The numbers of the words of one column of a delivery; a word is looked up where it is first met. */
function numbersOf(words: Dictionary, file: string) {
  const ids: (number | undefined)[] = [];
  return (column: SourceColumn, rows: number, lineAt: (at: number) => number, into: Int32Array) => {
    for (let at = 0; at < rows; at += 1) {
      const place = column.places[at] ?? 0;
      into[at] = ids[place] ??= words.idOf(column.words[place], file, lineAt(at)) ?? noNumber;
    }
  };
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
  add: (block: CellBlock) => void,
): Words {
  const { measure, codes, period, wrongFrequency } = wordsOf(source, table);
  const dictionaries = [measure, ...codes.map(({ words }) => words), period];
  const numbers = numberColumns(table).map(() => new Int32Array(blockRows));
  const [statuses, files, lines] = numbers.slice(dictionaries.length);
  const [values, hasValue] = [new Float64Array(blockRows), new Uint8Array(blockRows)];
  const [unknownMarks, flags] = [tally(), tally()];
  let rows = 0;

  const cellIn = (value: number | null, mark: string, file: string, line: number): Cell => {
    if (mark === "" || !source.standing) return cellOf(value, mark, table.emptyMeans);
    const standing = source.standing(mark, value);
    if (standing?.told !== undefined) flags.add(standing.told, file, line);
    return standingCell(value, standing, table.emptyMeans);
  };

  const takeFigures = (block: SourceBlock, file: string, lineAt: (at: number) => number) => {
    const { words, places } = block.mark;
    for (let at = 0; at < block.rows; at += 1) {
      const mark = words[places[at] ?? 0] ?? "";
      const given = block.hasValue[at] === 1 ? (block.values[at] ?? null) : null;
      const [value, status] = cellIn(given, mark, file, lineAt(at));
      if (status === statusCode["unknown-mark"]) unknownMarks.add(mark, file, lineAt(at));
      values[at] = value ?? 0;
      hasValue[at] = value === null ? 0 : 1;
      if (statuses) statuses[at] = status;
    }
  };

  const read = (delivery: Delivery, place: number) => {
    const file = delivery.name;
    const takers = dictionaries.map((words) => numbersOf(words, file));
    let before = 0;
    const blocks =
      source.blocks?.(delivery, table) ?? packed(source.parse(delivery, table), ["time", ...dimensionsOf(table)]);
    for (const block of blocks) {
      const lineAt = (at: number) => block.lines[at] || before + at + 1;
      const columns = [
        block.measure,
        ...codes.map(({ dimension }) => block.keys.get(dimension)),
        block.keys.get("time"),
      ];
      for (const [at, column] of columns.entries()) {
        const into = numbers[at];
        if (column && into) takers[at]?.(column, block.rows, lineAt, into);
        else into?.fill(noNumber);
      }
      takeFigures(block, file, lineAt);
      files?.fill(place);
      if (lines) for (let at = 0; at < block.rows; at += 1) lines[at] = lineAt(at);
      before += block.rows;
      rows += block.rows;
      add({ rows: block.rows, numbers, values, hasValue });
      assertFewWords(dictionaries);
    }
  };

  for (const [place, delivery] of deliveries.entries()) {
    try {
      read(delivery, place);
    } catch (cause) {
      unreadable(delivery, cause, findings);
    }
  }
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
