import type { ChangedIndicator, EstateChanges } from "#shared/changes.ts";
import type { Period } from "#shared/period.ts";
import type { Words } from "#shared/words.ts";

/** What is new about one indicator: a period, or the newest of its figures that has another value. */
export type News = { indicator: string; label: Words } & (
  | { kind: "period"; period: Period }
  | { kind: "revised"; period: Period; before: number; after: number; decimals: number }
);

function newsIn({ indicator, label, newPeriods, revised }: ChangedIndicator): News | null {
  const period = newPeriods.at(-1);
  if (period !== undefined) return { kind: "period", indicator, label, period };
  const own = revised.whole.find((figure) => figure.label === null);
  return own
    ? {
        kind: "revised",
        indicator,
        label,
        period: own.period,
        before: own.before,
        after: own.after,
        decimals: own.decimals,
      }
    : null;
}

/** The editions a reader has not seen, newest first; without a last visit the newest alone. */
export const unseen = (editions: readonly EstateChanges[], since: number | null): readonly EstateChanges[] =>
  since === null ? editions.slice(0, 1) : editions.filter(({ generation }) => generation > since);

/**
 * What is new in some editions, newest first: once for each indicator, those that interest the reader most before all
 * others, and how many indicators have changed in any way.
 */
export function newsOf(
  editions: readonly EstateChanges[],
  interesting: readonly string[],
): { news: readonly News[]; changed: number } {
  const changes = editions.flatMap(({ indicators }) => indicators);
  const all = changes.flatMap((change) => newsIn(change) ?? []);
  const news = all.filter((one, at) => all.findIndex(({ indicator }) => indicator === one.indicator) === at);
  const rank = ({ indicator }: News) => {
    const place = interesting.indexOf(indicator);
    return place < 0 ? interesting.length : place;
  };
  return {
    news: news.toSorted((a, b) => rank(a) - rank(b)),
    changed: new Set(changes.map(({ indicator }) => indicator)).size,
  };
}
