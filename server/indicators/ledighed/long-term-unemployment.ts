import { indicator } from "../define.ts";

/** Full-time persons unemployed or activated at least 80 per cent of the latest 52 weeks. Unit: fuldtidspersoner. Source: Jobindsats y25i09. Decision 005. */
export default indicator({
  id: "long-term-unemployment",
  agency: "star",
  theme: "ledighed",
  label: { da: "Langtidsledige", en: "Long-term unemployed" },
  subject: { da: "antallet af langtidsledige", en: "the number of long-term unemployed" },
  definition: {
    da: "Fuldtidspersoner på A-dagpenge eller jobparate på kontanthjælp, der har været ledige eller aktiverede mindst 80 pct. af de seneste 52 uger. Antallet af personer er omkring 10 pct. højere.",
    en: "Full-time persons on unemployment benefit, or job-ready on cash assistance, who have been unemployed or in activation at least 80 per cent of the latest 52 weeks. The number of persons is about 10 per cent higher.",
  },
  unit: "fte-persons",
  decimals: 0,
  better: "lower",
  measure: { dataset: "jobindsats-y25i09", value: "fte" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: ["fleur-2017", "jobparate-2025"],
  caveats: [
    {
      da: "Grænsen er 80 pct. af 52 uger. Danmarks Statistiks opgørelse (AULK10) bruger andre grænser og kan ikke sammenlignes.",
      en: "The threshold is 80 per cent of 52 weeks. Statistics Denmark's figures (AULK10) use other thresholds and are not comparable.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som personer, der har været ledige et helt år uden afbrydelse.",
    en: "Must not be read as persons unemployed for a whole year without a break.",
  },
  related: ["long-term-share", "gross-unemployment", "unemployment-benefit-recipients"],
  synonyms: [
    "langtidsledighed",
    "ledig over et år",
    "ledige i mere end et år",
    "langvarig ledighed",
    "langtidsarbejdsløse",
  ],
});
