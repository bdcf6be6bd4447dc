import { indicator } from "../define.ts";

/** Days of own illness as a share of the days that could be worked. Unit: pct. (0–100). Shape: one per year. Source: DST FRA022, FRA023, FRA024. */
export default indicator({
  id: "sickness-absence-rate",
  agency: "dst",
  theme: "sygefravaer",
  label: { da: "Sygefraværsprocent", en: "Sickness absence rate" },
  subject: { da: "sygefraværsprocenten", en: "the sickness absence rate" },
  definition: {
    da: "Fraværsdagsværk på grund af egen sygdom i procent af de mulige dagsværk, i alle sektorer. Danmarks Statistiks egen procent vises.",
    en: "Days' work lost to own illness as a percentage of possible days' work, in all sectors. Statistics Denmark's own rate is shown.",
  },
  formula: {
    da: "fraværsdagsværk ved egen sygdom / mulige dagsværk × 100",
    en: "days' work lost to own illness / possible days' work × 100",
  },
  unit: "percent",
  decimals: 1,
  better: "lower",
  measure: {
    dataset: "dst-fra022",
    value: "absence-rate",
    also: [
      { dataset: "dst-fra023", value: "absence-rate" },
      { dataset: "dst-fra024", value: "absence-rate" },
    ],
  },
  frequency: "year",
  by: ["time", "geography", "industry", "sex", "age"],
  additive: { time: "none", geography: "none", industry: "none", sex: "none", age: "none" },
  basis: "workplace",
  period: "sum",
  lagDays: 345,
  provisionalPeriods: 0,
  breaks: ["oestdanmark-2027"],
  caveats: [
    {
      da: "Den private sektor er en stikprøve af omkring 2.600 virksomheder med mindst 10 ansatte; staten, regionerne og kommunerne er talt helt op.",
      en: "The private sector is a sample of about 2,600 enterprises with at least 10 employees; state, regions and municipalities are counted in full.",
    },
    {
      da: "Graviditetsgener tæller som egen sygdom. Barns sygdom, arbejdsulykker og barsel er ikke med.",
      en: "Discomfort in pregnancy counts as own illness. Child's illness, accidents at work and parental leave are not included.",
    },
    {
      da: "Branche, region og alder kan hver især deles på køn, men ikke på hinanden.",
      en: "Industry, region and age can each be divided by sex, but not by one another.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen, der er syge på en dag, eller som et mål for arbejdsmiljøet alene: alder, køn og jobfunktion betyder også noget.",
    en: "Must not be read as the share who are ill on a day, nor as a measure of the working environment alone: age, sex and kind of work matter too.",
  },
  related: ["sickness-days-per-fte", "employees-fte"],
  synonyms: ["sygefravær", "fravær", "sygdom", "fraværsprocent", "sygemeldte"],
});
