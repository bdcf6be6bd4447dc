import { canShow, capabilities } from "#shared/chart/capabilities.ts";
import type { DimensionCard, GeographyLevel } from "#shared/dimension.ts";
import type { ChartKind } from "#shared/figure.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { type Period, shift } from "#shared/period.ts";
import type { MemberRule, Query, TimeRule, Transform } from "#shared/query.ts";
import type { Selection } from "#shared/selection.ts";
import { timeRuleOf } from "#shared/timeRule.ts";
import { type Apart, nothingApart } from "./apart.ts";
import { chosenAreas, countryCode, memberOf } from "./areas.ts";

/** Where an indicator is shown for a reader's choice of areas. */
export type Scope = {
  /** Null is the whole country, which need not be asked for. */
  geography: MemberRule | null;
  codes: readonly string[];
  /** The levels of all that is shown. */
  levels: readonly string[];
  level: GeographyLevel | null;
  /** How many areas: more than one are split, each with its own figures. */
  count: number;
  /** What was chosen that the indicator does not have, so that something else is shown. */
  lacking: "areas" | "level" | null;
};

const nationwide = (lacking: Scope["lacking"]): Scope => ({
  geography: null,
  codes: [countryCode],
  levels: ["country"],
  level: null,
  count: 1,
  lacking,
});

/** An indicator without figures for the areas chosen shows the whole country and says so. */
export function scopeOf(card: IndicatorCard, selection: Selection, dimension: DimensionCard): Scope {
  if ("level" in selection.areas) {
    const { level } = selection.areas;
    if (level === "country") return nationwide(null);
    if (!card.levels.includes(level)) return nationwide("level");
    const count = dimension.members.filter((member) => member.level === level).length;
    return { geography: { level }, codes: [], levels: [level], level, count, lacking: null };
  }
  const chosen = chosenAreas(selection, dimension);
  const codes = chosen.filter((code) => {
    const level = memberOf(dimension, code)?.level;
    return level !== undefined && (level === "country" || card.levels.includes(level));
  });
  if (codes.length === 0) return nationwide("areas");
  const lacking = codes.length < chosen.length ? "areas" : null;
  const [only] = codes;
  if (codes.length === 1 && only === countryCode) return nationwide(lacking);
  const levels = codes.map((code) => memberOf(dimension, code)?.level ?? "unknown");
  return { geography: { codes: [...codes] }, codes, levels, level: null, count: codes.length, lacking };
}

/** The first area of a choice alone, for a tile. */
export function firstOf(scope: Scope): Scope {
  const [code] = scope.codes;
  if (scope.level !== null || code === undefined || code === countryCode) return nationwide(scope.lacking);
  return { ...scope, geography: { codes: [code] }, codes: [code], levels: scope.levels.slice(0, 1), count: 1 };
}

const mostLines = 6;

/** The kinds of chart that make sense, the default first: a line needs few areas or members, bars more than one. */
export function kindsFor(scope: Scope, { by }: Apart = nothingApart): readonly [ChartKind, ...ChartKind[]] {
  const { count, level } = by ? { count: by.count, level: null } : scope;
  if (count === 1) return ["line"];
  if (count > mostLines) return ["bar"];
  return level === null ? ["line", "bar"] : ["bar", "line"];
}

export const kindFor = (scope: Scope, wanted: ChartKind | null, apart?: Apart): ChartKind =>
  kindsFor(scope, apart).find((kind) => kind === wanted) ?? kindsFor(scope, apart)[0];

const isTransform = (text: string): text is Transform =>
  text === "none" || text === "yoy" || text === "index" || text === "rolling12" || text === "sa";

/**
 * The transformations an indicator offers for what is shown, actual figures first; for one period only those that need
 * no other. Seasonally adjusted figures are of areas, not of a breakdown's members.
 */
export function transformsFor(
  card: IndicatorCard,
  kind: ChartKind,
  { levels }: Scope,
  { by, where }: Apart = nothingApart,
): readonly Transform[] {
  const isWhole = by === null && Object.keys(where).length === 0;
  const isAdjusted = isWhole && levels.every((level) => card.adjustedLevels.includes(level));
  const offered = card.transforms.filter(isTransform).filter((one) => one !== "none" && (one !== "sa" || isAdjusted));
  return ["none", ...offered.filter((one) => canShow(kind, one))];
}

/** The transformation wanted where it is offered. One that compares periods makes no sense for a single one. */
export const transformFor = (
  card: IndicatorCard,
  wanted: Transform,
  kind: ChartKind,
  scope: Scope,
  apart?: Apart,
): Transform => transformsFor(card, kind, scope, apart).find((transform) => transform === wanted) ?? "none";

/** The newest period of a rule that is a survey round or published: where figures of one period stand. */
export function periodAt(rule: TimeRule, last: Period | null, every: number): Period | null {
  if (last === null) return null;
  const to = "to" in rule && rule.to !== null && rule.to < last ? rule.to : last;
  let at = last;
  while (at > to) at = shift(at, -every);
  return at;
}

/** The one period bars and their like are drawn for: the end of a closed span, or the survey round before it; otherwise the newest. */
function onePeriod(rule: TimeRule, last: Period | null, every: number): TimeRule {
  if (!("to" in rule) || rule.to === null || (last !== null && rule.to > last)) return { latest: 1 };
  return every > 1 ? { from: shift(rule.to, 1 - every), to: rule.to } : { codes: [rule.to] };
}

/** How an indicator is looked at: when, transformed how, drawn as what, taken apart by what, as known when. */
export type Look = {
  period: Selection["period"];
  transform: Transform;
  kind: ChartKind;
  apart?: Apart;
  knownOn?: string | null;
};

/** What is asked for an indicator under a selection. `last` is its newest published period. */
export function queryOf(
  card: IndicatorCard,
  scope: Scope,
  { period, transform, kind, apart = nothingApart, knownOn = null }: Look,
  last: Period | null,
  least = 1,
): Query {
  const rule = timeRuleOf(period, card.frequency, last, least);
  const split = apart.by ? [apart.by.dimension] : scope.geography ? (["geography"] as const) : [];
  return {
    indicators: [card.id],
    by: ["time", ...split],
    where: {
      time: typeof capabilities[kind].periods === "string" ? onePeriod(rule, last, card.every) : rule,
      ...(scope.geography ? { geography: scope.geography } : {}),
      ...(apart.by ? { [apart.by.dimension]: apart.by.rule } : {}),
      ...apart.where,
    },
    transform,
    ...(knownOn === null ? {} : { knownOn }),
  };
}
