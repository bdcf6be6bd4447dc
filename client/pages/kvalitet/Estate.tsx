import { formatDateTime, formatPeriod } from "#shared/format.ts";
import type { QualitySummary } from "#shared/quality.ts";
import { useQualities } from "../../data/quality.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import page from "./page.ts";
import { State } from "./State.tsx";
import { useWords } from "./text.ts";

function Row({ one }: { one: QualitySummary }) {
  const { language, freshness } = useText();
  const words = useWords();
  const { passed, warn, approved, stop } = one.counts;
  return (
    <tr>
      <th scope="row">
        <SelectionLink to={page.path} params={{ dataset: one.dataset }}>
          {one.label[language]}
        </SelectionLink>
      </th>
      <td data-label={words.source}>{one.source[language]}</td>
      <td data-label={words.state}>
        <State state={one.state} />
        {one.daysLate > 0 && <span className="muted"> · {freshness.late(one.daysLate)}</span>}
      </td>
      <td data-label={words.passed}>
        {one.checkedAt === null ? words.never : words.passedOf(passed, passed + warn + approved + stop)}
      </td>
      <td data-label={words.checked}>
        {one.checkedAt === null ? words.never : formatDateTime(one.checkedAt, language, "numeric")}
      </td>
      <td data-label={words.newest}>{one.lastPeriod === null ? "–" : formatPeriod(one.lastPeriod, language)}</td>
    </tr>
  );
}

/** Every dataset by its checks, the worst first. */
export function Estate() {
  const words = useWords();
  const { answer, trouble, askAgain } = useQualities();
  const of = (state: QualitySummary["state"]) => answer?.filter((one) => one.state === state).length ?? 0;
  if (trouble) return <TroubleNotice trouble={trouble} askAgain={askAgain} />;
  if (!answer) return <Skeleton height={480} />;
  return (
    <table className="plain-table">
      <caption className="table-caption">{words.summary(of("red"), of("amber"), answer.length)}</caption>
      <thead>
        <tr>
          {[words.dataset, words.source, words.state, words.passed, words.checked, words.newest].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.map((one) => (
          <Row key={one.dataset} one={one} />
        ))}
      </tbody>
    </table>
  );
}
