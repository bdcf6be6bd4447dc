import { atMost } from "../quality.ts";
import { type Laid, sum, words } from "./layout.ts";
import { country, everyLevel, open, pair, published, variables } from "./variables.ts";

const { area, adjustment, status, sex, age, benefits } = variables;
const monthly = { ...open, frequency: "month", firstPeriod: "2007M01", lagDays: 30, provisionalPeriods: 2 } as const;

const gross = { da: "Bruttoledige", en: "Gross unemployed" };
const net = { da: "Nettoledige", en: "Net unemployed" };
const labourForce = {
  id: "labour-force",
  source: "RAS400",
  label: { da: "Arbejdsstyrken", en: "Labour force" },
  unit: "persons",
  additive: true,
} as const;
const forRate = {
  ...published("RAS400"),
  ...open,
  frequency: "year",
  firstPeriod: "2008",
  measures: [labourForce],
  lagDays: 305,
  provisionalPeriods: 0,
} as const;

/** YD tells benefits, sexes and ages in one variable; its values are not parts of one another. */
const sexes = ["MEN", "KVR"];
const ages = ["U25", "O25", "O30", "O40", "O50", "O60"];

/**
 * Unemployment and its labour force. Values of SAESONFAK: 24 actual grossed up, 10 seasonally adjusted, 22 and 9 the same
 * in per cent of the labour force. AKU111M's season variable is described with its values (10, 11) but its spelling
 * (`SÆSON`, `SAESON`) is not, so `æ` and `ae` count as the same letter.
 */
export const unemploymentTables: readonly Laid[] = [
  {
    table: {
      ...published("AUS07"),
      ...monthly,
      dataset: "dst-aus07",
      label: { da: "Fuldtidsledige efter ydelse, køn og alder", en: "Full-time unemployed by benefit, sex and age" },
      dimensions: [],
      levels: ["country"],
      measures: [
        ...pair("gross", gross, "fte-persons", ["TOT,24", "TOT,10"]),
        ...pair("net", net, "fte-persons", ["NET,24", "NET,10"]),
      ],
      quality: atMost("net", "gross"),
    },
    layout: { geography: null, selectors: [status, adjustment], breakdowns: [], totals: [] },
  },
  {
    table: {
      ...published("AUS07"),
      ...monthly,
      dataset: "dst-aus07-persons",
      label: { da: "Bruttoledige efter køn eller alder", en: "Gross unemployed by sex or age" },
      dimensions: ["sex", "age"],
      levels: ["country"],
      groupings: { sex: ["total", "sex"], age: ["total", "age-6"] },
      cuts: [["sex"], ["age"]],
      measures: [{ id: "gross", source: "24", label: gross, unit: "fte-persons", additive: true }],
    },
    layout: {
      geography: null,
      selectors: [adjustment],
      breakdowns: [{ ...status, dimensions: ["sex", "age"], words: words("TOT", ...sexes, ...ages) }],
      totals: [],
    },
  },
  {
    table: {
      ...published("AUS08"),
      ...monthly,
      dataset: "dst-aus08",
      label: { da: "Fuldtidsledige efter område", en: "Full-time unemployed by region" },
      dimensions: ["geography"],
      levels: everyLevel,
      measures: [
        ...pair("gross", gross, "fte-persons", ["24", "10"]),
        ...pair(
          "rate",
          { da: "Bruttoledige i pct. af arbejdsstyrken", en: "Gross unemployed in per cent of the labour force" },
          "percent",
          ["22", "9"],
        ),
      ],
    },
    layout: { geography: area, selectors: [adjustment], breakdowns: [], totals: [] },
  },
  {
    table: {
      ...published("AUS09"),
      ...monthly,
      dataset: "dst-aus09",
      label: { da: "Ledighedsindikator", en: "Unemployment indicator" },
      dimensions: [],
      levels: ["country"],
      measures: pair(
        "total",
        { da: "Bruttoledige, indikator", en: "Gross unemployed, early indicator" },
        "fte-persons",
        ["24", "10"],
      ),
      lagDays: 15,
      provisionalPeriods: 1,
    },
    layout: { geography: null, selectors: [adjustment], breakdowns: [], totals: [benefits] },
  },
  {
    table: {
      ...published("AKU111M"),
      ...monthly,
      dataset: "dst-aku111m",
      label: { da: "Arbejdsmarkedstilknytning (AKU), måned", en: "Labour-force status (LFS), monthly" },
      firstPeriod: "2008M01",
      dimensions: [],
      levels: ["country"],
      measures: pair("unemployment-rate", { da: "AKU-ledighedsprocent", en: "LFS unemployment rate" }, "percent", [
        "11,LPCT",
        "10,LPCT",
      ]),
      lagDays: 42,
      provisionalPeriods: 0,
    },
    layout: {
      geography: null,
      selectors: [
        { code: "SÆSON", text: "sæsonkorrigering" },
        { code: "BESKSTATUS", text: "beskæftigelsesstatus" },
      ],
      breakdowns: [],
      totals: [],
    },
  },
  {
    table: {
      ...forRate,
      dataset: "dst-ras400",
      label: {
        da: "Arbejdsstyrken til ledighedspct-beregning (ultimo november)",
        en: "Labour force for the unemployment rate (end of November)",
      },
      dimensions: ["geography"],
      levels: everyLevel,
    },
    layout: { geography: area, selectors: [], breakdowns: [], totals: [age, sex] },
  },
  {
    table: {
      ...forRate,
      dataset: "dst-ras400-persons",
      label: {
        da: "Arbejdsstyrken til ledighedspct-beregning efter køn og alder (ultimo november)",
        en: "Labour force for the unemployment rate by sex and age (end of November)",
      },
      dimensions: ["sex", "age"],
      levels: ["country"],
      groupings: { sex: ["total", "sex"], age: ["total", "age-6"] },
    },
    layout: {
      geography: null,
      selectors: [],
      breakdowns: [
        { ...sex, dimensions: ["sex"], words: words("TOT", "M", "K") },
        {
          ...age,
          dimensions: ["age"],
          words: [
            sum("TOT", ["TOT", "Alder i alt"]),
            sum("16-24", ["16-24", "16-24 år"]),
            sum("25-29", ["25-29", "25-29 år"]),
            sum("30-39", ["30-39", "30-39 år"]),
            sum("40-49", ["40-49", "40-49 år"]),
            sum("50-59", ["50-59", "50-59 år"]),
            sum("60+", ["6099", "60 år og derover"]),
          ],
        },
      ],
      totals: [country],
    },
  },
];
