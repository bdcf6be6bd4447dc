import { useState } from "react";
import { formatDate, formatDateTime, formatPeriod } from "#shared/format.ts";
import type { ComingRelease, ReleaseCalendarCard } from "#shared/freshness.ts";
import { useCalendar } from "../../data/freshness.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { useText } from "../../text/useText.ts";
import { Freshness } from "../../ui/Freshness.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useWords } from "./text.ts";

/** Releases that are shown before all are asked for. */
const few = 20;

function Release({ release }: { release: ComingRelease }) {
  const { language } = useText();
  const { coming } = useWords();
  const { label, source, period, basis, daysLate } = release;
  return (
    <li>
      <b>{label[language]}</b>, {formatPeriod(period, language)}
      <span className="muted">
        {" "}
        · {source[language]} · {coming.basis[basis]}
      </span>
      {daysLate > 0 && (
        <>
          {" "}
          · <Freshness isLate>{coming.late(daysLate)}</Freshness>
        </>
      )}
    </li>
  );
}

function Day({ head, releases }: { head: string; releases: readonly ComingRelease[] }) {
  return (
    <section className="coming-day">
      <h3>{head}</h3>
      <ul>
        {releases.map((release) => (
          <Release key={release.dataset} release={release} />
        ))}
      </ul>
    </section>
  );
}

function Days({ card: { coming } }: { card: ReleaseCalendarCard }) {
  const { language } = useText();
  const words = useWords().coming;
  const [isWhole, setWhole] = useState(false);
  const overdue = coming.filter(({ daysLate }) => daysLate > 0);
  const ahead = coming.filter(({ daysLate }) => daysLate === 0);
  const shown = isWhole ? ahead : ahead.slice(0, few);
  const days = [...new Set(shown.map(({ day }) => day))];
  if (coming.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {overdue.length > 0 && <Day head={words.overdue} releases={overdue} />}
      {days.map((day) => (
        <Day key={day} head={formatDate(day, language)} releases={shown.filter((one) => one.day === day)} />
      ))}
      {ahead.length > few && (
        <button type="button" className="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(ahead.length)}
        </button>
      )}
    </>
  );
}

function Looks({ card: { looks } }: { card: ReleaseCalendarCard }) {
  const { language } = useText();
  const words = useWords().looks;
  if (looks.length === 0) return null;
  return (
    <section aria-labelledby="looks">
      <h3 id="looks">{words.title}</h3>
      <ul className="looks">
        {looks.map(({ source, label, lookedAt, failures }) => (
          <li key={source}>
            {label[language]}: {formatDateTime(lookedAt, language, "numeric")}
            {failures > 0 && (
              <>
                {" "}
                · <Freshness isLate>{words.inVain(failures)}</Freshness>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to come, day by day, by the sources' own word or by what is promised. */
export function Coming() {
  const words = useWords().coming;
  const { answer, trouble, askAgain } = useCalendar();
  return (
    <section aria-labelledby="kommende">
      <h2 id="kommende">{words.title}</h2>
      <p className="lede">{words.lede}</p>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      {!answer && !trouble && <Skeleton height={480} />}
      {answer && <Days card={answer} />}
      {answer && <Looks card={answer} />}
    </section>
  );
}
