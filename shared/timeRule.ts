import type { TimeRule } from "./query.ts";
import { firstDay, type Frequency, frequencyOf, lastDay, type Period } from "./period.ts";
import type { PeriodChoice } from "./selection.ts";

const monthsIn = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/** The period of a frequency that holds a day, `YYYY-MM-DD`. Weeks are not read from days. */
function periodOn(day: string, frequency: Exclude<Frequency, "week">): Period {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (frequency === "year") return year;
  if (frequency === "month") return `${year}M${String(month).padStart(2, "0")}`;
  return `${year}${frequency === "half" ? "H" : "K"}${Math.ceil(month / monthsIn[frequency])}`;
}

/** The same time in another frequency: a span from a month begins in the quarter that holds it. */
function inFrequency(period: Period, frequency: Frequency, end: "from" | "to"): Period | null {
  if (frequencyOf(period) === frequency) return period;
  if (frequency === "week") return null;
  return periodOn(end === "from" ? firstDay(period) : lastDay(period), frequency);
}

/**
 * A reader's choice of period as a rule in an indicator's own frequency. `last` is its newest published period, null
 * where nothing is published; `least` is the fewest periods a rolling rule is asked for.
 */
export function timeRuleOf(choice: PeriodChoice, frequency: Frequency, last: Period | null, least = 1): TimeRule {
  if (choice.kind === "all") return { from: null, to: null };
  if (choice.kind === "latest") {
    const periods = frequency === "week" ? choice.months * 4 : Math.ceil(choice.months / monthsIn[frequency]);
    return { latest: Math.max(periods, least) };
  }
  if (choice.kind === "span")
    return {
      from: choice.from === null ? null : inFrequency(choice.from, frequency, "from"),
      to: choice.to === null ? null : inFrequency(choice.to, frequency, "to"),
    };
  if (last === null) return { latest: least };
  return { from: inFrequency(last.slice(0, 4), frequency, "from"), to: null };
}
