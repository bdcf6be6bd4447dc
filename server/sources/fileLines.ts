import { isUtf8 } from "node:buffer";
import { assertText, hasUtf8Mark } from "#server/formats/charset.ts";
import { recordsIn } from "#server/formats/csvRecords.ts";
import { cellName, type Grid } from "#server/formats/grid.ts";
import { FormatError, type FormatErrorCode } from "#server/formats/table.ts";
import { assertNotCompound, workbookIn } from "#server/formats/workbook.ts";
import { isZip, zipEntries } from "#server/formats/zip.ts";
import { SourceFault } from "./define.ts";
import type { FileContract } from "./fileContract.ts";
import { quoted } from "./forbidden.ts";

/** How a cell holds its text: as the deliverer typed it (all of a CSV), or as a workbook keeps it. */
export type Kind = "written" | "text" | "number" | "formula" | "date";

/** One row of a file: its number (from 1, blank ones counted), its texts and how each is held. */
export type Line = { number: number; texts: readonly string[]; kinds: readonly Kind[] | null };

/** Most parts of a workbook. */
const mostEntries = 50;
/** Most cells of a CSV. */
const mostCells = 2_000_000;

const refusals: Partial<Record<FormatErrorCode, string>> = {
  encrypted: "Filen er beskyttet med adgangskode; gem den uden og læg den igen.",
  "too-large":
    "Filen pakker sig ud til mere, end der læses (256 MB, 100 gange sin størrelse, 5.000 dele eller 2 mio. celler).",
  archive: "Filen er ikke en hel XLSX-arbejdsmappe: arkivet er beskadiget, afbrudt eller holder noget andet.",
  unknown: "Filen er ikke en XLSX-arbejdsmappe uden makroer; gem den som .xlsx og læg den igen.",
  malformed: "En del af arbejdsmappen er beskadiget eller erklærer ting, som ikke læses.",
};

/** A reader's own refusal as a Danish sentence. Any other error is thrown on. */
export function refused(cause: unknown): SourceFault {
  if (!(cause instanceof FormatError)) throw cause;
  const isKind = cause.code === "too-large" || cause.code === "encoding";
  return new SourceFault(isKind ? cause.code : "malformed", refusals[cause.code] ?? "Filen kan ikke læses.");
}

const encodingFault = (sentence: string) => new SourceFault("encoding", sentence);

const nameOf = { "utf-8": "UTF-8", "windows-1252": "Windows-1252" } as const;

function assertEncoding(bytes: Uint8Array, { encoding }: FileContract): void {
  try {
    assertText(bytes);
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    throw encodingFault(`Filen er ikke tekst i ${nameOf[encoding]}: den er UTF-16, UTF-32 eller har NUL-tegn.`);
  }
  const isOther = encoding === "utf-8" ? !isUtf8(bytes) : hasUtf8Mark(bytes) || (isUtf8(bytes) && !isAscii(bytes));
  if (isOther) throw encodingFault(`Filen er ikke i tegnsættet ${nameOf[encoding]}, som er aftalt.`);
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

function* csvLines(bytes: Uint8Array, contract: FileContract): Generator<Line> {
  assertEncoding(bytes, contract);
  let number = 0;
  let cells = 0;
  try {
    for (const texts of recordsIn(bytes, contract.delimiter, contract.encoding)) {
      number += 1;
      cells += texts.length;
      if (cells > mostCells) throw new SourceFault("too-large", "Filen har over 2 mio. celler.");
      yield { number, texts, kinds: null };
    }
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    const row = number + 1 - (contract.headerRow ?? 1);
    throw new SourceFault("malformed", "Et anførselstegn lukkes aldrig, eller en række er over 8 MB.", { row });
  }
}

/** Parts that a workbook of figures has no use for, and that hide what cannot be vouched for. */
const stranger = /(?:^|\/)\.\.(?:\/|$)|^\/|^[A-Za-z]:|\.(?:zip|7z|rar|xls[xmb]?)$|\/embeddings\//i;

/** The sheets of a workbook that holds nothing else: so many parts at most, none that is hidden or leads elsewhere. Throws `SourceFault` and `FormatError`. */
export function plainSheets(bytes: Uint8Array, most = mostEntries): readonly Grid[] {
  const entries = zipEntries(bytes);
  if (entries.size > most)
    throw new SourceFault("too-large", `Arbejdsmappen har ${entries.size} dele; der læses højst ${most}.`);
  const unsafe = [...entries.values()].find(({ name, isLink }) => isLink || stranger.test(name));
  if (unsafe) throw new SourceFault("malformed", `Arbejdsmappen har en del, som ikke læses: ${quoted(unsafe.name)}.`);
  const { sheets, hidden } = workbookIn(bytes);
  if (hidden.length > 0)
    throw new SourceFault("malformed", `Arket ${quoted(hidden[0] ?? "")} er skjult; slet det, eller vis det.`);
  return sheets;
}

function sheetOf(bytes: Uint8Array, { sheet }: FileContract): Grid {
  const sheets = plainSheets(bytes);
  const [found, other] = sheet === undefined ? sheets : sheets.filter(({ name }) => name === sheet);
  const there = sheets.map(({ name }) => quoted(name)).join(", ");
  if (!found) throw new SourceFault("malformed", `Arket ${quoted(sheet ?? "")} mangler; filen har ${there}.`);
  if (other) throw new SourceFault("malformed", `Filen har flere ark (${there}), hvor der er aftalt ét.`);
  return found;
}

function* workbookLines(bytes: Uint8Array, contract: FileContract): Generator<Line> {
  const { rows, mergedTo = 0 } = sheetOf(bytes, contract);
  const head = contract.headerRow ?? 1;
  if (mergedTo >= head)
    throw new SourceFault("malformed", "Arket har flettede celler i overskriften eller tabellen; ophæv fletningen.");
  for (const { number, cells, isHidden } of rows) {
    if (isHidden && number >= head)
      throw new SourceFault("malformed", `Række ${number} i arket er skjult; vis alle rækker.`, { row: number - head });
    const width = Math.max(...cells.keys()) + 1;
    const kindOf = (at: number): Kind => {
      const cell = cells.get(at);
      return cell?.made ?? (cell?.isNumber ? "number" : "text");
    };
    yield {
      number,
      texts: Array.from({ length: width }, (_, at) => cells.get(at)?.text ?? ""),
      kinds: Array.from({ length: width }, (_, at) => kindOf(at)),
    };
  }
}

/** A file's rows, of a CSV or of a workbook as its name and bytes say. Throws `SourceFault` in Danish. */
export function* linesOf(bytes: Uint8Array, name: string, contract: FileContract): Generator<Line> {
  if (bytes.byteLength === 0) throw new SourceFault("malformed", "Filen er tom.");
  try {
    assertNotCompound(bytes);
    if (isZip(bytes) && /\.csv$/i.test(name))
      throw new SourceFault("malformed", "Filen hedder .csv, men er et arkiv eller en arbejdsmappe.");
    if (!isZip(bytes) && /\.xlsx$/i.test(name))
      throw new SourceFault("malformed", "Filen hedder .xlsx, men er ikke en arbejdsmappe.");
    yield* isZip(bytes) ? workbookLines(bytes, contract) : csvLines(bytes, contract);
  } catch (cause) {
    if (cause instanceof SourceFault) throw cause;
    throw refused(cause);
  }
}

/** "B12", as a spreadsheet names the cell. */
export const cellAt = (line: Line, column: number): string => cellName(line, column);
