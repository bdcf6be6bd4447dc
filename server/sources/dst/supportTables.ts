import { type Laid, sum, type Word, words } from "./layout.ts";
import { adjusted, country, everyLevel, open, published, variables } from "./variables.ts";

const { area, benefits, sex, age } = variables;
const quarterly = { ...open, frequency: "quarter", lagDays: 80, provisionalPeriods: 0 } as const;

/**
 * Our benefits and the values of YDELSESTYPE they are made of. The codes of the totals and DP, RE, LY, SY, RES and JA are
 * met in public descriptions of the table; the others are found by their texts. `TOTUSU` is all without student grants.
 */
const benefitWords: readonly Word[] = [
  ...words("TOTUSU", "DP", "SY", "RE", "LY"),
  sum("cash", ["KL", "Nettoledige kontanthjælpsmodtagere"], ["KH", "Kontanthjælp i øvrigt"]),
  { ...sum("education", ["UH", "Uddannelseshjælp i øvrigt"]), from: "2014K1", to: "2025K2" },
  { ...sum("sho", ["SHO", "Selvforsørgelses-, hjemrejse- og overgangsydelse"]), from: "2015K3", to: "2025K2" },
  sum("holiday", ["FE", "Feriedagpenge"]),
  { word: "JA", of: [{ code: "JA" }], from: "2014K3" },
  { word: "RES", of: [{ code: "RES" }], from: "2013K1" },
  sum("guidance", ["TOTVO", "Vejledning og opkvalificering"]),
  sum("placement", ["VP", "Virksomhedspraktik"], ["NYT", "Nytteindsats"]),
  sum("wage-subsidy", ["LT", "Ansættelse med løntilskud"]),
  sum("flex", ["FL", "Fleksjob"]),
  sum("protected", ["SK", "Skånejob"]),
  sum("disability", ["FØP", "Førtidspension"]),
  { ...sum("senior", ["SEN", "Seniorpension"]), from: "2020K1" },
  { ...sum("early", ["TID", "Tidlig pension"]), from: "2022K1" },
  sum("efterloen", ["EFT", "Efterløn"]),
  sum("flex-allowance", ["FY", "Fleksydelse"]),
  sum("parental", ["BA", "Barselsdagpenge"]),
];

const supported = {
  id: "fte",
  source: "AUK01",
  label: { da: "Offentligt forsørgede", en: "Publicly supported" },
  unit: "fte-persons",
  additive: true,
} as const;

const ageWords = words("16-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "6099");

/** FOLK1A has single years of age; ours are sums of them, up to and with 66. */
const years = (word: string, from: number, to: number): Word => ({
  word,
  of: Array.from({ length: to - from + 1 }, (_, at) => ({ code: String(from + at) })),
});
const bands: readonly (readonly [number, number])[] = [
  [16, 24],
  [25, 29],
  [30, 34],
  [35, 39],
  [40, 44],
  [45, 49],
  [50, 54],
  [55, 59],
];
const population = {
  id: "population",
  source: "FOLK1A",
  label: { da: "Befolkningen 16-66 år", en: "Population aged 16-66" },
  unit: "persons",
  additive: true,
} as const;
const counted = {
  ...published("FOLK1A"),
  ...open,
  frequency: "quarter",
  firstPeriod: "2008K1",
  measures: [population],
  lagDays: 0,
  provisionalPeriods: 0,
  // The first day of a quarter is counted within it.
  quality: { unfinished: true },
} as const;
const civil = { code: "CIVILSTAND", text: "civilstand" };

/** Persons on income-replacing benefits below the state pension age, in full-time persons, and the population they are of. */
export const supportTables: readonly Laid[] = [
  {
    table: {
      ...published("AUK01"),
      ...quarterly,
      dataset: "dst-auk01",
      label: { da: "Offentligt forsørgede efter område og ydelse", en: "Publicly supported by region and benefit" },
      firstPeriod: "2007K1",
      dimensions: ["geography", "benefit"],
      levels: [...everyLevel, "unknown"],
      groupings: { benefit: ["total", "benefit"] },
      measures: [supported],
    },
    layout: {
      geography: area,
      selectors: [],
      breakdowns: [{ ...benefits, dimensions: ["benefit"], words: benefitWords }],
      totals: [sex, age],
    },
  },
  {
    table: {
      ...published("AUK01"),
      ...quarterly,
      dataset: "dst-auk01-persons",
      label: {
        da: "Offentligt forsørgede efter ydelse, køn og alder",
        en: "Publicly supported by benefit, sex and age",
      },
      firstPeriod: "2007K1",
      dimensions: ["benefit", "sex", "age"],
      levels: ["country"],
      groupings: { benefit: ["total", "benefit"], sex: ["total", "sex"], age: ["total", "age-9"] },
      measures: [supported],
    },
    layout: {
      geography: null,
      selectors: [],
      breakdowns: [
        { ...benefits, dimensions: ["benefit"], words: benefitWords },
        { ...sex, dimensions: ["sex"], words: words("TOT", "M", "K") },
        { ...age, dimensions: ["age"], words: [...words("TOT"), ...ageWords] },
      ],
      totals: [country],
    },
  },
  {
    table: {
      ...published("AUKS01"),
      ...quarterly,
      dataset: "dst-auks01",
      label: { da: "Offentligt forsørgede, sæsonkorrigeret", en: "Publicly supported, seasonally adjusted" },
      firstPeriod: "2007K1",
      dimensions: [],
      levels: ["country"],
      measures: [
        { id: "fte-sa", source: "TOTUSU", label: adjusted(supported.label), unit: supported.unit, additive: false },
      ],
    },
    layout: { geography: null, selectors: [benefits], breakdowns: [], totals: [] },
  },
  {
    table: {
      ...counted,
      dataset: "dst-folk1a",
      label: {
        da: "Befolkningen 16-66 år den 1. i kvartalet",
        en: "Population aged 16-66 on the first day of the quarter",
      },
      dimensions: ["geography"],
      levels: ["country", "region", "municipality"],
    },
    layout: {
      geography: area,
      selectors: [],
      breakdowns: [{ ...age, dimensions: [], words: [years("16-66", 16, 66)] }],
      totals: [sex, civil],
    },
  },
  {
    table: {
      ...counted,
      dataset: "dst-folk1a-persons",
      label: {
        da: "Befolkningen 16-66 år efter køn og alder den 1. i kvartalet",
        en: "Population aged 16-66 by sex and age on the first day of the quarter",
      },
      dimensions: ["sex", "age"],
      levels: ["country"],
      groupings: { sex: ["total", "sex"], age: ["total", "age-9"] },
    },
    layout: {
      geography: null,
      selectors: [],
      breakdowns: [
        { ...sex, dimensions: ["sex"], words: words("TOT", "1", "2") },
        {
          ...age,
          dimensions: ["age"],
          words: [
            years("TOT", 16, 66),
            ...bands.map(([from, to]) => years(`${from}-${to}`, from, to)),
            years("60-66", 60, 66),
          ],
        },
      ],
      totals: [country, civil],
    },
  },
];
