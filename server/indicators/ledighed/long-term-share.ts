import { indicator } from "../define.ts";

/** Long-term unemployed full-time persons by gross unemployed full-time persons, times 100. Unit: pct. Source: Jobindsats y25i09 and y25i01. */
export default indicator({
  id: "long-term-share",
  agency: "star",
  theme: "ledighed",
  label: { da: "Langtidsledighedsandel", en: "Long-term share" },
  subject: { da: "langtidsledighedsandelen", en: "the long-term share of unemployment" },
  definition: {
    da: "Langtidsledige i pct. af bruttoledige, begge i fuldtidspersoner. Tæller og nævner lægges sammen hver for sig, før der divideres.",
    en: "Long-term unemployed in per cent of gross unemployed, both in full-time persons. Numerator and denominator are each summed before dividing.",
  },
  formula: {
    da: "langtidsledige (fuldtidspersoner) / bruttoledige (fuldtidspersoner) × 100",
    en: "long-term unemployed (full-time persons) / gross unemployed (full-time persons) × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: { dataset: "jobindsats-y25i09", value: "fte" },
      denominator: { dataset: "jobindsats-y25i01", value: "fte" },
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
  breaks: ["fleur-2017", "jobparate-2025"],
  caveats: [
    {
      da: "Jobindsats' egen andel er i personer og er lavere, fordi flere personer end fuldtidspersoner er kortvarigt ledige.",
      en: "Jobindsats' own share is in persons and is lower, since short spells count for more persons than full-time persons.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som den andel af de ledige personer, der er langtidsledige: tallene er i fuldtidspersoner.",
    en: "Must not be read as the share of unemployed persons who are long-term unemployed: the figures are in full-time persons.",
  },
  related: ["long-term-unemployment", "gross-unemployment"],
  synonyms: [
    "andel langtidsledige",
    "langtidsledighed i procent",
    "langtidsledige i forhold til ledige",
    "langtidsledighedsprocent",
  ],
});
