import type { Measure } from "../define.ts";

export const count = (id: string, source: string, da: string, en: string, unit = "persons"): Measure => ({
  id,
  source,
  label: { da, en },
  unit,
  additive: true,
});

export const share = (id: string, of: string, source: string, da: string, en: string): Measure => ({
  id,
  of,
  source,
  label: { da, en },
  unit: "percent",
  additive: false,
});

/** The four columns of a table "antal personer og fuldtidspersoner". */
export const personsAndFte = (da: string, en: string): Measure[] => [
  count("persons", "Antal personer", da, en),
  count("fte", "Antal fuldtidspersoner", `${da}, fuldtid`, `${en}, full-time`, "fte-persons"),
  share(
    "rate-labour-force",
    "fte",
    "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år",
    `${da}, pct. af arbejdsstyrken`,
    `${en}, per cent of the labour force`,
  ),
  share(
    "rate-population",
    "fte",
    "Fuldtidspersoner i pct. af befolkningen 16-66 år",
    `${da}, pct. af befolkningen`,
    `${en}, per cent of the population`,
  ),
];

/** What most tables have in common. */
export const shared = {
  frequency: "month",
  firstPeriod: "2007M01",
  dimensions: ["geography"],
  levels: ["country", "municipality", "unknown"],
  provisionalPeriods: 2,
  emptyMeans: "suppressed",
  smallestCount: 3,
} as const;

/** The page of a table in the databank. */
export const page = (path: string) => `https://www.jobindsats.dk/databank/${path}`;
