import { indicator } from "../define.ts";

/** Days of own illness for each full-time employee in the year. Unit: dage. Shape: one per year. Source: DST FRA022, FRA023, FRA024. */
export default indicator({
  id: "sickness-days-per-fte",
  agency: "dst",
  theme: "sygefravaer",
  label: { da: "Sygedage pr. fuldtidsansat", en: "Sickness days per full-time employee" },
  subject: { da: "sygefraværet pr. fuldtidsansat", en: "the sickness absence per full-time employee" },
  definition: {
    da: "Fraværsdagsværk på grund af egen sygdom i året for hver fuldtidsansat, i alle sektorer. Kildens eget gennemsnit bruges, hvor den viser det; for grupper, den ikke viser, deles de samlede fraværsdagsværk med de samlede fuldtidsansatte.",
    en: "Days' work lost to own illness in the year for each full-time employee, in all sectors. The source's own mean is used where shown; for groups it does not show, all days' work lost are divided by all full-time employees.",
  },
  formula: {
    da: "fraværsdagsværk ved egen sygdom / fuldtidsansatte",
    en: "days' work lost to own illness / full-time employees",
  },
  unit: "days",
  decimals: 1,
  better: "lower",
  measure: {
    ratio: {
      numerator: {
        dataset: "dst-fra022",
        value: "absence-days",
        also: [
          { dataset: "dst-fra023", value: "absence-days" },
          { dataset: "dst-fra024", value: "absence-days" },
        ],
      },
      denominator: {
        dataset: "dst-fra022",
        value: "fte",
        also: [
          { dataset: "dst-fra023", value: "fte" },
          { dataset: "dst-fra024", value: "fte" },
        ],
      },
      per: 1,
    },
    published: {
      dataset: "dst-fra022",
      value: "days-per-fte",
      also: [
        { dataset: "dst-fra023", value: "days-per-fte" },
        { dataset: "dst-fra024", value: "days-per-fte" },
      ],
    },
  },
  frequency: "year",
  by: ["time", "geography", "industry", "sex", "age"],
  additive: { time: "ratio", geography: "ratio", industry: "ratio", sex: "ratio", age: "ratio" },
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
    da: "Må ikke læses som dage pr. person: to på halv tid er én fuldtidsansat. Få langtidssyge kan løfte gennemsnittet meget.",
    en: "Must not be read as days per person: two half-time employees are one full-time employee. A few persons ill for long may raise the mean a lot.",
  },
  related: ["sickness-absence-rate", "employees-fte"],
  synonyms: ["sygedage", "sygefravær", "fraværsdage", "sygedage pr. ansat", "fraværsdagsværk"],
});
