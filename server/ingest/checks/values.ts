import type { Checked } from "../check.ts";
import { keyOf } from "../compare.ts";
import { quoted } from "../findings.ts";
import { isShare } from "../hide.ts";

/** Counts that cannot be below nothing, shares within 0–100, and none of the small counts that the source hides. */
export function checkValues({ table, rows, findings }: Checked): void {
  const shares = new Set(table.measures.filter(isShare).map(({ id }) => id));
  const signed = new Set(table.measures.filter(({ unit }) => unit === "percentage-points").map(({ id }) => id));
  for (const row of rows) {
    if (row.value === null || signed.has(row.measure)) continue;
    const cell = () => `${quoted(keyOf(row))} er ${row.value}`;
    if (!Number.isFinite(row.value)) findings.stop("unreadable", `${cell()}, som ikke er et tal.`, row);
    else if (row.value < 0) findings.stop("negative", `${cell()}; et antal kan ikke være negativt.`, row);
    else if (shares.has(row.measure)) {
      if (row.value > 100) findings.stop("share-out-of-range", `${cell()}; en andel er højst 100.`, row);
    } else if (table.smallestCount !== null && row.value > 0 && row.value < table.smallestCount)
      findings.stop(
        "below-smallest-count",
        `${cell()}; kilden viser ikke antal under ${table.smallestCount}, så skjulte tal kan være sluppet ud.`,
        row,
      );
  }
}
