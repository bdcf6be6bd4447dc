import type { FileColumn, FileContract } from "../fileContract.ts";
import { tables } from "./tables.ts";

type Dimension = Extract<FileColumn["holds"], { kind: "dimension" }>["dimension"];

/** Heads of the columns of dimensions, in the authority's words. An industry has its code, and its name beside it. */
const heads: Readonly<Partial<Record<Dimension, string>>> = {
  geography: "Region",
  industry: "Branchekode",
  sex: "Køn",
  age: "Alder",
  injury: "Skadetype",
  severity: "Forventet fravær",
  diagnosis: "Diagnose",
  decision: "Afgørelse",
};

const units: Readonly<Record<string, string>> = {
  accidents: "ulykker",
  "fatal-accidents": "dødsulykker",
  employed: "personer",
  diseases: "anmeldelser",
  visits: "besøg",
  companies: "virksomheder",
  decisions: "afgørelser",
  percent: "pct.",
  persons: "personer",
};

function columnsOf(dataset: string): FileColumn[] {
  const table = tables.find((one) => one.dataset === dataset);
  if (!table) throw new RangeError(`${dataset} is no table of this source`);
  const dimensions = table.dimensions.flatMap((dimension): FileColumn[] => {
    const name = heads[dimension];
    if (name === undefined) throw new RangeError(`${dataset} has ${dimension}, which no column is agreed for`);
    const code: FileColumn = { name, holds: { kind: "dimension", dimension }, type: "text" };
    return dimension === "industry" ? [code, { name: "Branche", holds: { kind: "ignored" }, type: "text" }] : [code];
  });
  const measures = table.measures.map(({ source, unit }): FileColumn => ({
    name: source,
    holds: { kind: "measure", measure: source },
    type: unit === "percent" ? "decimal" : "integer",
    unit: units[unit] ?? unit,
  }));
  const time = table.frequency === "quarter" ? "Kvartal" : "År";
  return [{ name: time, holds: { kind: "time" }, type: "text" }, ...dimensions, ...measures];
}

/** A colon stands where a number is hidden. */
const written = { delimiter: ";", decimal: ",", marks: { ":": "*" } } as const;

/** Files may carry the day they were made: `at_ulykker_branche_2026-06-01.csv`. */
const csv = (dataset: string, name: string, encoding: FileContract["encoding"] = "utf-8"): FileContract => ({
  ...written,
  dataset,
  name: new RegExp(`^${name}(?:_\\d{4}-\\d{2}-\\d{2})?\\.csv$`, "i"),
  encoding,
  columns: columnsOf(dataset),
});

const workbook = (dataset: string, name: string, sheet: string, headerRow = 1): FileContract => ({
  ...written,
  dataset,
  name: new RegExp(`^${name}(?:_\\d{4}-\\d{2}-\\d{2})?\\.xlsx$`, "i"),
  sheet,
  headerRow,
  encoding: "utf-8",
  columns: columnsOf(dataset),
});

/** The form of each file: registers as CSV, the older ones in Windows-1252; small tables and the survey as workbooks. */
export const contracts: readonly FileContract[] = [
  csv("at-accidents", "at_ulykker_branche"),
  csv("at-accidents-injury", "at_ulykker_skadetype"),
  csv("at-accidents-area", "at_ulykker_region", "windows-1252"),
  workbook("at-employed", "at_beskaeftigede", "Beskæftigede"),
  workbook("at-fatal", "at_doedsulykker", "Dødsulykker"),
  csv("at-barometer", "at_ulykkesbarometer"),
  csv("at-diseases", "at_erhvervssygdomme"),
  workbook("at-inspections", "at_tilsyn_branche", "Tilsyn"),
  csv("at-inspections-area", "at_tilsyn_region"),
  csv("at-decisions", "at_afgoerelser", "windows-1252"),
  workbook("at-noal", "at_noal", "NOA-L", 3),
];
