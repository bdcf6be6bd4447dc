import { isPeriod, type Period } from "#shared/period.ts";

/** StatBank's period word → ours: quarters are K in Danish and Q in English; a day or a span (`2018:2023`) is none of ours. */
export function period(word: string): Period | null {
  const ours = word.trim().replace(/^(\d{4})Q([1-4])$/, "$1K$2");
  return isPeriod(ours) ? ours : null;
}
