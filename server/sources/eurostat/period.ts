import { isPeriod, type Period } from "#shared/period.ts";

/** Eurostat's period word → ours: `2026-07` → `2026M07`, `2026-Q1` → `2026K1`, `2023` as it is. Half-years, weeks and days are none here. */
export function period(word: string): Period | null {
  const [, year, month, quarter] = /^(\d{4})(?:-(\d{2})|-Q([1-4]))?$/.exec(word) ?? [];
  if (year === undefined) return null;
  const ours = month === undefined ? (quarter === undefined ? year : `${year}K${quarter}`) : `${year}M${month}`;
  return isPeriod(ours) ? ours : null;
}
