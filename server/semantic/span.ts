import {
  comparePeriods,
  type Frequency,
  frequencyOf,
  partsIn,
  type Period,
  periodsBetween,
  shift,
  within,
} from "#shared/period.ts";
import type { Transform } from "#shared/query.ts";
import type { Indicator, Part } from "#server/indicators/define.ts";
import type { Release } from "#server/store/manifest.ts";
import type { Catalogue } from "./catalogue.ts";
import { chosenFor } from "./chosen.ts";
import type { Asked, Fitting } from "./offered.ts";

export type Span = { first: Period; last: Period };

type Asking = { asked: readonly Asked[]; catalogue: Catalogue; fitting: Fitting };

const earlierOf = (a: Period, b: Period) => (comparePeriods(a, b) <= 0 ? a : b);
const laterOf = (a: Period, b: Period) => (comparePeriods(a, b) >= 0 ? a : b);

/** The periods at least one of the spans covers. */
export const unionOf = (spans: readonly Span[]): Span | null =>
  spans.reduce<Span | null>(
    (all, { first, last }) =>
      all ? { first: earlierOf(all.first, first), last: laterOf(all.last, last) } : { first, last },
    null,
  );

/** Of periods, the earliest. */
export const earliestOf = (periods: readonly Period[]): Period | null =>
  periods.reduce<Period | null>((least, period) => (least ? earlierOf(least, period) : period), null);

const perYear: Readonly<Record<Exclude<Frequency, "week">, number>> = { year: 1, half: 2, quarter: 4, month: 12 };

/** How many periods a year has, or null for weeks, whose years differ. */
export const periodsPerYear = (frequency: Frequency): number | null =>
  frequency === "week" ? null : perYear[frequency];

/** Whether periods of one frequency are made of whole periods of another (or are the same). */
export function isMadeOf(whole: Frequency, part: Frequency): boolean {
  if (whole === part) return true;
  const [few, many] = [periodsPerYear(whole), periodsPerYear(part)];
  return few !== null && many !== null && few < many && many % few === 0;
}

/** The whole periods of a frequency that a span covers, and the ones it covers only partly. */
export function wholeIn({ first, last }: Span, frequency: Frequency): { span: Span; partial: Period[] } {
  const own = frequencyOf(first);
  if (own === frequency || own === "week" || frequency === "week") return { span: { first, last }, partial: [] };
  const [begins, ends] = [within(first, frequency), within(last, frequency)];
  const isWholeAtStart = partsIn(begins, own)[0] === first;
  const isWholeAtEnd = partsIn(ends, own).at(-1) === last;
  return {
    span: { first: isWholeAtStart ? begins : shift(begins, 1), last: isWholeAtEnd ? ends : shift(ends, -1) },
    partial: [...(isWholeAtStart ? [] : [begins]), ...(isWholeAtEnd ? [] : [ends])],
  };
}

/** The periods a part has figures for, in the table that answers what is asked and what it continues; in whole periods of the indicator's. */
function spanOfPart(part: Part, indicator: Indicator, { asked, catalogue, fitting }: Asking): Span | null {
  const { before, over, forward = 0 } = part;
  const { frequency } = indicator;
  const found = chosenFor(part, indicator, asked, catalogue, fitting);
  if (!found) return null;
  const { firstPeriod, lastPeriod } = found.release;
  const own = { first: firstPeriod, last: lastPeriod };
  const earlier = before &&
    found.before && { first: found.before.firstPeriod, last: earlierOf(found.before.lastPeriod, before.until) };
  const all = earlier ? { first: earlierOf(own.first, earlier.first), last: laterOf(own.last, earlier.last) } : own;
  const whole = over && frequency !== "week" ? wholeIn(all, frequency).span : all;
  return forward > 0 ? { first: whole.first, last: shift(whole.last, -forward) } : whole;
}

/** The periods an indicator has figures for of what is asked, from the releases that is read from; null where none is served. */
export function spanOf(
  indicator: Indicator,
  catalogue: Catalogue,
  transform: Transform,
  asked: readonly Asked[] = [],
): Span | null {
  const { measure, seasonallyAdjusted } = indicator;
  const span = (part: Part, fitting: Fitting = {}) => spanOfPart(part, indicator, { asked, catalogue, fitting });
  const common = (a: Span | null, b: Span | null) =>
    a && b ? { first: laterOf(a.first, b.first), last: earlierOf(a.last, b.last) } : null;
  if (transform === "sa" && seasonallyAdjusted) return span(seasonallyAdjusted, { isOwn: true });
  if ("value" in measure) return span(measure);
  if ("product" in measure) return common(span(measure.product.left), span(measure.product.right));
  const { numerator, denominator } = measure.ratio;
  const [above, below] = [span(numerator), span(denominator, { isBelow: true })];
  const published = measure.published ? span(measure.published, { isOwn: true, isPartly: true }) : null;
  const parts = denominator.carry ? below && above : common(above, below);
  return unionOf([published, parts].flatMap((found) => found ?? []));
}

/** The rounds of a survey that is not held every year; null where every period has figures. */
export function roundsOf(
  indicator: Indicator,
  catalogue: Catalogue,
  asked: readonly Asked[] = [],
): ReadonlySet<Period> | null {
  const { measure } = indicator;
  if (!("value" in measure)) return null;
  const found = chosenFor(measure, indicator, asked, catalogue);
  if (!found) return null;
  const { release, before } = found;
  const until = measure.before?.until ?? "";
  if (Math.max(release.declared.every, before?.declared.every ?? 1) === 1) return null;
  const held = ({ firstPeriod, lastPeriod, declared }: Release) =>
    periodsBetween(firstPeriod, lastPeriod).filter((_, at) => at % declared.every === 0);
  return new Set([
    ...(before ? held(before).filter((period) => comparePeriods(period, until) <= 0) : []),
    ...held(release).filter((period) => until === "" || comparePeriods(period, until) > 0),
  ]);
}
