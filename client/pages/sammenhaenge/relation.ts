import { type BreakdownId, type DimensionCard, type GeographyLevel, type Member, total } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { comparePeriods, firstDay, type Frequency, lastDay, type Period, shift, within } from "#shared/period.ts";
import type { Query } from "#shared/query.ts";
import type { Selection } from "#shared/selection.ts";
import { countryCode } from "../../filters/areas.ts";

/** What the points are: all areas of a level, or all members of a breakdown's grouping. */
export type Across = { dimension: "geography"; level: GeographyLevel } | { dimension: BreakdownId; level: string };

/** Why two indicators cannot be held against each other as asked, and across what they can. */
export type Refused = {
  why: "same" | "nothing-common" | "level" | "time" | "no-period";
  about: readonly IndicatorCard[];
  common: readonly Across[];
};

/** Two indicators in one question, at one period that both have. */
export type Related = { across: Across; period: Period; query: Query; common: readonly Across[] };

const levels = ["municipality", "landsdel", "rar", "region"] as const satisfies readonly GeographyLevel[];
const groupings = ["at-36", "db07-127", "db07-36", "db07-19", "at-10", "db07-10", "db25-10"];

/** Across what both indicators have figures, the finest first: areas, then industries in the same scheme. */
export const commonOf = (a: IndicatorCard, b: IndicatorCard): Across[] => [
  ...levels
    .filter((level) => [a, b].every((card) => card.levels.includes(level)))
    .map((level) => ({ dimension: "geography", level }) as const),
  ...groupings
    .filter((level) => [a, b].every((card) => card.groupings.industry?.includes(level)))
    .map((level) => ({ dimension: "industry", level }) as const),
];

/** What a reader asks the points to be; null where nothing is asked. A level of areas is where one is, a breakdown goes first. */
function wantedBy({ areas, breakdown }: Selection): Across | null {
  if (breakdown) return breakdown;
  return "level" in areas && areas.level !== "country" ? { dimension: "geography", level: areas.level } : null;
}

export const isSame = (a: Across, b: Across): boolean => a.dimension === b.dimension && a.level === b.level;

const coarseness: readonly Frequency[] = ["week", "month", "quarter", "half", "year"];

/** The coarser of two frequencies: in it both can have a figure. */
export const commonFrequency = (a: IndicatorCard, b: IndicatorCard): Frequency =>
  coarseness.indexOf(a.frequency) > coarseness.indexOf(b.frequency) ? a.frequency : b.frequency;

/** The newest period of a frequency that lies whole before the end of another. */
function lastWhole(last: Period, frequency: Frequency): Period {
  if (frequency === "week") return last;
  const holds = within(last, frequency);
  return lastDay(holds) === lastDay(last) ? holds : shift(holds, -1);
}

/** The newest round of a survey that is not after a period; the period itself where there are no rounds. */
function lastRound(card: IndicatorCard, last: Period, until: Period): Period {
  let round = card.every > 1 ? last : until;
  while (round > until) round = shift(round, -card.every);
  return round;
}

/** The newest period both have figures for, no later than the end of the period chosen. `last` is each one's newest. */
export function commonPeriod(
  [a, b]: readonly [IndicatorCard, IndicatorCard],
  [lastA, lastB]: readonly [Period, Period],
  { period }: Pick<Selection, "period">,
): Period {
  const frequency = commonFrequency(a, b);
  const ends = [lastWhole(lastA, frequency), lastWhole(lastB, frequency)];
  if (period.kind === "span" && period.to !== null) ends.push(endIn(period.to, frequency));
  const [until = ends[0] ?? lastA] = ends.toSorted(comparePeriods);
  const [first, second] = [lastRound(a, lastA, until), lastRound(b, lastB, until)];
  return first < second ? first : second;
}

/** The last period of a frequency that ends no later than another does. */
function endIn(period: Period, frequency: Frequency): Period {
  const day = lastDay(period);
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const code = {
    year,
    half: `${year}H${month > 6 ? 2 : 1}`,
    quarter: `${year}K${Math.ceil(month / 3)}`,
    month: `${year}M${String(month).padStart(2, "0")}`,
    week: period,
  }[frequency];
  return lastDay(code) > day ? shift(code, -1) : code;
}

const isThere = ({ validFrom, validTo }: Member, period: Period): boolean =>
  (validFrom === null || validFrom <= lastDay(period)) && (validTo === null || validTo >= firstDay(period));

/** The members that are points, in their order; the whole stands first, to part the points at. */
export const codesOf = ({ members }: DimensionCard, { dimension, level }: Across, period: Period): string[] => [
  dimension === "geography" ? countryCode : total.code,
  ...members
    .filter((member) => member.level === level && !member.isTotal && !member.isUnknown && isThere(member, period))
    .toSorted((a, b) => a.order - b.order)
    .map(({ code }) => code),
];

/** A selection and two indicators → one question, or why there is none. `last` tells each one's newest period. */
export function related(
  selection: Selection,
  [a, b]: readonly [IndicatorCard, IndicatorCard],
  dimensions: Readonly<Partial<Record<Across["dimension"], DimensionCard>>>,
  last: (card: IndicatorCard) => Period | null,
): Related | Refused {
  const common = commonOf(a, b);
  const refused = (why: Refused["why"], about: readonly IndicatorCard[] = [a, b]): Refused => ({ why, about, common });
  if (a.id === b.id) return refused("same");
  const wanted = wantedBy(selection);
  const across = wanted === null ? common[0] : common.find((one) => isSame(one, wanted));
  if (!across) return refused(wanted === null || common.length === 0 ? "nothing-common" : "level");
  const frequency = commonFrequency(a, b);
  const fixed = [a, b].filter((card) => card.frequency !== frequency && card.additive.time === "none");
  if (fixed.length > 0) return refused("time", fixed);
  const [lastA, lastB] = [last(a), last(b)];
  const dimension = dimensions[across.dimension];
  if (lastA === null || lastB === null || !dimension) return refused("no-period");
  const period = commonPeriod([a, b], [lastA, lastB], selection);
  return {
    across,
    period,
    common,
    query: {
      indicators: [a.id, b.id],
      by: ["time", across.dimension],
      where: { time: { codes: [period] }, [across.dimension]: { codes: codesOf(dimension, across, period) } },
      transform: "none",
      ...(selection.knownOn === null ? {} : { knownOn: selection.knownOn }),
    },
  };
}
