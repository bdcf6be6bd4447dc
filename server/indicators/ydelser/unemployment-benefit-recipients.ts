import { indicator } from "../define.ts";

/** Recipients of A-dagpenge. Unit: fuldtidspersoner. Source: Jobindsats y01a02. */
export default indicator({
  id: "unemployment-benefit-recipients",
  agency: "star",
  theme: "ydelser",
  label: { da: "A-dagpengemodtagere", en: "Unemployment benefit recipients" },
  subject: { da: "antallet af A-dagpengemodtagere", en: "the number of unemployment-benefit recipients" },
  definition: {
    da: "Personer, der modtager A-dagpenge i måneden, ledige og aktiverede, omregnet til fuldtidspersoner.",
    en: "Persons on unemployment benefit (A-dagpenge) in the month, in activation or not, converted to full-time persons.",
  },
  unit: "fte-persons",
  decimals: 0,
  better: "lower",
  measure: { dataset: "jobindsats-y01a02", value: "fte" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 21,
  provisionalPeriods: 2,
  breaks: ["fleur-2017"],
  caveats: [
    {
      da: "De nyeste måneder bliver revideret, efterhånden som a-kasserne udbetaler for sent indsendte dagpengekort.",
      en: "The newest months are revised as the a-kasser pay out on benefit cards sent in late.",
    },
    {
      da: "Tallet er fuldtidspersoner. Der er 20-30 pct. flere personer, flest i sommer og ved årsskiftet, fordi mange kun er ledige en del af måneden.",
      en: "The figure is full-time persons. There are 20-30 per cent more persons, most in summer and at the turn of the year, as many are unemployed for part of the month only.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antal personer, der har fået dagpenge i måneden, eller som alle ledige: jobparate på kontanthjælp er ikke med.",
    en: "Must not be read as the number of persons paid benefit in the month, nor as all unemployed: job-ready persons on cash assistance are not included.",
  },
  related: ["completed-spell-duration", "gross-unemployment", "graduate-unemployment", "cash-assistance-recipients"],
  synonyms: ["dagpenge", "a-dagpenge", "arbejdsløshedsdagpenge", "a-kasse", "dagpengemodtagere", "forsikrede ledige"],
});
