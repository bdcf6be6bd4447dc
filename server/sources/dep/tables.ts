import type { Measure, Table } from "../define.ts";

const milestones = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "milestones",
  additive: true,
});

const share = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "percent",
  additive: false,
});

const year = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "year",
  additive: false,
});

const yearly = {
  documentation: "https://bm.dk/ministeriet/strategier/datastrategi",
  frequency: "year",
  firstPeriod: "2021",
  dimensions: ["agency"],
  levels: [],
  lagDays: 105,
  provisionalPeriods: 0,
  emptyMeans: "missing",
  smallestCount: null,
} as const;

/**
 * The yearly status on the data strategy and the plans it is held against. Each line of a plan tells the strategy it
 * belongs to by the years that strategy is for, so that a later one comes as new lines of the same file.
 */
export const tables: readonly Table[] = [
  {
    ...yearly,
    dataset: "dep-goals",
    table: "dep_strategimaal",
    label: { da: "Milepæle i datastrategien", en: "Milestones of the data strategy" },
    groupings: { agency: ["total", "agency"] },
    measures: [
      milestones("milestones-due", "Milepæle forfaldne", "Forfaldne milepæle", "Milestones due"),
      milestones("milestones-met", "Milepæle nået", "Nåede milepæle", "Milestones met"),
    ],
    quality: {
      identities: [
        {
          id: "met-within-due",
          left: [{ measure: "milestones-met" }],
          is: "at-most",
          right: [{ measure: "milestones-due" }],
          tolerance: 0,
        },
      ],
    },
  },
  {
    ...yearly,
    dataset: "dep-targets",
    table: "dep_plantal",
    label: { da: "Plantal for datastrategien", en: "Plan targets of the data strategy" },
    groupings: { agency: ["agency"] },
    measures: [
      share("baseline", "Udgangspunkt, pct.", "Udgangspunkt", "Baseline"),
      share("target", "Mål, pct.", "Mål for andelen af nåede milepæle", "Target for the share of milestones met"),
      share("tolerance", "Tolerance, pct.-point", "Tolerance", "Tolerance"),
      year("valid-from", "Strategi gælder fra", "Strategien gælder fra", "Strategy valid from"),
      year("valid-to", "Strategi gælder til", "Strategien gælder til", "Strategy valid to"),
    ],
    quality: {
      identities: [
        {
          id: "strategy-ends-after-it-begins",
          left: [{ measure: "valid-from" }],
          is: "at-most",
          right: [{ measure: "valid-to" }],
          tolerance: 0,
        },
      ],
    },
  },
];
