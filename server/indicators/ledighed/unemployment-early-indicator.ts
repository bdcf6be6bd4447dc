import { indicator } from "../define.ts";

/** Preliminary national estimate of gross unemployment. Unit: fuldtidspersoner. Shape: one per month, the country. Source: DST AUS09. */
export default indicator({
  id: "unemployment-early-indicator",
  agency: "dst",
  theme: "ledighed",
  label: { da: "Ledighedsindikator", en: "Early unemployment indicator" },
  subject: { da: "ledighedsindikatoren", en: "the early unemployment indicator" },
  definition: {
    da: "Et foreløbigt skøn over antallet af bruttoledige i hele landet, offentliggjort før registertallene er færdige. Opgjort i fuldtidspersoner.",
    en: "A preliminary estimate of gross unemployment in all Denmark, published before the register figures are complete. Counted as full-time persons.",
  },
  unit: "fte-persons",
  decimals: 0,
  better: "lower",
  measure: { dataset: "dst-aus09", value: "total" },
  seasonallyAdjusted: { dataset: "dst-aus09", value: "total-sa" },
  frequency: "month",
  by: ["time"],
  additive: { time: "average", geography: "none" },
  basis: "national",
  period: "average",
  lagDays: 15,
  provisionalPeriods: 1,
  breaks: [],
  caveats: [
    {
      da: "Skønnet bliver revideret, når de endelige registertal for måneden kommer.",
      en: "The estimate is revised when the final register figures for the month arrive.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som den endelige bruttoledighed og bør ikke sættes i samme kurve som den.",
    en: "Must not be read as final gross unemployment, and should not be drawn in one line with it.",
  },
  related: ["gross-unemployment", "net-unemployment"],
  synonyms: ["ledighedsindikatoren", "foreløbig ledighed", "hurtig ledighed", "ledighedsskøn", "seneste ledighed"],
});
