import { formatPeriod, formatPeriods } from "#shared/format.ts";
import type { PeriodChoice } from "#shared/selection.ts";
import type { PageText } from "../text/useText.ts";

/** A choice of period in words. */
export function periodLabel(period: PeriodChoice, { filters, language }: PageText): string {
  if (period.kind === "latest") return filters.latest(period.months);
  if (period.kind === "year-to-date") return filters.yearToDate;
  if (period.kind === "all") return filters.all;
  const { from, to } = period;
  if (from !== null && to !== null) return formatPeriods(from, to, language, "short");
  if (from !== null) return filters.since(formatPeriod(from, language, "short"));
  return to === null ? filters.all : filters.until(formatPeriod(to, language, "short"));
}
