import { indicator } from "../define.ts";

/** Occupational diseases reported in a year. Unit: sygdomme. Shape: one per year, by industry, diagnosis and sex. Source: Arbejdstilsynet, annual statement. */
export default indicator({
  id: "reported-occupational-diseases",
  agency: "at",
  theme: "erhvervssygdomme",
  label: { da: "Anmeldte erhvervssygdomme", en: "Reported occupational diseases" },
  subject: { da: "antallet af anmeldte erhvervssygdomme", en: "the number of reported occupational diseases" },
  definition: {
    da: "Sygdomme, som læger og tandlæger i året har anmeldt til Arbejdstilsynet, fordi de mener eller formoder, at de skyldes arbejdet.",
    en: "Diseases that doctors and dentists reported to the Danish Working Environment Authority in the year because they believe or suspect that work has caused them.",
  },
  unit: "diseases",
  decimals: 0,
  better: "lower",
  measure: { dataset: "at-diseases", value: "diseases" },
  frequency: "year",
  by: ["time", "industry", "sex", "diagnosis"],
  additive: { time: "sum", geography: "none", industry: "sum", sex: "sum", diagnosis: "sum" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "poisson" },
  lagDays: 152,
  provisionalPeriods: 0,
  breaks: ["at-registration-2006", "at-deduplication-2020"],
  caveats: [
    {
      da: "Anmeldt er ikke anerkendt: det afgør AES, og kun for en mindre del af sygdommene.",
      en: "Reported is not recognised: Labour Market Insurance decides, and for a smaller part of the diseases only.",
    },
    {
      da: "Mange sygdomme anmeldes ikke. En stigning kan skyldes, at læger anmelder flere.",
      en: "Many diseases are never reported. A rise may be due to doctors reporting more.",
    },
    {
      da: "Fra 2020 fjernes gengangere på en ny måde, så ældre tal ikke kan sammenlignes. Andre sygdomme rummer 1.400 tilfælde af covid-19 i 2021 og 800 i 2022.",
      en: "From 2020 repeated reports are removed in a new way, so older figures cannot be compared. Other diseases include 1,400 cases of covid-19 in 2021 and 800 in 2022.",
    },
    {
      da: "En sygdom anmeldes ofte mange år efter, at påvirkningen skete. Tallet siger derfor lidt om arbejdsmiljøet i året.",
      en: "A disease is often reported many years after the exposure. The figure therefore says little of the working environment of the year.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antallet af syge eller af anerkendte erhvervssygdomme.",
    en: "Must not be read as the number of persons ill or of recognised occupational diseases.",
  },
  related: ["disease-incidence", "mental-disease-share", "at-aes-disease-conversion"],
  synonyms: ["erhvervssygdomme", "arbejdsbetingede lidelser", "anmeldte sygdomme", "erhvervsbetingede lidelser"],
});
