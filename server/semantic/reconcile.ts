import type { Cube } from "#shared/cube.ts";
import { comparePeriods } from "#shared/period.ts";
import { querySchema } from "#shared/query.ts";
import type { Against, ReconciliationCard } from "#shared/reconciliation.ts";
import { Refusal } from "#shared/refusal.ts";
import type { Disclosed } from "#server/disclosure/disclosed.ts";
import type { Indicator, MeasureRule } from "#server/indicators/define.ts";
import type { DeclaredReconciliation, DeclaredSeries } from "#server/indicators/reconcile.ts";
import { reconciliations } from "#server/indicators/reconciliations.ts";
import { unitOf } from "#server/indicators/units.ts";
import { answer, type Means } from "./answer.ts";
import { type Catalogue, catalogueOf } from "./catalogue.ts";
import { generationFor } from "./knownOn.ts";
import { spanOf } from "./span.ts";

/** A reconciliation answered from disclosed cells; see `Reconciliation`. */
export type Reconciled = { id: string; cube: Disclosed; against: Against[]; lacking: string[] };

const indicatorIn = ({ reads }: DeclaredSeries) => ("indicator" in reads ? reads.indicator : null);

/** A reconciliation as the catalogue answers it. */
export const reconciliationCard = (declared: DeclaredReconciliation): ReconciliationCard => ({
  id: declared.id,
  label: declared.label,
  question: declared.question,
  frequency: declared.frequency,
  unit: unitOf(declared.unit),
  decimals: declared.decimals,
  series: declared.series.map((series) => ({
    id: series.id,
    agency: series.agency,
    label: series.label,
    facts: series.facts,
    indicator: indicatorIn(series),
  })),
  why: declared.why,
});

export const reconciliationCards = (): readonly ReconciliationCard[] => reconciliations.map(reconciliationCard);

/** What a series measures and its breaks; null where the indicator it is read as is not there, or is no such figure. */
function ruleOf(
  { reads }: DeclaredSeries,
  known: ReadonlyMap<string, Indicator>,
): { measure: MeasureRule; breaks: Indicator["breaks"] } | null {
  if ("part" in reads) return { measure: reads.part, breaks: reads.breaks };
  const indicator = known.get(reads.indicator);
  if (!indicator) return null;
  const { breaks, seasonallyAdjusted } = indicator;
  if (reads.isAdjusted) return seasonallyAdjusted ? { measure: seasonallyAdjusted, breaks } : null;
  const { measure } = indicator;
  if (reads.per !== undefined)
    return "ratio" in measure ? { measure: { ratio: { ...measure.ratio, per: reads.per } }, breaks } : null;
  if (!reads.at) return { measure, breaks };
  return "value" in measure ? { measure: { ...measure, at: { ...measure.at, ...reads.at } }, breaks } : null;
}

/** A series as an indicator of its own, of the whole country and its own periods: so it is read as all others are. */
function asIndicator(
  declared: DeclaredReconciliation,
  series: DeclaredSeries,
  known: ReadonlyMap<string, Indicator>,
): Indicator | null {
  const rule = ruleOf(series, known);
  if (!rule) return null;
  const isRatio = "ratio" in rule.measure;
  return {
    id: series.id,
    agency: series.agency,
    theme: "tvaers",
    label: series.label,
    subject: series.label,
    definition: series.facts.population,
    unit: declared.unit,
    decimals: declared.decimals,
    better: null,
    ...rule,
    frequency: declared.frequency,
    by: ["time", "geography"],
    additive: { time: "none", geography: isRatio ? "ratio" : "none" },
    basis: "national",
    period: "average",
    lagDays: 0,
    provisionalPeriods: 0,
    caveats: [],
    mustNotBeReadAs: series.facts.coverage,
    related: [],
    synonyms: [],
  };
}

/** The first period that two of the series have: before it there is nothing to hold against anything. */
function commonStart(indicators: readonly Indicator[], catalogue: Catalogue): string | null {
  const firsts = indicators
    .flatMap((indicator) => spanOf(indicator, catalogue, "none")?.first ?? [])
    .toSorted(comparePeriods);
  return firsts[1] ?? firsts[0] ?? null;
}

/** Without what binary fractions add in the last places: 7.2 − 3.1 is 4.1. */
const withoutNoise = (number: number) => Number(number.toPrecision(12));

/** Each series after the first held against it. Numbers of disclosed cells only, so a hidden one has no difference. */
function againstFirst({ axes, value }: Cube): Against[] {
  const [series, periods] = axes;
  const width = periods?.members.length ?? 0;
  const at = (place: number, period: number) => value[place * width + period] ?? null;
  const both = (place: number, make: (own: number, first: number) => number | null) =>
    Array.from({ length: width }, (_, period) => {
      const [own, first] = [at(place, period), at(0, period)];
      return own === null || first === null ? null : make(own, first);
    });
  return (series?.members ?? []).slice(1).map(({ code }, place) => ({
    series: code,
    difference: both(place + 1, (own, first) => withoutNoise(own - first)),
    ratio: both(place + 1, (own, first) => (first === 0 ? null : withoutNoise(own / first))),
  }));
}

/**
 * The series of a concept side by side by period, through the same door as every other answer, and how they stand to the
 * first. Throws `Refusal` (`not-found`; `not-ready` where none of them is served).
 */
export async function reconcile(
  id: string,
  { catalogue, store }: Means,
  list: readonly DeclaredReconciliation[] = reconciliations,
): Promise<Reconciled> {
  const declared = list.find((one) => one.id === id);
  if (!declared) throw new Refusal("not-found", "id", { id });
  const generation = generationFor(undefined, store);
  const known = catalogue.at(generation);
  const served = declared.series.flatMap((series) => {
    const indicator = asIndicator(declared, series, known.indicators);
    return indicator && spanOf(indicator, known, "none") ? [indicator] : [];
  });
  const own = catalogueOf(served, generation);
  const query = querySchema.safeParse({
    indicators: served.map((indicator) => indicator.id),
    by: ["time"],
    where: { time: { from: commonStart(served, own), to: null } },
  });
  if (!query.success) throw new Refusal("not-ready", "id", { id });
  const cube = await answer(query.data, { catalogue: { at: () => own }, store }, generation);
  const lacking = declared.series.filter((series) => !served.some((one) => one.id === series.id));
  return { id, cube, against: againstFirst(cube), lacking: lacking.map((series) => series.id) };
}
