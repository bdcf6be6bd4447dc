import type { Note } from "#shared/cube.ts";
import {
  comparePeriods,
  type Frequency,
  frequencyOf,
  type Period,
  periodsBetween,
  shift,
  yearBefore,
} from "#shared/period.ts";
import type { Query, TimeRule } from "#shared/query.ts";
import { Refusal } from "#shared/refusal.ts";
import { dimensionTerms, frequencyTerms, listed } from "#shared/terms.ts";
import type { Indicator } from "#server/indicators/define.ts";
import type { Catalogue } from "./catalogue.ts";
import type { TimeSlot } from "./grid.ts";
import type { Asked } from "./offered.ts";
import { earliestOf, isMadeOf, periodsPerYear, roundsOf, type Span, spanOf, unionOf, wholeIn } from "./span.ts";

export type Times = {
  frequency: Frequency;
  periods: readonly Period[];
  slots: TimeSlot[];
  shown: number[];
  notes: Note[];
};

const one = (frequencies: readonly Frequency[], path: string): Frequency => {
  const [first, ...others] = [...new Set(frequencies)];
  if (first === undefined) throw new Refusal("not-ready", path);
  if (others.length > 0)
    throw new Refusal("mixed-frequency", path, {
      known: listed([first, ...others].map((frequency) => frequencyTerms[frequency])),
    });
  return first;
};

/** The frequency a rule names, or null where it leaves that to the indicators. */
function frequencyAsked(rule: TimeRule | undefined): Frequency | null {
  if (!rule || "latest" in rule) return null;
  const named = "codes" in rule ? rule.codes : [rule.from, rule.to].flatMap((end) => end ?? []);
  return named.length > 0 ? one(named.map(frequencyOf), "where.time") : null;
}

/** The periods of an open or closed span. An open end is the first or newest published one; never empty. */
function spanPeriods(rule: { from: Period | null; to: Period | null }, published: Span): Period[] {
  const { from, to } = rule;
  if (from !== null && to !== null && comparePeriods(from, to) > 0)
    throw new Refusal("period-order", "where.time", { from, to });
  const first = from ?? (to !== null && comparePeriods(to, published.first) < 0 ? to : published.first);
  const last = to ?? (comparePeriods(first, published.last) > 0 ? first : published.last);
  return periodsBetween(first, last);
}

/** Which of the periods there are at all: all, or the rounds of surveys that are not held every year. */
type Held = (period: Period) => boolean;

function heldBy(indicators: readonly Indicator[], catalogue: Catalogue, asked: readonly Asked[]): Held {
  const rounds = indicators.map((indicator) => roundsOf(indicator, catalogue, asked));
  return (period) => rounds.some((held) => held === null || held.has(period));
}

/** The periods that are held, or all where none is. */
const heldOr = (periods: Period[], held: Held): Period[] => {
  const own = periods.filter(held);
  return own.length > 0 ? own : periods;
};

function chosen(rule: TimeRule | undefined, inBy: boolean, frequency: Frequency, spans: readonly Span[], held: Held) {
  if (rule && "codes" in rule) return { periods: [...new Set(rule.codes)].toSorted(comparePeriods), partial: [] };
  if (rule && "from" in rule && rule.from !== null && rule.to !== null)
    return { periods: heldOr(spanPeriods(rule, { first: rule.from, last: rule.to }), held), partial: [] };
  const wholes = spans.map((span) => wholeIn(span, frequency));
  const all = unionOf(wholes.map(({ span }) => span));
  if (!all) throw new Refusal("not-ready", "where.time");
  const common = inBy ? all.last : (earliestOf(wholes.map(({ span }) => span.last)) ?? all.last);
  if (rule && "from" in rule) {
    const last = inBy || rule.from === null ? all.last : common;
    const periods = heldOr(spanPeriods(rule, { first: all.first, last }), held);
    const isOpen = (period: Period) =>
      (rule.to === null && comparePeriods(period, all.last) > 0) ||
      (rule.from === null && comparePeriods(period, all.first) < 0);
    const partial = wholes
      .flatMap((whole) => whole.partial)
      .filter((period) => isOpen(period) && !periods.includes(period));
    return { periods, partial: [...new Set(partial)] };
  }
  const count = rule && "latest" in rule ? rule.latest : inBy ? null : 1;
  const first = comparePeriods(all.first, common) > 0 ? common : all.first;
  const periods = heldOr(periodsBetween(first, common), held);
  return { periods: periods.slice(count === null ? 0 : -count), partial: [] };
}

/** Refuses a frequency that an indicator cannot be given in. */
function checkFrequency(
  indicator: Indicator,
  frequency: Frequency,
  isGroup: boolean,
  transform: Query["transform"],
): void {
  const { label, frequency: own, additive } = indicator;
  if (!isMadeOf(frequency, own))
    throw new Refusal("period-frequency", "where.time", {
      indicator: label,
      asked: frequencyTerms[frequency],
      known: frequencyTerms[own],
    });
  const isWhole = frequency !== own || isGroup;
  const cannotSum = additive.time === "none" || (transform === "sa" && additive.time === "ratio");
  if (isWhole && cannotSum)
    throw new Refusal("not-additive", "where.time", { indicator: label, dimension: dimensionTerms.time });
}

/** Periods beside the shown ones that a transformation is computed from. */
function leadIn(periods: readonly Period[], { transform }: Query, frequency: Frequency): Period[] {
  if (transform === "yoy") return periods.flatMap((period) => yearBefore(period) ?? []);
  const window = transform === "rolling12" ? (periodsPerYear(frequency) ?? 1) : 1;
  return periods.flatMap((period) => Array.from({ length: window - 1 }, (_, back) => shift(period, -1 - back)));
}

/** Which periods are answered and which are computed from. Throws `Refusal`. */
export function timesOf(
  query: Query,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
  asked: readonly Asked[],
): Times {
  const rule = query.where.time;
  const inBy = query.by.includes("time");
  const frequency =
    frequencyAsked(rule) ??
    one(
      indicators.map((indicator) => indicator.frequency),
      "indicators",
    );
  for (const indicator of indicators) checkFrequency(indicator, frequency, false, query.transform);
  const spanFor = (indicator: Indicator) =>
    spanOf(indicator, catalogue, query.transform, asked) ?? spanOf(indicator, catalogue, query.transform);
  const spans = indicators.flatMap((indicator) => spanFor(indicator) ?? []);
  const { periods, partial } = chosen(rule, inBy, frequency, spans, heldBy(indicators, catalogue, asked));
  const notes = partial.map((period): Note => ({ code: "partial-period", values: { period } }));
  if (!inBy) {
    for (const indicator of indicators) checkFrequency(indicator, frequency, periods.length > 1, query.transform);
    return { frequency, periods, slots: [{ code: periods.join(" "), periods }], shown: [0], notes };
  }
  const codes = [...new Set([...periods, ...leadIn(periods, query, frequency)])].toSorted(comparePeriods);
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  return {
    frequency,
    periods,
    slots: codes.map((code) => ({ code, periods: [code] })),
    shown: periods.flatMap((period) => placeOf.get(period) ?? []),
    notes,
  };
}
