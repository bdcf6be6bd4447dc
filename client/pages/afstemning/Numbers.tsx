import { useState } from "react";
import { formatCell, formatNumber, formatPercentPoints, formatPeriod, formatValueWithUnit } from "#shared/format.ts";
import type { Reconciliation, ReconciliationCard } from "#shared/reconciliation.ts";
import { useText } from "../../text/useText.ts";
import { newestWhole, type ReconciledRow, rowsOf } from "./rows.ts";
import { useWords } from "./text.ts";

/** Rows in sight at first: a year of months and the one before, or a decade and more of years. */
const fewRows = 14;

type Parts = { card: ReconciliationCard; answer: Reconciliation };

const namesIn = ({ cube }: Reconciliation, language: "da" | "en") =>
  (cube.axes[0]?.members ?? []).map(({ code, label }) => ({ code, name: label[language] }));

/** A difference in the figures' own unit: percentage points between shares. */
function sizeOf(difference: number, { unit, decimals }: ReconciliationCard, language: "da" | "en"): string {
  const size = Math.abs(difference);
  if (unit.isShare) return formatPercentPoints(size, decimals, language).replace(/^\+/, "");
  return formatValueWithUnit({ value: size, status: "ok" }, unit, decimals, language);
}

/** The newest figures that all have, in words. */
export function Newest({ card, answer }: Parts) {
  const { language } = useText();
  const words = useWords();
  const newest = newestWhole(rowsOf(answer));
  const [first, ...others] = namesIn(answer, language);
  if (!newest || !first) return null;
  const told = (value: number | null) =>
    formatValueWithUnit({ value, status: value === null ? "missing" : "ok" }, card.unit, card.decimals, language);
  const stands = (difference: number | null) => {
    if (difference === null) return "";
    const isSame = Number(difference.toFixed(card.decimals)) === 0;
    if (isSame) return `, ${words.same(first.name)}`;
    const say = difference > 0 ? words.higher : words.lower;
    return `, ${say(sizeOf(difference, card, language), first.name)}`;
  };
  return (
    <section className="reconciled-newest" aria-label={words.newest(formatPeriod(newest.period, language))}>
      <p className="muted">{words.newest(formatPeriod(newest.period, language))}</p>
      <dl>
        {[first, ...others].map(({ code, name }, place) => (
          <div key={code}>
            <dt>{name}</dt>
            <dd>
              <strong>{told(newest.cells[place]?.value ?? null)}</strong>
              {place > 0 && stands(newest.against[place - 1]?.difference ?? null)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Row({ row, card, names }: { row: ReconciledRow; card: ReconciliationCard; names: readonly string[] }) {
  const { language } = useText();
  const words = useWords();
  const signed = (number: number | null, decimals: number, sign: boolean) =>
    number === null ? "–" : formatNumber(number, decimals, language, { sign });
  return (
    <tr>
      <th scope="row">{formatPeriod(row.period, language)}</th>
      {row.cells.map((cell, place) => [
        <td key={names[place]} data-label={names[place]}>
          {formatCell(cell, card.decimals, language, { marks: true })}
        </td>,
        ...(place === 0
          ? []
          : [
              <td key={`${names[place]} difference`} data-label={words.difference} className="reconciled-against">
                {signed(row.against[place - 1]?.difference ?? null, card.decimals, true)}
              </td>,
              <td key={`${names[place]} ratio`} data-label={words.ratio} className="reconciled-against">
                {signed(row.against[place - 1]?.ratio ?? null, 2, false)}
              </td>,
            ]),
      ])}
    </tr>
  );
}

/** The figures period by period with difference and ratio, the newest first; the older ones on request. */
export function Numbers({ card, answer }: Parts) {
  const { language } = useText();
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const rows = rowsOf(answer);
  const names = namesIn(answer, language).map(({ name }) => name);
  const shown = isWhole ? rows : rows.slice(0, fewRows);
  return (
    <section aria-labelledby="reconciled-numbers">
      <h3 id="reconciled-numbers">{words.table}</h3>
      {names.length > 1 && <p className="muted">{words.against(names[0] ?? "")}</p>}
      <table className="plain-table reconciled-table">
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {names.map((name, place) => [
              <th key={name} scope="col">
                {name}
              </th>,
              ...(place === 0
                ? []
                : [
                    <th key={`${name} difference`} scope="col">
                      {words.difference}
                      <span className="visually-hidden">, {name}</span>
                    </th>,
                    <th key={`${name} ratio`} scope="col">
                      {words.ratio}
                      <span className="visually-hidden">, {name}</span>
                    </th>,
                  ]),
            ])}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.period} row={row} card={card} names={names} />
          ))}
        </tbody>
      </table>
      {rows.length > fewRows && (
        <button type="button" className="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.few : words.all(rows.length)}
        </button>
      )}
    </section>
  );
}
