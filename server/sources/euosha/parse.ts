import { cellName, type Grid, type GridCell, type GridRow } from "#server/formats/grid.ts";
import { assertNotCompound } from "#server/formats/workbook.ts";
import { type Delivery, SourceFault, type SourceRow } from "../define.ts";
import { plainSheets, refused } from "../fileLines.ts";
import { holdsCivilNumber, quoted } from "../forbidden.ts";
import { type BarometerSheet, countryHead, dated, marks, sheets } from "./sheets.ts";

const malformed = (sheet: string, sentence: string, row: number | null = null) =>
  new SourceFault("malformed", `Arket ${quoted(sheet)}: ${sentence}`, { row });

/** The heads of a sheet, each where it stands, the column of countries, and the rows under them. */
type Block = {
  heads: readonly { head: string; at: number }[];
  countryAt: number;
  width: number;
  rows: readonly GridRow[];
};

const countryAtIn = ({ cells }: GridRow): number | undefined =>
  [...cells].find(([, { text }]) => text === countryHead)?.[0];

function blockOf({ name, rows, mergedTo = 0 }: Grid): Block {
  const at = rows.findIndex((row) => countryAtIn(row) !== undefined);
  const head = rows[at];
  const countryAt = head && countryAtIn(head);
  if (!head || countryAt === undefined) throw malformed(name, `Ingen række har overskriften ${quoted(countryHead)}.`);
  if (mergedTo >= head.number) throw malformed(name, "Der er flettede celler i tabellen; ophæv fletningen.");
  const hidden = rows.slice(at).find(({ isHidden }) => isHidden);
  if (hidden) throw malformed(name, `Række ${hidden.number} er skjult; vis alle rækker.`, hidden.number);
  const width = Math.max(...head.cells.keys()) + 1;
  const heads = Array.from({ length: width }, (_, place) => ({ head: head.cells.get(place)?.text ?? "", at: place }));
  return { heads: heads.filter((one) => one.at !== countryAt), countryAt, width, rows: rows.slice(at + 1) };
}

const isYear = (text: string) => /^(?:19|20)\d{2}$/.test(text);

/** Every year from the first to the last of some heads. */
function yearsAmong(heads: readonly string[]): string[] {
  const years = heads.filter(isYear).map(Number);
  const first = Math.min(...years);
  return years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => `${first + at}`);
}

/** Refuses heads that are not the ones that are known, in whatever order, or years of which one is left out. */
function assertHeads({ name, columns }: BarometerSheet, { heads }: Block): void {
  const there = heads.map(({ head }) => head);
  const sorted = there.toSorted();
  const isKnown =
    columns === "years"
      ? there.length > 0 && sorted.every((head, at) => isYear(head) && Number(head) === Number(sorted[0]) + at)
      : there.length === columns.length && columns.every((column) => there.includes(column));
  if (isKnown) return;
  const wanted = columns === "years" ? yearsAmong(sorted) : columns;
  const missing = wanted.filter((column) => !there.includes(column));
  const added = there.filter((head, at) => !wanted.includes(head) || there.indexOf(head) !== at);
  const parts = [
    ...(missing.length > 0 ? [`mangler ${missing.map(quoted).join(", ")}`] : []),
    ...(added.length > 0 ? [`har ${added.map(quoted).join(", ")}, som ikke er ventet eller står to gange`] : []),
  ];
  throw malformed(name, `Kolonnerne er ikke de kendte: det ${parts.join(" og ")}.`);
}

/** The figure of a cell, or the mark that stands in its place; an empty one has none. */
function figureOf(
  cell: GridCell | undefined,
  place: string,
  row: number,
  sheet: string,
): Pick<SourceRow, "value" | "mark"> {
  if (cell === undefined || marks.has(cell.text)) return { value: null, mark: ".." };
  if (cell.made) throw malformed(sheet, `Cellen ${place} er en formel eller en dato; gem arket med værdier.`, row);
  const value = Number(cell.text);
  if (cell.isNumber && Number.isFinite(value)) return { value, mark: "" };
  throw malformed(sheet, `Cellen ${place} har ${quoted(cell.text)}, hvor der skal stå et tal.`, row);
}

function* rowsOf(
  { name, columns }: BarometerSheet,
  { heads, countryAt, width, rows }: Block,
  newest: string,
): Generator<SourceRow> {
  for (const row of rows) {
    const country = row.cells.get(countryAt)?.text ?? "";
    const stray = [...row.cells.keys()].find((at) => at >= width);
    if (country === "") throw malformed(name, `Række ${row.number} har intet land.`, row.number);
    if (stray !== undefined)
      throw malformed(name, `Cellen ${cellName(row, stray)} står uden for tabellen.`, row.number);
    for (const { head, at } of heads) {
      const isDated = columns === "years";
      yield {
        keys: { time: isDated ? head : newest, geography: country },
        measure: isDated ? name : head,
        ...figureOf(row.cells.get(at), cellName(row, at), row.number, name),
        row: row.number,
      };
    }
  }
}

/** Parts of the workbook at most; that of 2019 has 488. */
const mostParts = 1000;

function sheetsIn(bytes: Uint8Array): readonly Grid[] {
  try {
    assertNotCompound(bytes);
    return plainSheets(bytes, mostParts);
  } catch (cause) {
    if (cause instanceof SourceFault) throw cause;
    throw refused(cause);
  }
}

/** Whatever sheet it stands in, also one that is not read: the whole file is kept. */
function assertNoPersons(sheets: readonly Grid[]): void {
  for (const { rows } of sheets)
    for (const { number, cells } of rows)
      if ([...cells.values()].some(({ text, isNumber }) => !isNumber && holdsCivilNumber(text)))
        throw new SourceFault("forbidden-content", "En tekst ligner et CPR-nummer; slet filen, og få en ny uden.", {
          row: number,
        });
}

/**
 * The three sheets of accidents as rows, in the barometer's own words. What a sheet measures stands in its name or its
 * heads; figures without a year are those of the workbook's newest. Throws `SourceFault` in Danish.
 */
export function* parse({ bytes }: Delivery): Generator<SourceRow> {
  const found = sheetsIn(bytes);
  assertNoPersons(found);
  const blocks = sheets.map((sheet) => {
    const grid = found.find(({ name }) => name.trim() === sheet.name);
    if (!grid) throw malformed(sheet.name, "Det mangler i arbejdsmappen.");
    const block = blockOf(grid);
    assertHeads(sheet, block);
    return { sheet, block };
  });
  const years = blocks.find(({ sheet }) => sheet === dated)?.block.heads.map(({ head }) => head) ?? [];
  const newest = years.toSorted().at(-1) ?? "";
  for (const { sheet, block } of blocks) yield* rowsOf(sheet, block, newest);
}
