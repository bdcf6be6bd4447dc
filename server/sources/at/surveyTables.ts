import type { Measure, Table } from "../define.ts";

const share = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "percent",
  additive: false,
  of: "respondents",
});

/** NOA-L, every second year. Sex, age and industry are shown one at a time, as too few answer for more. */
export const surveyTables: readonly Table[] = [
  {
    dataset: "at-noal",
    table: "at_noal",
    label: { da: "NOA-L: arbejdsmiljøet blandt lønmodtagere", en: "NOA-L: the working environment of employees" },
    documentation: "https://at.dk/arbejdsmiljoe-i-tal/national-overvaagning-af-arbejdsmiljoeet-blandt-loenmodtagere/",
    frequency: "year",
    firstPeriod: "2021",
    every: 2,
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
    // Six to nine months after the round.
    lagDays: 275,
    provisionalPeriods: 0,
    emptyMeans: "missing",
    smallestCount: 30,
  },
];
