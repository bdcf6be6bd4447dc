import type { ReactNode } from "react";
import { formatDateTime, formatPeriod } from "#shared/format.ts";
import type { LineageStep } from "#shared/freshness.ts";
import type { QueryInput } from "#shared/query.ts";
import { useLineage } from "../data/freshness.ts";
import { useText } from "../text/useText.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLineageText } from "./lineageText.ts";
import { TroubleNotice } from "./TroubleNotice.tsx";
import "./lineage.css";

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Step({ step }: { step: LineageStep }) {
  const { language } = useText();
  const words = useLineageText();
  const { snapshot, periods } = step;
  const [first = "", last = ""] = [periods[0], periods.at(-1)].map((period) =>
    period === undefined ? "" : formatPeriod(period, language),
  );
  return (
    <li className="lineage-step">
      <h4>
        {step.source[language]}, {step.label[language]}
      </h4>
      <p>
        <a href={step.documentation} rel="external noreferrer">
          {words.own}
        </a>
      </p>
      <dl>
        <Row term={words.table}>{step.table}</Row>
        <Row term={words.read}>
          {step.measures.map((measure) => measure[language]).join(", ")} · {words.periods(first, last, periods.length)}
        </Row>
        <Row term={words.file}>
          <code>{snapshot.name}</code>
        </Row>
        <Row term={words.fetched}>{formatDateTime(snapshot.fetchedAt, language)}</Row>
        <Row term={words.hash}>
          <code>{snapshot.sha256}</code>
        </Row>
        <Row term={words.asked}>
          <code>
            {snapshot.method} {snapshot.url}
          </code>
        </Row>
        <Row term={words.call}>{snapshot.requestId === null ? words.notStated : <code>{snapshot.requestId}</code>}</Row>
        <Row term={words.release}>
          <code>{step.release}</code>
        </Row>
        <Row term={words.archive}>
          <code>{step.releaseSha256}</code>
        </Row>
        <Row term={words.licence}>{step.licence}</Row>
      </dl>
      {snapshot.body !== null && (
        <details>
          <summary>{words.body}</summary>
          <code>{snapshot.body}</code>
        </details>
      )}
    </li>
  );
}

/** Where one number comes from: each file it was read from, what was asked for it, and the source's own page. */
export default function Lineage({ query }: { query: QueryInput }) {
  const words = useLineageText();
  const { answer, trouble, askAgain } = useLineage(query);
  if (trouble) return <TroubleNotice trouble={trouble} askAgain={askAgain} />;
  if (!answer) return <Skeleton height={220} label={words.loading} />;
  if (answer.steps.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.lead(answer.steps.length)}</p>
      <ol className="lineage">
        {answer.steps.map((step) => (
          <Step key={`${step.release} ${step.snapshot.sha256}`} step={step} />
        ))}
      </ol>
    </>
  );
}
