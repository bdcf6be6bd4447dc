import { indicator } from "../define.ts";

/** Recipients of A-dagpenge. Unit: fuldtidspersoner. Source: Jobindsats y01a02. */
export default indicator({
  id: "unemployment-benefit-recipients",
  agency: "star",
  theme: "ydelser",
  label: { da: "A-dagpengemodtagere", en: "Unemployment benefit recipients" },
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
  period: "month-average",
  lagDays: 21,
  provisionalPeriods: 2,
  breaks: ["fleur-2017"],
  caveats: [
    {
      da: "De nyeste måneder bliver revideret, efterhånden som a-kasserne udbetaler for sent indsendte dagpengekort.",
      en: "The newest months are revised as the a-kasser pay out on benefit cards sent in late.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antal personer, der har fået dagpenge i måneden, eller som alle ledige: jobparate på kontanthjælp er ikke med.",
    en: "Must not be read as the number of persons paid benefit in the month, nor as all unemployed: job-ready persons on cash assistance are not included.",
  },
  related: ["gross-unemployment", "graduate-unemployment", "cash-assistance-recipients"],
  synonyms: ["dagpenge", "a-dagpenge", "arbejdsløshedsdagpenge", "a-kasse", "dagpengemodtagere", "forsikrede ledige"],
});
