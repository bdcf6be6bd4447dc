import { indicator } from "../define.ts";

/** Employees who have been stressed often or all the time. Unit: pct. (0–100). Shape: one per round, by sex, age or industry. Sources: Arbejdstilsynet, NOA-L from 2021; NFA, Arbejdsmiljø og Helbred until 2018. */
export default indicator({
  id: "stress-share",
  agency: "at",
  theme: "arbejdsmiljoe",
  label: { da: "Andel stressede", en: "Share of stressed" },
  subject: { da: "andelen af stressede lønmodtagere", en: "the share of employees who are stressed" },
  definition: {
    da: "Vægtet andel af lønmodtagere på 18-64 år, der svarer, at de har været stressede ofte eller hele tiden i de seneste uger.",
    en: "Weighted share of employees aged 18-64 who answer that they have been stressed often or all the time in recent weeks.",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    dataset: "at-noal",
    value: "stress",
    before: { dataset: "nfa-ah", value: "stress", until: "2018" },
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
      da: "Spørgsmålet skelner ikke mellem stress fra arbejdet og fra privatlivet.",
      en: "The question does not tell stress from work apart from stress in private life.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen, der er syge af stress, eller som stress, der skyldes arbejdet.",
    en: "Must not be read as the share who are ill from stress, or as stress caused by work.",
  },
  related: ["mental-disease-share", "violence-threats-share", "pain-weekly"],
  synonyms: ["stress", "stressede", "stressniveau", "mental belastning", "psykisk arbejdsmiljø"],
});
