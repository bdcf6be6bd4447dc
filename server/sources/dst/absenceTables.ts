import type { Measure, Table } from "../define.ts";
import { type Breakdown, type Laid, words } from "./layout.ts";
import { open, published, variables } from "./variables.ts";

const yearly = {
  ...open,
  frequency: "year",
  firstPeriod: "2013",
  lagDays: 345,
  provisionalPeriods: 0,
} as const;

/** Own illness (1100) in all sectors (1000). FRAVÆR1: 10 per cent, 40 days per full-time employee, 70 full-time employees, 20 days. */
const measures: readonly Measure[] = [
  {
    id: "absence-rate",
    source: "1000,1100,10",
    label: { da: "Fraværsprocent", en: "Absence rate" },
    unit: "percent",
    additive: false,
  },
  {
    id: "days-per-fte",
    source: "1000,1100,40",
    label: { da: "Fraværsdagsværk pr. fuldtidsansat", en: "Days of absence per full-time employee" },
    unit: "days",
    additive: false,
  },
  {
    id: "fte",
    source: "1000,1100,70",
    label: { da: "Fuldtidsansatte", en: "Full-time employees" },
    unit: "fte-persons",
    additive: true,
  },
  {
    id: "absence-days",
    source: "1000,1100,20",
    label: { da: "Fraværsdagsværk", en: "Days of absence" },
    unit: "days",
    additive: true,
  },
];
const selectors = [
  { code: "SEKTOR", text: "sektor" },
  { code: "FRAVÆR", text: "fraværsårsag" },
  { code: "FRAVÆR1", text: "fraværsindikator" },
];
const sexes: Breakdown = { ...variables.sex, dimensions: ["sex"], words: words("0", "1", "2") };
const bySex = { sex: ["total", "sex"] } as const;

const absence = (
  table: string,
  label: Table["label"],
  taken: Pick<Table, "dimensions" | "levels" | "groupings">,
): Table => ({
  ...published(table),
  ...yearly,
  dataset: `dst-${table.toLowerCase()}`,
  label,
  ...taken,
  measures,
});

/** Absence from work, and accidents reported by industry and sex. */
export const absenceTables: readonly Laid[] = [
  {
    table: absence(
      "FRA022",
      { da: "Sygefravær efter branche og køn", en: "Sickness absence by industry and sex" },
      {
        dimensions: ["industry", "sex"],
        levels: ["country"],
        groupings: { industry: ["total", "db07-10", "db07-19"], ...bySex },
      },
    ),
    layout: {
      geography: null,
      selectors,
      breakdowns: [{ code: "ERHVERV", text: "branche", dimensions: ["industry"], words: "all" }, sexes],
      totals: [],
    },
  },
  {
    table: absence(
      "FRA023",
      { da: "Sygefravær efter region og køn", en: "Sickness absence by region and sex" },
      { dimensions: ["geography", "sex"], levels: ["country", "region"], groupings: bySex },
    ),
    layout: { geography: variables.area, selectors, breakdowns: [sexes], totals: [] },
  },
  {
    table: absence(
      "FRA024",
      { da: "Sygefravær efter alder og køn", en: "Sickness absence by age and sex" },
      { dimensions: ["sex", "age"], levels: ["country"], groupings: { ...bySex, age: ["total", "age-9"] } },
    ),
    layout: {
      geography: null,
      selectors,
      breakdowns: [sexes, { ...variables.age, dimensions: ["age"], words: "all" }],
      totals: [],
    },
  },
  {
    table: {
      ...published("LIGEHB11"),
      ...open,
      dataset: "dst-ligehb11",
      label: {
        da: "Anmeldte arbejdsulykker efter branche og køn",
        en: "Reported accidents at work by industry and sex",
      },
      frequency: "year",
      firstPeriod: "2015",
      dimensions: ["industry", "sex"],
      levels: ["country"],
      groupings: { industry: ["total", "db07-36"], ...bySex },
      measures: [
        {
          id: "accidents",
          source: "LIGEHB11",
          label: { da: "Anmeldte arbejdsulykker", en: "Reported accidents at work" },
          unit: "accidents",
          additive: true,
        },
      ],
      lagDays: 150,
      provisionalPeriods: 0,
    },
    layout: {
      geography: null,
      selectors: [],
      breakdowns: [
        { code: "BRANCHE", text: "branche", dimensions: ["industry"], words: "all" },
        { ...variables.sex, dimensions: ["sex"], words: words("TOT", "M", "K") },
      ],
      totals: [],
    },
  },
  {
    table: {
      ...published("LIGEHI11"),
      ...open,
      dataset: "dst-ligehi11",
      label: {
        da: "Anmeldte arbejdsulykker pr. mio. arbejdstimer efter branche og køn",
        en: "Reported accidents per million hours worked by industry and sex",
      },
      frequency: "year",
      firstPeriod: "2015",
      dimensions: ["industry", "sex"],
      levels: ["country"],
      groupings: { industry: ["total", "db07-36"], sex: ["sex"] },
      measures: [
        {
          id: "rate",
          source: "LIGEHI11",
          label: { da: "Anmeldte arbejdsulykker pr. mio. timer", en: "Reported accidents per million hours" },
          unit: "per-million-hours",
          additive: false,
        },
      ],
      lagDays: 515,
      provisionalPeriods: 0,
    },
    layout: {
      geography: null,
      selectors: [],
      breakdowns: [
        { code: "BRANCHE", text: "branche", dimensions: ["industry"], words: "all" },
        { code: "INDIKATOR", text: "indikator", dimensions: ["sex"], words: words("M111", "K111") },
      ],
      totals: [],
    },
  },
];
