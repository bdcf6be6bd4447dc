import { indicator } from "../define.ts";

/** Gross unemployed who are not in activation. Unit: fuldtidspersoner. Shape: one per month, the country. Source: DST AUS07. */
export default indicator({
  id: "net-unemployment",
  agency: "dst",
  theme: "ledighed",
  label: { da: "Nettoledige", en: "Net unemployed" },
  subject: { da: "antallet af nettoledige", en: "the number of net unemployed" },
  definition: {
    da: "Bruttoledige, der ikke er i aktivering: ledige på A-dagpenge og jobparate på kontanthjælp, som står til rådighed her og nu. Opgjort i fuldtidspersoner for hele landet.",
    en: "Gross unemployed who are not in activation: persons on unemployment benefit and job-ready persons on cash assistance who are available at once. Counted as full-time persons for all Denmark.",
  },
  formula: { da: "bruttoledige − aktiverede", en: "gross unemployed − activated" },
  unit: "fte-persons",
  decimals: 0,
  better: "lower",
  measure: { dataset: "dst-aus07", value: "net" },
  seasonallyAdjusted: { dataset: "dst-aus07", value: "net-sa" },
  frequency: "month",
  by: ["time"],
  additive: { time: "average", geography: "none" },
  basis: "national",
  period: "average",
  lagDays: 30,
  provisionalPeriods: 2,
  breaks: ["fleur-2017", "jobparate-2025"],
  caveats: [
    {
      da: "Antallet ændrer sig også, når kommuner og a-kasser aktiverer flere eller færre, uden at flere eller færre er ledige.",
      en: "The number also changes when more or fewer persons are activated, without more or fewer being unemployed.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som alle ledige: personer i aktivering er ikke med.",
    en: "Must not be read as all unemployed: persons in activation are not included.",
  },
  related: ["gross-unemployment", "lfs-unemployment-rate", "unemployment-early-indicator"],
  synonyms: ["nettoledighed", "registrerede ledige", "ledige uden aktivering", "ledighed", "arbejdsløshed"],
});
