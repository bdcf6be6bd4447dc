import { isUtf8 } from "node:buffer";
import { assertText, decoded, guessedCharset, textIn } from "./charset.ts";
import { headOf } from "./csvRecords.ts";
import { dataBrowserTable, isDataBrowser } from "./dataBrowser.ts";
import { isTsvHeader, parseEurostatTsv } from "./eurostatTsv.ts";
import type { Grid } from "./grid.ts";
import { isJobindsats, isJobindsatsHeader, jobindsatsTables, parseJobindsats } from "./jobindsats.ts";
import { assertModestJson } from "./jsonBounds.ts";
import { refusedJson } from "./jsonKind.ts";
import { isJsonStat, jsonStatTables } from "./jsonStat.ts";
import { jsonIn } from "./jsonText.ts";
import { parsePx } from "./px.ts";
import { isPx } from "./pxText.ts";
import { isSdmxHeader, isSdmxWithoutFigures, parseSdmxCsv } from "./sdmxCsv.ts";
import { isStatbankHeader, parseStatbankCsv } from "./statbankCsv.ts";
import { bareTable, excerpt, FormatError, type StatTable } from "./table.ts";
import { parseWebCsv } from "./webCsv.ts";
import { webTable } from "./webExport.ts";
import { assertNotCompound, workbookIn } from "./workbook.ts";
import { isZip } from "./zip.ts";

/** The tables in a file, whose format is told by its content alone. Throws FormatError, one sentence, on anything that is no statistical table. */
export const readFile = (bytes: Uint8Array): StatTable[] => {
  if (bytes.length === 0) throw new FormatError("empty", "The file is empty.");
  if (isZip(bytes)) return workbookTables(bytes);
  assertNotCompound(bytes);
  assertKnownContainer(bytes);
  assertText(bytes);
  const start = textIn(bytes.subarray(0, 20_000), isUtf8(bytes.subarray(0, 20_000)) ? "utf-8" : "latin1").replace(
    /^\uFEFF/,
    "",
  );
  if (start.trim() === "") throw new FormatError("empty", "The file has no content beyond blank space.");
  const opening = start.trimStart();
  if (opening.startsWith("<")) throw refusedMarkup(opening);
  if (/^[{[]/.test(opening)) return jsonTables(bytes);
  if (isPx(start)) return parsePx(bytes);
  return delimitedTables(bytes);
};

const assertKnownContainer = (bytes: Uint8Array): void => {
  const begins = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x1f, 0x8b)) throw new FormatError("archive", "The file is packed with gzip; unpack it first.");
  if (begins(0x25, 0x50, 0x44, 0x46))
    throw new FormatError("unknown", "The file is a PDF document, not a statistical file.");
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || begins(0x47, 0x49, 0x46, 0x38))
    throw new FormatError("unknown", "The file is a picture, not a statistical file.");
  if (begins(0x50, 0x41, 0x52, 0x31))
    throw new FormatError("unknown", "The file is a Parquet file, not a statistical exchange file.");
};

const refusedMarkup = (opening: string): FormatError => {
  if (/<(?:!doctype html|html|head|body|script|title|div|table)\b/i.test(opening))
    return new FormatError(
      "markup",
      "The file is a web page (HTML), not a statistical file; the download was probably answered by a login or error page.",
    );
  if (/sdmx|GenericData|StructureSpecificData|CompactData|DSTML/i.test(opening))
    return new FormatError(
      "markup",
      "The file is SDMX or DSTML in XML; fetch the table as SDMX-CSV, JSON-stat or CSV instead.",
    );
  return new FormatError("markup", "The file is XML, which is no statistical format known here.");
};

const jsonTables = (bytes: Uint8Array): StatTable[] => {
  assertModestJson(bytes);
  const { text, encoding } = decoded(bytes);
  const json = jsonIn(text);
  if (isJobindsats(json)) return jobindsatsTables(json, encoding);
  if (isJsonStat(json)) return jsonStatTables(json, encoding);
  throw refusedJson(json);
};

const delimitedTables = (bytes: Uint8Array): StatTable[] => {
  const { delimiter, header } = headOf(bytes, guessedCharset(bytes));
  if (isTsvHeader(delimiter === "\t" ? header : [])) return parseEurostatTsv(bytes);
  if (isSdmxHeader(header)) return parseSdmxCsv(bytes);
  if (isStatbankHeader(header)) return parseStatbankCsv(bytes);
  if (isJobindsatsHeader(header)) return parseJobindsats(bytes);
  if (isSdmxWithoutFigures(header))
    throw new FormatError("layout", "The header is that of an SDMX-CSV file, but its column OBS_VALUE is missing.");
  const names = header.filter((name) => name !== "");
  if (names.length <= 1 || header[0] === "") return webTables(bytes, header);
  if (/^(?:SEKVENS|KODE)$/i.test(names[0] ?? ""))
    throw new FormatError(
      "code-list",
      "The file is a classification from Danmarks Statistik (codes and titles), without figures.",
    );
  throw new FormatError(
    "unknown",
    `The columns "${excerpt(names.slice(0, 4).join(", "))}" are not those of any statistical format known here.`,
  );
};

const webTables = (bytes: Uint8Array, header: string[]): StatTable[] => {
  try {
    return parseWebCsv(bytes);
  } catch (error) {
    if (error instanceof FormatError && header.length <= 1)
      throw new FormatError("unknown", "The file is text in no statistical format known here.");
    throw error;
  }
};

const workbookTables = (bytes: Uint8Array): StatTable[] => {
  const { sheets, hidden } = workbookIn(bytes);
  const full = sheets.filter((sheet) => sheet.rows.length > 0);
  const [first] = full;
  if (first === undefined) throw new FormatError("empty", "The workbook has no visible sheet with content.");
  if (isDataBrowser(full)) return dataBrowserTable(full, "utf-8");
  if (full.length > 1) throw manySheets(full);
  const table: StatTable = { ...bareTable("statbank-web-xlsx", "utf-8"), id: first.name, ...webTable(first) };
  if (hidden.length > 0) table.warnings.push(`The workbook has ${hidden.length} hidden sheets, which are left out.`);
  return [table];
};

const manySheets = (sheets: Grid[]): FormatError =>
  new FormatError(
    "layout",
    `The workbook has ${sheets.length} sheets with content ("${excerpt(sheets[0]?.name ?? "")}" and others) and cannot be read as one table.`,
  );
