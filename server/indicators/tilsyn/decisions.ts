import { indicator } from "../define.ts";

/** Decisions and other reactions of the authority in a quarter. Unit: afgørelser. Shape: one per quarter, by type and industry. Source: Arbejdstilsynet, Tilsyn i tal. */
export default indicator({
  id: "decisions",
  agency: "at",
  theme: "tilsyn",
  label: { da: "Arbejdstilsynets afgørelser", en: "Decisions of the authority" },
  subject: {
    da: "antallet af afgørelser fra Arbejdstilsynet",
    en: "the number of decisions of the Working Environment Authority",
  },
  definition: {
    da: "Afgørelser og andre reaktioner, som Arbejdstilsynet har givet i perioden: påbud, forbud, undersøgelsespåbud, vejledninger, aftaleforløb, bøder og politianmeldelser.",
    en: "Decisions and other reactions given by the authority in the period: notices, prohibitions, examination notices, guidance, agreement courses, fines and reports to the police.",
  },
  unit: "decisions",
  decimals: 0,
  better: null,
  measure: { dataset: "at-decisions", value: "decisions" },
  frequency: "quarter",
  by: ["time", "industry", "decision"],
  additive: { time: "sum", geography: "none", industry: "sum", decision: "sum" },
  basis: "workplace",
  datedBy: "event",
  period: "sum",
  lagDays: 45,
  provisionalPeriods: 0,
  breaks: ["at-reactions-2021", "at-reactions-2024"],
  caveats: [
    {
      da: "Typerne skifter: aftaleforløb findes fra september 2020, rådgivningspåbud til marts 2021 og kompetencepåbud fra april 2021 til udgangen af 2024.",
      en: "Types change: agreement courses exist from September 2020, advisory notices until March 2021 and competence notices from April 2021 until the end of 2024.",
    },
    {
      da: "Ét besøg kan give flere afgørelser. Antallet følger især, hvor mange og hvilke virksomheder der besøges; tilsynet blev lagt om i 2012 og 2022.",
      en: "One visit may give several decisions. The number follows mostly how many and which companies are visited; inspection was changed in 2012 and 2022.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som et mål for, hvor godt eller dårligt arbejdsmiljøet er: flere tilsyn giver flere afgørelser.",
    en: "Must not be read as a measure of how good or bad the working environment is: more inspections give more decisions.",
  },
  related: ["inspections", "inspection-hit-rate"],
  synonyms: ["påbud", "strakspåbud", "forbud", "reaktioner", "rådgivningspåbud", "kompetencepåbud", "aftaleforløb"],
});
