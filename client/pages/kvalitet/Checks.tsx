import { formatNumber } from "#shared/format.ts";
import type { QualityRun } from "#shared/quality.ts";
import { useText } from "../../text/useText.ts";
import { Level } from "./State.tsx";
import { useWords } from "./text.ts";

/** The checks of one run: what each looks for, and how it ended. */
export function Checks({ run }: { run: QualityRun }) {
  const { language } = useText();
  const words = useWords();
  return (
    <table className="plain-table">
      <caption className="table-caption">{words.checks}</caption>
      <thead>
        <tr>
          <th scope="col">{words.check}</th>
          <th scope="col">{words.looksFor}</th>
          <th scope="col">{words.result}</th>
        </tr>
      </thead>
      <tbody>
        {run.checks.map(({ id, level, count }) => {
          const [name, what] = words.checkWords[id];
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label={words.looksFor}>{what}</td>
              <td data-label={words.result}>
                <Level level={level} />
                {count > 0 && (
                  <span className="muted"> · {words.times(formatNumber(count, 0, language), count === 1)}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Where totals came from, without the question that was put there: that alone may fill a page. */
const addressOf = (from: string): string => from.split("?")[0] ?? from;

/** What the latest run found, sentence by sentence as the operator was told, and the totals it was held against. */
export function Findings({ run }: { run: QualityRun }) {
  const { language } = useText();
  const words = useWords();
  const { findings, control } = run;
  return (
    <section aria-labelledby="quality-found">
      <h2 id="quality-found">{words.found}</h2>
      {findings.length === 0 && <p>{words.nothingFound}</p>}
      {findings.length > 0 && (
        <ul className="quality-findings">
          {findings.map(({ check, code, level, count, reason, approvedBy }) => (
            <li key={`${code} ${reason}`}>
              <Level level={level === "stop" ? "stop" : approvedBy === null ? "warn" : "approved"} />{" "}
              {check !== null && <b>{words.checkWords[check][0]}: </b>}
              <span lang="da">{reason}</span>
              {count > 1 && <span className="muted"> · {words.times(formatNumber(count, 0, language), false)}</span>}
            </li>
          ))}
        </ul>
      )}
      {control && (
        <>
          <h3>{words.control}</h3>
          <p>
            {words.controlled(formatNumber(control.totals, 0, language), control.differing, addressOf(control.from))}
          </p>
        </>
      )}
    </section>
  );
}
