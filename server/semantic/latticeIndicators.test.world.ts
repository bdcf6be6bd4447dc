import type { Indicator, MeasureRule, Table } from "#server/indicators/define.ts";

const words = (text: string) => ({ da: text, en: text });

/** An indicator by year, industry and sex, for a test to say what is different. */
export const indicator = (id: string, measure: MeasureRule, more: Partial<Indicator>): Indicator => ({
  id,
  agency: "at",
  theme: "arbejdsulykker",
  label: words(id),
  subject: words(id),
  definition: words(id),
  unit: "persons",
  decimals: 1,
  better: "lower",
  measure,
  frequency: "year",
  by: ["time", "industry", "sex"],
  additive: { time: "sum", geography: "none", industry: "sum", sex: "sum" },
  basis: "workplace",
  period: "sum",
  lagDays: 150,
  provisionalPeriods: 0,
  breaks: [],
  caveats: [],
  mustNotBeReadAs: words(""),
  related: [],
  synonyms: [],
  ...more,
});

const of = (dataset: string, value = "count"): Table => ({ dataset, value });
const ratios = { time: "ratio", geography: "none", industry: "ratio", sex: "ratio", severity: "ratio" } as const;
const [events, employed] = [of("lat-events"), of("lat-employed")];

/** One indicator of each rule over the lattice. */
export const indicators: readonly Indicator[] = [
  indicator(
    "events",
    { ...events, also: [of("lat-areas")] },
    {
      by: ["time", "geography", "industry", "sex", "severity"],
      additive: { time: "sum", geography: "sum", industry: "sum", sex: "sum", severity: "sum" },
      interval: { kind: "poisson" },
    },
  ),
  indicator("serious", { ...events, at: { severity: ["serious"] } }, { interval: { kind: "poisson" } }),
  indicator(
    "incidence",
    { ratio: { numerator: events, denominator: { ...employed, carry: "newest" }, per: 1000 } },
    {
      by: ["time", "industry", "sex", "severity"],
      additive: ratios,
      interval: { kind: "poisson" },
    },
  ),
  indicator(
    "share",
    {
      ratio: {
        numerator: { ...events, also: [of("lat-areas")] },
        denominator: { ...of("lat-events", "base"), also: [of("lat-areas", "base")] },
        per: 100,
      },
      published: { ...of("lat-events", "rate"), also: [of("lat-areas", "rate")] },
    },
    {
      by: ["time", "geography", "industry", "sex", "severity"],
      additive: { ...ratios, geography: "ratio" },
      interval: { kind: "wilson" },
    },
  ),
  indicator(
    "risk",
    {
      ratio: {
        numerator: { ...of("lat-quarters"), over: "sum" },
        denominator: { ...employed, carry: "newest" },
        per: 1,
        relativeTo: "industry",
      },
    },
    { by: ["time", "industry"], additive: { time: "ratio", geography: "none", industry: "ratio" } },
  ),
  indicator(
    "followed",
    { ratio: { numerator: { ...events, forward: 1 }, denominator: events, per: 100 } },
    {
      additive: ratios,
      interval: { kind: "wilson" },
    },
  ),
  indicator(
    "strain",
    { product: { left: { ...of("lat-quarters"), over: "mean" }, right: events, per: 0.01 } },
    {
      by: ["time", "industry"],
      additive: { time: "none", geography: "none", industry: "none" },
    },
  ),
  ...(["average", "sum"] as const).map((time) =>
    indicator(
      `benefits-${time}`,
      { ...of("lat-months"), before: { ...of("lat-old-months"), until: "2024M03" } },
      {
        frequency: "month",
        by: ["time", "benefit", "sex"],
        additive: { time, geography: "none", benefit: "sum", sex: "sum" },
        ...(time === "sum" ? { interval: { kind: "poisson" } } : {}),
      },
    ),
  ),
  indicator(
    "survey",
    { ...of("lat-survey", "rate"), before: { ...of("lat-old-survey", "rate"), until: "2018" } },
    {
      unit: "percent",
      by: ["time", "sex", "age"],
      additive: { time: "none", geography: "none", sex: "none", age: "none" },
      interval: { kind: "sample", respondents: "base", designEffect: 1.4 },
    },
  ),
];
