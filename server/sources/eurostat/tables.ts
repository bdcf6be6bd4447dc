import { type Measure, SourceFault, type Table } from "../define.ts";

/** How a dataset is asked for and read. Every dimension but area and time is one of these, so nothing is summed unseen. */
export type Layout = {
  /** Statistics API answering JSON-stat 2.0, or SDMX 3.0 API answering SDMX-CSV 2.0. */
  api: "statistics" | "sdmx";
  /** Dimensions held at one value. */
  fixed: Readonly<Record<string, string>>;
  /** Dimensions whose values, comma-joined in this order, are a measure's word. */
  selectors: readonly string[];
};

/** Dimensions as in recorded answers (une_rt_m) and public requests (une_rt_q, hsw_n2_02); hsw_n2_01 has sex beside. */
const layouts: Readonly<Record<string, Layout>> = {
  UNE_RT_M: {
    api: "statistics",
    fixed: { freq: "M", age: "TOTAL", unit: "PC_ACT", sex: "T" },
    selectors: ["s_adj"],
  },
  UNE_RT_Q: {
    api: "statistics",
    fixed: { freq: "Q", age: "Y15-74", unit: "PC_ACT", sex: "T" },
    selectors: ["s_adj"],
  },
  HSW_N2_01: { api: "sdmx", fixed: { freq: "A", nace_r2: "TOTAL", sex: "T" }, selectors: ["unit"] },
  HSW_N2_02: { api: "sdmx", fixed: { freq: "A", nace_r2: "TOTAL" }, selectors: ["unit"] },
};

/** Throws `SourceFault` for a dataset that is not one of this source's. */
export function layoutOf({ table }: Pick<Table, "table">): Layout {
  const layout = layouts[table];
  if (!layout) throw new SourceFault("undeclared-table", `The layout of the dataset ${table} is not declared.`);
  return layout;
}

const published = (table: string) => ({
  table,
  dataset: `eurostat-${table.toLowerCase().replaceAll("_", "-")}`,
  documentation: `https://ec.europa.eu/eurostat/databrowser/view/${table.toLowerCase()}/default/table`,
  dimensions: ["geography"] as const,
  levels: ["country", "foreign"],
  emptyMeans: "missing" as const,
  smallestCount: null,
});

/** Rates of a survey are no sum of anything. */
const unemployment: readonly Measure[] = [
  {
    id: "unemployment-rate",
    source: "NSA",
    label: { da: "Ledighedsprocent (EU-LFS)", en: "Unemployment rate (EU-LFS)" },
    unit: "percent",
    additive: false,
  },
  {
    id: "unemployment-rate-sa",
    source: "SA",
    label: {
      da: "Ledighedsprocent (EU-LFS), sæsonkorrigeret",
      en: "Unemployment rate (EU-LFS), seasonally adjusted",
    },
    unit: "percent",
    additive: false,
  },
];

const accidents = (count: Measure["label"], rate: Measure["label"]): readonly Measure[] => [
  { id: "accidents", source: "NR", label: count, unit: "cases", additive: true },
  { id: "incidence", source: "RT_INC", label: rate, unit: "per-100000", additive: false },
];

export const tables: readonly Table[] = [
  {
    ...published("UNE_RT_M"),
    label: { da: "Ledighed efter land, måned", en: "Unemployment by country, monthly" },
    frequency: "month",
    firstPeriod: "2008M01",
    measures: unemployment,
    lagDays: 34,
    provisionalPeriods: 0,
    quality: { revisionWindow: "all" },
  },
  {
    ...published("UNE_RT_Q"),
    label: { da: "Ledighed efter land, kvartal", en: "Unemployment by country, quarterly" },
    frequency: "quarter",
    firstPeriod: "2008K1",
    measures: unemployment,
    lagDays: 75,
    provisionalPeriods: 0,
    quality: { revisionWindow: "all" },
  },
  {
    ...published("HSW_N2_01"),
    label: {
      da: "Arbejdsulykker med mere end tre dages fravær (ESAW)",
      en: "Accidents at work with more than three days of absence (ESAW)",
    },
    frequency: "year",
    firstPeriod: "2010",
    measures: accidents(
      { da: "Ulykker med mere end tre dages fravær", en: "Accidents with more than three days of absence" },
      { da: "Ulykker pr. 100.000 beskæftigede", en: "Accidents per 100,000 employed" },
    ),
    lagDays: 680,
    provisionalPeriods: 0,
    // Danish covid infections were reported as accidents from 2020 to 2022.
    quality: { knownJumps: ["2020", "2021", "2022", "2023"] },
  },
  {
    ...published("HSW_N2_02"),
    label: { da: "Dødsulykker på arbejdet (ESAW)", en: "Fatal accidents at work (ESAW)" },
    frequency: "year",
    firstPeriod: "2010",
    measures: accidents(
      { da: "Dødsulykker", en: "Fatal accidents" },
      { da: "Dødsulykker pr. 100.000 beskæftigede", en: "Fatal accidents per 100,000 employed" },
    ),
    lagDays: 680,
    provisionalPeriods: 0,
  },
];
