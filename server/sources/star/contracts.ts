import type { FileColumn, FileContract } from "../fileContract.ts";

const figures = (measure: string, type: "integer" | "decimal", unit: string): FileColumn => ({
  name: measure,
  holds: { kind: "measure", measure },
  type,
  unit,
});

/** One line a round and industry, all industries among them. Industries of too few answers have a bullet. */
export const contracts: readonly FileContract[] = [
  {
    dataset: "star-recruitment-industry",
    name: /^star_rekrutteringssurvey_branche(?:_\d{4}-\d{2}-\d{2})?\.csv$/i,
    delimiter: ";",
    encoding: "utf-8",
    decimal: ",",
    columns: [
      { name: "Runde", holds: { kind: "time" }, type: "text" },
      { name: "Branche", holds: { kind: "dimension", dimension: "industry" }, type: "text" },
      figures("Rekrutteringsforsøg", "integer", "forsøg"),
      figures("Forgæves rekrutteringsforsøg", "integer", "forsøg"),
      figures("Forgæves rekrutteringsrate, pct.", "decimal", "pct."),
    ],
    marks: { "•": "*" },
  },
];
