import { indicator } from "../define.ts";

/** Unemployed in the labour force survey as a share of the labour force aged 15-74. Unit: pct. (0–100). Shape: one per month, the country. Source: DST AKU111M. */
export default indicator({
  id: "lfs-unemployment-rate",
  agency: "dst",
  theme: "ledighed",
  label: { da: "AKU-ledighedsprocent", en: "LFS unemployment rate" },
  subject: { da: "AKU-ledigheden", en: "the LFS unemployment rate" },
  definition: {
    da: "Andelen af arbejdsstyrken 15-74 år, der ifølge Arbejdskraftundersøgelsen er uden arbejde, har søgt arbejde de seneste fire uger og kan begynde inden for to uger. Bygger på interview og følger ILO's definition, så den kan sammenlignes mellem lande.",
    en: "Share of the labour force aged 15-74 who according to the Labour Force Survey have no work, have looked for work in the latest four weeks and can start within two weeks. Based on interviews and the ILO definition, and so comparable between countries.",
  },
  formula: { da: "AKU-ledige / arbejdsstyrken 15-74 år × 100", en: "LFS unemployed / labour force 15-74 × 100" },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: { dataset: "dst-aku111m", value: "unemployment-rate" },
  seasonallyAdjusted: { dataset: "dst-aku111m", value: "unemployment-rate-sa" },
  frequency: "month",
  by: ["time"],
  additive: { time: "none", geography: "none" },
  basis: "national",
  period: "average",
  lagDays: 42,
  provisionalPeriods: 0,
  breaks: ["aku-2023k4"],
  caveats: [
    {
      da: "Tallet bygger på en stikprøve. Små ændringer fra måned til måned kan være tilfældige.",
      en: "The figure is based on a sample. Small changes from month to month may be chance.",
    },
    {
      da: "Studerende, der søger arbejde, tæller med, også når de ikke får en ydelse.",
      en: "Students looking for work count, also when they receive no benefit.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som bruttoledighed: AKU tæller personer uden ydelse med og udelader dem, der ikke søger arbejde.",
    en: "Must not be read as gross unemployment: the survey includes persons without benefits and leaves out those not looking for work.",
  },
  related: ["gross-unemployment-rate", "net-unemployment", "employees"],
  synonyms: [
    "AKU",
    "arbejdskraftundersøgelsen",
    "arbejdsløshedsprocent",
    "ILO-ledighed",
    "ledighed efter international definition",
    "stikprøveledighed",
  ],
});
