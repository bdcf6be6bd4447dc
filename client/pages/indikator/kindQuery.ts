import { canCompare, capabilities } from "#shared/chart/capabilities.ts";
import { type DimensionCard, type DimensionId, total } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { comparePeriods, frequencyOf, isPeriod, type Period, shift, yearBefore } from "#shared/period.ts";
import type { MemberRule, Query, TimeRule } from "#shared/query.ts";
import type { Comparison, PeriodChoice } from "#shared/selection.ts";
import { timeRuleOf } from "#shared/timeRule.ts";
import type { Apart, Breakdowns } from "../../filters/apart.ts";
import { countryCode } from "../../filters/areas.ts";
import { type Look, periodAt, queryOf, type Scope } from "../../filters/scope.ts";
import { agesOf } from "./kinds.ts";

/** What is asked for a kind of chart, and the first period shown where earlier ones are there to compare with. */
export type KindQuery = { query: Query; compare: readonly Comparison[]; from: Period | null };

type Means = {
  card: IndicatorCard;
  scope: Scope;
  geography: DimensionCard;
  breakdowns: Breakdowns;
  last: Period | null;
};

/** What is compared with: chosen periods of another frequency left out, and the year so far always with the same stretch of the year before. */
export function comparisonsFor(
  chosen: readonly Comparison[],
  { frequency }: IndicatorCard,
  { kind }: PeriodChoice,
): readonly Comparison[] {
  const legal = chosen.filter((one) => typeof one === "string" || frequencyOf(one.period) === frequency);
  const same = legal.map((one): Comparison => (one === "previous" && kind === "year-to-date" ? "year" : one));
  return same.filter((one, at) => same.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
}

/** The period one comparison holds another against. */
const baseOf = (one: Comparison, at: Period, every: number): Period | null =>
  one === "previous" ? shift(at, -every) : one === "year" ? yearBefore(at) : one.period;

/** The first period a rule shows. */
function firstOf(rule: TimeRule, last: Period | null): Period | null {
  if ("latest" in rule) return last === null ? null : shift(last, 1 - rule.latest);
  return "from" in rule ? rule.from : null;
}

/** A rule that reaches back to what its first period is compared with. */
function withBase(rule: TimeRule, compare: readonly Comparison[], { card, last }: Means): Period | null {
  const from = firstOf(rule, last);
  if (from === null || card.every > 1) return null;
  const bases = compare.flatMap((one) => baseOf(one, from, card.every) ?? []);
  return bases.toSorted(comparePeriods)[0] ?? null;
}

const end = (rule: TimeRule): Period | null => ("to" in rule ? rule.to : null);

/** Places of a rule with the whole before them, which a kind holds them against. */
function withWhole(rule: MemberRule, dimension: DimensionCard | undefined, whole: string): MemberRule {
  const codes =
    "codes" in rule
      ? rule.codes
      : (dimension?.members ?? []).flatMap(({ code, level, validTo }) =>
          level === rule.level && validTo === null ? [code] : [],
        );
  return { codes: [whole, ...codes.filter((code) => code !== whole)] };
}

/** What a kind of chart asks for: its periods, what they are compared with, and the whole or the groups it needs. */
export function kindQuery(means: Means, look: Look & { apart: Apart }, chosen: readonly Comparison[]): KindQuery {
  const { card, scope, last } = means;
  const { kind, apart } = look;
  const plain = queryOf(card, scope, look, last);
  const rule = timeRuleOf(look.period, card.frequency, last);
  const at = periodAt(rule, last, card.every);
  const compare = canCompare(kind) && look.transform !== "index" ? comparisonsFor(chosen, card, look.period) : [];
  const needed =
    kind === "dumbbell" || kind === "slope"
      ? compare.length > 0
        ? compare.slice(0, 1)
        : (["year"] as const)
      : compare;
  const put = (time: TimeRule, more: Partial<Query> = {}): Query => ({
    ...plain,
    ...more,
    where: { ...plain.where, time },
  });
  const { periods, needsWhole } = capabilities[kind];
  if (kind === "pyramid") return { query: pyramidQuery(means, look, plain), compare: [], from: null };
  if (periods === "two" || (kind === "bar" && needed.length > 0)) {
    const bases = at === null ? [] : needed.flatMap((one) => baseOf(one, at, card.every) ?? []);
    const codes = at === null ? [] : [...new Set([at, ...bases.filter(isPeriod)])];
    return { query: codes.length > 1 ? put({ codes }) : plain, compare: needed, from: null };
  }
  if (needsWhole) {
    const where = apart.by
      ? { [apart.by.dimension]: withWhole(apart.by.rule, means.breakdowns[apart.by.dimension], total.code) }
      : { geography: withWhole(scope.geography ?? { codes: [] }, means.geography, countryCode) };
    return { query: { ...plain, where: { ...plain.where, ...where } }, compare: [], from: null };
  }
  const from = needed.length > 0 ? withBase(rule, needed, means) : null;
  if (from === null) return { query: plain, compare: needed, from: null };
  return { query: put({ from, to: end(rule) }), compare: needed, from: firstOf(rule, last) };
}

/** Men and women by age, at one period. */
function pyramidQuery({ card, scope }: Means, { apart }: { apart: Apart }, plain: Query): Query {
  const ages = agesOf(card, scope, apart) ?? total.level;
  const place: DimensionId[] = scope.geography ? ["geography"] : [];
  return {
    ...plain,
    by: ["time", ...place, "age", "sex"],
    where: { ...plain.where, age: { level: ages }, sex: { level: "sex" } },
  };
}
