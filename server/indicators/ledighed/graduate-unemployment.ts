import { indicator } from "../define.ts";

/** Persons on A-dagpenge on graduate terms. Unit: personer. Source: Jobindsats y01dia02. */
export default indicator({
  id: "graduate-unemployment",
  agency: "star",
  theme: "ledighed",
  label: { da: "Ledige dimittender", en: "Unemployed graduates" },
  subject: { da: "antallet af ledige dimittender", en: "the number of unemployed graduates" },
  definition: {
    da: "Personer, der modtager A-dagpenge på dimittendvilkår, det vil sige har fået ret til dagpenge ved at afslutte en uddannelse.",
    en: "Persons on unemployment benefit on graduate terms, that is with a right to benefit from having completed an education.",
  },
  unit: "persons",
  decimals: 0,
  better: "lower",
  measure: { dataset: "jobindsats-y01dia02", value: "persons" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: ["fleur-2017"],
  caveats: [
    {
      da: "Tallet topper hvert år omkring juli, når uddannelserne slutter. Sammenlign med samme måned året før.",
      en: "The number peaks each year around July, when studies end. Compare with the same month of the year before.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som alle nyuddannede uden job: kun medlemmer af en a-kasse på dimittendvilkår tæller med.",
    en: "Must not be read as all recent graduates without a job: only members of an a-kasse on graduate terms count.",
  },
  related: ["unemployment-benefit-recipients", "gross-unemployment"],
  synonyms: [
    "dimittendledighed",
    "dimittender",
    "nyuddannede ledige",
    "ledige akademikere",
    "dimittendsats",
    "nyuddannede",
  ],
});
