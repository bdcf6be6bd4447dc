import { comparePeriods, frequencyOf, lastDay, type Period, shift } from "#shared/period.ts";
import type { Series } from "./world.ts";

type Rule = { frequency: "month" | "year"; first: Period; monthsAfter: number; day: number };

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

/** The day a period is published, as `YYYY-MM-DD`. */
export function publicationDay(series: Series, period: Period): string {
  const { frequency, monthsAfter, day } = rules[series];
  if (frequencyOf(period) !== frequency) throw new RangeError(`${series} is not published for ${period}`);
  const end = lastDay(period);
  const [year = 0, month = 1] = end.split("-").map(Number);
  const time = Date.UTC(year, month - 1 + monthsAfter, day);
  const weekday = new Date(time).getUTCDay();
  return isoDay(time + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * dayMs);
}

export const publishedAt = (series: Series, period: Period): string => morningOf(publicationDay(series, period));

/** The newest period published at an instant. Throws `RangeError` before the first. */
export function lastPublished(series: Series, asOf: string): Period {
  const { frequency, first } = rules[series];
  const instant = instantOf(asOf);
  if (Number.isNaN(instant)) throw new RangeError(`not a time: ${asOf}`);
  const year = new Date(instant).getUTCFullYear();
  let period: Period = frequency === "year" ? `${year}` : `${year}M12`;
  while (Date.parse(publishedAt(series, period)) > instant) {
    period = shift(period, -1);
    if (comparePeriods(period, first) < 0) throw new RangeError(`${series} was not published before ${asOf}`);
  }
  return period;
}
