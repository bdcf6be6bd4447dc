import { comparePeriods, firstDay, lastDay, periodsBetween } from "#shared/period.ts";
import type { Checked } from "../check.ts";

const few = (periods: readonly string[]) => `${periods.slice(0, 5).join(", ")}${periods.length > 5 ? " …" : ""}`;

/** No period from the future, none missing between the first and the last, none gone that is served. */
export function checkPeriods({ table, rows, served, today, findings }: Checked): void {
  const met = new Map<string, { file: string; row: number }>();
  for (const row of rows) if (!met.has(row.period)) met.set(row.period, row);
  const periods = [...met.keys()].toSorted(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return;

  for (const period of periods) {
    if (firstDay(period) > today)
      findings.stop("future-period", `Perioden ${period} er ikke begyndt endnu.`, met.get(period));
    else if (lastDay(period) > today)
      findings.warn("unfinished-period", `Perioden ${period} er ikke slut endnu.`, met.get(period));
  }
  const holes = periodsBetween(first, last).filter((period) => !met.has(period));
  if (holes.length > 0) findings.warn("missing-period", `Der mangler perioder: ${few(holes)}.`, {}, holes.length);

  if (served) {
    const gone = [...new Set(served.rows.map(({ period }) => period))].filter((period) => !met.has(period));
    if (gone.length > 0)
      findings.stopUnlessApproved(
        "vanished-period",
        `Perioder, der er vist, er væk: ${few(gone.toSorted(comparePeriods))}.`,
        {},
        gone.length,
      );
  } else if (comparePeriods(first, table.firstPeriod) > 0)
    findings.warn("late-first-period", `Tabellen begynder ${first}, ikke ${table.firstPeriod}.`);
}
