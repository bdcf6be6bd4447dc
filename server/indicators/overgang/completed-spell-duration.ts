import { indicator } from "../define.ts";

/** Weeks of completed spells on A-dagpenge per completed spell. Unit: uger. Shape: one per month and municipality. Source: Jobindsats y01a27. */
export default indicator({
  id: "completed-spell-duration",
  agency: "star",
  theme: "overgang",
  label: { da: "Varighed af afsluttede forløb", en: "Length of completed spells" },
  subject: { da: "varigheden af afsluttede dagpengeforløb", en: "the length of completed benefit spells" },
  definition: {
    da: "Gennemsnitligt antal uger, som forløb på A-dagpenge afsluttet i måneden har varet. Et forløb er afsluttet efter en hel kalendermåned uden A-dagpenge. Hvor Jobindsats selv offentliggør gennemsnittet, vises det; ellers vægtes der med antallet af forløb.",
    en: "Mean number of weeks that spells on unemployment benefit completed in the month had lasted. A spell is completed after a whole calendar month without unemployment benefit. Where Jobindsats itself publishes the mean it is shown; else it is weighted by the number of spells.",
  },
  formula: {
    da: "uger i afsluttede forløb / afsluttede forløb",
    en: "weeks of completed spells / completed spells",
  },
  unit: "weeks",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: { dataset: "jobindsats-y01a27", value: "weeks" },
      denominator: { dataset: "jobindsats-y01a27", value: "spells" },
      per: 1,
    },
    published: { dataset: "jobindsats-y01a27", value: "mean-weeks" },
  },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "ratio", geography: "ratio" },
  basis: "residence",
  datedBy: "event",
  period: "sum",
  evidence: {
    grade: "description",
    selection: {
      da: "Kun afsluttede forløb tæller med, og hvem der afslutter, skifter med konjunkturen.",
      en: "Only completed spells count, and who completes one shifts with the business cycle.",
    },
  },
  lagDays: 75,
  provisionalPeriods: 2,
  breaks: [],
  caveats: [
    {
      da: "Kun forløb, der er slut, tæller med. I opgangstider slutter flere lange forløb, så gennemsnittet kan stige, når det går godt.",
      en: "Only spells that have ended count. In upturns more long spells end, so the mean may rise when things go well.",
    },
    {
      da: "Kilden oplyser gennemsnittet med én decimal. For regioner, grupper og år er ugerne derfor afrundede.",
      en: "The source tells the mean with one decimal. For regions, groups and years the weeks are therefore rounded.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som, hvor længe de nuværende ledige har været eller vil være ledige.",
    en: "Must not be read as how long those now unemployed have been or will be unemployed.",
  },
  related: ["self-support-after-spell", "unemployment-benefit-recipients", "long-term-unemployment"],
  synonyms: ["ledighedslængde", "forløbslængde", "varighed", "uger på dagpenge", "ledighedsperiode"],
});
