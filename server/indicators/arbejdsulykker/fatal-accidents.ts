import { indicator } from "../define.ts";

/** Fatal accidents at work reported in a year and judged to be covered by the act. Unit: dødsulykker. Shape: one per year, by main group of industries. Source: Arbejdstilsynet, Ulykkesbarometeret. */
export default indicator({
  id: "fatal-accidents",
  agency: "at",
  theme: "arbejdsulykker",
  label: { da: "Dødsulykker", en: "Fatal accidents" },
  subject: { da: "antallet af dødsulykker", en: "the number of fatal accidents" },
  definition: {
    da: "Dødsulykker på arbejdet, der er anmeldt i året, og som Arbejdstilsynet har vurderet er omfattet af arbejdsmiljøloven.",
    en: "Fatal accidents at work reported in the year that the authority has judged to be covered by the working-environment act.",
  },
  unit: "fatal-accidents",
  decimals: 0,
  better: "lower",
  measure: { dataset: "at-fatal", value: "fatal" },
  frequency: "year",
  by: ["time", "industry"],
  additive: { time: "sum", geography: "none", industry: "sum" },
  basis: "workplace",
  datedBy: "registration",
  period: "sum",
  interval: { kind: "poisson" },
  lagDays: 31,
  provisionalPeriods: 1,
  breaks: ["at-registration-2006"],
  caveats: [
    {
      da: "Antallet er lille og svinger tilfældigt: 43 i 2022 og 32 i 2023 er ikke statistisk forskellige. Se på flere år ad gangen.",
      en: "The number is small and varies by chance: 43 in 2022 and 32 in 2023 do not differ statistically. Look at several years together.",
    },
    {
      da: "Det nyeste år er foreløbigt, til alle dødsfald er vurderet. Året er anmeldelsens, ikke ulykkens.",
      en: "The newest year is provisional until all deaths are judged. The year is that of the report, not of the accident.",
    },
    {
      da: "Ulykker til søs, i luften og på offshoreanlæg hører under andre myndigheder og er ikke med.",
      en: "Accidents at sea, in the air and offshore belong to other authorities and are not included.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som dødsfald efter erhvervssygdomme, og en ændring fra ét år til det næste må ikke læses som en udvikling.",
    en: "Must not be read as deaths from occupational diseases, and a change from one year to the next must not be read as a trend.",
  },
  related: ["serious-accidents", "reported-accidents"],
  synonyms: ["døde på arbejdet", "dødsfald", "arbejdsrelaterede dødsfald", "omkomne", "dræbte på arbejdet"],
});
