import { indicator } from "../define.ts";

/** Full-time activated persons on kontanthjælp per full-time person on kontanthjælp, times 100. Unit: pct. Shape: one per month and municipality. Source: Jobindsats y60c07, y60c01 and y60a02. */
export default indicator({
  id: "activation-degree",
  agency: "star",
  theme: "indsats",
  label: { da: "Aktiveringsgrad, kontanthjælp", en: "Activation degree, cash assistance" },
  subject: { da: "aktiveringsgraden på kontanthjælp", en: "the activation degree on cash assistance" },
  definition: {
    da: "Den del af tiden på kontanthjælp, der bruges i tilbud: fuldtidsaktiverede i pct. af fuldtidspersoner på kontanthjælp. Hvor Jobindsats selv offentliggør graden, vises den; for regioner, grupper og længere perioder lægges tæller og nævner sammen hver for sig.",
    en: "The part of the time on cash assistance that is spent in offers: full-time activated in per cent of full-time persons on cash assistance. Where Jobindsats itself publishes the degree it is shown; for regions, groups and longer periods numerator and denominator are each summed.",
  },
  formula: {
    da: "fuldtidsaktiverede på kontanthjælp / fuldtidspersoner på kontanthjælp × 100",
    en: "full-time activated on cash assistance / full-time persons on cash assistance × 100",
  },
  unit: "percent",
  decimals: 1,
  better: null,
  measure: {
    ratio: {
      numerator: { dataset: "jobindsats-y60c01", value: "fte" },
      denominator: { dataset: "jobindsats-y60a02", value: "fte" },
      per: 100,
    },
    published: { dataset: "jobindsats-y60c07", value: "degree" },
  },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "ratio", geography: "ratio" },
  basis: "residence",
  period: "average",
  lagDays: 42,
  provisionalPeriods: 2,
  breaks: ["kontanthjaelp-2025", "employment-reform-2026-02", "employment-reform-2026-07"],
  caveats: [
    {
      da: "Graden falder hvert år i juli, når tilbuddene holder ferielukket. Sammenlign med samme måned året før.",
      en: "The degree falls each July, when offers close for the holidays. Compare with the same month of the year before.",
    },
    {
      da: "Øvrig vejledning og opkvalificering blev beskåret i 2026, så der gives færre tilbud.",
      en: "Other guidance and upskilling was cut in 2026, so fewer offers are made.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen af personer, der får et tilbud (den er langt højere), og ikke som en virkning: graden siger ikke, om tilbuddene hjælper, ikke en årsagssammenhæng.",
    en: "Must not be read as the share of persons given an offer (which is far higher), nor as an effect: the degree does not tell whether offers help, it is no causal relation.",
  },
  related: ["ordinary-hours-share", "job-after-offer", "cash-assistance-recipients"],
  synonyms: ["aktivering", "aktiverede", "tilbud", "beskæftigelsesindsats", "aktiveringsberørte", "fuldtidsaktiverede"],
});
