import type { Measure, Table } from "../define.ts";
import { dated } from "./sheets.ts";

const rate = (id: string, source: string, da: string, en: string): Measure => ({
  id,
  source,
  label: { da, en },
  unit: "per-100000-workers",
  additive: false,
});

/** Accidents at work in Europe, from Eurostat's ESAW. Only the index has years; the rates are of the workbook's newest. */
export const tables: readonly Table[] = [
  {
    dataset: "euosha-barometer",
    table: "osh_barometer_dataset",
    label: { da: "Arbejdsulykker i Europa (OSH Barometer)", en: "Accidents at work in Europe (OSH Barometer)" },
    documentation: "https://visualisation.osha.europa.eu/osh-barometer/",
    frequency: "year",
    firstPeriod: "2008",
    dimensions: ["geography"],
    levels: ["country", "foreign"],
    measures: [
      {
        id: "nonfatal-index",
        source: dated.name,
        label: { da: "Ulykker uden dødelig udgang, 2010 = 1", en: "Non-fatal accidents, 2010 = 1" },
        unit: "index",
        additive: false,
      },
      rate(
        "fatal-rate",
        "Fatal work accidents",
        "Dødsulykker pr. 100.000 (uden årstal i kilden)",
        "Fatal accidents per 100,000 (undated in the source)",
      ),
      rate(
        "nonfatal-estimated",
        "Non fatal per 100.000 estimated",
        "Ulykker uden dødelig udgang pr. 100.000, skønnet (uden årstal i kilden)",
        "Non-fatal accidents per 100,000, estimated (undated in the source)",
      ),
      rate(
        "nonfatal-reported",
        "Non fatal per 100.000 workers reported",
        "Ulykker uden dødelig udgang pr. 100.000, anmeldt (uden årstal i kilden)",
        "Non-fatal accidents per 100,000, reported (undated in the source)",
      ),
    ],
    lagDays: 660,
    provisionalPeriods: 0,
    emptyMeans: "missing",
    smallestCount: null,
    quality: { undated: ["fatal-rate", "nonfatal-estimated", "nonfatal-reported"] },
  },
];
