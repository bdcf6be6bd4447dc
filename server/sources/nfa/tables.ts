import type { Measure, Table } from "../define.ts";

const share = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  of: "respondents",
  source,
  label: { da, en },
  unit: "percent",
  additive: false,
});

/** "Arbejdsmiljø og Helbred", NFA's survey every second year from 2012 to 2018. Arbejdstilsynet's NOA-L took its place. */
export const tables: readonly Table[] = [
  {
    dataset: "nfa-ah",
    table: "nfa_arbejdsmiljoe_og_helbred",
    label: { da: "Arbejdsmiljø og Helbred 2012-2018", en: "Working environment and health 2012-2018" },
    documentation: "https://nfa.dk/vaerktoejer/arbejdsmiljoedata",
    frequency: "year",
    firstPeriod: "2012",
    every: 2,
    ended: true,
    dimensions: ["sex", "age", "industry"],
    levels: [],
    groupings: { sex: ["total", "sex"], age: ["total", "age-work"], industry: ["total", "at-36"] },
    cuts: [["sex"], ["age"], ["industry"]],
    measures: [
      share("stress", "Stressede ofte eller hele tiden, pct.", "Stressede", "Stressed"),
      share(
        "violence-threats",
        "Udsat for vold eller trusler, pct.",
        "Udsat for vold eller trusler",
        "Exposed to violence or threats",
      ),
      share("heavy-physical", "Hårdt fysisk arbejde, pct.", "Hårdt fysisk arbejde", "Heavy physical work"),
      share("pain", "Smerter flere gange om ugen, pct.", "Smerter flere gange om ugen", "Pain several times a week"),
      {
        id: "respondents",
        source: "Svarpersoner",
        label: { da: "Svarpersoner", en: "Respondents" },
        unit: "persons",
        additive: true,
      },
    ],
    lagDays: 270,
    provisionalPeriods: 0,
    emptyMeans: "missing",
    smallestCount: 30,
  },
];
