import type { Measure } from "../define.ts";
import { atMost } from "../quality.ts";
import { type Laid, sum, type Value, words } from "./layout.ts";
import { adjusted, everyLevel, open, published, variables } from "./variables.ts";

const { area, industries, sex, age } = variables;
const monthly = {
  ...open,
  frequency: "month",
  firstPeriod: "2008M01",
  levels: ["country"],
  lagDays: 49,
  provisionalPeriods: 2,
} as const;
const byIndustry = {
  dimensions: ["industry"],
  groupings: { industry: ["total", "db07-10", "db07-19"] },
} as const;

const employees = { da: "Lønmodtagere", en: "Employees" };
const persons = (id: string, source: string, label: { da: string; en: string }): Measure => ({
  id,
  source,
  label,
  unit: "persons",
  additive: true,
});

/** Sections of DB07 as ATR116 mixes them with coarser and finer groups in one variable. */
const sections = "A B C D E F G H I J K L M N O P Q R S X".split(" ");

/** RAS201's ages by five years; its codes are not described, so they are found by their texts. */
const fives = ["16-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64"] as const;
const ages = (word: string, ...of: readonly string[]) => sum(word, ...of.map((five) => [five, `${five} år`] as const));
const statuses: readonly Value[] = [
  { code: "TOT", text: "I alt" },
  { code: "1", text: "Beskæftigede i alt" },
];

/** Jobs and employment: of the BfL, of the register at the end of November, and hours worked. */
export const employmentTables: readonly Laid[] = [
  {
    table: {
      ...published("LBESK01"),
      ...monthly,
      ...byIndustry,
      dataset: "dst-lbesk01",
      label: employees,
      measures: [persons("employees", "LBESK01", employees)],
    },
    layout: {
      geography: null,
      selectors: [],
      breakdowns: [{ ...industries, dimensions: ["industry"], words: "all" }],
      totals: [],
    },
  },
  {
    table: {
      ...published("LBESK03"),
      ...monthly,
      dataset: "dst-lbesk03",
      label: { da: "Lønmodtagere (sæsonkorrigeret)", en: "Employees (seasonally adjusted)" },
      dimensions: [],
      measures: [{ ...persons("employees-sa", "LBESK03", adjusted(employees)), additive: false }],
    },
    layout: { geography: null, selectors: [], breakdowns: [], totals: [industries] },
  },
  {
    table: {
      ...published("LBESK20"),
      ...monthly,
      ...byIndustry,
      dataset: "dst-lbesk20",
      label: {
        da: "Lønmodtagere og fuldtidsbeskæftigede, kvartal",
        en: "Employees and full-time employees, quarterly",
      },
      frequency: "quarter",
      firstPeriod: "2008K1",
      measures: [
        {
          ...persons("fte", "1010", {
            da: "Fuldtidsbeskæftigede lønmodtagere",
            en: "Full-time equivalent employees",
          }),
          unit: "fte-persons",
        },
        persons("employees", "1020", employees),
      ],
      lagDays: 52,
      provisionalPeriods: 1,
      quality: atMost("fte", "employees"),
    },
    layout: {
      geography: null,
      selectors: [{ code: "TAL", text: "enhed" }],
      breakdowns: [{ ...industries, dimensions: ["industry"], words: "all" }],
      totals: [],
    },
  },
  {
    table: {
      ...published("RAS201"),
      ...open,
      dataset: "dst-ras201",
      label: {
        da: "Befolkningen 16-64 år efter beskæftigelse (ultimo november)",
        en: "Population aged 16-64 by employment (end of November)",
      },
      frequency: "year",
      firstPeriod: "2008",
      dimensions: ["geography", "sex", "age"],
      levels: everyLevel,
      groupings: { sex: ["total", "sex"], age: ["total", "age-ras"] },
      measures: [
        persons("population", "TOT", { da: "Befolkningen 16-64 år", en: "Population aged 16-64" }),
        persons("employed", "1", { da: "Beskæftigede 16-64 år", en: "Employed aged 16-64" }),
      ],
      quality: atMost("employed", "population"),
      lagDays: 305,
      provisionalPeriods: 0,
    },
    layout: {
      geography: area,
      selectors: [{ code: "SOCIO", text: "socioøkonomisk status", values: statuses }],
      breakdowns: [
        { ...sex, dimensions: ["sex"], words: words("TOT", "M", "K") },
        {
          ...age,
          dimensions: ["age"],
          words: [
            ages("TOT", ...fives),
            ages("16-24", "16-19", "20-24"),
            ages("25-29", "25-29"),
            ages("30-39", "30-34", "35-39"),
            ages("40-49", "40-44", "45-49"),
            ages("50-59", "50-54", "55-59"),
            ages("60-64", "60-64"),
          ],
        },
      ],
      totals: [{ code: "HERKOMST", text: "herkomst" }],
    },
  },
  {
    table: {
      ...published("ATR116"),
      ...open,
      dataset: "dst-atr116",
      label: { da: "Præsterede arbejdstimer (arbejdstidsregnskabet)", en: "Hours worked (working-time accounts)" },
      frequency: "year",
      firstPeriod: "2008",
      dimensions: ["industry"],
      levels: ["country"],
      groupings: { industry: ["total", "db07-19"] },
      measures: [
        {
          id: "hours",
          source: "HAC",
          label: { da: "Præsterede timer (1.000 timer)", en: "Hours worked (1,000 hours)" },
          unit: "thousand-hours",
          additive: true,
        },
      ],
      lagDays: 349,
      provisionalPeriods: 1,
    },
    layout: {
      geography: null,
      selectors: [{ code: "TYPE", text: "type" }],
      breakdowns: [
        {
          code: "BRANCHE07",
          text: "branche (DB07)",
          dimensions: ["industry"],
          words: words("TOT", ...sections),
        },
      ],
      totals: [{ code: "SEKTOR", text: "sektor" }, { code: "SOCIO", text: "socioøkonomisk status" }, sex],
    },
  },
];
