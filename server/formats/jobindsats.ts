import { assertText, decoded, guessedCharset, hasUtf8Mark } from "./charset.ts";
import { headOf, isBlank, recordsFrom, recordsIn } from "./csvRecords.ts";
import { isList, isNumber, isObject, type Json, jsonIn, textOf } from "./jsonText.ts";
import { type Field, measuresTable } from "./measures.ts";
import { cellIn } from "./number.ts";
import { bareTable, excerpt, FormatError, type StatTable } from "./table.ts";

/** Whether a JSON is the answer of Jobindsats v3 to /data: column names and rows of as many values. */
export const isJobindsats = (json: Json): boolean => {
  if (!isObject(json)) return false;
  const columns = json.get("columns");
  const rows = json.get("rows");
  return isList(columns) && isList(rows) && columns.length > 1 && columns.every((name) => typeof name === "string");
};

/** Whether a CSV header is that of Jobindsats v3: a column Periode, and no INDHOLD. */
export const isJobindsatsHeader = (header: string[]): boolean =>
  header.length > 2 &&
  header.some((name) => /^period(?:e)?$/i.test(name)) &&
  !header.some((name) => /^indhold$/i.test(name));

/** The table in an answer of Jobindsats v3, as JSON or as CSV. Measures side by side become a last dimension `measure`. Throws FormatError. */
export const parseJobindsats = (bytes: Uint8Array): StatTable[] => {
  assertText(bytes);
  const first = Buffer.from(bytes.subarray(0, 64))
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (!first.startsWith("{")) return csvTable(bytes);
  const { text, encoding } = decoded(bytes);
  return jobindsatsTables(jsonIn(text), encoding);
};

export const jobindsatsTables = (json: Json, encoding: string): StatTable[] => {
  if (!isJobindsats(json) || !isObject(json))
    throw new FormatError("unknown", "The JSON is not an answer of Jobindsats v3: it has no columns and rows.");
  const columns = json.get("columns");
  const listed = json.get("rows");
  const header = isList(columns) ? columns.map((name) => (textOf(name) ?? "").trim()) : [];
  const lines = isList(listed) ? listed : [];
  if (lines.length === 0) throw new FormatError("empty", "The Jobindsats answer has columns but no rows.");
  const rows = lines.map((line, at) => {
    if (!isList(line) || line.length !== header.length)
      throw new FormatError(
        "size-mismatch",
        `Row ${at + 1} of the Jobindsats answer does not have ${header.length} values.`,
      );
    return line.map(fieldOf);
  });
  const table = measuresTable({ header, rows: () => rows }, lines.some(hasDanishText));
  return [{ ...bareTable("jobindsats-json", encoding), ...table, source: "STAR, Jobindsats" }];
};

const fieldOf = (json: Json): Field => {
  if (json === null) return { text: "", isFigure: true };
  const text = (typeof json === "boolean" ? String(json) : (textOf(json) ?? "")).trim();
  return { text, isFigure: isNumber(json) || isFigureText(text) };
};

/** A letter may be a mark elsewhere; here it is a name. */
const isFigureText = (text: string): boolean => text !== "" && !/^[a-z#]/i.test(text) && cellIn(text) !== null;

const hasDanishText = (line: Json): boolean =>
  isList(line) &&
  line.some((json) => typeof json === "string" && /^-?\d[\d.]*,\d+$|^-?\d{1,3}(?:\.\d{3})+$/.test(json));

const csvTable = (bytes: Uint8Array): StatTable[] => {
  const charset = guessedCharset(bytes);
  const { delimiter, header } = headOf(bytes, charset);
  if (!isJobindsatsHeader(header))
    throw new FormatError(
      "layout",
      `The first line "${excerpt(header.join(";"))}" is not the header of a Jobindsats answer.`,
    );
  const rows = function* rows(): Generator<Field[]> {
    let line = 0;
    for (const record of recordsIn(bytes, delimiter, charset)) {
      if (isBlank(record)) continue;
      line += 1;
      if (line === 1) continue;
      if (record.length !== header.length)
        throw new FormatError(
          "truncated",
          `Line ${line} has ${record.length} columns where the header has ${header.length}.`,
        );
      yield record.map((text) => ({ text: text.trim(), isFigure: text.trim() === "" || isFigureText(text.trim()) }));
    }
  };
  const table = measuresTable({ header, rows }, true);
  const encoding = hasUtf8Mark(bytes) ? "utf-8 with BOM" : charset;
  return [{ ...bareTable("jobindsats-csv", encoding), ...table, source: "STAR, Jobindsats" }];
};

/** A Jobindsats CSV answer read while it arrives: the column names, then the rows as written. */
export const streamJobindsatsCsv = async (
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ columns: string[]; rows: AsyncGenerator<string[]> }> => {
  const records = recordsFrom(chunks, ";", "utf-8");
  const head = await records.next();
  const columns = head.done === true ? [] : head.value.map((name) => name.trim());
  if (!isJobindsatsHeader(columns))
    throw new FormatError("layout", "The first line is not the header of a Jobindsats answer.");
  return { columns, rows: records };
};
