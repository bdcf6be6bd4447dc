import { formatDate, formatNumber, formatPeriod } from "#shared/format.ts";
import { columnsOf } from "#shared/headlines.ts";
import { useText } from "../../text/useText.ts";
import { useChanges } from "../../data/hooks.ts";
import { useKeptPreference } from "../../data/keptQueries.ts";
import { useSeenBefore } from "../../data/visit.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { type News, newsOf, unseen } from "./news.ts";
import { useStripText } from "./stripText.ts";

/** So much news has room on one line of a wide screen. */
const mostNews = 3;
const mostSigns = 130;

/** The first pieces of news that have room together. */
function fitting(sentences: readonly { one: News; sentence: string }[]) {
  let signs = 0;
  return sentences.slice(0, mostNews).filter(({ sentence }, at) => {
    signs += sentence.length;
    return at === 0 || signs <= mostSigns;
  });
}

/** "Hvad er ændret siden sidst?": new periods and revised figures since the reader's last visit, one line of them. */
export default function Strip() {
  const { language } = useText();
  const say = useStripText();
  const { arrangement } = useSelection().selection;
  const { answer: editions } = useChanges();
  const since = useSeenBefore();
  const { value: watch = [] } = useKeptPreference("watch");
  if (!editions || since === undefined) return null;
  const told = unseen(editions, since);
  const [newest] = editions;
  if (!newest) return null;
  const { news, changed } = newsOf(told, [...watch, ...columnsOf(arrangement).flatMap(({ ids }) => ids)]);
  const number = (value: number, decimals: number) => formatNumber(value, decimals, language);
  const sentences = news.map((one) => {
    const [label, period] = [one.label[language], formatPeriod(one.period, language)];
    const sentence =
      one.kind === "period"
        ? say.period(label, period)
        : say.revised(label, period, number(one.before, one.decimals), number(one.after, one.decimals));
    return { one, sentence };
  });
  return (
    <section className="strip" aria-label={say.title}>
      <h2>{since === null ? say.newest(formatDate(newest.publishedAt, language)) : say.since}</h2>
      {told.length === 0 && <p>{say.nothing}</p>}
      {sentences.length > 0 && (
        <ul>
          {fitting(sentences).map(({ one, sentence }) => (
            <li key={one.indicator}>
              <SelectionLink to="/indikator/$id" params={{ id: one.indicator }} part={{ view: "revisions" }}>
                {sentence}
              </SelectionLink>
            </li>
          ))}
        </ul>
      )}
      <SelectionLink to="/aendringer" className="strip-all">
        {changed > 0 ? say.all(changed) : say.every}
      </SelectionLink>
    </section>
  );
}
