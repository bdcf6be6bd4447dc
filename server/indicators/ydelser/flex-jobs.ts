import { indicator } from "../define.ts";

/** Persons in fleksjob. Unit: personer. Shape: one per month and municipality. Source: Jobindsats y08a02. */
export default indicator({
  id: "flex-jobs",
  agency: "star",
  theme: "ydelser",
  label: { da: "Personer i fleksjob", en: "Persons in flex jobs" },
  subject: { da: "antallet af personer i fleksjob", en: "the number of persons in flex jobs" },
  definition: {
    da: "Personer, der i måneden er ansat i et fleksjob: et job på færre timer eller med hensyn, fordi arbejdsevnen er varigt nedsat. Personer, der er visiteret til fleksjob og venter på ledighedsydelse, er ikke med.",
    en: "Persons employed in a flex job in the month: a job of fewer hours or with adjustments, as their capacity for work is permanently reduced. Persons assigned to a flex job who wait on unemployment allowance are not included.",
  },
  unit: "persons",
  decimals: 0,
  better: null,
  measure: { dataset: "jobindsats-y08a02", value: "persons" },
  frequency: "month",
  by: ["time", "geography"],
  additive: { time: "average", geography: "sum" },
  basis: "residence",
  period: "average",
  lagDays: 35,
  provisionalPeriods: 2,
  breaks: ["pension-age-2019", "employment-reform-2026-07"],
  caveats: [
    {
      da: "Mange fleksjob er på få timer om ugen. Antallet siger ikke, hvor meget arbejde der bliver udført.",
      en: "Many flex jobs are of few hours a week. The number does not tell how much work is done.",
    },
    {
      da: "Danmarks Statistik regner fleksjob som fuldtidspersoner (AUK01); dér er tallet lidt lavere.",
      en: "Statistics Denmark counts flex jobs as full-time persons (AUK01), where the figure is slightly lower.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som alle, der er visiteret til fleksjob, og ikke som ordinære fuldtidsjob.",
    en: "Must not be read as everybody assigned to a flex job, nor as ordinary full-time jobs.",
  },
  related: ["disability-pension", "sickness-benefit-recipients", "publicly-supported"],
  synonyms: ["fleksjob", "fleksjobber", "fleksjobvisiterede", "nedsat arbejdsevne", "skånehensyn"],
});
