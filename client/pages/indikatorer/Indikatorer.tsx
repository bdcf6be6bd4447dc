import { formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Period } from "#shared/period.ts";
import { useText } from "../../text/useText.ts";
import { useDatasets, useIndicators } from "../../data/hooks.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { lastPeriodOf } from "../../filters/periods.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { themesOf } from "./themes.ts";
import "../../ui/plainTable.css";
import "./indikatorer.css";

function Row({ card, last }: { card: IndicatorCard; last: Period | null }) {
  const text = useText();
  const { language, list } = text;
  const { short, long } = text.agencies[card.agency];
  return (
    <tr>
      <th scope="row">
        <SelectionLink to="/indikator/$id" params={{ id: card.id }}>
          {card.label[language]}
        </SelectionLink>
      </th>
      <td data-label={list.agency}>
        <abbr title={long}>{short}</abbr>
      </td>
      <td data-label={list.latest}>{last ? formatPeriod(last, language) : text.freshness.empty}</td>
      <td data-label={list.frequency}>{text.frequency[card.frequency]}</td>
      <td data-label={list.areas}>
        {card.levels.includes("municipality") ? text.level.municipality : text.level.country}
      </td>
      <td data-label={list.id}>
        <code>{card.id}</code>
      </td>
    </tr>
  );
}

/** Every indicator, by theme, searched by name, synonym, id or agency. */
export default function Indikatorer() {
  const text = useText();
  const { selection, choose } = useSelection();
  const catalogue = useIndicators();
  const datasets = useDatasets().answer ?? [];
  const { list } = text;
  const themes = themesOf(catalogue.answer ?? [], selection.find, text);
  const count = themes.reduce((sum, { cards }) => sum + cards.length, 0);
  return (
    <>
      <title>{`${list.title} – ${text.site.name}`}</title>
      <h1>{list.title}</h1>
      <p className="lede">{list.lede}</p>
      <div className="list-search">
        <input
          className="field"
          type="search"
          aria-label={list.search}
          placeholder={list.search}
          value={selection.find}
          onChange={(event) => choose({ find: event.target.value.slice(0, 80) }, { replace: true })}
        />
        {catalogue.answer && <output className="muted">{count === 0 ? list.none : list.found(count)}</output>}
      </div>
      {catalogue.trouble && <TroubleNotice trouble={catalogue.trouble} askAgain={catalogue.askAgain} />}
      {!catalogue.answer && !catalogue.trouble && <Skeleton height={400} />}
      {count > 0 && (
        <table className="plain-table list-table">
          <thead>
            <tr>
              <th scope="col">{list.name}</th>
              <th scope="col">{list.agency}</th>
              <th scope="col">{list.latest}</th>
              <th scope="col">{list.frequency}</th>
              <th scope="col">{list.areas}</th>
              <th scope="col">{list.id}</th>
            </tr>
          </thead>
          {themes.map(({ id, title, cards }) => (
            <tbody key={id}>
              <tr className="list-theme">
                <th scope="rowgroup" colSpan={6}>
                  {title}
                </th>
              </tr>
              {cards.map((card) => (
                <Row key={card.id} card={card} last={lastPeriodOf(card, datasets)} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  );
}
