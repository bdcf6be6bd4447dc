import { keyOf } from "../compare.ts";
import type { Placed } from "../conform.ts";
import { type Findings, quoted } from "../findings.ts";

/** One row a cell: a row that is there twice is collapsed with a warning; two that disagree stop the release. */
export function withoutDuplicates(rows: readonly Placed[], findings: Findings): Placed[] {
  const first = new Map<string, Placed>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = first.get(key);
    const met = { file: row.file, row: row.row };
    if (!known) first.set(key, row);
    else if (known.value === row.value && known.status === row.status)
      findings.warn("duplicate", "Rækker står flere gange med samme indhold; de tælles én gang.", met);
    else
      findings.stop(
        "conflicting-duplicate",
        `Cellen ${quoted(key)} står to gange med forskelligt indhold (første gang i række ${known.row}).`,
        met,
      );
  }
  return [...first.values()];
}
