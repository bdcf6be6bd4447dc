import { indicator } from "../define.ts";

/** Inspection visits in a quarter. Unit: besøg. Shape: one per quarter, by industry or by region. Source: Arbejdstilsynet, Tilsyn i tal. */
export default indicator({
  id: "inspections",
  agency: "at",
  theme: "tilsyn",
  label: { da: "Tilsynsbesøg", en: "Inspection visits" },
  subject: { da: "antallet af tilsynsbesøg", en: "the number of inspection visits" },
  definition: {
    da: "Arbejdstilsynets besøg på virksomheder i perioden. En virksomhed, der besøges flere gange, tæller med hvert besøg.",
    en: "The authority's visits to companies in the period. A company visited several times counts once for each visit.",
  },
  unit: "visits",
  decimals: 0,
  better: null,
  measure: {
    dataset: "at-inspections",
    value: "visits",
    also: [{ dataset: "at-inspections-area", value: "visits" }],
  },
  frequency: "quarter",
  by: ["time", "geography", "industry"],
  additive: { time: "sum", geography: "sum", industry: "sum" },
  basis: "workplace",
  datedBy: "event",
  period: "sum",
  lagDays: 45,
  provisionalPeriods: 0,
  breaks: ["at-risk-based-2012", "at-platform-2022"],
  caveats: [
    {
      da: "Besøg kan ikke sammenlignes over 2012 eller over 2022: først blev udvælgelsen risikobaseret, siden kom en ny it-platform og opgørelsesmetode.",
      en: "Visits cannot be compared across 2012 or across 2022: first selection became risk-based, later came a new IT platform and method of counting.",
    },
    {
      da: "Besøgte virksomheder er færre end besøg og kan ikke lægges sammen over kvartaler.",
      en: "Companies visited are fewer than visits and cannot be added over quarters.",
    },
  ],
  mustNotBeReadAs: {
    da: "Må ikke læses som kvaliteten af indsatsen: et besøg kan være kort eller langt, og flere besøg er ikke i sig selv bedre.",
    en: "Must not be read as the quality of the effort: a visit may be short or long, and more visits are not better in themselves.",
  },
  related: ["inspection-hit-rate", "decisions", "inspection-coverage-vs-risk"],
  synonyms: ["tilsyn", "besøg", "arbejdstilsynets besøg", "kontrolbesøg", "inspektioner"],
});
