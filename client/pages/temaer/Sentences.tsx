import { formatDate, formatPeriods } from "#shared/format.ts";
import type { DatasetCard, IndicatorCard } from "#shared/indicator.ts";
import { type Message, messagesOf } from "#shared/message.ts";
import type { Comparison } from "#shared/selection.ts";
import { useCube } from "../../data/hooks.ts";
import { isLate, worst } from "../../figure/freshness.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useText } from "../../text/useText.ts";
import { Freshness } from "../../ui/Freshness.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { Told } from "./figures.ts";
import { useWords } from "./text.ts";

/** One sentence, whether it is wanted, and the way to the figures it rests on. */
export function Sentence({ card, message }: { card: IndicatorCard; message: Message }) {
  const { language } = useText();
  const words = useWords();
  const { text, tone, cells, query } = message;
  const [first, last] = [cells[0]?.period, cells.at(-1)?.period];
  if (first === undefined || last === undefined) return null;
  const span = { kind: "span", from: first, to: last } as const;
  return (
    <>
      {text[language]}
      {tone && (
        <span className={`message-tone message-${tone}`}>
          <span aria-hidden="true">{tone === "good" ? "●" : "▲"}</span> {words.tones[tone]}
        </span>
      )}{" "}
      <SelectionLink
        to="/indikator/$id"
        params={{ id: card.id }}
        part={{ period: span, transform: query.transform, view: cells.length === 1 ? "table" : "chart" }}
        className="message-link"
      >
        {words.shows}
        <span className="visually-hidden">
          {words.showsWhat(card.label[language], formatPeriods(first, last, language))}
        </span>
      </SelectionLink>
    </>
  );
}

/** Whether newer figures ought to be there, and when they come. */
function Fresh({ used }: { used: readonly DatasetCard[] }) {
  const { language } = useText();
  const { fresh, days } = useWords();
  const dataset = worst(used);
  if (!dataset) return null;
  const { state, daysLate, release } = dataset;
  const next = release?.nextUpdate ?? null;
  const said = () => {
    if (state === "late") return fresh.late(days(daysLate));
    return state === "current" && next !== null ? fresh.next(formatDate(next, language)) : fresh[state];
  };
  return (
    <li className="message-fresh">
      <Freshness isLate={isLate(dataset)}>{said()}</Freshness>
    </li>
  );
}

/** What one indicator says, sentence by sentence, from one answer. */
export function Sentences({
  told: { card, query, scope },
  datasets,
  compare,
}: {
  told: Told;
  datasets: readonly DatasetCard[];
  compare: Comparison;
}) {
  const { language } = useText();
  const words = useWords();
  const { answer: cube, trouble, isOld, askAgain } = useCube(query);
  if (trouble) return <TroubleNotice trouble={trouble} askAgain={askAgain} />;
  if (!cube) return <Skeleton height={110} label={words.waits} />;
  const messages = messagesOf(card, query, cube, [compare]);
  return (
    <div className="dims" aria-busy={isOld}>
      {scope.lacking && <p className="message-lead">{words.nationwide(card.label[language])}</p>}
      <ul className="messages">
        {messages.length === 0 && <li>{words.nothing}</li>}
        {messages.map((message) => (
          <li key={message.kind} className={`message message-${message.kind}`}>
            <Sentence card={card} message={message} />
          </li>
        ))}
        <Fresh used={datasets.filter(({ id }) => cube.sources.some(({ dataset }) => dataset === id))} />
      </ul>
    </div>
  );
}
