import { useId } from "react";
import { canCompare } from "#shared/chart/capabilities.ts";
import type { Figure } from "#shared/figure.ts";
import { formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { type Period, shift } from "#shared/period.ts";
import type { Comparison } from "#shared/selection.ts";
import { useText } from "../../text/useText.ts";
import { useSelection } from "../../filters/useSelection.ts";
import { useIndicatorText } from "./text.ts";

const most = 2;
const none = "";
/** How many periods back a base may be chosen from: twenty years and no more than can be found in a list. */
const mostBases = 240;
const perYear = { year: 1, half: 2, quarter: 4, month: 12, week: 52 } as const;

/** What the figures are held against: the period before, the year before, a chosen period; two at once at most. */
export function CompareControl({ card, figure, last }: { card: IndicatorCard; figure: Figure; last: Period | null }) {
  const { language } = useText();
  const { compare: text } = useIndicatorText();
  const { selection, choose } = useSelection();
  const id = useId();
  if (!canCompare(figure.kind) || last === null || figure.query.transform === "index") return null;
  const { compare } = selection;
  const base = compare.find((one) => typeof one !== "string");
  const chosen = (one: Comparison) => compare.includes(one);
  const set = (next: readonly Comparison[]) => choose({ compare: next.slice(0, most) }, { replace: true });
  const toggle = (one: "previous" | "year") =>
    set(chosen(one) ? compare.filter((other) => other !== one) : [...compare, one]);
  const isFull = compare.length >= most;
  const others = compare.filter((one) => typeof one === "string");
  const bases = Array.from(
    { length: Math.min(mostBases, Math.ceil((20 * perYear[card.frequency]) / card.every)) },
    (_, at) => shift(last, -(at + 1) * card.every),
  );
  return (
    <fieldset className="compare no-print">
      <legend>{text.legend}</legend>
      {(["previous", "year"] as const)
        .filter((one) => one === "year" || card.frequency !== "year")
        .map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={chosen(one)}
              disabled={isFull && !chosen(one)}
              onChange={() => toggle(one)}
            />
            {text[one]}
          </label>
        ))}
      <label htmlFor={id}>{text.base}</label>
      <select
        id={id}
        className="field"
        value={base?.period ?? none}
        disabled={others.length >= most}
        onChange={({ target }) => set(target.value === none ? others : [...others, { period: target.value }])}
      >
        <option value={none}>{text.none}</option>
        {base && !bases.includes(base.period) && (
          <option value={base.period}>{formatPeriod(base.period, language)}</option>
        )}
        {bases.map((period) => (
          <option key={period} value={period}>
            {formatPeriod(period, language)}
          </option>
        ))}
      </select>
      {isFull && <span className="muted">{text.most}</span>}
    </fieldset>
  );
}
