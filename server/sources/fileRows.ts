import type { DimensionId } from "#shared/dimension.ts";
import { type Delivery, SourceFault, type SourceRow } from "./define.ts";
import type { FileColumn, FileContract } from "./fileContract.ts";
import { cellAt, type Line, linesOf } from "./fileLines.ts";
import { holdsCivilNumber, isMisread, quoted } from "./forbidden.ts";

/** A file's heads against its contract: where each declared column stands, and which columns are not declared. */
export type Heads = { at: readonly number[]; missing: readonly string[]; added: readonly string[] };

const isBlank = ({ texts }: Line) => texts.every((text) => text.trim() === "");

/** Heads as written, without empty ones at the end. */
const headsOf = ({ texts }: Line): string[] => texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);

function headsAgainst(line: Line, { columns }: FileContract): Heads {
  const heads = headsOf(line);
  return {
    at: columns.map(({ name }) => heads.indexOf(name)),
    missing: columns.filter(({ name }) => !heads.includes(name)).map(({ name }) => name),
    added: heads.filter((head, at) => !columns.some(({ name }) => name === head) || heads.indexOf(head) !== at),
  };
}

/** A file's heads against its contract, its number of filled rows below them and the first of these as written. Throws `SourceFault`. */
export function headsIn({ bytes, name }: Delivery, contract: FileContract, shown: number) {
  const head = contract.headerRow ?? 1;
  let heads: Heads | null = null;
  let rows = 0;
  const first: (readonly string[])[] = [];
  for (const line of linesOf(bytes, name, contract)) {
    if (line.number < head || isBlank(line)) continue;
    if (!heads) heads = headsAgainst(line, contract);
    else {
      rows += 1;
      if (first.length < shown) first.push(line.texts);
    }
  }
  const found = heads ?? { at: [], missing: contract.columns.map(({ name }) => name), added: [] };
  return { ...found, added: contract.isOpen ? [] : found.added, rows, first };
}

const malformed = (sentence: string, row: number | null = null) => new SourceFault("malformed", sentence, { row });

const forbidden = (row: number | null) =>
  new SourceFault("forbidden-content", "En tekst ligner et CPR-nummer; slet filen, og få en ny uden.", { row });

const listed = (names: readonly string[]) => names.map(quoted).join(", ");

/** Where the columns stand. A file with other columns is refused, first of all where they hold what no file may. */
function columnsOf(line: Line, rest: Iterable<Line>, contract: FileContract): readonly number[] {
  const misread = line.texts.find(isMisread);
  if (misread !== undefined)
    throw new SourceFault("encoding", `Overskriften ${quoted(misread)} er læst med forkert tegnsæt.`);
  if (line.texts.some(holdsCivilNumber)) throw forbidden(null);
  const { at, missing, added } = headsAgainst(line, contract);
  if (missing.length === 0 && added.length === 0) return at;
  const figures = new Set(at.filter((_, index) => contract.columns[index]?.holds.kind === "measure"));
  for (const { texts, number } of rest)
    if (texts.some((text, place) => !figures.has(place) && holdsCivilNumber(text)))
      throw forbidden(number - (contract.headerRow ?? 1));
  const parts = [
    ...(missing.length > 0 ? [`mangler ${listed(missing)}`] : []),
    ...(added.length > 0 ? [`har ${listed(added)}, som ikke er aftalt eller står to gange`] : []),
  ];
  throw malformed(`Filens kolonner er ikke de aftalte: den ${parts.join(" og ")}.`);
}

const shapes = {
  integer: { ",": /^-?(?:0|[1-9]\d*)$/, ".": /^-?(?:0|[1-9]\d*)$/, told: "et helt tal" },
  decimal: { ",": /^-?(?:0|[1-9]\d*)(?:,\d+)?$/, ".": /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, told: "et tal" },
} as const;

/** A cell's text, its row below the heads, and where it stands. */
type Cell = { text: string; row: number; line: Line; column: number };

const placeOf = ({ line, column }: Cell): string => cellAt(line, column);

/** The number in a cell, or null where it is not written as agreed. */
function numberIn(text: string, kind: string, type: "integer" | "decimal", decimal: "," | "."): number | null {
  if (kind === "number") return type === "integer" && !Number.isSafeInteger(Number(text)) ? null : Number(text);
  if (kind !== "written" || !shapes[type][decimal].test(text)) return null;
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && (type === "decimal" || Number.isSafeInteger(value)) ? value : null;
}

