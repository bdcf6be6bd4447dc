import { frequencyOf } from "./period.ts";
import type { Dimension, Role, StatTable, Unit } from "./table.ts";

export type Periods = { dimension: string; first: string; last: string; count: number; frequency: string };

/** What `inspect` tells of a table, as plain data. */
export type Summary = {
  format: string;
  encoding: string;
  id: string | null;
  title: string | null;
  source: string | null;
  updated: string | null;
  dimensions: { id: string; label: string | null; size: number; role: Role | null }[];
  periods: Periods | null;
  units: Unit[];
  cells: number;
  missing: number;
  marks: { mark: string; count: number; meaning: string | null }[];
  notes: string[];
  warnings: string[];
};

const periodsOf = (dimensions: Dimension[]): Periods | null => {
  const time = dimensions.find((dimension) => dimension.role === "time");
  if (time === undefined || time.categories.length === 0) return null;
  const isCoded = time.categories.every(({ code }) => frequencyOf(code) !== null);
  const names = time.categories.map(({ code, label }) => (isCoded ? code : (label ?? code))).toSorted();
  const frequencies = new Set(names.map((name) => frequencyOf(name) ?? "unknown frequency"));
  return {
    dimension: time.id,
    first: names[0] ?? "",
    last: names.at(-1) ?? "",
    count: names.length,
    frequency: [...frequencies].join(" and "),
  };
};

/** Counts a table's marks by walking its cells once. */
export const summaryOf = (table: StatTable): Summary => {
  const marks = new Map<string, number>();
  let cells = 0;
  let missing = 0;
  for (const { value, status } of table.cells) {
    cells += 1;
    if (value === null) missing += 1;
    if (status !== "") marks.set(status, (marks.get(status) ?? 0) + 1);
  }
  return {
    format: table.format,
    encoding: table.encoding,
    id: table.id,
    title: table.title,
    source: table.source,
    updated: table.updated,
    dimensions: table.dimensions.map(({ id, label, role, categories }) => ({
      id,
      label,
      size: categories.length,
      role,
    })),
    periods: periodsOf(table.dimensions),
    units: table.units,
    cells,
    missing,
    marks: [...marks].map(([mark, count]) => ({ mark, count, meaning: table.meanings.get(mark) ?? null })),
    notes: table.notes,
    warnings: table.warnings,
  };
};

const shown = (text: string): string => text.replace(/\s+/g, " ").trim();

const unitLine = ({ code, unit, decimals }: Unit): string =>
  [
    code === null ? "" : `${code}: `,
    unit === "" ? "none" : unit,
    decimals === null ? "" : ` (${decimals} decimals)`,
  ].join("");

/** A summary as lines for a terminal. */
export const summaryLines = (summary: Summary): string[] => {
  const line = (name: string, text: string | null): string[] =>
    text === null || text === "" ? [] : [`${name.padEnd(12)}${shown(text)}`];
  const { periods } = summary;
  return [
    ...line("format", summary.format),
    ...line("encoding", summary.encoding),
    ...line("table", summary.id),
    ...line("title", summary.title),
    ...line("source", summary.source),
    ...line("updated", summary.updated),
    "dimensions",
    ...summary.dimensions
      .map(({ id, label, size, role }) =>
        shown(
          `${id}${label === null || label === id ? "" : ` (${label})`} · ${size}${role === null ? "" : ` · ${role}`}`,
        ),
      )
      .map((text) => `  ${text}`),
    ...line(
      "periods",
      periods === null ? "none" : `${periods.first}–${periods.last}, ${periods.count}, ${periods.frequency}`,
    ),
    ...(summary.units.length > 1
      ? ["units", ...summary.units.map((unit) => `  ${shown(unitLine(unit))}`)]
      : line("units", summary.units[0] === undefined ? "not given" : unitLine(summary.units[0]))),
    ...line("cells", `${summary.cells}, of which ${summary.missing} without a value`),
    ...(summary.marks.length === 0 ? line("marks", "none") : ["marks"]),
    ...summary.marks.map(
      ({ mark, count, meaning }) => `  ${shown(mark)}  ${count}${meaning === null ? "" : `  ${shown(meaning)}`}`,
    ),
    ...(summary.notes.length === 0 ? [] : ["notes", ...summary.notes.map((note) => `  ${shown(note)}`)]),
    ...(summary.warnings.length === 0 ? line("warnings", "none") : ["warnings"]),
    ...summary.warnings.map((warning) => `  ${shown(warning)}`),
  ];
};
