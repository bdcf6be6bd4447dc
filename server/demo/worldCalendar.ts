import { comparePeriods, frequencyOf, lastDay, type Period, shift } from "#shared/period.ts";
import type { Series } from "./world.ts";

/** When the periods of a table are published, from the first to the last of a table that has ended. */
export type Rule = {
  frequency: "month" | "quarter" | "year";
  first: Period;
  last?: Period;
  /** A day of the month so many months after the period's end; before it where it is negative. */
  monthsAfter: number;
  day: number;
};

const monthly = (day: number, monthsAfter = 1, first: Period = "2007M01"): Rule => ({
  frequency: "month",
  first,
  monthsAfter,
  day,
});

/**
 * When a period is published: a day of a month so many months after its end, and the Monday after where that is a weekend.
 * Lags as in domain notes B.1, B.2, B.4. Net unemployment has the calendar of StatBank's AUS07 and AUS08.
 */
const rules: Readonly<Record<Series, Rule>> = {
  "gross-fte": monthly(21),
  "gross-persons": monthly(21),
  "net-fte": monthly(27),
  "long-term": monthly(21),
  "long-term-fte": monthly(21),
  graduates: monthly(21),
  "graduates-fte": monthly(21),
  redundancies: monthly(10),
  "redundancy-companies": monthly(10),
  "work-sharing": monthly(17),
  "work-sharing-cases": monthly(17),
  "benefit-fte": monthly(19),
  "benefit-persons": monthly(19),
  "cash-fte": monthly(21),
  "cash-persons": monthly(21),
  "vacancies-new": monthly(5),
  "vacancies-open": monthly(5),
  "vacancies-daily": monthly(5),
  employees: monthly(20, 2, "2008M01"),
  "lfs-rate": monthly(26, 1, "2008M01"),
  "early-indicator": monthly(10),
  "labour-force": { frequency: "year", first: "2006", monthsAfter: 10, day: 27 },
  "population-16-66": { frequency: "year", first: "2006", monthsAfter: 2, day: 11 },
};

const dayMs = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

function lastSunday(year: number, month: number): string {
  const last = Date.UTC(year, month, 0);
  return isoDay(last - new Date(last).getUTCDay() * dayMs);
}

/** 08:00 in Denmark on a day, as ISO 8601 with the offset: summer time from the last Sunday of March to that of October. */
function morningOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const isSummer = day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  return `${day}T08:00:00${isSummer ? "+02:00" : "+01:00"}`;
}

/** An instant from ISO 8601; a bare date stands for the end of that day in Denmark. */
const instantOf = (asOf: string): number =>
  Date.parse(asOf.length === 10 ? `${asOf}T23:59:59${morningOf(asOf).slice(-6)}` : asOf);

export const firstPeriod = (series: Series): Period => rules[series].first;

/** The day a period is published by a rule, as `YYYY-MM-DD`. */
export function dayBy({ frequency, monthsAfter, day }: Rule, period: Period): string {
  if (frequencyOf(period) !== frequency) throw new RangeError(`${period} is no ${frequency}`);
  const end = lastDay(period);
  const [year = 0, month = 1] = end.split("-").map(Number);
  const time = Date.UTC(year, month - 1 + monthsAfter, day);
  const weekday = new Date(time).getUTCDay();
  return isoDay(time + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * dayMs);
}

/** 08:00 in Denmark on the day a period is published by a rule. */
export const publishedBy = (rule: Rule, period: Period): string => morningOf(dayBy(rule, period));

/** Whether anything is published by a rule at an instant. */
export const isBegun = (rule: Rule, asOf: string): boolean =>
  Date.parse(publishedBy(rule, rule.first)) <= instantOf(asOf);

const newestIn: Readonly<Record<Rule["frequency"], (year: number) => Period>> = {
  month: (year) => `${year}M12`,
  quarter: (year) => `${year}K4`,
  year: (year) => `${year}`,
};

/** The newest period published by a rule at an instant. Throws `RangeError` before the first. */
export function lastBy(rule: Rule, asOf: string): Period {
  const instant = instantOf(asOf);
  if (Number.isNaN(instant)) throw new RangeError(`not a time: ${asOf}`);
  let period = newestIn[rule.frequency](new Date(instant).getUTCFullYear());
  if (rule.last !== undefined && comparePeriods(rule.last, period) < 0) period = rule.last;
  while (Date.parse(publishedBy(rule, period)) > instant) {
    period = shift(period, -1);
    if (comparePeriods(period, rule.first) < 0) throw new RangeError(`nothing was published before ${asOf}`);
  }
  return period;
}

/** The day a period of a series is published, as `YYYY-MM-DD`. */
export const publicationDay = (series: Series, period: Period): string => dayBy(rules[series], period);

export const publishedAt = (series: Series, period: Period): string => publishedBy(rules[series], period);

/** The newest period of a series published at an instant. Throws `RangeError` before the first. */
export const lastPublished = (series: Series, asOf: string): Period => lastBy(rules[series], asOf);
