import { formatPeriod } from "#shared/format.ts";
import type { Period } from "#shared/period.ts";
import { useText } from "../../text/useText.ts";
import { useWords } from "./text.ts";

/** One period of those published, by a slider or step by step. */
export function PeriodSlider({
  periods,
  period,
  choose,
}: {
  periods: readonly Period[];
  period: Period;
  choose: (period: Period) => void;
}) {
  const { language } = useText();
  const words = useWords();
  const at = periods.indexOf(period);
  if (periods.length < 2 || at < 0) return null;
  const step = (to: number) => {
    const next = periods[to];
    if (next !== undefined) choose(next);
  };
  const name = formatPeriod(period, language);
  return (
    <div className="map-period">
      <button
        type="button"
        className="button"
        disabled={at === 0}
        aria-label={words.earlier}
        onClick={() => step(at - 1)}
      >
        <span aria-hidden="true">◂</span>
      </button>
      <label>
        <span>
          {words.period}: <strong>{name}</strong>
        </span>
        <input
          type="range"
          min={0}
          max={periods.length - 1}
          value={at}
          aria-valuetext={name}
          onChange={(event) => step(Number(event.target.value))}
        />
      </label>
      <button
        type="button"
        className="button"
        disabled={at === periods.length - 1}
        aria-label={words.later}
        onClick={() => step(at + 1)}
      >
        <span aria-hidden="true">▸</span>
      </button>
    </div>
  );
}
