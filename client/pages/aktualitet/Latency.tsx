import { useState } from "react";
import { formatDate, formatPeriod } from "#shared/format.ts";
import type { ArrivalCard, LatencyCard } from "#shared/freshness.ts";
import { useLatency } from "../../data/freshness.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { useText } from "../../text/useText.ts";
import { Freshness } from "../../ui/Freshness.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { courseOf } from "./course.ts";
import { useWords } from "./text.ts";

/** Days of each period against the promise, for its shape alone; the figures stand beside it in words. */
function CourseChart({ card }: { card: LatencyCard }) {
  const { width, height, points, promise } = courseOf(card.arrivals);
  if (points.length === 0) return null;
  return (
    <svg className="course" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={promise} />
      {points.map(({ x, y, isLate, isOwn }) =>
        isLate ? (
          <path key={x} className="course-late" d={`M${x},${y - 4} l4.4,7.6 h-8.8 z`} />
        ) : (
          <circle key={x} className={isOwn ? "course-here" : "course-source"} cx={x} cy={y} r="3.4" />
        ),
      )}
    </svg>
  );
}

const isLate = ({ days, lagDays }: ArrivalCard) => days !== null && days > lagDays;

function Took({ arrival }: { arrival: ArrivalCard }) {
  const words = useWords().latency;
  if (arrival.days === null) return <span className="muted">{words.unknown}</span>;
  return <Freshness isLate={isLate(arrival)}>{words.days(arrival.days)}</Freshness>;
}

function Arrivals({ card: { arrivals } }: { card: LatencyCard }) {
  const { language, notStated } = useText();
  const words = useWords().latency;
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{words.all}</summary>
      {isOpen && (
        <ul>
          {arrivals.toReversed().map((arrival) => (
            <li key={arrival.period}>
              {formatPeriod(arrival.period, language)}:{" "}
              {arrival.day ? formatDate(arrival.day, language, "numeric") : notStated} · <Took arrival={arrival} /> ·{" "}
              <span className="muted">
                {words.promised(arrival.lagDays)} · {words.dated[arrival.dated]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Row({ card }: { card: LatencyCard }) {
  const { language } = useText();
  const words = useWords().latency;
  const newest = card.arrivals.at(-1);
  return (
    <tr>
      <th scope="row">
        {card.label[language]}
        <span className="muted"> · {card.source[language]}</span>
      </th>
      <td data-label={words.promise}>{words.days(card.lagDays)}</td>
      <td data-label={words.newest}>
        {newest && (
          <>
            {formatPeriod(newest.period, language)} · <Took arrival={newest} />
          </>
        )}
      </td>
      <td data-label={words.share}>{words.shareOf(card.within, card.dated)}</td>
      <td data-label={words.course}>
        <CourseChart card={card} />
        <Arrivals card={card} />
      </td>
    </tr>
  );
}

/** Days by which the newest period overstepped its promise; of one whose day is not known, less than any. */
const overstep = ({ arrivals }: LatencyCard): number => {
  const newest = arrivals.at(-1);
  return newest && newest.days !== null ? newest.days - newest.lagDays : -1_000_000;
};

const sum = (cards: readonly LatencyCard[], of: (card: LatencyCard) => number) =>
  cards.reduce((all, card) => all + of(card), 0);

/** How long after their end periods became available, dataset by dataset, against what is promised. */
export function Latency() {
  const words = useWords().latency;
  const { answer, trouble, askAgain } = useLatency();
  return (
    <section aria-labelledby="dage">
      <h2 id="dage">{words.title}</h2>
      <p className="lede">{words.lede}</p>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      {!answer && !trouble && <Skeleton height={480} />}
      {answer && (
        <table className="plain-table">
          <caption className="table-caption">
            {words.caption(
              sum(answer, ({ within }) => within),
              sum(answer, ({ dated }) => dated),
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.dataset}</th>
              <th scope="col">{words.promise}</th>
              <th scope="col">{words.newest}</th>
              <th scope="col">{words.share}</th>
              <th scope="col">{words.course}</th>
            </tr>
          </thead>
          <tbody>
            {answer
              .toSorted((a, b) => overstep(b) - overstep(a))
              .map((card) => (
                <Row key={card.dataset} card={card} />
              ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
