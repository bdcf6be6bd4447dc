import type { FileColumn, FileContract } from "../fileContract.ts";
import { tables } from "./tables.ts";

const dimension = (name: string, id: "sex" | "age" | "industry"): FileColumn => ({
  name,
  holds: { kind: "dimension", dimension: id },
  type: "text",
});

/** A workbook of one sheet. Groups of fewer than 30 have bullets, also for how many they were. */
export const contracts: readonly FileContract[] = tables.map(({ dataset, measures }) => ({
  dataset,
  name: /^nfa_arbejdsmiljoe_og_helbred(?:_\d{4}-\d{2}-\d{2})?\.xlsx$/i,
  sheet: "Svar",
  headerRow: 1,
  delimiter: ";",
  encoding: "utf-8",
  decimal: ",",
  columns: [
    { name: "Runde", holds: { kind: "time" }, type: "text" },
    dimension("Køn", "sex"),
    dimension("Alder", "age"),
    dimension("Branche", "industry"),
    ...measures.map(({ source, unit }): FileColumn => ({
      name: source,
      holds: { kind: "measure", measure: source },
      type: unit === "percent" ? "decimal" : "integer",
      unit: unit === "percent" ? "pct." : "personer",
    })),
  ],
  marks: { "•": "*" },
}));
