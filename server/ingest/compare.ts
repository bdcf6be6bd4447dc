import type { Observation } from "#server/store/release.ts";

/** Cells that are new, that have another value or status, and that are no more, against what is served. */
export type Counts = { rows: number; added: number; changed: number; gone: number };

export const keyOf = ({
  measure,
  geography = "",
  period,
}: Pick<Observation, "measure" | "geography" | "period">): string => `${measure}|${geography}|${period}`;

export const byKey = <Row extends Observation>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** Whether two cells say different things. A figure that has become final has not changed. */
const isChanged = (now: Observation, then: Observation): boolean =>
  now.value !== then.value || (now.value === null && now.status !== then.status);

export function countsAgainst(rows: readonly Observation[], served: ReadonlyMap<string, Observation> | null): Counts {
  if (!served) return { rows: rows.length, added: rows.length, changed: 0, gone: 0 };
  let [added, changed, kept] = [0, 0, 0];
  for (const row of rows) {
    const then = served.get(keyOf(row));
    if (!then) added += 1;
    else {
      kept += 1;
      if (isChanged(row, then)) changed += 1;
    }
  }
  return { rows: rows.length, added, changed, gone: served.size - kept };
}
