import { indicator } from "../define.ts";

/** Recipients of kontanthjælp, by readiness for work from July 2021. Unit: fuldtidspersoner. Shape: one per month and municipality. Source: Jobindsats y60a02. */
export default indicator({
  id: "cash-assistance-recipients",
  agency: "star",
  theme: "ydelser",
  label: { da: "Kontanthjælpsmodtagere", en: "Cash-assistance recipients" },
  subject: { da: "antallet af kontanthjælpsmodtagere", en: "the number of cash-assistance recipients" },
  definition: {
    da: "Personer, der modtager kontanthjælp i måneden, omregnet til fuldtidspersoner: jobparate, aktivitetsparate og uddannelsesparate. Før 1. juli 2025 kontanthjælp, uddannelseshjælp og SHO tilsammen.",
    en: "Persons on cash assistance (kontanthjælp) in the month, converted to full-time persons: ready for work, for activities or for education. Before 1 July 2025 cash assistance, education assistance and SHO together.",
  },
  unit: "fte-persons",
  decimals: 0,
  better: "lower",
  measure: {
    dataset: "jobindsats-y60a02",
    value: "fte",
    also: [{ dataset: "jobindsats-y60a02-visitation", value: "fte" }],
  },
  frequency: "month",
  by: ["time", "geography", "benefit"],
  additive: { time: "average", geography: "sum", benefit: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: ["kontanthjaelp-2025", "employment-reform-2026-07"],
  caveats: [
    {
      da: "Under reformen begynder alle som jobparate. Fordelingen efter parathed kan derfor ikke sammenlignes hen over 1. juli 2025.",
      en: "Under the reform everybody starts as ready for work. Readiness can therefore not be compared across 1 July 2025.",
    },
    {
      da: "Tallet er fuldtidspersoner. Der er flere personer, omkring 2-3 pct., fordi nogle kun får kontanthjælp en del af måneden.",
      en: "The figure is full-time persons. There are about 2-3 per cent more persons, as some are on cash assistance for part of the month only.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som ledige: de fleste på kontanthjælp er ikke jobparate.",
    en: "Must not be read as unemployed: most recipients of cash assistance are not ready for work.",
  },
  related: [
    "cash-assistance-activity-ready-share",
    "activation-degree",
    "gross-unemployment",
    "unemployment-benefit-recipients",
  ],
  synonyms: [
    "kontanthjælp",
    "uddannelseshjælp",
    "bistandshjælp",
    "SHO",
    "selvforsørgelses- og hjemrejseydelse",
    "forsørgelse",
  ],
});
