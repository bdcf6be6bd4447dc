import { useId } from "react";
import { formatPeriod } from "#shared/format.ts";
import { type Period, shift } from "#shared/period.ts";
import type { Frequency } from "#shared/period.ts";
import { useText } from "../../text/useText.ts";

const perYear: Readonly<Record<Frequency, number>> = { year: 1, half: 2, quarter: 4, month: 12, week: 52 };

/** One period of an indicator's frequency, from so many years before its newest to so many after, the newest first. */
export function PeriodSelect({
  label,
  frequency,
  last,
  years,
  value,
  choose,
}: {
  label: string;
  frequency: Frequency;
  last: Period;
  years: { back: number; ahead: number };
  value: Period;
  choose: (period: Period) => void;
}) {
  const { language } = useText();
  const id = useId();
  const [back, ahead] = [years.back * perYear[frequency], years.ahead * perYear[frequency]];
  const periods = Array.from({ length: back + ahead + 1 }, (_, at) => shift(last, ahead - at));
  return (
    <div className="own-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={({ target }) => choose(target.value)}>
        {periods.map((period) => (
          <option key={period} value={period}>
            {formatPeriod(period, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
