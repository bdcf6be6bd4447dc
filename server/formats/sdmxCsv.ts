import { assertText, guessedCharset } from "./charset.ts";
import { headOf } from "./csvRecords.ts";
import { linesOf, type LongColumn, type LongLayout, longTable } from "./longTable.ts";
import { envelope, idIn, type SdmxColumn, sdmxColumns } from "./sdmxColumns.ts";
import { bareTable, type FormatId, FormatError, type StatTable } from "./table.ts";

const flagNames = ["OBS_FLAG", "OBS_STATUS", "CONF_STATUS"];

/** Whether a header is SDMX-CSV: an OBS_VALUE, and either the message's own columns or a TIME_PERIOD. */
export const isSdmxHeader = (header: string[]): boolean => {
  const ids = header.map(idIn);
  return ids.includes("OBS_VALUE") && (ids.includes("TIME_PERIOD") || envelope.has(ids[0] ?? ""));
};

/** Whether a header begins as the message's own columns do and has no figures. */
export const isSdmxWithoutFigures = (header: string[]): boolean => {
  const ids = header.map(idIn);
  return envelope.has(ids[0] ?? "") && ids.includes("TIME_PERIOD") && !ids.includes("OBS_VALUE");
};

/** The table in an SDMX-CSV 1.0 or 2.0 file with codes, labels, both in one column, or names beside the codes. Throws FormatError. */
export const parseSdmxCsv = (bytes: Uint8Array): StatTable[] => {
  assertText(bytes);
  const charset = guessedCharset(bytes);
  const { delimiter, header } = headOf(bytes, charset);
  if (!isSdmxHeader(header)) throw new FormatError("layout", "The first line is not the header of an SDMX-CSV file.");
  const source = { bytes, delimiter, charset, width: header.length };
  const [first = []] = linesOf(source);
  const columns = sdmxColumns(header, first);
  const upper = columns.map((column) => column?.id.toUpperCase() ?? "");
  const [valueAt, timeAt] = [upper.indexOf("OBS_VALUE"), upper.indexOf("TIME_PERIOD")];
  const isDimension = (id: string, at: number): boolean =>
    id !== "" && !envelope.has(id) && !flagNames.includes(id) && (at < valueAt || at === timeAt) && at !== valueAt;
  const flags = flagNames.map((name) => upper.indexOf(name)).filter((at) => at !== -1);
  const isGiven = (record: string[], at: number): boolean => (record[at] ?? "").trim() !== "";
  const layout: LongLayout = {
    ...source,
    columns: columns.flatMap((column, at): LongColumn[] =>
      column !== null && isDimension(upper[at] ?? "", at) ? [{ ...column, at }] : [],
    ),
    valueAt,
    statusOf: (record) => statusIn(record, flags, columns),
    isObservation: (record) => timeAt === -1 || isGiven(record, timeAt) || isGiven(record, valueAt),
  };
  const format: FormatId = upper[0] === "STRUCTURE" ? "sdmx-csv-2" : "sdmx-csv-1";
  const { omitted, ...table } = longTable(layout);
  if (omitted > 0)
    table.warnings.push(`${omitted} lines give attributes of a series and no observation; they are left out.`);
  return [{ ...bareTable(format, charset), ...described(first, upper), ...table }];
};

const statusIn = (record: string[], flags: number[], columns: (SdmxColumn | null)[]): string => {
  const written = flags.map((at) => {
    const text = (record[at] ?? "").trim();
    return columns[at]?.joined === true ? (text.split(":")[0] ?? "") : text;
  });
  return written.filter((text) => text !== "").join(" ");
};

const described = (first: string[], upper: string[]): Partial<Pick<StatTable, "id" | "title" | "updated">> => {
  const at = (name: string): string | null => first[upper.indexOf(name)]?.trim() ?? null;
  const flow = at("STRUCTURE_ID") ?? at("DATAFLOW");
  const [, id = null, name = null] = /^([^()]*\([^)]*\))(?::\s*(.+))?$/.exec(flow ?? "") ?? [null, flow];
  return { id, title: name ?? at("STRUCTURE_NAME"), updated: at("LAST UPDATE") };
};
