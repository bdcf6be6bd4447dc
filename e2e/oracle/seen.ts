/** Why there is no number. */
export type Empty = "suppressed" | "missing" | "impossible" | "unpublished";
/** What one cell holds: a number, or why there is none. */
export type Seen = number | Empty;

/** A number or a mark as files write them: a colon, a bullet or a star hides, two points are not available, one cannot be, a dash is nil. */
export function seenIn(written: string | number | null, emptyMeans: "suppressed" | "missing"): Seen {
  if (typeof written === "number") return written;
  const text = (written ?? "").trim();
  if (text === "") return emptyMeans;
  if (text === "..") return "missing";
  if (text === ".") return "impossible";
  if (text === "-") return 0;
  if (/^-?\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  return "suppressed";
}

/** Why what is made of these has no number, where one of them has none. What touches a hidden one is hidden, whatever else it lacks. */
export const emptyOf = (parts: readonly Seen[]): Empty | null =>
  (["suppressed", "impossible", "unpublished", "missing"] as const).find((empty) => parts.includes(empty)) ?? null;

/** The sum of parts that all are needed; of none it is missing. */
export function sumOf(parts: readonly Seen[]): Seen {
  const empty = parts.length === 0 ? "missing" : emptyOf(parts);
  return empty ?? parts.reduce<number>((sum, part) => sum + (typeof part === "number" ? part : 0), 0);
}

/** The mean of parts that all are needed. */
export function meanOf(parts: readonly Seen[]): Seen {
  const sum = sumOf(parts);
  return typeof sum === "number" ? sum / parts.length : sum;
}
