import { indicator } from "../define.ts";

/** Companies with at least one reaction in per cent of the companies visited. Unit: pct. (0–100). Shape: one per quarter, by industry. Source: Arbejdstilsynet, Tilsyn i tal. */
export default indicator({
  id: "inspection-hit-rate",
  agency: "at",
  theme: "tilsyn",
  label: { da: "Andel besøgte virksomheder med reaktion", en: "Share of visited companies with a reaction" },
  subject: { da: "andelen af besøgte virksomheder med reaktion", en: "the share of visited companies with a reaction" },
  definition: {
    da: "Andelen af de virksomheder, Arbejdstilsynet har besøgt i kvartalet, som har fået mindst én reaktion, fx et påbud, et forbud eller en vejledning.",
    en: "Share of the companies visited by the authority in the quarter that got at least one reaction, such as a notice, a prohibition or guidance.",
  },
  formula: {
    da: "besøgte virksomheder med mindst én reaktion / besøgte virksomheder × 100",
    en: "companies visited with at least one reaction / companies visited × 100",
  },
  unit: "percent",
  decimals: 1,
  better: null,
  measure: {
    ratio: {
      numerator: { dataset: "at-inspections", value: "companies-with-reaction" },
      denominator: { dataset: "at-inspections", value: "companies" },
      per: 100,
    },
  },
  frequency: "quarter",
  by: ["time", "industry"],
  additive: { time: "none", geography: "none", industry: "ratio" },
  basis: "workplace",
  datedBy: "event",
  period: "sum",
  interval: { kind: "wilson" },
  lagDays: 45,
  provisionalPeriods: 0,
  breaks: ["at-risk-based-2012", "at-platform-2022"],
  caveats: [
    {
      da: "Virksomheder udvælges efter risiko. Andelen er derfor højere, end hvis alle blev besøgt.",
      en: "Companies are selected by risk. The share is therefore higher than if all were visited.",
    },
    {
      da: "En virksomhed tælles én gang i kvartalet og kan stå i flere kvartaler, så kvartaler kan ikke samles til et år.",
      en: "A company is counted once a quarter and may be in several quarters, so quarters cannot make a year.",
    },
    {
      da: "Intervallet viser den tilfældige variation i udfaldet, ikke usikkerheden ved udvælgelsen.",
      en: "The interval shows the chance variation of the outcome, not the uncertainty of the selection.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen af virksomheder i branchen, der har problemer med arbejdsmiljøet.",
    en: "Must not be read as the share of companies in the industry with problems in the working environment.",
  },
  related: ["inspections", "decisions"],
  synonyms: ["træfprocent", "hit rate", "andel med påbud", "andel med reaktion", "reaktionsprocent"],
});
