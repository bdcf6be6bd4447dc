import { indicator } from "../define.ts";

/** Recognised among the work-injury cases decided in a year. Unit: pct. (0–100). Shape: one per year, by type and diagnosis. Source: AES, Arbejdsskadestatistik. */
export default indicator({
  id: "recognition-rate",
  agency: "aes",
  theme: "arbejdsskade",
  label: { da: "Anerkendelsesprocent", en: "Recognition rate" },
  subject: { da: "anerkendelsesprocenten", en: "the recognition rate" },
  definition: {
    da: "Andelen af årets afgjorte arbejdsskadesager, der blev anerkendt som arbejdsskade. Sager, der er henlagt eller bortfaldet uden afgørelse, er ikke med.",
    en: "Share of the work-injury cases decided in the year that were recognised. Cases closed or lapsed without a decision are not included.",
  },
  formula: {
    da: "anerkendte / (anerkendte + afviste) × 100",
    en: "recognised / (recognised + rejected) × 100",
  },
  unit: "percent",
  decimals: 1,
  better: null,
  measure: {
    ratio: {
      numerator: { dataset: "aes-decisions", value: "decisions", at: { outcome: ["recognised"] } },
      denominator: { dataset: "aes-decisions", value: "decisions", at: { outcome: ["recognised", "rejected"] } },
      per: 100,
    },
  },
  frequency: "year",
  by: ["time", "casetype", "diagnosis"],
  additive: { time: "ratio", geography: "none", casetype: "ratio", diagnosis: "ratio" },
  basis: "national",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "wilson" },
  lagDays: 166,
  provisionalPeriods: 0,
  breaks: ["aes-ruling-2013", "ankestyrelsen-2023"],
  caveats: [
    {
      da: "Ulykker anerkendes langt oftere end sygdomme, så procenten for alle sager afhænger af, hvor mange der er af hver. Se på dem hver for sig.",
      en: "Accidents are recognised far more often than diseases, so the rate of all cases depends on how many there are of each. Look at them apart.",
    },
    {
      da: "Listen over erhvervssygdomme ændres løbende, og det flytter, hvad der kan anerkendes.",
      en: "The list of occupational diseases changes over time and so does what can be recognised.",
    },
    {
      da: "Tallet er AES' første afgørelser. Det, Ankestyrelsen siden ændrer, er ikke med.",
      en: "The figure is of first decisions. What the appeals board later changes is not included.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som andelen af årets anmeldte sager, der anerkendes: afgørelserne er truffet i året, men mange af sagerne er anmeldt før.",
    en: "Must not be read as the share of the cases reported in the year that are recognised: the decisions were made in the year, but many of the cases were reported before.",
  },
  related: ["injury-cases-opened", "at-aes-disease-conversion", "case-processing-time"],
  synonyms: ["anerkendelse", "anerkendte arbejdsskader", "anerkendte erhvervssygdomme", "afvisningsprocent"],
});
