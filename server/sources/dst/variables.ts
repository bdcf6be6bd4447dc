import type { Measure, Table } from "../define.ts";
import type { Variable } from "./layout.ts";

/** Variables that several tables have, as met in public requests and table descriptions. */
export const variables = {
  area: { code: "OMRÅDE", text: "område" },
  adjustment: { code: "SAESONFAK", text: "sæsonkorrigering og faktiske tal" },
  industries: { code: "BRANCHEDB071038", text: "branche (DB07 10- og 19-grp)" },
  benefits: { code: "YDELSESTYPE", text: "ydelsestype" },
  status: { code: "YD", text: "ydelse køn og alder" },
  sex: { code: "KØN", text: "køn" },
  age: { code: "ALDER", text: "alder" },
} as const satisfies Record<string, Variable>;

/** The country as the total of a table's areas. */
export const country = { ...variables.area, total: "000" } as const;

export const published = (table: string) => ({ table, documentation: `https://www.statistikbanken.dk/${table}` });

/** What all but few of StatBank's tables have in common: an empty cell is not available, and nothing is hidden by size. */
export const open = { emptyMeans: "missing", smallestCount: null } as const satisfies Partial<Table>;

export const everyLevel = ["country", "region", "landsdel", "municipality"] as const;

export const adjusted = (label: { da: string; en: string }) => ({
  da: `${label.da}, sæsonkorrigeret`,
  en: `${label.en}, seasonally adjusted`,
});

/** An actual measure and its seasonally adjusted twin. Adjusted parts do not sum to the adjusted whole. */
export const pair = (
  id: string,
  label: { da: string; en: string },
  unit: string,
  [actual, twin]: readonly [string, string],
): Measure[] => [
  { id, source: actual, label, unit, additive: unit !== "percent" },
  { id: `${id}-sa`, source: twin, label: adjusted(label), unit, additive: false },
];
