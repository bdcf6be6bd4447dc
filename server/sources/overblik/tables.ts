import type { Measure, Table } from "../define.ts";

const count = (id: string, source: string, da: string, en: string, unit: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit,
  additive: true,
});

/** How long after their end the estate's periods became available here, by the month in which they did. */
export const latency: Table = {
  dataset: "overblik-latency",
  table: "latency",
  label: { da: "Dataaktualitet i Overblik", en: "Timeliness of the figures in Overblik" },
  documentation: "/aktualitet",
  frequency: "month",
  firstPeriod: "2026M01",
  dimensions: [],
  levels: [],
  measures: [
    count("entries", "entries", "Perioder, der blev tilgængelige", "Periods that became available", "periods"),
    count("within", "within", "Heraf inden for den lovede tid", "Of these within the promised time", "periods"),
    count(
      "days-sum",
      "daysSum",
      "Dage fra periodernes slutning, i alt",
      "Days from the ends of periods, in all",
      "days",
    ),
    {
      id: "days",
      source: "days",
      label: { da: "Dage fra periodens slutning, gennemsnit", en: "Days from the end of the period, mean" },
      unit: "days",
      additive: false,
    },
  ],
  lagDays: 31,
  provisionalPeriods: 0,
  emptyMeans: "missing",
  smallestCount: null,
  quality: {
    // A dataset that is new brings the day its newest period came out at its source, and so changes a month gone by.
    revisionWindow: "all",
    // How many periods come in a month follows the sources' calendars, not what they count.
    jump: { sigmas: 5, leastSigma: 0.02, leastHistory: Number.MAX_SAFE_INTEGER },
    // Counts of a stock's first day come before the period that they stand for has ended.
    signed: ["days-sum", "days"],
    identities: [
      {
        id: "within-entries",
        left: [{ measure: "within" }],
        is: "at-most",
        right: [{ measure: "entries" }],
        tolerance: 0,
      },
    ],
  },
};
