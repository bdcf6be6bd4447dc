import { indicator } from "../define.ts";

/** Employees with pain several times a week. Unit: pct. (0–100). Shape: one per round, by sex, age or industry. Sources: Arbejdstilsynet, NOA-L from 2021; NFA, Arbejdsmiljø og Helbred until 2018. */
export default indicator({
  id: "pain-weekly",
  agency: "at",
  theme: "arbejdsmiljoe",
  label: { da: "Andel med smerter flere gange om ugen", en: "Share with pain several times a week" },
  subject: {
    da: "andelen af lønmodtagere med smerter flere gange om ugen",
    en: "the share of employees with pain several times a week",
  },
  definition: {
    da: "Vægtet andel af lønmodtagere på 18-64 år, der svarer, at de har haft smerter flere gange om ugen i de seneste 3 måneder.",
    en: "Weighted share of employees aged 18-64 who answer that they have had pain several times a week in the last 3 months.",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    dataset: "at-noal",
    value: "pain",
    before: { dataset: "nfa-ah", value: "pain", until: "2018" },
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
      da: "Smerterne kan skyldes andet end arbejdet.",
      en: "The pain may have other causes than work.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen, der har fået smerter af arbejdet, eller som anmeldte muskelskeletsygdomme.",
    en: "Must not be read as the share whose pain is caused by work, or as reported musculoskeletal diseases.",
  },
  related: ["heavy-physical-work", "disease-incidence", "stress-share"],
  synonyms: ["smerter", "ondt", "muskelskeletbesvær", "ondt i ryggen", "ugentlige smerter"],
});
