import { indicator } from "../define.ts";

/** Mental diseases in per cent of all reported occupational diseases. Unit: pct. (0–100). Shape: one per year, by industry and sex. Source: Arbejdstilsynet, annual statement. */
export default indicator({
  id: "mental-disease-share",
  agency: "at",
  theme: "erhvervssygdomme",
  label: { da: "Andel psykiske sygdomme", en: "Share of mental diseases" },
  subject: {
    da: "andelen af psykiske sygdomme blandt anmeldte erhvervssygdomme",
    en: "the share of mental diseases among reported occupational diseases",
  },
  definition: {
    da: "Psykiske sygdomme i pct. af alle erhvervssygdomme, der er anmeldt i året. Tæller og nævner lægges sammen hver for sig, før der divideres.",
    en: "Mental diseases in per cent of all occupational diseases reported in the year. Numerator and denominator are each summed before dividing.",
  },
  formula: {
    da: "anmeldte psykiske sygdomme / alle anmeldte erhvervssygdomme × 100",
    en: "reported mental diseases / all reported occupational diseases × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: { dataset: "at-diseases", value: "diseases", at: { diagnosis: ["mental"] } },
      denominator: { dataset: "at-diseases", value: "diseases" },
      per: 100,
    },
  },
  frequency: "year",
  by: ["time", "industry", "sex"],
  additive: { time: "ratio", geography: "none", industry: "ratio", sex: "ratio" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "wilson" },
  lagDays: 152,
  provisionalPeriods: 0,
  breaks: ["at-registration-2006", "at-deduplication-2020"],
  caveats: [
    {
      da: "Andelen stiger også, når færre andre sygdomme anmeldes. Se på antallet ved siden af.",
      en: "The share also rises when fewer other diseases are reported. Look at the count beside it.",
    },
    {
      da: "2020-2022 rummer anmeldelser af covid-19 blandt de andre sygdomme, og det sænker andelen.",
      en: "2020-2022 include reports of covid-19 among the other diseases, which lowers the share.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen af beskæftigede, der er psykisk syge af arbejdet.",
    en: "Must not be read as the share of the employed who are mentally ill from work.",
  },
  related: ["reported-occupational-diseases", "disease-incidence", "stress-share"],
  synonyms: ["psykiske sygdomme", "psykiske arbejdsskader", "stress og depression", "psykisk arbejdsmiljø"],
});
