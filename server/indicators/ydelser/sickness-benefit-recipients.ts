import { indicator } from "../define.ts";

/** Persons on sygedagpenge, as full-time persons. Unit: fuldtidspersoner. Shape: one per month and municipality. Source: Jobindsats y07a02. */
export default indicator({
  id: "sickness-benefit-recipients",
  agency: "star",
  theme: "ydelser",
  label: { da: "Sygedagpengemodtagere", en: "Sickness-benefit recipients" },
  subject: { da: "antallet af sygedagpengemodtagere", en: "the number of sickness-benefit recipients" },
  definition: {
    da: "Personer, der modtager sygedagpenge i måneden, omregnet til fuldtidspersoner: lønmodtagere efter arbejdsgiverperioden, selvstændige og syge ledige. De første 30 dage, hvor arbejdsgiveren betaler, er ikke med.",
    en: "Persons on sickness benefit in the month, converted to full-time persons: employees after the employer's period, self-employed and sick unemployed. The first 30 days, which the employer pays, are not included.",
  },
  unit: "fte-persons",
  decimals: 0,
  better: "lower",
  measure: { dataset: "jobindsats-y07a02", value: "fte" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 35,
  provisionalPeriods: 2,
  breaks: ["pension-age-2019", "employment-reform-2026-02"],
  caveats: [
    {
      da: "Ret til sygedagpenge blev forlænget under covid-19 i 2020 til 2022, så niveauet er højere i de år.",
      en: "The right to sickness benefit was extended during covid-19 from 2020 to 2022, so the level of those years is higher.",
    },
    {
      da: "Fra 2026 følger kommunen ikke længere op på beskæftigede, der er syge i højst 26 uger. De får stadig sygedagpenge og tæller med.",
      en: "From 2026 municipalities no longer follow up on employed persons who are sick for up to 26 weeks. They still get the benefit and count.",
    },
    {
      da: "Flere er syge om vinteren. Sammenlign med samme måned året før.",
      en: "More are sick in winter. Compare with the same month of the year before.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som sygefraværet: kort fravær, som arbejdsgiveren betaler, er ikke med.",
    en: "Must not be read as sickness absence: short absence, which the employer pays, is not included.",
  },
  related: ["disability-pension", "flex-jobs", "sickness-absence-rate", "publicly-supported"],
  synonyms: ["sygedagpenge", "sygemeldte", "langtidssyge", "langtidssygemeldte", "dagpenge ved sygdom"],
});
