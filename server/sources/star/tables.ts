import type { Table } from "../define.ts";

/** STAR's recruitment survey by industry: what Jobindsats' own table (y25i14) cannot be taken apart by. */
export const tables: readonly Table[] = [
  {
    dataset: "star-recruitment-industry",
    table: "star_rekrutteringssurvey_branche",
    label: { da: "Forgæves rekrutteringer efter branche", en: "Failed recruitments by industry" },
    documentation: "https://star.dk/da/viden-og-tal/udvikling-paa-arbejdsmarkedet/rekrutteringssurveys/",
    frequency: "quarter",
    firstPeriod: "2019K1",
    dimensions: ["industry"],
    levels: [],
    groupings: { industry: ["total", "db07-19"] },
    measures: [
      {
        id: "attempts",
        source: "Rekrutteringsforsøg",
        label: { da: "Rekrutteringsforsøg", en: "Recruitment attempts" },
        unit: "attempts",
        additive: true,
      },
      {
        id: "failed",
        source: "Forgæves rekrutteringsforsøg",
        label: { da: "Forgæves rekrutteringsforsøg", en: "Failed recruitment attempts" },
        unit: "attempts",
        additive: true,
      },
      {
        id: "rate",
        of: "failed",
        source: "Forgæves rekrutteringsrate, pct.",
        label: { da: "Forgæves rekrutteringsrate", en: "Failed recruitment rate" },
        unit: "percent",
        additive: false,
      },
    ],
    lagDays: 60,
    provisionalPeriods: 0,
    emptyMeans: "missing",
    smallestCount: null,
    quality: {
      identities: [
        {
          id: "failed-of-attempts",
          left: [{ measure: "failed" }],
          is: "at-most",
          right: [{ measure: "attempts" }],
          tolerance: 0,
        },
      ],
    },
  },
];
