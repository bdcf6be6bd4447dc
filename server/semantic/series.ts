import type { Unit } from "#shared/indicator.ts";
import { comparePeriods, type Frequency } from "#shared/period.ts";
import type { Transform } from "#shared/query.ts";
import type { Indicator, Part } from "#server/indicators/define.ts";
import { type UnitId, unitOf } from "#server/indicators/units.ts";
import type { Catalogue } from "./catalogue.ts";
import type { AreaSlot, Mapping, Read, Rule, Series, TimeSlot } from "./grid.ts";
import { areaMapping, carriedMapping, carriedYear, ownPeriods, timeMapping } from "./mapping.ts";
import { publishedLevels } from "./levels.ts";

type Ratio = Extract<Indicator["measure"], { ratio: unknown }>;

/** Adds reads, each measure of a dataset once for the slots it falls in. */
function reader(times: readonly TimeSlot[], areas: readonly AreaSlot[], { releases }: Catalogue) {
  const reads: Read[] = [];
  const places = new Map<string, number>();
  const mappings = new Map<string, Mapping>();
  const once = (key: string, make: () => Mapping) => {
    const found = mappings.get(key) ?? make();
    mappings.set(key, found);
    return found;
  };
  const read = ({ dataset, value: measure }: Part, own: Frequency, carry: boolean): number | null => {
    const release = releases.get(dataset);
    if (!release) return null;
    const key = `${dataset} ${measure} ${own} ${carry}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const periods = carry
      ? once(`carried ${own} ${release.lastPeriod}`, () => carriedMapping(times, own, release))
      : once(`time ${own}`, () => timeMapping(times, own));
    const beyond = times.map((slot) => {
      const last = ownPeriods(slot, own).at(-1);
      return !carry && last !== undefined && comparePeriods(last, release.lastPeriod) > 0;
    });
    const levels = publishedLevels(release).join(" ");
    const item = {
      release,
      measure,
      periods,
      areas: once(`area ${levels}`, () => areaMapping(areas, release)),
      beyond,
    };
    places.set(key, reads.push(item) - 1);
    return reads.length - 1;
  };
  return { reads, read };
}

const unitShown = (unit: UnitId, transform: Transform): Unit => {
  if (transform === "index") return unitOf("index");
  if (transform === "yoy") return unitOf(unitOf(unit).isShare ? "percentage-points" : "percent");
  return unitOf(unit);
};

/** Which places of `plan.reads` a rule uses. */
const readsOf = (rule: Rule): number[] =>
  (rule.kind === "measure" ? [rule.value] : [rule.published, rule.numerator, rule.denominator]).flatMap(
    (place) => place ?? [],
  );

/** How each indicator is made of what is read, and what is read. Decides between the source's own cell and a computed one. */
export function seriesOf(
  indicators: readonly Indicator[],
  times: readonly TimeSlot[],
  areas: readonly AreaSlot[],
  transform: Transform,
  catalogue: Catalogue,
): { series: Series[]; reads: Read[] } {
  const { reads, read } = reader(times, areas, catalogue);

  const ratioRule = ({ ratio, published }: Ratio, own: Frequency): Rule => {
    const { numerator, denominator, per } = ratio;
    const source = published && catalogue.releases.get(published.dataset);
    const levels = source ? publishedLevels(source) : [];
    const isSingle = times.every((slot) => ownPeriods(slot, own).length === 1);
    const isOwn = areas.map(({ members: [first, ...others] }) =>
      Boolean(isSingle && first && others.length === 0 && levels.includes(first.level)),
    );
    const needsParts = transform === "rolling12" || isOwn.includes(false);
    const carry = denominator.carry !== undefined;
    const below = catalogue.releases.get(denominator.dataset);
    const carriedTo = (slot: TimeSlot) => {
      const last = carry && needsParts ? ownPeriods(slot, own).at(-1) : undefined;
      const carried = last && below ? carriedYear(last, below) : null;
      return carried?.isCarried ? carried.year : null;
    };
    return {
      kind: "ratio",
      numerator: needsParts ? read(numerator, own, false) : null,
      denominator: needsParts ? read(denominator, own, carry) : null,
      per,
      published: published && isOwn.includes(true) ? read(published, own, false) : null,
      own: isOwn,
      carried: times.map(carriedTo),
    };
  };

  const ruleOf = ({ measure, frequency, seasonallyAdjusted }: Indicator): Rule => {
    if (transform === "sa" && seasonallyAdjusted)
      return { kind: "measure", value: read(seasonallyAdjusted, frequency, false) };
    return "value" in measure
      ? { kind: "measure", value: read(measure, frequency, false) }
      : ratioRule(measure, frequency);
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
