import { indicator } from "../define.ts";

/** Persons on førtidspension, as full-time persons. Unit: fuldtidspersoner. Shape: one per month and municipality. Source: Jobindsats y10a02. */
export default indicator({
  id: "disability-pension",
  agency: "star",
  theme: "ydelser",
  label: { da: "Førtidspensionister", en: "Disability pensioners" },
  subject: { da: "antallet af førtidspensionister", en: "the number of disability pensioners" },
  definition: {
    da: "Personer under folkepensionsalderen, der modtager førtidspension i måneden, omregnet til fuldtidspersoner. Seniorpension og tidlig pension er ikke med.",
    en: "Persons below the state pension age on disability pension in the month, converted to full-time persons. Senior pension and early pension are not included.",
  },
  unit: "fte-persons",
  decimals: 0,
  better: null,
  measure: { dataset: "jobindsats-y10a02", value: "fte" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 35,
  provisionalPeriods: 2,
  breaks: ["pension-age-2019"],
  caveats: [
    {
      da: "Da folkepensionsalderen steg fra 65 til 67 år, blev førtidspensionister talt med to år længere. En del af stigningen fra 2019 til 2022 er denne virkning og ikke flere nye tilkendelser.",
      en: "As the state pension age rose from 65 to 67, recipients were counted for two years more. Part of the rise from 2019 to 2022 is this effect and not more awards.",
    },
    {
      da: "Tallet er, hvor mange der får pensionen. Nye tilkendelser er en anden opgørelse.",
      en: "The figure is how many receive the pension. New awards are counted separately.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som antal nye tilkendelser, og ikke som et mål for, hvor mange der er blevet uarbejdsdygtige i perioden.",
    en: "Must not be read as the number of new awards, nor as how many have become unable to work in the period.",
  },
  related: ["flex-jobs", "sickness-benefit-recipients", "publicly-supported"],
  synonyms: ["førtidspension", "invalidepension", "pensionister under pensionsalderen", "førtidspensionister"],
});
