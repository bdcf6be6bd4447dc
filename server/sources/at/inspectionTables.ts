import type { Measure, Table } from "../define.ts";

const visits: Measure = {
  id: "visits",
  source: "Besøg",
  label: { da: "Tilsynsbesøg", en: "Inspection visits" },
  unit: "visits",
  additive: true,
};

const companies = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "companies",
  additive: true,
});

const industries = ["total", "at-10", "at-36"];

const quarterly = {
  documentation: "https://arbejdstilsynet.dk/da/statistik/tilsyn%20i%20tal",
  frequency: "quarter",
  firstPeriod: "2008K1",
  levels: [],
  lagDays: 45,
  provisionalPeriods: 0,
  emptyMeans: "missing",
  smallestCount: 5,
} as const;

/** Inspections and decisions: "Tilsyn i tal". A company is counted once a quarter, so quarters of companies are no year. */
export const inspectionTables: readonly Table[] = [
  {
    ...quarterly,
    dataset: "at-inspections",
    table: "at_tilsyn_branche",
    label: { da: "Tilsyn efter branche", en: "Inspections by industry" },
    dimensions: ["industry"],
    groupings: { industry: industries },
    measures: [
      visits,
      companies("companies", "Virksomheder", "Besøgte virksomheder", "Companies visited"),
      companies(
        "companies-with-reaction",
        "Virksomheder med reaktion",
        "Besøgte virksomheder med mindst én reaktion",
        "Companies visited with at least one reaction",
      ),
    ],
    quality: {
      identities: [
        {
          id: "companies-within-visits",
          left: [{ measure: "companies" }],
          is: "at-most",
          right: [{ measure: "visits" }],
          tolerance: 0,
        },
        {
          id: "reactions-within-companies",
          left: [{ measure: "companies-with-reaction" }],
          is: "at-most",
          right: [{ measure: "companies" }],
          tolerance: 0,
        },
      ],
    },
  },
  {
    ...quarterly,
    dataset: "at-inspections-area",
    table: "at_tilsyn_region",
    label: { da: "Tilsynsbesøg efter region", en: "Inspection visits by region" },
    dimensions: ["geography"],
    levels: ["country", "region"],
    measures: [visits],
    // Region Østdanmark takes the place of two regions in 2027.
    quality: { thinTolerance: 0.2 },
  },
  {
    ...quarterly,
    dataset: "at-decisions",
    table: "at_afgoerelser",
    label: { da: "Afgørelser efter type og branche", en: "Decisions by type and industry" },
    dimensions: ["decision", "industry"],
    groupings: { decision: ["total", "reaction"], industry: industries },
    measures: [
      {
        id: "decisions",
        source: "Afgørelser",
        label: { da: "Afgørelser", en: "Decisions" },
        unit: "decisions",
        additive: true,
      },
    ],
  },
];
