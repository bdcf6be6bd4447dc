import type { ChangedIndicator, EstateChanges } from "#shared/changes.ts";
import { formatCell, formatDate, formatPeriod } from "#shared/format.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { useFigureText } from "../text/useFigureText.ts";
import { useText } from "../text/useText.ts";
import { useChanges } from "../data/hooks.ts";

const toldRevisions = 6;

/** What one edition changed of one indicator, as a list of sentences. */
export function ChangeList({ change }: { change: ChangedIndicator }) {
  const { language } = useText();
  const { revisions } = useFigureText();
  const { newPeriods, revised, hidden, shown, gone, declared } = change;
  const number = (value: number, decimals: number) => formatCell({ value, status: "ok" }, decimals, language);
  const told = revised.whole
    .map(({ before, after, decimals, ...one }) => ({
      ...one,
      before: number(before, decimals),
      after: number(after, decimals),
    }))
    .filter(({ before, after }) => before !== after)
    .slice(0, toldRevisions);
  const newest = newPeriods.at(-1);
  return (
    <ul className="change-list">
      {newest && <li>{revisions.newPeriod(formatPeriod(newest, language), newPeriods.length)}</li>}
      {told.map(({ dataset, label, period, before, after }) => (
        <li key={`${dataset}|${label?.da ?? ""}|${period}`}>
          {label && `${label[language]}, `}
          {revisions.revised(formatPeriod(period, language), before, after)}
        </li>
      ))}
      {revised.cells > told.length && <li>{revisions.revisedCells(revised.cells)}</li>}
      {hidden > 0 && <li>{revisions.hidden(hidden)}</li>}
      {shown > 0 && <li>{revisions.shown(shown)}</li>}
      {gone > 0 && <li>{revisions.gone(gone)}</li>}
      {declared.length > 0 && <li>{revisions.declared(declared.map((part) => revisions.parts[part] ?? part))}</li>}
    </ul>
  );
}

const ownIn = (editions: readonly EstateChanges[], id: string) =>
  editions.flatMap(({ publishedAt, generation, indicators }) =>
    indicators.filter(({ indicator }) => indicator === id).map((change) => ({ publishedAt, generation, change })),
  );

/** "Hvad er ændret siden sidst?" of one indicator: its newest edition that changed anything. */
export function IndicatorChanges({ card }: { card: IndicatorCard }) {
  const { language } = useText();
  const { revisions } = useFigureText();
  const { answer } = useChanges();
  const [newest] = ownIn(answer ?? [], card.id);
  if (!newest) return null;
  return (
    <section>
      <h3>{revisions.changedSince(formatDate(newest.publishedAt, language))}</h3>
      <ChangeList change={newest.change} />
    </section>
  );
}
