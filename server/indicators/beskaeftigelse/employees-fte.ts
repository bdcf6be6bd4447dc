import { indicator } from "../define.ts";

/** Paid hours of employees turned into full-time employees. Unit: fuldtidspersoner. Shape: one per quarter and industry. Source: DST LBESK20. */
export default indicator({
  id: "employees-fte",
  agency: "dst",
  theme: "beskaeftigelse",
  label: { da: "Fuldtidsbeskæftigede lønmodtagere", en: "Full-time equivalent employees" },
  subject: { da: "antallet af fuldtidsbeskæftigede lønmodtagere", en: "the number of full-time equivalent employees" },
  definition: {
    da: "Lønmodtagernes betalte timer i kvartalet ifølge eIndkomst omregnet til fuldtidsbeskæftigede.",
    en: "Employees' paid hours in the quarter according to eIndkomst, turned into full-time employees.",
  },
  formula: { da: "betalte timer / en fuldtidsansats timer", en: "paid hours / the hours of one full-time employee" },
  unit: "fte-persons",
  decimals: 0,
  better: "higher",
  measure: { dataset: "dst-lbesk20", value: "fte" },
  frequency: "quarter",
  by: ["time", "industry"],
  additive: { time: "average", geography: "none", industry: "sum" },
  basis: "national",
  period: "average",
  lagDays: 52,
  provisionalPeriods: 1,
  breaks: [],
  caveats: [
    {
      da: "Det nyeste kvartal bliver revideret, når sene indberetninger kommer.",
      en: "The newest quarter is revised as late reports arrive.",
    },
    {
      da: "Brancher følger DB07. Danmarks Statistiks nye tabeller efter DB25 kan ikke sættes sammen med dem branche for branche.",
      en: "Industries follow DB07. Statistics Denmark's new tables by DB25 cannot be joined to them industry by industry.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antal personer: to på halv tid tæller som én. Selvstændige er ikke med.",
    en: "Must not be read as a number of persons: two half-time employees count as one. The self-employed are not included.",
  },
  related: ["employees", "employment-rate"],
  synonyms: ["årsværk", "fuldtidsansatte", "fuldtidsbeskæftigede", "beskæftigelse i fuldtid", "lønmodtagere i fuldtid"],
});
