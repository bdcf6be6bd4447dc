import { indicator } from "../define.ts";

/** Reported accidents per million hours worked. Unit: pr. mio. arbejdstimer. Shape: one per year, all Denmark. Sources: Arbejdstilsynet, annual statement; DST ATR116. */
export default indicator({
  id: "accidents-per-million-hours",
  agency: "at",
  theme: "tvaers",
  label: { da: "Ulykker pr. mio. arbejdstimer", en: "Accidents per million hours worked" },
  subject: { da: "ulykkesfrekvensen", en: "the accident frequency" },
  definition: {
    da: "Arbejdsulykker anmeldt til Arbejdstilsynet i året sat i forhold til de timer, der er arbejdet i Danmark i samme år efter Danmarks Statistiks arbejdstidsregnskab.",
    en: "Accidents reported to the Danish Working Environment Authority in the year in relation to the hours worked in Denmark in the same year by the working-time accounts of Statistics Denmark.",
  },
  formula: {
    da: "anmeldte arbejdsulykker / præsterede arbejdstimer × 1.000.000",
    en: "reported accidents / hours worked × 1,000,000",
  },
  unit: "per-million-hours",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: { dataset: "at-accidents", value: "accidents" },
      // Hours are in thousands.
      denominator: { dataset: "dst-atr116", value: "hours", carry: "newest" },
      per: 1000,
    },
  },
  frequency: "year",
  by: ["time"],
  additive: { time: "ratio", geography: "none" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "poisson" },
  mixes: {
    da: "Tælleren er Arbejdstilsynets anmeldelser, nævneren Danmarks Statistiks arbejdstimer. Ulykker efter anmeldeår, timer efter det år, de er arbejdet; begge er opgjort efter arbejdssted i Danmark.",
    en: "The numerator is reports to the authority, the denominator hours worked from Statistics Denmark. Accidents by year of report, hours by the year they were worked; both by place of work in Denmark.",
  },
  lagDays: 152,
  provisionalPeriods: 0,
  breaks: ["covid-accidents-2020"],
  caveats: [
    {
      da: "Kun for hele landet og alle brancher: Arbejdstilsynets 36 grupper er bygget af 6-cifrede branchekoder og kan ikke oversættes til Danmarks Statistiks grupper.",
      en: "For all Denmark and all industries only: the authority's 36 groups are built from 6-digit industry codes and cannot be translated to the groups of Statistics Denmark.",
    },
    {
      da: "Timerne for det nyeste år kommer et halvt år efter ulykkerne. Indtil da bruges det forrige års timer.",
      en: "Hours of the newest year come half a year after the accidents. Until then the hours of the year before are used.",
    },
    {
      da: "Timerne dækker også selvstændige og medarbejdende ægtefæller, som sjældent anmelder ulykker.",
      en: "Hours also cover the self-employed and assisting spouses, who seldom report accidents.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som en af myndighederne offentliggjort rate, og må ikke sammenlignes med virksomheders ulykkesfrekvens, som tæller ulykker på anden vis.",
    en: "Must not be read as a rate published by either authority, and must not be compared with companies' accident frequency, which counts accidents in another way.",
  },
  related: ["reported-accidents", "accident-incidence", "inspection-coverage-vs-risk"],
  synonyms: ["ulykkesfrekvens", "ulykker pr. arbejdstime", "LTI", "ulykker pr. million timer"],
});
