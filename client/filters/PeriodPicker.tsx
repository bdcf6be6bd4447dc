import { useId, useState } from "react";
import { monthName } from "#shared/format.ts";
import type { PeriodChoice } from "#shared/selection.ts";
import { useText } from "../text/useText.ts";
import { periodLabel } from "./periodLabel.ts";
import "./periodPicker.css";

const presets: readonly PeriodChoice[] = [
  { kind: "latest", months: 13 },
  { kind: "latest", months: 60 },
  { kind: "year-to-date" },
  { kind: "all" },
];

const firstYear = 2007;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

type End = { year: number; month: number };

const codeOf = ({ year, month }: End) => `${year}M${String(month).padStart(2, "0")}`;

const endOf = (code: string | null | undefined, otherwise: End): End => {
  const [, year, month] = /^(\d{4})M(\d{2})$/.exec(code ?? "") ?? [];
  return year && month ? { year: Number(year), month: Number(month) } : otherwise;
};

function Ends({ label, years, end, set }: { label: string; years: number[]; end: End; set: (end: End) => void }) {
  const text = useText();
  return (
    <fieldset className="period-end">
      <legend>{label}</legend>
      <select
        className="field"
        aria-label={`${label}: ${text.filters.month}`}
        value={end.month}
        onChange={(event) => set({ ...end, month: Number(event.target.value) })}
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {monthName(month, text.language, "long")}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={`${label}: ${text.filters.year}`}
        value={end.year}
        onChange={(event) => set({ ...end, year: Number(event.target.value) })}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

/** Rolling periods by one press, or a span of months. */
export default function PeriodPicker({
  period,
  newest,
  choose,
}: {
  period: PeriodChoice;
  /** The year the list of years ends with. */
  newest: number;
  choose: (period: PeriodChoice) => void;
}) {
  const text = useText();
  const id = useId();
  const span = period.kind === "span" ? period : null;
  const [from, setFrom] = useState(endOf(span?.from, { year: newest - 5, month: 1 }));
  const [to, setTo] = useState(endOf(span?.to, { year: newest, month: 12 }));
  const isBackwards = codeOf(from) > codeOf(to);
  const years = Array.from({ length: newest - firstYear + 1 }, (_, index) => newest - index);
  return (
    <div className="period-picker">
      <h3>{text.filters.period}</h3>
      <ul>
        {presets.map((preset) => {
          const isNow = JSON.stringify(preset) === JSON.stringify(period);
          return (
            <li key={periodLabel(preset, text)}>
              <button type="button" className="period-preset" aria-pressed={isNow} onClick={() => choose(preset)}>
                <span aria-hidden="true">{isNow ? "✓" : ""}</span>
                {periodLabel(preset, text)}
              </button>
            </li>
          );
        })}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBackwards) choose({ kind: "span", from: codeOf(from), to: codeOf(to) });
        }}
      >
        <Ends label={text.filters.from} years={years} end={from} set={setFrom} />
        <Ends label={text.filters.to} years={years} end={to} set={setTo} />
        {isBackwards && (
          <p id={`${id}-order`} role="alert">
            {text.filters.order}
          </p>
        )}
        <button
          type="submit"
          className="button"
          disabled={isBackwards}
          aria-describedby={isBackwards ? `${id}-order` : undefined}
        >
          {text.filters.show}
        </button>
      </form>
    </div>
  );
}
