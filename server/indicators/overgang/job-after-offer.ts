import { indicator } from "../define.ts";

/** Ended offers whose person was in employment afterwards per ended offer, times 100, of four quarters. Unit: pct. Shape: one per quarter (rolling) and municipality. Source: Jobindsats y14d03. */
export default indicator({
  id: "job-after-offer",
  agency: "star",
  theme: "overgang",
  label: { da: "Fra ydelse til job efter tilbud", en: "In work after an offer" },
  subject: {
    da: "andelen af tilbud med beskæftigelse tre måneder efter",
    en: "the share of offers with employment three months later",
  },
  definition: {
    da: "Afsluttede tilbud, hvor personen er i beskæftigelse tre måneder efter, i pct. af alle afsluttede tilbud i de fire kvartaler til og med det viste. Beskæftigelsen kan være i samme eller i en anden virksomhed.",
    en: "Ended offers after which the person is in employment three months later, in per cent of all offers ended in the four quarters up to the one shown. The employment may be in the same or in another company.",
  },
  formula: {
    da: "afsluttede tilbud med beskæftigelse efter / afsluttede tilbud × 100, over fire kvartaler",
    en: "ended offers with employment after / ended offers × 100, over four quarters",
  },
  unit: "percent",
  decimals: 1,
  better: "higher",
  measure: {
    ratio: {
      numerator: { dataset: "jobindsats-y14d03", value: "employed" },
      denominator: { dataset: "jobindsats-y14d03", value: "ended" },
      per: 100,
    },
  },
  frequency: "quarter",
  by: ["time", "geography"],
  additive: { time: "none", geography: "ratio" },
  basis: "residence",
  datedBy: "event",
  period: "rolling",
  interval: { kind: "wilson" },
  evidence: {
    grade: "description",
    selection: {
      da: "Hvem der får hvilket tilbud, er ikke tilfældigt: de, der er tættest på job, får oftere virksomhedsrettede tilbud.",
      en: "Who gets which offer is not by chance: those nearest to work more often get offers with companies.",
    },
  },
  lagDays: 270,
  provisionalPeriods: 1,
  breaks: ["employment-reform-2026-02", "employment-reform-2026-07"],
  caveats: [
    {
      da: "Hvem der får hvilket tilbud, er ikke tilfældigt: de stærkeste ledige får oftere virksomhedsrettede tilbud. Andelen måler derfor også, hvem der deltog.",
      en: "Who gets which offer is not by chance: the strongest unemployed more often get offers with companies. The share therefore also measures who took part.",
    },
    {
      da: "Hvert tal dækker fire kvartaler, så to kvartaler i træk deler tre. Kvartaler kan ikke lægges sammen til år; brug 4. kvartal.",
      en: "Each figure covers four quarters, so two quarters in a row share three. Quarters cannot be added up to years; use the fourth.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som virkningen af tilbuddet: ikke en årsagssammenhæng. Nogle ville have fået job uden.",
    en: "Must not be read as the effect of the offer: it is no causal relation. Some would have found work without.",
  },
  related: ["activation-degree", "self-support-after-spell", "completed-spell-duration"],
  synonyms: [
    "job efter aktivering",
    "effekt",
    "virksomhedspraktik til job",
    "beskæftigelse efter tilbud",
    "overgang til job",
  ],
});
