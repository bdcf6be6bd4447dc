import { indicator } from "../define.ts";

/** Employees exposed to violence or threats in the last 12 months. Unit: pct. (0–100). Shape: one per round, by sex, age or industry. Sources: Arbejdstilsynet, NOA-L from 2021; NFA, Arbejdsmiljø og Helbred until 2018. */
export default indicator({
  id: "violence-threats-share",
  agency: "at",
  theme: "arbejdsmiljoe",
  label: { da: "Andel udsat for vold eller trusler", en: "Share exposed to violence or threats" },
  subject: {
    da: "andelen af lønmodtagere udsat for vold eller trusler",
    en: "the share of employees exposed to violence or threats",
  },
  definition: {
    da: "Vægtet andel af lønmodtagere på 18-64 år, der svarer, at de i de seneste 12 måneder har været udsat for fysisk vold eller trusler om vold på arbejdet.",
    en: "Weighted share of employees aged 18-64 who answer that they have been exposed to physical violence or threats of violence at work in the last 12 months.",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    dataset: "at-noal",
    value: "violence-threats",
    before: { dataset: "nfa-ah", value: "violence-threats", until: "2018" },
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
      da: "Både vold og trusler fra borgere, kunder og patienter og fra kolleger og ledere er med.",
      en: "Violence and threats both from citizens, customers and patients and from colleagues and managers are included.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som anmeldte arbejdsulykker med vold: de fleste hændelser anmeldes ikke.",
    en: "Must not be read as reported accidents with violence: most events are not reported.",
  },
  related: ["stress-share", "reported-accidents", "mental-disease-share"],
  synonyms: ["vold", "trusler", "vold på arbejdet", "krænkende handlinger", "trusler om vold"],
});
