import { comparePeriods } from "#shared/period.ts";
import { hide as hidden } from "#server/disclosure/pattern.ts";
import type { Measure, Table } from "#server/sources/define.ts";
import type { Placed } from "./conform.ts";

/** Name of the disclosure policy that releases are made under; a part of their identity. */
export const policy = "T0";

const shareUnits = new Set(["percent", "percentage-points"]);

export const isShare = ({ unit }: Pick<Measure, "unit">): boolean => shareUnits.has(unit);

/** What may be published: the source's own marks, and no share whose count is hidden. */
export function hide(rows: readonly Placed[], table: Table): Placed[] {
  const shares = Object.fromEntries(table.measures.flatMap(({ id, of }) => (of === undefined ? [] : [[id, of]])));
  return hidden(rows, { tier: "T0", shares });
}

/** The newest periods of a release are provisional where the source says that it will revise them. */
export function markProvisional(rows: readonly Placed[], table: Table): Placed[] {
  if (table.provisionalPeriods === 0) return [...rows];
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted(comparePeriods);
  const newest = new Set(periods.slice(-table.provisionalPeriods));
  return rows.map((row) => (row.status === "ok" && newest.has(row.period) ? { ...row, status: "provisional" } : row));
}
