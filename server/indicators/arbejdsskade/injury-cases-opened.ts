import { indicator } from "../define.ts";

/** Work-injury cases opened at AES in a year. Unit: sager. Shape: one per year, by type, diagnosis, sex or region. Source: AES, Arbejdsskadestatistik. */
export default indicator({
  id: "injury-cases-opened",
  agency: "aes",
  theme: "arbejdsskade",
  label: { da: "Nye arbejdsskadesager", en: "Work-injury cases opened" },
  subject: { da: "antallet af nye arbejdsskadesager", en: "the number of work-injury cases opened" },
  definition: {
    da: "Antal ulykker og erhvervssygdomme, der i året er anmeldt til Arbejdsmarkedets Erhvervssikring og har fået en sag. Regionen er arbejdsstedets.",
    en: "Accidents and occupational diseases reported to Labour Market Insurance in the year for which a case was opened. The region is that of the workplace.",
  },
  unit: "cases",
  decimals: 0,
  better: null,
  measure: {
    dataset: "aes-cases",
    value: "cases",
    also: [{ dataset: "aes-cases-area", value: "cases" }],
  },
  frequency: "year",
  by: ["time", "geography", "casetype", "diagnosis", "sex"],
  additive: { time: "sum", geography: "sum", casetype: "sum", diagnosis: "sum", sex: "sum" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "poisson" },
  lagDays: 166,
  provisionalPeriods: 0,
  breaks: [],
  caveats: [
    {
      da: "Kun erhvervssygdomme har en diagnose. Diagnoserne tilsammen er derfor sygdommene, ikke alle sager.",
      en: "Only occupational diseases have a diagnosis. All diagnoses together are therefore the diseases, not all cases.",
    },
    {
      da: "2020 til 2022 rummer sager om covid-19, der tæller under andre sygdomme.",
      en: "2020 to 2022 include cases of covid-19, which count among the other diseases.",
    },
    {
      da: "Intervallet viser den tilfældige variation i et antal hændelser; selve optællingen er fuld.",
      en: "The interval shows the chance variation of a number of events; the count itself is complete.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som arbejdsulykker anmeldt til Arbejdstilsynet: sager når AES ad en anden vej, og de to antal er ikke ens. Et fald er ikke i sig selv et sikrere arbejdsmarked.",
    en: "Must not be read as accidents reported to the Working Environment Authority: cases reach AES another way, and the two counts differ. A fall is not in itself a safer labour market.",
  },
  related: ["recognition-rate", "case-processing-time", "at-aes-disease-conversion"],
  synonyms: ["arbejdsskader", "anmeldte arbejdsskader", "AES-sager", "arbejdsskadesager", "sager i AES"],
});
