import { indicator } from "../define.ts";

/** Persons with pay from a Danish employer in the month. Unit: personer. Shape: one per month and industry. Source: DST LBESK01, adjusted LBESK03. */
export default indicator({
  id: "employees",
  agency: "dst",
  theme: "beskaeftigelse",
  label: { da: "Lønmodtagere", en: "Employees" },
  subject: { da: "antallet af lønmodtagere", en: "the number of employees" },
  definition: {
    da: "Personer med lønmodtagerjob i måneden ifølge arbejdsgivernes indberetning til eIndkomst, opgjort for hele landet.",
    en: "Persons with a job as employee in the month according to employers' reports to eIndkomst, counted for all Denmark.",
  },
  unit: "persons",
  decimals: 0,
  better: "higher",
  measure: { dataset: "dst-lbesk01", value: "employees" },
  seasonallyAdjusted: { dataset: "dst-lbesk03", value: "employees-sa" },
  frequency: "month",
  by: ["time", "industry"],
  additive: { time: "average", geography: "none", industry: "sum" },
  basis: "national",
  period: "average",
  lagDays: 49,
  provisionalPeriods: 2,
  breaks: [],
  caveats: [
    {
      da: "De nyeste måneder bliver revideret, når sene indberetninger kommer.",
      en: "The newest months are revised as late reports arrive.",
    },
    {
      da: "Brancher følger DB07. Danmarks Statistiks nye tabeller efter DB25 kan ikke sættes sammen med dem branche for branche.",
      en: "Industries follow DB07. Statistics Denmark's new tables by DB25 cannot be joined to them industry by industry.",
    },
    {
      da: "De sæsonkorrigerede tal vises kun for alle brancher under ét.",
      en: "Seasonally adjusted figures are shown for all industries together only.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som alle beskæftigede: selvstændige er ikke med, og deltidsansatte tæller fuldt.",
    en: "Must not be read as all employed persons: the self-employed are not included, and part-time employees count in full.",
  },
  related: [
    "employees-fte",
    "employment-rate",
    "vacancies-new",
    "gross-unemployment",
    "notified-redundancies",
    "lfs-unemployment-rate",
  ],
  synonyms: ["beskæftigelse", "ansatte", "beskæftigede", "job", "lønmodtagerbeskæftigelse", "i arbejde"],
});
