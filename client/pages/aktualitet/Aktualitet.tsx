import { formatDate, formatDateTime, formatPeriod } from "#shared/format.ts";
import type { DatasetCard } from "#shared/indicator.ts";
import { type PageText, useText } from "../../text/useText.ts";
import { useDatasets } from "../../data/hooks.ts";
import { byUrgency, freshnessText, isLate } from "../../figure/freshness.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { Freshness } from "../../ui/Freshness.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Coming } from "./Coming.tsx";
import { Latency } from "./Latency.tsx";
import { useWords } from "./text.ts";
import "../../ui/plainTable.css";
import "./aktualitet.css";

function Row({ card, text }: { card: DatasetCard; text: PageText }) {
  const { datasets, language } = text;
  const day = (date: string | null | undefined) => (date ? formatDate(date, language, "numeric") : text.notStated);
  const { release } = card;
  const remarks = release ? release.findings.warn + release.findings.stop : 0;
  return (
    <tr>
      <th scope="row">{card.label[language]}</th>
      <td data-label={datasets.source}>{card.source.label[language]}</td>
      <td data-label={datasets.table}>
        <a href={card.documentation} rel="external noreferrer">
          {card.table}
        </a>
      </td>
      <td data-label={datasets.to}>{release ? formatPeriod(release.lastPeriod, language) : text.freshness.empty}</td>
      <td data-label={datasets.updated}>{day(release?.updatedAt)}</td>
      <td data-label={datasets.fetched}>
        {release ? formatDateTime(release.fetchedAt, language, "numeric") : text.notStated}
      </td>
      <td data-label={datasets.next}>{day(release?.nextUpdate)}</td>
      <td data-label={datasets.state}>
        <Freshness isLate={isLate(card)}>{freshnessText(card, text)}</Freshness>
        {remarks > 0 && <span className="muted"> · {datasets.findings(remarks)}</span>}
      </td>
    </tr>
  );
}

/** How new the figures are now, dataset by dataset; what is stopped or late stands first. */
function Now() {
  const text = useText();
  const words = useWords();
  const { answer, trouble, askAgain } = useDatasets();
  const { datasets } = text;
  const cards = (answer ?? []).toSorted(byUrgency);
  const stopped = cards.filter(({ state }) => state === "stopped").length;
  const late = cards.filter(isLate).length - stopped;
  return (
    <section aria-labelledby="status">
      <h2 id="status">{words.now}</h2>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      {!answer && !trouble && <Skeleton height={480} />}
      {answer && (
        <table className="plain-table">
          <caption className="table-caption">
            {stopped > 0 && `${datasets.stopped(stopped)} `}
            {(late > 0 || stopped === 0) && datasets.late(late, cards.length)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{datasets.name}</th>
              <th scope="col">{datasets.source}</th>
              <th scope="col">{datasets.table}</th>
              <th scope="col">{datasets.to}</th>
              <th scope="col">{datasets.updated}</th>
              <th scope="col">{datasets.fetched}</th>
              <th scope="col">{datasets.next}</th>
              <th scope="col">{datasets.state}</th>
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <Row key={card.id} card={card} text={text} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** How new the figures are, what is to come, and how long it has taken. */
export default function Aktualitet() {
  const { datasets, site } = useText();
  const words = useWords();
  return (
    <>
      <title>{`${datasets.title} – ${site.name}`}</title>
      <h1>{datasets.title}</h1>
      <p className="lede">{datasets.lede}</p>
      <nav className="page-parts" aria-label={words.parts}>
        <a href="#status">{words.now}</a>
        <a href="#kommende">{words.coming.title}</a>
        <a href="#dage">{words.latency.title}</a>
      </nav>
      <Now />
      <Coming />
      <Latency />
    </>
  );
}
