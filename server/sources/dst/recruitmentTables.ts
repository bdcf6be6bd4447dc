import type { Measure } from "../define.ts";
import type { Laid } from "./layout.ts";
import { adjusted, open, published } from "./variables.ts";

const unit = { code: "ENHED", text: "enhed" };
const region = { code: "REGION", text: "region" };
const quarterly = { ...open, frequency: "quarter", lagDays: 65, provisionalPeriods: 0 } as const;
const levels = ["country", "region", "unknown"];

const vacancies = { da: "Ledige stillinger", en: "Vacancies" };
const rate = { da: "Andel ledige stillinger", en: "Job vacancy rate" };

/** ENHED: LS the number of vacancies, ALS their share of all posts, filled and vacant. The number of posts is not published. */
const measures: readonly Measure[] = [
  { id: "vacancies", source: "LS", label: vacancies, unit: "positions", additive: true },
  { id: "rate", source: "ALS", label: rate, unit: "percent", additive: false, of: "vacancies" },
];

/** Vacancies in the private sector. The tables by DB07 ended with 2025K4; the one by DB25 began with 2026K1. */
export const recruitmentTables: readonly Laid[] = [
  {
    table: {
      ...published("LSK02"),
      ...quarterly,
      dataset: "dst-lsk02",
      label: { da: "Ledige stillinger efter region (til 2025)", en: "Vacancies by region (until 2025)" },
      firstPeriod: "2010K1",
      ended: true,
      dimensions: ["geography"],
      levels,
      measures,
    },
    layout: { geography: region, selectors: [unit], breakdowns: [], totals: [] },
  },
  {
    table: {
      ...published("LSK13"),
      ...quarterly,
      dataset: "dst-lsk13",
      label: { da: "Ledige stillinger efter region og branche", en: "Vacancies by region and industry" },
      firstPeriod: "2026K1",
      dimensions: ["geography", "industry"],
      levels,
      groupings: { industry: ["total", "db25-10"] },
      measures,
    },
    layout: {
      geography: region,
      selectors: [unit],
      breakdowns: [
        {
          code: "BRANCHEDB2510",
          text: "branche (DB25 10-grp)",
          dimensions: ["industry"],
          words: "all",
        },
      ],
      totals: [],
    },
  },
  {
    table: {
      ...published("LSK03"),
      ...quarterly,
      dataset: "dst-lsk03",
      label: { da: "Ledige stillinger, sæsonkorrigeret (til 2025)", en: "Vacancies, seasonally adjusted (until 2025)" },
      firstPeriod: "2010K1",
      ended: true,
      dimensions: [],
      levels: ["country"],
      measures: [
        { id: "vacancies-sa", source: "LS,10", label: adjusted(vacancies), unit: "positions", additive: false },
        { id: "rate-sa", source: "ALS,10", label: adjusted(rate), unit: "percent", additive: false },
      ],
    },
    layout: {
      geography: null,
      selectors: [unit, { code: "SAESON", text: "sæsonkorrigering" }],
      breakdowns: [],
      totals: [],
    },
  },
];
