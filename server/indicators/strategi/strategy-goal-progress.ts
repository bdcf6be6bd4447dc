import { indicator } from "../define.ts";

/** Milestones of the data strategy met, as a share of those due. Unit: pct. (0–100). Shape: one per year, by agency. Source: Departementet. */
export default indicator({
  id: "strategy-goal-progress",
  agency: "dep",
  theme: "strategi",
  label: { da: "Fremdrift på strategimål", en: "Progress on strategy goals" },
  subject: { da: "andelen af nåede milepæle i strategien", en: "the share of strategy milestones reached" },
  definition: {
    da: "Andelen af de milepæle i enhedernes planer for datastrategien, der var forfaldne i året, som er nået.",
    en: "Share of the milestones in the units' plans for the data strategy due in the year that have been met.",
  },
  formula: { da: "nåede milepæle / forfaldne milepæle × 100", en: "milestones met / milestones due × 100" },
  unit: "percent",
  decimals: 0,
  better: "higher",
  measure: {
    ratio: {
      numerator: { dataset: "dep-goals", value: "milestones-met" },
      denominator: { dataset: "dep-goals", value: "milestones-due" },
      per: 100,
    },
  },
  frequency: "year",
  by: ["time", "agency"],
  additive: { time: "ratio", geography: "none", agency: "ratio" },
  basis: "national",
  period: "sum",
  lagDays: 105,
  provisionalPeriods: 0,
  breaks: [],
  caveats: [
    {
      da: "Strategiperioden 2021-2024 er udløbet. Tal for 2025 er de milepæle, der stod tilbage; der er ikke vedtaget en ny strategi i de data, der er leveret.",
      en: "The strategy period 2021-2024 has run out. Figures for 2025 are the milestones left over; the data delivered hold no new strategy.",
    },
    {
      da: "Enhederne opgør selv, hvad de har nået.",
      en: "The units themselves count what they have met.",
    },
    {
      da: "Der er få milepæle i hver enhed, så én milepæl kan flytte andelen med mange procentpoint.",
      en: "Each unit has few milestones, so a single one may move the share by many percentage points.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som virkningen af strategien: en nået milepæl er en udført opgave, ikke en målt effekt. Enhederne kan ikke rangordnes, for milepælene er ikke lige store.",
    en: "Must not be read as the effect of the strategy: a milestone met is a task done, not an effect measured. Units cannot be ranked, as milestones are not of one size.",
  },
  related: [],
  synonyms: ["strategimål", "milepæle", "datastrategien", "målopfyldelse", "status på strategien"],
});
