import type { CellStatus } from "#shared/cube.ts";
import { type DimensionId, dimensionIds } from "#shared/dimension.ts";

/** One conformed row as the pattern sees it; ingest's own columns travel along untouched. */
export type PatternRow = Partial<Record<Exclude<DimensionId, "time">, string>> & {
  period: string;
  measure: string;
  value: number | null;
  status: CellStatus;
};

/**
 * `T0`: figures the source has already published with its own marks. `shares` names the count each share is made of
 * (`"rate-labour-force": "fte"`).
 */
export type Policy = { tier: "T0"; shares: Readonly<Record<string, string>> };

const placeOf = (row: PatternRow, measure: string) =>
  [row.period, measure, ...dimensionIds.map((id) => (id === "time" ? "" : (row[id] ?? "")))].join(" ");

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

/** A table of cells whose measures and statuses are numbers: its name, the columns beside measure that name a cell, its hidden status. */
export type PatternTable = { name: string; keys: readonly string[]; suppressed: number };

/** Cells of shares, by their measures' numbers, whose count is hidden: a condition on the table under the name `c`. */
export function isOfHiddenCount({ name, keys, suppressed }: PatternTable, shares: ReadonlyMap<number, number>): string {
  const same = keys.map((key) => `h.${key} = c.${key}`).join(" AND ");
  const pairs = [...shares].map(
    ([share, count]) =>
      `(c.measure = ${share} AND EXISTS (SELECT 1 FROM ${name} h ` +
      `WHERE h.measure = ${count} AND h.status = ${suppressed} AND ${same}))`,
  );
  return pairs.join(" OR ") || "false";
}

/** `hide` as statements on a staged table. */
export const hidingStatements = (table: PatternTable, shares: ReadonlyMap<number, number>): string[] => {
  const hidden = `SET value = NULL, status = ${table.suppressed}`;
  return [
    ...(shares.size === 0
      ? []
      : [
          `UPDATE ${table.name} ${hidden} WHERE rowid IN ` +
            `(SELECT c.rowid FROM ${table.name} c WHERE ${isOfHiddenCount(table, shares)})`,
        ]),
    `UPDATE ${table.name} ${hidden} WHERE status = ${table.suppressed} AND value IS NOT NULL`,
  ];
};
