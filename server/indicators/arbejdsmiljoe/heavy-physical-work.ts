import { indicator } from "../define.ts";

/** Employees with heavy physical work. Unit: pct. (0–100). Shape: one per round, by sex, age or industry. Sources: Arbejdstilsynet, NOA-L from 2021; NFA, Arbejdsmiljø og Helbred until 2018. */
export default indicator({
  id: "heavy-physical-work",
  agency: "at",
  theme: "arbejdsmiljoe",
  label: { da: "Andel med hårdt fysisk arbejde", en: "Share with heavy physical work" },
  subject: {
    da: "andelen af lønmodtagere med hårdt fysisk arbejde",
    en: "the share of employees with heavy physical work",
  },
  definition: {
    da: "Vægtet andel af lønmodtagere på 18-64 år, hvis svar om løft, bæring og arbejdsstillinger ligger over grænsen for hårdt fysisk arbejde.",
    en: "Weighted share of employees aged 18-64 whose answers on lifting, carrying and postures are above the threshold of heavy physical work.",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    dataset: "at-noal",
    value: "heavy-physical",
    before: { dataset: "nfa-ah", value: "heavy-physical", until: "2018" },
  },
  frequency: "year",
  by: ["time", "industry", "sex", "age"],
  additive: { time: "none", geography: "none", industry: "none", sex: "none", age: "none" },
  basis: "national",
  period: "round",
  interval: { kind: "sample", respondents: "respondents", designEffect: 1.4 },
  lagDays: 275,
  provisionalPeriods: 0,
  breaks: ["noal-2021", "noal-covid-2021"],
  caveats: [
    {
      da: "Tallene er fra en stikprøve. Usikkerheden er omtrentlig: den bygger på antal svar og en antaget designeffekt på 1,4. Grupper med færre end 30 svar er ikke vist.",
      en: "Figures are from a sample. Uncertainty is approximate: it rests on the number of answers and an assumed design effect of 1.4. Groups with fewer than 30 answers are not shown.",
    },
    {
      da: "Køn, alder og branche vises én ad gangen, fordi der er for få svar til at krydse dem.",
      en: "Sex, age and industry are shown one at a time, as there are too few answers to cross them.",
    },
    {
      da: "2012-2018 er NFA's Arbejdsmiljø og Helbred med andre spørgsmål og kan ikke sammenlignes med NOA-L fra 2021, som er indsamlet under covid-19.",
      en: "2012-2018 are NFA's Working Environment and Health with other questions and cannot be compared with NOA-L from 2021, which was collected during covid-19.",
    },
    {
      da: "Grænsen er sat af undersøgelsen og bygger på egne svar, ikke på målinger.",
      en: "The threshold is set by the survey and rests on own answers, not on measurements.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen, der er nedslidte, eller som en måling af belastningen.",
    en: "Must not be read as the share who are worn down, or as a measurement of the strain.",
  },
  related: ["pain-weekly", "disease-incidence", "stress-share"],
  synonyms: ["fysisk hårdt arbejde", "tungt arbejde", "fysiske belastninger", "nedslidning", "løft"],
});
