import type { Measure, Table } from "../define.ts";
import { SourceFault } from "../define.ts";

/** A variable of a table: its code, and its Danish text by which it is found where the code has changed. */
export type Variable = { code: string; text: string };

/** How a table's variables are used. Every variable but time is one of these, so nothing is summed unseen. */
export type Layout = {
  /** The variable of areas; null where the table is national. */
  geography: Variable | null;
  /** Variables whose value says what is measured. Their values, comma-joined in this order, are a measure's word. */
  selectors: readonly Variable[];
  /** Variables held at their total: the value `TOT`, else the one whose text ends in "i alt". */
  totals: readonly Variable[];
};

const area: Variable = { code: "OMRÅDE", text: "område" };
const adjustment: Variable = { code: "SAESONFAK", text: "sæsonkorrigering og faktiske tal" };
const industry: Variable = { code: "BRANCHEDB071038", text: "branche (DB07 10- og 19-grp)" };

/**
 * Variable codes as met in public requests and table descriptions (AUS07, AUS08, AUS09, LBESK01, LBESK03). AKU111M's
 * season variable is described with its values (10, 11) but its spelling (`SÆSON`, `SAESON`) is not, so `æ` and `ae`
 * count as the same letter; RAS400's totals are found by their texts when they are not `TOT`.
 */
const layouts: Readonly<Record<string, Layout>> = {
  AUS07: { geography: null, selectors: [{ code: "YD", text: "ydelse køn og alder" }, adjustment], totals: [] },
  AUS08: { geography: area, selectors: [adjustment], totals: [] },
  AUS09: { geography: null, selectors: [adjustment], totals: [{ code: "YDELSESTYPE", text: "ydelsestype" }] },
  AKU111M: {
    geography: null,
    selectors: [
      { code: "SÆSON", text: "sæsonkorrigering" },
      { code: "BESKSTATUS", text: "beskæftigelsesstatus" },
    ],
    totals: [],
  },
  LBESK01: { geography: null, selectors: [], totals: [industry] },
  LBESK03: { geography: null, selectors: [], totals: [industry] },
  RAS400: {
    geography: area,
    selectors: [],
    totals: [
      { code: "ALDER", text: "alder" },
      { code: "KØN", text: "køn" },
    ],
  },
};

/** Throws `SourceFault` for a table that is not one of this source's. */
export function layoutOf(table: Pick<Table, "table">): Layout {
  const layout = layouts[table.table];
  if (!layout) throw new SourceFault("undeclared-table", `The layout of the table ${table.table} is not declared.`);
  return layout;
}

const published = (table: string) => ({ table, documentation: `https://www.statistikbanken.dk/${table}` });
const monthly = { frequency: "month", emptyMeans: "missing", smallestCount: null } as const;
const everyLevel = ["country", "region", "landsdel", "municipality"];

const grossLabel = { da: "Bruttoledige", en: "Gross unemployed" };
const adjusted = (label: { da: string; en: string }) => ({
  da: `${label.da}, sæsonkorrigeret`,
  en: `${label.en}, seasonally adjusted`,
});

/** An actual measure and its seasonally adjusted twin. Adjusted parts do not sum to the adjusted whole. */
const pair = (id: string, label: { da: string; en: string }, unit: string, words: [string, string]): Measure[] => [
  { id, source: words[0], label, unit, additive: unit !== "percent" },
  { id: `${id}-sa`, source: words[1], label: adjusted(label), unit, additive: false },
];

