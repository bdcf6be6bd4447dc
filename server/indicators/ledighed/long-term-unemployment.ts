import { indicator } from "../define.ts";

/** Persons unemployed or activated at least 80 per cent of the latest 52 weeks. Unit: personer. Source: Jobindsats y25i09. */
export default indicator({
  id: "long-term-unemployment",
  agency: "star",
  theme: "ledighed",
  label: { da: "Langtidsledige", en: "Long-term unemployed" },
  definition: {
    da: "Personer på A-dagpenge eller jobparate på kontanthjælp, der har været ledige eller aktiverede mindst 80 pct. af de seneste 52 uger. Opgjort i personer, ikke fuldtidspersoner.",
    en: "Persons on unemployment benefit, or job-ready on cash assistance, who have been unemployed or in activation at least 80 per cent of the latest 52 weeks. Counted as persons, not as full-time persons.",
  },
  unit: "persons",
  decimals: 0,
  better: "lower",
  measure: { dataset: "jobindsats-y25i09", value: "persons" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  basis: "residence",
  period: "month-average",
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
