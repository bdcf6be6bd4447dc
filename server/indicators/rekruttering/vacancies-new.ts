import { indicator } from "../define.ts";

/** Positions newly posted on Jobnet in the month. Unit: stillinger. Source: Jobindsats y25i07. */
export default indicator({
  id: "vacancies-new",
  agency: "star",
  theme: "rekruttering",
  label: { da: "Nyopslåede stillinger", en: "Newly posted vacancies" },
  subject: { da: "antallet af nyopslåede stillinger", en: "the number of newly posted vacancies" },
  definition: {
    da: "Stillinger, som arbejdsgivere har slået op på Jobnet i måneden.",
    en: "Positions that employers have posted on Jobnet in the month.",
  },
  unit: "positions",
  decimals: 0,
  better: null,
  measure: { dataset: "jobindsats-y25i07", value: "new" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "sum", geography: "sum" },
  basis: "workplace",
  period: "sum",
  lagDays: 7,
  provisionalPeriods: 0,
  breaks: [],
  caveats: [
    {
      da: "Jobnets andel af alle stillingsopslag er ukendt og kan skifte over tid. Mange job besættes uden opslag.",
      en: "Jobnet's part of all postings is unknown and may change over time. Many jobs are filled without being posted.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antal ledige stillinger: en stilling tælles i den måned, den slås op, og kun hvis den slås op på Jobnet.",
    en: "Must not be read as the number of vacant positions: a position counts in the month it is posted, and only if posted on Jobnet.",
  },
  related: ["gross-unemployment", "employees", "notified-redundancies"],
  synonyms: ["jobopslag", "stillingsopslag", "ledige stillinger", "jobannoncer", "Jobnet", "nye job"],
});
