import { lastDay, partsIn, periodsBetween, type Period, yearOf } from "#shared/period.ts";
import { apportioned } from "./worldAreas.ts";
import { swing } from "./worldChance.ts";
import { between } from "./aesCases.ts";
import { decisionsOf, type Decided } from "./aesDecisions.ts";

type CaseType = "TOT" | "accident" | "disease";

/** How long the first decisions of a quarter had been under way, in months, and how many there were. */
export type Times = { mean: number; median: number; withinLimit: number; decided: number };

const firstQuarter = "2015K1";

/** Mean months from report to decision, by year. Synthetic: D.12 publishes none. */
const means: Readonly<Record<"accident" | "disease", Readonly<Record<number, number>>>> = {
  accident: { 2015: 3.9, 2018: 4.4, 2020: 4.6, 2022: 5.2, 2024: 4.8, 2026: 4.5 },
  disease: { 2015: 7.2, 2018: 7.9, 2020: 8.4, 2022: 9.6, 2024: 9.0, 2026: 8.6 },
};

const dayMs = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Whether a period is out on a day: so many days after its end. */
const isOut = (period: Period, days: number, day: string): boolean =>
  isoDay(Date.parse(lastDay(period)) + days * dayMs) <= day;

/** Years out on a day (`YYYY-MM-DD`), the first to the newest: yearly tables come 166 days after the year, in the middle of June. */
export const yearsOut = (first: number, day: string): number[] =>
  Array.from({ length: Math.max(0, yearOf(day.slice(0, 4)) - first + 1) }, (_, at) => first + at).filter((year) =>
    isOut(String(year), 166, day),
  );

/** Quarters out on a day, 45 days after their end. */
export const quartersOut = (day: string): Period[] =>
  periodsBetween(firstQuarter, `${day.slice(0, 4)}K4`).filter((quarter) => isOut(quarter, 45, day));

const allOf = ({ recognised, rejected, closed }: Decided) => recognised + rejected + closed;

/** First decisions of a year, spread over its quarters. */
function decidedIn(quarter: Period, casetype: "accident" | "disease"): number {
  const year = yearOf(quarter);
  const quarters = partsIn(String(year), "quarter");
  const weights = [1.02, 1, 0.92, 1.06].map(
    (weight, at) => weight * (1 + 0.02 * swing("aes", "quarter", casetype, quarters[at] ?? "")),
  );
  const total = allOf(decisionsOf(year, { casetype, diagnosis: "TOT" }));
  return apportioned(total, weights)[quarters.indexOf(quarter)] ?? 0;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function typed(quarter: Period, casetype: "accident" | "disease"): Times & { exact: number } {
  const at = yearOf(quarter) + (Number(quarter.slice(5)) - 1) / 4;
  const exact = straight(means[casetype], at) * (1 + 0.02 * swing("aes", "months", casetype, quarter));
  const within = (casetype === "accident" ? 118 - 11 * exact : 116 - 6.2 * exact) + swing("aes", "limit", quarter);
  return {
    exact,
    mean: tenth(exact),
    median: tenth(exact * 0.82),
    withinLimit: tenth(Math.min(98, within)),
    decided: decidedIn(quarter, casetype),
  };
}

/** A value between known years, where the year has its quarters behind the comma. */
const straight = (known: Readonly<Record<number, number>>, at: number): number => {
  const year = Math.floor(at);
  return between(known, year) + (between(known, year + 1) - between(known, year)) * (at - year);
};

/** The times of a quarter; those of all cases are weighted by how many were decided. */
export function timesOf(quarter: Period, casetype: CaseType): Times {
  if (casetype !== "TOT") {
    const { mean, median, withinLimit, decided } = typed(quarter, casetype);
    return { mean, median, withinLimit, decided };
  }
  const [accident, disease] = [typed(quarter, "accident"), typed(quarter, "disease")];
  const decided = accident.decided + disease.decided;
  const weighted = (of: (one: Times & { exact: number }) => number) =>
    tenth((of(accident) * accident.decided + of(disease) * disease.decided) / decided);
  return {
    mean: weighted(({ exact }) => exact),
    median: weighted(({ median }) => median),
    withinLimit: weighted(({ withinLimit }) => withinLimit),
    decided,
  };
}
