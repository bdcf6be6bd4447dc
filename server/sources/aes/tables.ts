import type { Measure, Table } from "../define.ts";

const cases = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "cases",
  additive: true,
});

const kroner = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "million-kr",
  additive: true,
});

const months = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "months",
  additive: false,
});

const byType = { casetype: ["total", "casetype"] } as const;
const byDiagnosis = { ...byType, diagnosis: ["total", "diagnosis"] } as const;

/** Only diseases have a diagnosis, so the diagnoses of all cases make the diseases, not the total. */
const diagnosesAreDiseases = { parts: { diagnosis: "none" } } as const;

const yearly = {
  documentation: "https://www.aes.dk/arbejdsskadestatistik",
  frequency: "year",
  firstPeriod: "2008",
  lagDays: 166,
  provisionalPeriods: 0,
  emptyMeans: "missing",
} as const;

/** Counts below five are hidden, as in the register of Arbejdstilsynet. */
const hidesBelow = 5;

export const tables: readonly Table[] = [
  {
    ...yearly,
    dataset: "aes-cases",
    table: "aes_nye_sager",
    label: { da: "Nye arbejdsskadesager", en: "Work-injury cases opened" },
    dimensions: ["casetype", "diagnosis", "sex"],
    levels: [],
    groupings: { ...byDiagnosis, sex: ["total", "sex"] },
    measures: [cases("cases", "Nye sager", "Nye sager", "Cases opened")],
    smallestCount: hidesBelow,
    quality: diagnosesAreDiseases,
  },
  {
    ...yearly,
    dataset: "aes-cases-area",
    table: "aes_sager_region",
    label: { da: "Nye arbejdsskadesager efter region", en: "Work-injury cases opened by region" },
    dimensions: ["geography", "casetype"],
    levels: ["country", "region", "unknown"],
    groupings: byType,
    measures: [cases("cases", "Nye sager", "Nye sager", "Cases opened")],
    smallestCount: hidesBelow,
  },
  {
    ...yearly,
    dataset: "aes-decisions",
    table: "aes_afgoerelser",
    label: { da: "Første afgørelser om anerkendelse", en: "First decisions on recognition" },
    dimensions: ["casetype", "diagnosis", "outcome"],
    levels: [],
    groupings: { ...byDiagnosis, outcome: ["total", "outcome"] },
    measures: [cases("decisions", "Afgørelser", "Første afgørelser", "First decisions")],
    smallestCount: hidesBelow,
    quality: diagnosesAreDiseases,
  },
  {
    ...yearly,
    dataset: "aes-followed",
    table: "aes_aargange",
    label: { da: "Årets anmeldte sager fulgt i tre år", en: "Cases of a year followed for three years" },
    dimensions: ["casetype", "diagnosis", "outcome"],
    levels: [],
    groupings: { ...byDiagnosis, outcome: ["total", "outcome"] },
    measures: [
      cases(
        "followed",
        "Afgjort inden udgangen af andet år efter",
        "Første afgørelser inden udgangen af andet år efter anmeldelsen",
        "First decisions by the end of the second year after the report",
      ),
    ],
    // Two years more than the other tables.
    lagDays: 897,
    smallestCount: hidesBelow,
    quality: diagnosesAreDiseases,
  },
  {
    dataset: "aes-times",
    table: "aes_sagsbehandlingstid",
    label: { da: "Sagsbehandlingstid", en: "Processing time" },
    documentation: "https://www.aes.dk/sagsbehandlingstider",
    frequency: "quarter",
    firstPeriod: "2015K1",
    dimensions: ["casetype"],
    levels: [],
    groupings: byType,
    measures: [
      months("mean-months", "Gennemsnit, måneder", "Gennemsnitlig sagsbehandlingstid", "Mean processing time"),
      months("median-months", "Median, måneder", "Median af sagsbehandlingstiden", "Median processing time"),
      {
        id: "share-within-limit",
        of: "decided",
        source: "Inden for fristen, pct.",
        label: { da: "Afgjort inden for lovens frist", en: "Decided within the statutory limit" },
        unit: "percent",
        additive: false,
      },
      cases("decided", "Afgjorte sager", "Afgjorte sager", "Cases decided"),
    ],
    lagDays: 45,
    provisionalPeriods: 0,
    emptyMeans: "missing",
    smallestCount: null,
  },
  {
    ...yearly,
    dataset: "aes-compensation",
    table: "aes_erstatning",
    label: { da: "Tilkendt erstatning", en: "Compensation awarded" },
    dimensions: ["casetype"],
    levels: [],
    groupings: byType,
    measures: [
      kroner("permanent-injury", "Méngodtgørelse", "Méngodtgørelse", "Permanent injury"),
      kroner("earning-capacity", "Tab af erhvervsevne", "Tab af erhvervsevne", "Loss of earning capacity"),
      kroner("breadwinner", "Forsørgertab", "Tab af forsørger", "Loss of breadwinner"),
      kroner("treatment", "Behandling", "Behandling og hjælpemidler", "Treatment and aids"),
    ],
    smallestCount: null,
  },
];
