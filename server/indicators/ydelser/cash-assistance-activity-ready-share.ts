import { indicator } from "../define.ts";

/** Full-time persons on kontanthjælp who are ready for activities, per all on kontanthjælp, times 100. Unit: pct. Shape: one per month and municipality. Source: Jobindsats y60a02 by visitation. */
export default indicator({
  id: "cash-assistance-activity-ready-share",
  agency: "star",
  theme: "ydelser",
  label: { da: "Andel aktivitetsparate på kontanthjælp", en: "Activity-ready share of cash assistance" },
  subject: { da: "andelen af aktivitetsparate på kontanthjælp", en: "the activity-ready share of cash assistance" },
  definition: {
    da: "Aktivitetsparate kontanthjælpsmodtagere i pct. af alle kontanthjælpsmodtagere, begge i fuldtidspersoner. Aktivitetsparate vurderes ikke at kunne tage et ordinært job inden for tre måneder. Uoplyst visitation tæller med i nævneren.",
    en: "Activity-ready recipients of cash assistance in per cent of all recipients, both in full-time persons. Those who are activity-ready are assessed as unable to take an ordinary job within three months. Recipients not assessed count in the denominator.",
  },
  formula: {
    da: "aktivitetsparate (fuldtidspersoner) / alle på kontanthjælp (fuldtidspersoner) × 100",
    en: "activity-ready (full-time persons) / all on cash assistance (full-time persons) × 100",
  },
  unit: "percent",
  decimals: 1,
  better: null,
  measure: {
    ratio: {
      numerator: {
        dataset: "jobindsats-y60a02-visitation",
        value: "fte",
        at: { benefit: ["visitation.activity-ready"] },
      },
      denominator: { dataset: "jobindsats-y60a02-visitation", value: "fte" },
      per: 100,
    },
  },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "ratio", geography: "ratio" },
  basis: "residence",
  period: "average",
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: ["kontanthjaelp-2025", "employment-reform-2026-07"],
  caveats: [
    {
      da: "Under kontanthjælpsreformen begynder alle som jobparate. Andelen afhænger derfor af, hvor hurtigt kommunen visiterer om.",
      en: "Under the cash-assistance reform everybody starts as job-ready. The share therefore depends on how soon the municipality reassesses.",
    },
    {
      da: "Kommuner visiterer forskelligt. En høj andel kan skyldes borgerne eller vurderingen af dem.",
      en: "Municipalities assess differently. A high share may come from the citizens or from how they are assessed.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen, der ikke kan arbejde, og ikke sammenlignes hen over 1. juli 2025.",
    en: "Must not be read as the share unable to work, nor compared across 1 July 2025.",
  },
  related: ["cash-assistance-recipients", "activation-degree", "ordinary-hours-share"],
  synonyms: ["aktivitetsparate", "visitation", "visitationskategori", "ikke-jobparate", "jobparathed"],
});
