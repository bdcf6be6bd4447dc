import type { CellStatus } from "#shared/cube.ts";

/** One conformed row as the pattern sees it; ingest's own columns travel along untouched. */
export type PatternRow = {
  period: string;
  geography?: string;
  measure: string;
  value: number | null;
  status: CellStatus;
};

/**
 * `T0`: figures the source has already published with its own marks. `shares` names the count each share is made of
 * (`"rate-labour-force": "fte"`).
 */
export type Policy = { tier: "T0"; shares: Readonly<Record<string, string>> };

const placeOf = (row: PatternRow, measure: string) => `${row.period} ${row.geography ?? ""} ${measure}`;

/**
 * What may be published of a release: cells the source hides carry no number, and a share is hidden where its count is.
 * Decided once per release; the row order is kept.
 */
export function hide<Row extends PatternRow>(rows: readonly Row[], policy: Policy): Row[] {
  const hiddenCounts = new Set<string>();
  const counts = new Set(Object.values(policy.shares));
  for (const row of rows) {
    if (row.status === "suppressed" && counts.has(row.measure)) hiddenCounts.add(placeOf(row, row.measure));
  }
  return rows.map((row) => {
    const count = policy.shares[row.measure];
    const isHidden = row.status === "suppressed" || (count !== undefined && hiddenCounts.has(placeOf(row, count)));
    return isHidden ? { ...row, value: null, status: "suppressed" } : row;
  });
}
