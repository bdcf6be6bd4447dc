import type { FileColumn, FileContract } from "../fileContract.ts";

type Dimension = Extract<FileColumn["holds"], { kind: "dimension" }>["dimension"];

const time = (name: string): FileColumn => ({ name, holds: { kind: "time" }, type: "text" });
const dimension = (name: string, id: Dimension): FileColumn => ({
  name,
  holds: { kind: "dimension", dimension: id },
  type: "text",
});
const measure = (name: string, type: "integer" | "decimal", unit: string): FileColumn => ({
  name,
  holds: { kind: "measure", measure: name },
  type,
  unit,
});

/** How AES writes its files: semicolons and decimal commas, hidden figures as a bullet, missing ones as two points. */
const written = {
  delimiter: ";",
  encoding: "windows-1252",
  decimal: ",",
  marks: { "•": "*", "..": "..", "-": "-" },
} as const;

const year = time("År");
const caseType = dimension("Sagstype", "casetype");
const diagnosis = dimension("Diagnose", "diagnosis");

export const contracts: readonly FileContract[] = [
  {
    ...written,
    dataset: "aes-cases",
    name: /^aes_nye_sager(?:_\d{4}-\d{2}-\d{2})?\.csv$/i,
    columns: [year, caseType, diagnosis, dimension("Køn", "sex"), measure("Nye sager", "integer", "sager")],
  },
  {
    ...written,
    dataset: "aes-cases-area",
    name: /^aes_sager_region(?:_\d{4}-\d{2}-\d{2})?\.csv$/i,
    columns: [year, dimension("Region", "geography"), caseType, measure("Nye sager", "integer", "sager")],
  },
  {
    ...written,
    dataset: "aes-decisions",
    name: /^aes_afgoerelser(?:_\d{4}-\d{2}-\d{2})?\.csv$/i,
    columns: [year, caseType, diagnosis, dimension("Udfald", "outcome"), measure("Afgørelser", "integer", "sager")],
  },
  {
    ...written,
    dataset: "aes-followed",
    name: /^aes_aargange(?:_\d{4}-\d{2}-\d{2})?\.csv$/i,
    columns: [
      time("Anmeldt i"),
      caseType,
      diagnosis,
      dimension("Udfald", "outcome"),
      measure("Afgjort inden udgangen af andet år efter", "integer", "sager"),
    ],
  },
  {
    ...written,
    dataset: "aes-times",
    name: /^aes_sagsbehandlingstid(?:_\d{4}-\d{2}-\d{2})?\.csv$/i,
    columns: [
      time("Kvartal"),
      caseType,
      measure("Gennemsnit, måneder", "decimal", "måneder"),
      measure("Median, måneder", "decimal", "måneder"),
      measure("Inden for fristen, pct.", "decimal", "pct."),
      measure("Afgjorte sager", "integer", "sager"),
    ],
  },
  {
    ...written,
    dataset: "aes-compensation",
    name: /^aes_erstatning(?:_\d{4}-\d{2}-\d{2})?\.xlsx$/i,
    sheet: "Erstatning",
    headerRow: 3,
    columns: [
      year,
      caseType,
      measure("Méngodtgørelse", "decimal", "mio. kr."),
      measure("Tab af erhvervsevne", "decimal", "mio. kr."),
      measure("Forsørgertab", "decimal", "mio. kr."),
      measure("Behandling", "decimal", "mio. kr."),
    ],
  },
];
