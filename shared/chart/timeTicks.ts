import { formatPeriod } from "../format.ts";
import { partsOf } from "../period.ts";
import type { Frequency, Period } from "../period.ts";
import type { Language } from "../words.ts";
import { textWidth } from "./textWidth.ts";
import { type } from "./theme.ts";

export type TimeTick = { at: number; text: string };

const perYear: Readonly<Record<Frequency, number>> = { year: 1, half: 2, quarter: 4, month: 12, week: 52 };
/** Steps within a year, in periods, for each frequency. */
const inYear: Readonly<Record<Frequency, readonly number[]>> = {
  year: [],
  half: [1],
  quarter: [1, 2],
  month: [1, 2, 3, 6],
  week: [1, 2, 4, 13, 26],
};
const years = [1, 2, 3, 5, 10, 20, 50];

/** Labels at the starts of years, or at periods within them where there is room, never so many that they touch. */
export function timeTicks(periods: readonly Period[], width: number, language: Language): TimeTick[] {
  const parts = periods.map((period) => partsOf(period));
  const frequency = parts[0]?.frequency ?? "year";
  const pixels = width / Math.max(1, periods.length - 1);
  const fits = (ticks: readonly TimeTick[]) =>
    ticks.every(({ at, text }, index) => {
      const next = ticks[index + 1];
      return (
        !next || (next.at - at) * pixels >= (textWidth(text, type.axis) + textWidth(next.text, type.axis)) / 2 + 14
      );
    });

  const fine = inYear[frequency].map((step) =>
    periods.flatMap((period, at) => {
      const part = parts[at];
      return part && (part.part - 1) % step === 0 && part.part <= perYear[frequency]
        ? [{ at, text: formatPeriod(period, language, "short") }]
        : [];
    }),
  );
  const coarse = years.map((step) =>
    parts.flatMap((part, at) =>
      part && part.part === 1 && part.year % step === 0 ? [{ at, text: String(part.year) }] : [],
    ),
  );
  const spanYears = periods.length / perYear[frequency];
  const candidates = spanYears > 3 ? coarse : [...fine, ...coarse];
  return candidates.find((ticks) => ticks.length > 1 && fits(ticks)) ?? ends(periods, language);
}

/** First and last alone, where nothing regular fits. */
const ends = (periods: readonly Period[], language: Language): TimeTick[] =>
  [0, periods.length - 1]
    .filter((at, index, all) => all.indexOf(at) === index)
    .flatMap((at) => {
      const period = periods[at];
      return period ? [{ at, text: formatPeriod(period, language, "short") }] : [];
    });
