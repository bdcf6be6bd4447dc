import { indicator } from "../define.ts";

/** Persons on kontanthjælp with paid ordinary hours per person on kontanthjælp, times 100. Unit: pct. Shape: one per month and municipality. Source: Jobindsats y60j01 and y60a02. */
export default indicator({
  id: "ordinary-hours-share",
  agency: "star",
  theme: "indsats",
  label: { da: "Andel med ordinære timer, kontanthjælp", en: "Share with ordinary hours, cash assistance" },
  subject: {
    da: "andelen af kontanthjælpsmodtagere med ordinære timer",
    en: "the share of cash-assistance recipients with ordinary hours",
  },
  definition: {
    da: "Kontanthjælpsmodtagere, der i måneden har haft mindst én ordinær løntime, i pct. af alle kontanthjælpsmodtagere. Begge er personer. Hvor Jobindsats selv offentliggør andelen, vises den.",
    en: "Recipients of cash assistance with at least one paid ordinary hour in the month, in per cent of all recipients. Both are persons. Where Jobindsats itself publishes the share it is shown.",
  },
  formula: {
    da: "personer på kontanthjælp med ordinære løntimer / personer på kontanthjælp × 100",
    en: "persons on cash assistance with paid ordinary hours / persons on cash assistance × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "higher",
  measure: {
    ratio: {
      numerator: { dataset: "jobindsats-y60j01", value: "persons" },
      denominator: { dataset: "jobindsats-y60a02", value: "persons" },
      per: 100,
    },
    published: { dataset: "jobindsats-y60j01", value: "share" },
  },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "ratio", geography: "ratio" },
  basis: "residence",
  period: "average",
  interval: { kind: "wilson" },
  lagDays: 60,
  provisionalPeriods: 2,
  breaks: ["kontanthjaelp-2025", "employment-reform-2026-02"],
  caveats: [
    {
      da: "Én time i måneden er nok til at tælle med. Andelen siger ikke, hvor mange timer der arbejdes.",
      en: "One hour in the month is enough to count. The share does not tell how many hours are worked.",
    },
    {
      da: "Arbejdskravet i kontanthjælpsreformen fra 1. juli 2025 gør, at flere får brug for timer. Før og efter kan ikke sammenlignes.",
      en: "The work requirement of the cash-assistance reform of 1 July 2025 makes more need hours. Before and after cannot be compared.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen, der er i job, og ikke som en virkning af indsatsen: ikke en årsagssammenhæng.",
    en: "Must not be read as the share in work, nor as an effect of the effort: it is no causal relation.",
  },
  related: ["activation-degree", "cash-assistance-recipients", "cash-assistance-activity-ready-share"],
  synonyms: ["ordinære timer", "løntimer", "småjob", "lønnede timer", "timer i job"],
});
