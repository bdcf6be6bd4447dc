import { mappedLevel } from "#shared/chart/isMapped.ts";
import { type Asked, offered } from "#shared/chart/offered.ts";
import { total } from "#shared/dimension.ts";
import type { ChartKind } from "#shared/figure.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { periodsBetween, type Period } from "#shared/period.ts";
import type { TimeRule } from "#shared/query.ts";
import { type Apart, isCrossed } from "../../filters/apart.ts";
import type { Scope } from "../../filters/scope.ts";

/** The grouping of ages that men and women are shown by: the finest there is; null where the two are not published together. */
export function agesOf(card: IndicatorCard, scope: Scope, { where }: Apart): string | null {
  const levels = (card.groupings.age ?? []).filter((level) => level !== total.level);
  const hasSex = (card.groupings.sex ?? []).includes("sex");
  const isFree = where.sex === undefined && where.age === undefined;
  const dimensions = ["sex", "age", ...(scope.geography ? (["geography"] as const) : [])] as const;
  return hasSex && isFree && isCrossed(card, dimensions) ? (levels.at(-1) ?? null) : null;
}

/** How many periods a rule shows at most; without end where it is open. */
function periodsIn(rule: TimeRule, last: Period | null, every: number): number {
  if ("latest" in rule) return Math.ceil(rule.latest / every);
  if ("codes" in rule) return rule.codes.length;
  const to = rule.to ?? last;
  return rule.from === null || to === null ? Infinity : Math.ceil(periodsBetween(rule.from, to).length / every);
}

/** The kinds of map there are of all areas of a level, not taken apart by anything else. */
function mapsOf({ level }: Scope, { by }: Apart): readonly ChartKind[] {
  const mapped = by ? undefined : mappedLevel(level ?? undefined);
  if (mapped === undefined) return [];
  return mapped === "municipality" ? ["map", "tilemap"] : ["map"];
}

/** The kinds of chart that make sense for what is chosen of an indicator, the default first. */
export function kindsOf(
  card: IndicatorCard,
  scope: Scope,
  apart: Apart,
  rule: TimeRule,
  last: Period | null,
): readonly [ChartKind, ...ChartKind[]] {
  const { by } = apart;
  const hasPair = by === null || by.dimension === "sex" || by.dimension === "age";
  const additive = by ? card.additive[by.dimension] : card.additive.geography;
  const level = by ? ("level" in by.rule ? by.rule.level : null) : scope.level;
  const asked: Asked = {
    indicators: 1,
    places: by?.count ?? scope.count,
    isWholeLevel: !by && scope.level !== null,
    periods: periodsIn(rule, last, card.every),
    isAdditive: additive === "sum",
    hasSize: level !== null && (card.interval === "poisson" || card.interval === "wilson") && card.formula !== null,
    isBackToBack: hasPair && (by !== null || scope.count === 1) && agesOf(card, scope, apart) !== null,
    maps: mapsOf(scope, apart),
  };
  return offered(asked);
}