/** Selector values of SAESONFAK: 24 actual grossed up, 10 seasonally adjusted, 22 and 9 the same in per cent of the labour force. */
export const tables: readonly Table[] = [
  {
    ...published("AUS07"),
    ...monthly,
    dataset: "dst-aus07",
    label: { da: "Fuldtidsledige efter ydelse, køn og alder", en: "Full-time unemployed by benefit, sex and age" },
    firstPeriod: "2007M01",
    dimensions: [],
    levels: ["country"],
    measures: [
      ...pair("gross", grossLabel, "fte-persons", ["TOT,24", "TOT,10"]),
      ...pair("net", { da: "Nettoledige", en: "Net unemployed" }, "fte-persons", ["NET,24", "NET,10"]),
    ],
    lagDays: 30,
    provisionalPeriods: 2,
  },
  {
    ...published("AUS08"),
    ...monthly,
    dataset: "dst-aus08",
    label: { da: "Fuldtidsledige efter område", en: "Full-time unemployed by region" },
    firstPeriod: "2007M01",
    dimensions: ["geography"],
    levels: everyLevel,
    measures: [
      ...pair("gross", grossLabel, "fte-persons", ["24", "10"]),
      ...pair(
        "rate",
        { da: "Bruttoledige i pct. af arbejdsstyrken", en: "Gross unemployed in per cent of the labour force" },
        "percent",
        ["22", "9"],
      ),
    ],
    lagDays: 30,
    provisionalPeriods: 2,
  },
  {
    ...published("AUS09"),
    ...monthly,
    dataset: "dst-aus09",
    label: { da: "Ledighedsindikator", en: "Unemployment indicator" },
    firstPeriod: "2007M01",
    dimensions: [],
    levels: ["country"],
    measures: pair("total", { da: "Bruttoledige, indikator", en: "Gross unemployed, early indicator" }, "fte-persons", [
      "24",
      "10",
    ]),
    lagDays: 15,
    provisionalPeriods: 1,
  },
  {
    ...published("AKU111M"),
    ...monthly,
    dataset: "dst-aku111m",
    label: { da: "Arbejdsmarkedstilknytning (AKU), måned", en: "Labour-force status (LFS), monthly" },
    firstPeriod: "2008M01",
    dimensions: [],
    levels: ["country"],
    measures: pair("unemployment-rate", { da: "AKU-ledighedsprocent", en: "LFS unemployment rate" }, "percent", [
      "11,LPCT",
      "10,LPCT",
    ]),
    lagDays: 42,
    provisionalPeriods: 0,
  },
  {
    ...published("LBESK01"),
    ...monthly,
    dataset: "dst-lbesk01",
    label: { da: "Lønmodtagere", en: "Employees" },
    firstPeriod: "2008M01",
    dimensions: [],
    levels: ["country"],
    measures: [
      {
        id: "employees",
        source: "LBESK01",
        label: { da: "Lønmodtagere", en: "Employees" },
        unit: "persons",
        additive: true,
      },
    ],
    lagDays: 49,
    provisionalPeriods: 2,
  },
  {
    ...published("LBESK03"),
    ...monthly,
    dataset: "dst-lbesk03",
    label: { da: "Lønmodtagere (sæsonkorrigeret)", en: "Employees (seasonally adjusted)" },
    firstPeriod: "2008M01",
    dimensions: [],
    levels: ["country"],
    measures: [
      {
        id: "employees-sa",
        source: "LBESK03",
        label: adjusted({ da: "Lønmodtagere", en: "Employees" }),
        unit: "persons",
        additive: false,
      },
    ],
    lagDays: 49,
    provisionalPeriods: 2,
  },
  {
    ...published("RAS400"),
    dataset: "dst-ras400",
    label: {
      da: "Arbejdsstyrken til ledighedspct-beregning (ultimo november)",
      en: "Labour force for the unemployment rate (end of November)",
    },
    frequency: "year",
    firstPeriod: "2008",
    dimensions: ["geography"],
    levels: everyLevel,
    measures: [
      {
        id: "labour-force",
        source: "RAS400",
        label: { da: "Arbejdsstyrken", en: "Labour force" },
        unit: "persons",
        additive: true,
      },
    ],
    lagDays: 305,
    provisionalPeriods: 0,
    emptyMeans: "missing",
    smallestCount: null,
  },
];
