import { useState } from "react";
import { formatDateTime, formatNumber, formatPeriods } from "#shared/format.ts";
import type { QualityRun, ServedRelease } from "#shared/quality.ts";
import { useText } from "../../text/useText.ts";
import { useWords } from "./text.ts";

const few = 12;

const count = (run: QualityRun, ...levels: readonly string[]) =>
  run.checks.filter(({ level }) => levels.includes(level)).length;

/** Run by run: what became of the dataset, how many checks passed, and what it brought. */
export function Runs({ runs }: { runs: readonly QualityRun[] }) {
  const { language } = useText();
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? runs : runs.slice(0, few);
  const number = (value: number | undefined) => (value === undefined ? "–" : formatNumber(value, 0, language));
  return (
    <>
      <table className="plain-table">
        <caption className="table-caption">{words.history}</caption>
        <thead>
          <tr>
            {[words.checked, words.outcome, words.passed, words.remarks, words.cells, words.fresh, words.changed].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((run, at) => (
            <tr key={`${run.at} ${run.release ?? at}`}>
              <th scope="row">{formatDateTime(run.at, language, "numeric")}</th>
              <td data-label={words.outcome}>{words.outcomes[run.outcome]}</td>
              <td data-label={words.passed}>
                {words.passedOf(count(run, "passed"), run.checks.length - count(run, "skipped"))}
              </td>
              <td data-label={words.remarks}>{count(run, "warn", "approved", "stop")}</td>
              <td data-label={words.cells}>{number(run.counts?.rows)}</td>
              <td data-label={words.fresh}>{number(run.counts?.added)}</td>
              <td data-label={words.changed}>{number(run.counts?.changed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {runs.length > few && (
        <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.few : words.all(runs.length)}
        </button>
      )}
    </>
  );
}

function Decision({ release: { approval, rollback } }: { release: ServedRelease }) {
  const words = useWords();
  return (
    <>
      {approval && <span lang="da">{words.approval(approval.by, approval.reason)}</span>}
      {approval && rollback && <br />}
      {rollback && <span lang="da">{words.rollback(rollback.by, rollback.reason)}</span>}
    </>
  );
}

/** The releases that were served, with who let them pass or put them back. */
export function Releases({ releases }: { releases: readonly ServedRelease[] }) {
  const { language } = useText();
  const words = useWords();
  return (
    <table className="plain-table">
      <caption className="table-caption">{words.releases}</caption>
      <thead>
        <tr>
          {[words.release, words.since, words.periods, words.cells, words.decided].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {releases.map((release) => (
          <tr key={release.generation}>
            <th scope="row">
              <code>{release.release}</code>
            </th>
            <td data-label={words.since}>{formatDateTime(release.publishedAt, language, "numeric")}</td>
            <td data-label={words.periods}>{formatPeriods(release.firstPeriod, release.lastPeriod, language)}</td>
            <td data-label={words.cells}>{formatNumber(release.rows, 0, language)}</td>
            <td data-label={words.decided}>
              <Decision release={release} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
