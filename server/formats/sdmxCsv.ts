import { assertText, guessedCharset } from "./charset.ts";
import { headOf } from "./csvRecords.ts";
import { linesOf, type LongColumn, type LongLayout, longTable } from "./longTable.ts";
import { bareTable, type FormatId, FormatError, type StatTable } from "./table.ts";

type Column = { id: string; label: string | null; joined: boolean; labelAt: number | null };

/** Columns that identify the message, not the observation: SDMX-CSV 1.0, SDMX-CSV 2.0 and Eurostat's own. */
const envelope = new Set([
  "DATAFLOW",
  "STRUCTURE",
  "STRUCTURE_ID",
  "STRUCTURE_NAME",
  "ACTION",
  "SERIES_KEY",
  "OBS_KEY",
  "LAST UPDATE",
]);

const flagNames = ["OBS_FLAG", "OBS_STATUS", "CONF_STATUS"];

const idOf = (name: string): string => name.replace(/\[.*\]$/, "").trim();

/** Whether a header is SDMX-CSV: an OBS_VALUE, and either the message's own columns or a TIME_PERIOD. */
export const isSdmxHeader = (header: string[]): boolean => {
  const ids = header.map((name) => idOf(name.split(":")[0] ?? "").toUpperCase());
  return ids.includes("OBS_VALUE") && (ids.includes("TIME_PERIOD") || envelope.has(ids[0] ?? ""));
};

/** The table in an SDMX-CSV 1.0 or 2.0 file with codes, labels, both in one column, or names beside the codes. Throws FormatError. */
export const parseSdmxCsv = (bytes: Uint8Array): StatTable[] => {
  assertText(bytes);
  const charset = guessedCharset(bytes);
  const { delimiter, header } = headOf(bytes, charset);
  if (!isSdmxHeader(header)) throw new FormatError("layout", "The first line is not the header of an SDMX-CSV file.");
  const columns = columnsOf(header);
  const upper = columns.map((column) => column?.id.toUpperCase() ?? "");
  const valueAt = upper.indexOf("OBS_VALUE");
  const isDimension = (id: string, at: number): boolean =>
    id !== "" && !envelope.has(id) && !flagNames.includes(id) && (at < valueAt || id === "TIME_PERIOD");
  const dimensions = columns.flatMap((column, at): LongColumn[] =>
    column !== null && isDimension(upper[at] ?? "", at) ? [{ ...column, at }] : [],
  );
  const flags = flagNames.map((name) => upper.indexOf(name)).filter((at) => at !== -1);
  const layout: LongLayout = {
    bytes,
    delimiter,
    charset,
    width: header.length,
    columns: valueAt === -1 ? [] : ordered(dimensions, valueAt),
    valueAt,
    statusOf: (record) => statusIn(record, flags, columns),
  };
  const format: FormatId = upper[0] === "STRUCTURE" ? "sdmx-csv-2" : "sdmx-csv-1";
  return [{ ...bareTable(format, charset), ...described(layout, upper), ...longTable(layout) }];
};

/** ESSPROS-like files put TIME_PERIOD anywhere; the file's order is kept. */
const ordered = (dimensions: LongColumn[], valueAt: number): LongColumn[] =>
  dimensions.filter((column) => column.at !== valueAt);

/** The columns with an id; with `labels=name` each is followed by the column of its names, which is folded into it. */
const columnsOf = (header: string[]): (Column | null)[] => {
  const paired = isPaired(header);
  return header.map((name, at) => {
    if (paired !== null && at >= paired && (at - paired) % 2 === 1) return null;
    const split = /^([^\s:]+)\s*:\s*(.+)$/.exec(name);
    if (split?.[1] !== undefined) return { id: split[1], label: split[2] ?? null, joined: true, labelAt: null };
    const hasNames = paired !== null && at >= paired;
    return {
      id: idOf(name),
      label: hasNames ? (header[at + 1] ?? null) : null,
      joined: false,
      labelAt: hasNames ? at + 1 : null,
    };
  });
};

/** Where the pairs of code and name columns begin, or null: STRUCTURE_NAME is there and every second column after it is a name. */
const isPaired = (header: string[]): number | null => {
  const upper = header.map((name) => name.toUpperCase());
  if (!upper.includes("STRUCTURE_NAME")) return null;
  const first = upper.findIndex((name) => !envelope.has(idOf(name)));
  const isAtCode = (name: string): boolean => (upper.indexOf(name) - first) % 2 === 0;
  return first !== -1 && isAtCode("OBS_VALUE") && isAtCode("TIME_PERIOD") ? first : null;
};

const statusIn = (record: string[], flags: number[], columns: (Column | null)[]): string => {
  const written = flags.map((at) => {
    const text = (record[at] ?? "").trim();
    return columns[at]?.joined === true ? (text.split(":")[0] ?? "") : text;
  });
  return written.filter((text) => text !== "").join(" ");
};

const described = (layout: LongLayout, upper: string[]): Partial<Pick<StatTable, "id" | "title" | "updated">> => {
  const [first] = linesOf(layout);
  const at = (name: string): string | null => first?.[upper.indexOf(name)]?.trim() ?? null;
  const flow = at("STRUCTURE_ID") ?? at("DATAFLOW");
  const [, id = null, name = null] = /^([^()]*\([^)]*\))(?::\s*(.+))?$/.exec(flow ?? "") ?? [null, flow];
  return { id, title: name ?? at("STRUCTURE_NAME"), updated: at("LAST UPDATE") };
};
