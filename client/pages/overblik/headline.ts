import type { PageText } from "../../text/useText.ts";
import type { Change } from "../../figure/change.ts";

type Way = "up" | "down" | "flat";

/** Less than half a per cent on a year is "almost unchanged". */
const smallest = 0.5;

const wayOf = (change: Change): Way | null => {
  if (change.kind !== "change" || change.relative === null) return null;
  if (Math.abs(change.relative) < smallest) return "flat";
  return change.relative > 0 ? "up" : "down";
};

/**
 * What the front page says first, from two changes on the year before: unemployment in the area, and employees, which
 * exist for the whole country only. Good news and bad news are joined by "but", two of a kind by "and".
 */
export function headline(
  { unemployment, employment, area }: { unemployment: Change; employment: Change; area: string | null },
  { overview: say }: PageText,
): string {
  const [out, at] = [wayOf(unemployment), area === null ? wayOf(employment) : null];
  if (out === null) return say.fallback;
  const alone = out === "flat" ? say.flatAlone : say.alone(say.unemployment[out]);
  if (area !== null) return say.inArea(area, alone);
  if (at === null) return alone;
  if (at === "flat") return out === "flat" ? say.flatBoth : say.flatEmployment(say.unemployment[out]);
  if (out === "flat") return say.flatPair(say.employment[at]);
  const [first, second] = [say.unemployment[out], say.employment[at]];
  return out === at ? say.but(first, second) : say.and(first, second);
}
