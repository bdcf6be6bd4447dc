import { indicator } from "../define.ts";

/** Long-term unemployed persons by gross unemployed full-time persons, times 100. Unit: pct. Source: Jobindsats y25i09 and y25i01. */
export default indicator({
  id: "long-term-share",
  agency: "star",
  theme: "ledighed",
  label: { da: "Langtidsledighedsandel (forholdstal)", en: "Long-term share (proportion)" },
  definition: {
    da: "Langtidsledige personer i forhold til bruttoledige fuldtidspersoner, gange 100. Tæller og nævner lægges sammen hver for sig, før der divideres.",
    en: "Long-term unemployed persons in proportion to gross unemployed full-time persons, times 100. Numerator and denominator are each summed before dividing.",
  },
  formula: {
    da: "langtidsledige (personer) / bruttoledige (fuldtidspersoner) × 100",
    en: "long-term unemployed (persons) / gross unemployed (full-time persons) × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: { dataset: "jobindsats-y25i09", value: "persons" },
      denominator: { dataset: "jobindsats-y25i01", value: "fte" },
      per: 100,
    },
  },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "ratio", geography: "ratio" },
  basis: "residence",
  period: "month-average",
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: ["fleur-2017", "jobparate-2025"],
  caveats: [
    {
      da: "Forholdstal: tælleren er personer, nævneren fuldtidspersoner. Jobindsats' egen andel deler med personer og er lavere.",
      en: "A proportion of persons to full-time persons. Jobindsats' own share divides by persons and is lower.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som den andel af de ledige personer, der er langtidsledige: tæller og nævner har ikke samme enhed.",
    en: "Must not be read as the share of unemployed persons who are long-term unemployed: numerator and denominator differ in unit.",
  },
  related: ["long-term-unemployment", "gross-unemployment"],
  synonyms: [
    "andel langtidsledige",
    "langtidsledighed i procent",
    "langtidsledige i forhold til ledige",
    "langtidsledighed",
  ],
});