/** Refuses what no cell may hold, whatever its column. */
function assertPlain(cell: Cell, kind: string, { name, holds }: FileColumn): void {
  const { text, row } = cell;
  if (kind === "formula") throw malformed(`Cellen ${placeOf(cell)} er en formel; gem arket med værdier.`, row);
  if (kind === "date") throw malformed(`Cellen ${placeOf(cell)} er en dato; skriv den som tekst eller tal.`, row);
  if (isMisread(text))
    throw new SourceFault("encoding", `${quoted(text)} i kolonnen ${quoted(name)} er læst med forkert tegnsæt.`, {
      row,
    });
  if (holds.kind !== "measure" && holdsCivilNumber(text)) throw forbidden(row);
}

function assertType(cell: Cell, kind: string, column: FileColumn, decimal: "," | "."): void {
  const { text, row } = cell;
  const { name, type, holds } = column;
  if (text === "" && holds.kind !== "ignored")
    throw malformed(`Kolonnen ${quoted(name)} er tom (celle ${placeOf(cell)}).`, row);
  if (type === "text" || text === "" || numberIn(text, kind, type, decimal) !== null) return;
  throw malformed(
    `Kolonnen ${quoted(name)} har ${quoted(text)} i stedet for ${shapes[type].told} (celle ${placeOf(cell)}).`,
    row,
  );
}

/** A measure's cell: a number as agreed, an agreed mark, or nothing. */
function figureIn(cell: Cell, kind: string, column: FileColumn, contract: FileContract) {
  const { text, row } = cell;
  if (text === "") return { value: null, mark: "" };
  if (holdsCivilNumber(text)) throw forbidden(row);
  const { name, type } = column;
  const value = type === "text" ? null : numberIn(text, kind, type, contract.decimal);
  if (value !== null) return { value, mark: "" };
  const mark = Object.hasOwn(contract.marks, text) ? contract.marks[text] : undefined;
  if (mark !== undefined) return { value: null, mark };
  const told = type === "text" ? "et tal" : shapes[type].told;
  const isTextual = kind === "text" ? "teksten " : "";
  throw malformed(
    `Kolonnen ${quoted(name)} har ${isTextual}${quoted(text)} i stedet for ${told} eller et aftalt mærke (celle ${placeOf(cell)}).`,
    row,
  );
}

type Keys = Partial<Record<DimensionId, string>>;

function* rowOf(line: Line, row: number, at: readonly number[], contract: FileContract): Generator<SourceRow> {
  const keys: Keys = {};
  const figures: { measure: string; value: number | null; mark: string }[] = [];
  for (const [index, column] of contract.columns.entries()) {
    const place = at[index] ?? 0;
    const kind = line.kinds ? (line.kinds[place] ?? "text") : "written";
    const cell = { text: line.texts[place] ?? "", row, line, column: place };
    assertPlain(cell, kind, column);
    const { holds } = column;
    if (holds.kind === "measure") figures.push({ measure: holds.measure, ...figureIn(cell, kind, column, contract) });
    else {
      assertType(cell, kind, column, contract.decimal);
      if (holds.kind === "time") keys.time = cell.text;
      else if (holds.kind === "dimension") keys[holds.dimension] = cell.text;
    }
  }
  const { time = "", geography = "000" } = keys;
  const whole = { ...keys, time, geography };
  for (const { measure, value, mark } of figures) yield { keys: whole, measure, value, mark, row };
}

/** A file's rows in the words of its deliverer, held to the contract. Throws `SourceFault` in Danish, with its row. */
export function* rowsOf(delivery: Delivery, contract: FileContract): Generator<SourceRow> {
  const head = contract.headerRow ?? 1;
  const lines = linesOf(delivery.bytes, delivery.name, contract);
  let at: readonly number[] | null = null;
  let width = 0;
  let before = head;
  for (const line of lines) {
    const row = line.number - head;
    if (row < 0) {
      if (line.texts.some(holdsCivilNumber)) throw forbidden(null);
      continue;
    }
    if (!at) {
      if (row > 0 || isBlank(line)) throw malformed(`Række ${head} med overskrifter er tom.`);
      at = columnsOf(line, lines, contract);
      width = headsOf(line).length;
      continue;
    }
    if (isBlank(line)) continue;
    if (line.number !== before + 1) throw malformed("Rækken er tom, men der er flere under den.", before + 1 - head);
    before = line.number;
    const beyond = line.texts.slice(width).some((text) => text !== "");
    if (beyond || (line.kinds === null && line.texts.length < width))
      throw malformed(`Rækken har ${line.texts.length} celler mod overskriftens ${width}.`, row);
    yield* rowOf(line, row, at, contract);
  }
  if (!at) throw malformed("Filen har ingen række med overskrifter.");
}
