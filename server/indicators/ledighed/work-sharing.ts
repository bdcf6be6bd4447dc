import { indicator } from "../define.ts";

/** Persons in work-sharing schemes, with supplementary benefit up to and beyond 13 weeks. Unit: personer. Source: Jobindsats y25i06. */
export default indicator({
  id: "work-sharing",
  agency: "star",
  theme: "ledighed",
  label: { da: "Arbejdsfordeling", en: "Work sharing" },
  subject: { da: "antallet af personer i arbejdsfordeling", en: "the number of persons in work sharing" },
  definition: {
    da: "Personer omfattet af arbejdsfordeling: virksomheden sætter i en periode arbejdstiden ned i stedet for at afskedige, og de ansatte kan få supplerende dagpenge. Omfatter både ordninger op til og ud over 13 uger.",
    en: "Persons in work sharing: the enterprise cuts working hours for a period instead of dismissing, and employees may receive supplementary benefit. Covers schemes both up to and beyond 13 weeks.",
  },
  unit: "persons",
  decimals: 0,
  better: null,
  measure: { dataset: "jobindsats-y25i06", value: "persons" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  basis: "workplace",
  period: "average",
  lagDays: 28,
  provisionalPeriods: 2,
  breaks: [],
  caveats: [
    {
      da: "I 2020-2021 gjaldt en midlertidig ordning under covid-19, som gør toppen svær at sammenligne med andre år.",
      en: "A temporary covid-19 scheme applied in 2020-2021, which makes the peak hard to compare with other years.",
    },
    {
      da: "Mange kommuner har så få personer, at tallet ikke vises.",
      en: "Many municipalities have so few persons that the figure is not shown.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som ledige: de omfattede er fortsat ansat.",
    en: "Must not be read as unemployed: those covered are still employed.",
  },
  related: ["notified-redundancies", "gross-unemployment"],
  synonyms: ["nedsat tid", "supplerende dagpenge", "fordelt arbejde", "arbejdsfordelingsordning", "hjemsendelse"],
});
