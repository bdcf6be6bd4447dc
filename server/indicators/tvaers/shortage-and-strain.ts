import { indicator } from "../define.ts";

/** Failed recruitment rate times sickness absence rate, both in per cent. Unit: indeks. Shape: one per year and industry (DB07, 19 groups). Sources: STAR's recruitment survey and StatBank FRA022. */
export default indicator({
  id: "shortage-and-strain",
  agency: "star",
  theme: "tvaers",
  label: { da: "Mangel og slid", en: "Shortage and strain" },
  subject: { da: "samspillet mellem mangel og slid", en: "the combination of shortage and strain" },
  definition: {
    da: "Branchens forgæves rekrutteringsrate ganget med dens sygefraværsprocent, begge i pct. Høje tal betyder, at det både er svært at finde folk og mange er syge. Forgæves rekruttering er gennemsnittet af årets fire runder.",
    en: "The industry's failed recruitment rate times its sickness absence rate, both in per cent. High figures mean that people are hard to find and that many are ill. Failed recruitment is the mean of the year's four rounds.",
  },
  formula: {
    da: "forgæves rekrutteringsrate (pct.) × sygefraværsprocent (pct.): 25 × 4 = 100",
    en: "failed recruitment rate (per cent) × sickness absence rate (per cent): 25 × 4 = 100",
  },
  unit: "index",
  decimals: 1,
  better: "lower",
  measure: {
    product: {
      left: { dataset: "star-recruitment-industry", value: "rate", over: "mean" },
      right: { dataset: "dst-fra022", value: "absence-rate" },
      per: 1,
    },
  },
  frequency: "year",
  by: ["time", "industry"],
  additive: { time: "none", geography: "none", industry: "none" },
  basis: "national",
  period: "average",
  mixes: {
    da: "Ganger STARs stikprøve af virksomheders rekruttering med Danmarks Statistiks fraværsstatistik. Den ene handler om opslag, den anden om ansatte; kun branchen (DB07, 19 grupper) er fælles.",
    en: "Multiplies STAR's sample of companies' recruitment by Statistics Denmark's absence statistics. One is about postings, the other about employees; only the industry (DB07, 19 groups) is shared.",
  },
  lagDays: 345,
  provisionalPeriods: 0,
  breaks: ["recruitment-2020", "db25-2026"],
  caveats: [
    {
      da: "Læs tallet sammen med de to rater: 100 kan være megen mangel og lidt sygefravær eller omvendt. Kun brancher over landets tal i begge er både ramt af mangel og slid.",
      en: "Read the figure with the two rates: 100 may be much shortage and little absence or the reverse. Only industries above the country in both have both shortage and strain.",
    },
    {
      da: "Sammenhængen er mellem brancher, ikke mellem arbejdspladser eller personer: det behøver ikke være de syges arbejdspladser, der mangler folk.",
      en: "The relation is between industries, not workplaces or persons: it need not be the workplaces of the sick that lack people.",
    },
    {
      da: "Brancher kan ikke lægges sammen: et produkt af to rater har ingen sum.",
      en: "Industries cannot be added up: a product of two rates has no sum.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som, at mangel på arbejdskraft gør folk syge, eller at sygefravær giver mangel: ikke en årsagssammenhæng.",
    en: "Must not be read as shortage of labour making people ill, or absence causing shortage: it is no causal relation.",
  },
  related: ["failed-recruitment-rate", "sickness-absence-rate", "inspection-coverage-vs-risk"],
  synonyms: [
    "mangel på arbejdskraft og sygefravær",
    "slid",
    "belastede brancher",
    "nedslidning",
    "rekruttering og fravær",
  ],
});
