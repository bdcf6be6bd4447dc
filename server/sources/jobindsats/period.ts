import { isPeriod, type Period } from "#shared/period.ts";

/**
 * Jobindsats' period word → ours: `2026M08`, `2026Q01` → `2026K1`, `2025Y01` → `2025`. Four rolling quarters are called by
 * the last (`2023QMAT02` → `2023K2`). Years to date are none.
 */
export function period(word: string): Period | null {
  const ours = word.replace(/^(\d{4})Y01$/, "$1").replace(/^(\d{4})Q(?:MAT)?0([1-4])$/, "$1K$2");
  return isPeriod(ours) ? ours : null;
}
