import type { Unit } from "#shared/indicator.ts";
import type { Transform } from "#shared/query.ts";
import type { Indicator } from "#server/indicators/define.ts";
import { type UnitId, unitOf } from "#server/indicators/units.ts";
import type { Catalogue } from "./catalogue.ts";
import { chosenFor } from "./chosen.ts";
import { type Across, type Read, type Reads, type Rule, type Series, slotsAt, type TimeSlot, widthOf } from "./grid.ts";
import { carriedPeriod, ownPeriods } from "./mapping.ts";
import { publishedIn } from "./published.ts";
import { reader } from "./reader.ts";

type Ratio = Extract<Indicator["measure"], { ratio: unknown }>;

/** The source's own ratio, where it publishes the very cell; the other cells are computed. */
const ownPartly = { isOwn: true, isPartly: true } as const;

const unitShown = (unit: UnitId, transform: Transform): Unit => {
  if (transform === "index") return unitOf("index");
  if (transform === "yoy") return unitOf(unitOf(unit).isShare ? "percentage-points" : "percent");
  return unitOf(unit);
};

/** Which places of `plan.reads` a rule uses. */
export function readsOf(rule: Rule): Reads {
  if (rule.kind === "measure") return [...rule.value, ...rule.base];
  if (rule.kind === "product") return [...rule.left, ...rule.right];
  const { published, numerator, denominator, whole } = rule;
  return [...published, ...numerator, ...denominator, ...(whole ? [...whole.numerator, ...whole.denominator] : [])];
}

/** How each indicator is made of what is read, and what is read. Decides between the source's own cell and a computed one. */
export function seriesOf(
  indicators: readonly Indicator[],
  times: readonly TimeSlot[],
  across: readonly Across[],
  transform: Transform,
  catalogue: Catalogue,
): { series: Series[]; reads: Read[] } {
  const { reads, read, asked } = reader(times, across, catalogue);

  /** The places where every slot is one member of a level that the source publishes its own ratio for. */
  const ownPlaces = (indicator: Indicator, { published }: Ratio): boolean[] => {
    const source = published && chosenFor(published, indicator, asked, catalogue, ownPartly)?.release;
    const isSingle = times.every((slot) => ownPeriods(slot, indicator.frequency).length === 1);
    const isOwn = across.map(({ dimension, slots }) =>
      slots.map(({ members: [first, ...others] }) =>
        Boolean(source && first && others.length === 0 && publishedIn(source, dimension).includes(first.level)),
      ),
    );
    return Array.from(
      { length: widthOf(across) },
      (_, place) => isSingle && source !== undefined && slotsAt(across, place).every((slot, at) => isOwn[at]?.[slot]),
    );
  };

  const ratioRule = (indicator: Indicator, measure: Ratio): Rule => {
    const { numerator, denominator, per, relativeTo } = measure.ratio;
    const own = ownPlaces(indicator, measure);
    const published =
      measure.published && own.includes(true) ? read(measure.published, { indicator, ...ownPartly }) : [];
    const isOwn = own.map((place) => place && published.length > 0);
    const needsParts = transform === "rolling12" || indicator.interval !== undefined || isOwn.includes(false);
    const { carry } = denominator;
    const isBeside = measure.published !== undefined;
    const below = { indicator, carry, isBelow: true, isBeside };
    const above = needsParts ? read(numerator, { indicator, isBeside }) : [];
    const divisors = needsParts ? read(denominator, below) : [];
    const source = reads[divisors[0] ?? -1]?.release;
    const carriedTo = (slot: TimeSlot) => {
      const last = carry && source ? ownPeriods(slot, indicator.frequency).at(-1) : undefined;
      const found = carry && last && source ? carriedPeriod(last, source, carry) : null;
      return found?.isCarried ? found.period : null;
    };
    return {
      kind: "ratio",
      numerator: above,
      denominator: divisors,
      per,
      published,
      own: isOwn,
      carried: times.map(carriedTo),
      whole: relativeTo
        ? {
            numerator: read(numerator, { indicator, whole: relativeTo }),
            denominator: read(denominator, { ...below, whole: relativeTo }),
          }
        : null,
    };
  };

  const ruleOf = (indicator: Indicator): Rule => {
    const { measure, seasonallyAdjusted, interval } = indicator;
    if (transform === "sa" && seasonallyAdjusted)
      return { kind: "measure", value: read(seasonallyAdjusted, { indicator, isOwn: true }), base: [] };
    if ("value" in measure) {
      const base =
        interval?.kind === "sample" && transform === "none"
          ? read(respondentsOf(measure, interval.respondents), { indicator })
          : [];
      return { kind: "measure", value: read(measure, { indicator }), base };
    }
    if ("product" in measure) {
      const { left, right, per } = measure.product;
      return { kind: "product", left: read(left, { indicator }), right: read(right, { indicator }), per };
    }
    return ratioRule(indicator, measure);
  };

  const series = indicators.map((indicator): Series => {
    const rule = ruleOf(indicator);
    return {
      indicator,
      rule,
      unit: unitShown(indicator.unit, transform),
      decimals: transform === "yoy" || transform === "index" ? 1 : indicator.decimals,
      isMean: indicator.additive.time === "average",
      releases: [...new Set(readsOf(rule).flatMap((place) => reads[place]?.release ?? []))],
    };
  });
  return { series, reads };
}

/** The measure that tells how many answered, in each table that the share itself is read from. */
const respondentsOf = (measure: Extract<Indicator["measure"], { value: string }>, respondents: string) => ({
  ...measure,
  value: respondents,
  ...(measure.also ? { also: measure.also.map((table) => ({ ...table, value: respondents })) } : {}),
  ...(measure.before ? { before: { ...measure.before, value: respondents } } : {}),
});
