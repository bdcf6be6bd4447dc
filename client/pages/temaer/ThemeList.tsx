import { messagesOf } from "#shared/message.ts";
import { indicatorsIn, ownTheme, type Theme, themes } from "#shared/themes.ts";
import { useCube } from "../../data/hooks.ts";
import { FaultBoundary } from "../../figure/FaultBoundary.tsx";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { compareOf, type Known, type Told, toldOf } from "./figures.ts";
import page from "./page.ts";
import { Sentence } from "./Sentences.tsx";
import { useWords } from "./text.ts";

/** Said of a theme's first indicator where all are listed: where it stands, and how it has moved or why that is not told. */
const leading: readonly string[] = ["level", "hidden", "change", "blocked", "uncompared"];

function Key({ told: { card, query } }: { told: Told }) {
  const words = useWords();
  const { selection } = useSelection();
  const { answer: cube, trouble, isOld, askAgain } = useCube(query);
  if (trouble) return <TroubleNotice trouble={trouble} askAgain={askAgain} />;
  if (!cube) return <Skeleton height={88} label={words.waits} />;
  const said = messagesOf(card, query, cube, [compareOf(selection)]).filter(({ kind }) => leading.includes(kind));
  return (
    <ul className="messages dims" aria-busy={isOld}>
      {said.length === 0 && <li>{words.nothing}</li>}
      {said.map((message) => (
        <li key={message.kind} className={`message message-${message.kind}`}>
          <Sentence card={card} message={message} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ theme, known }: { theme: Theme; known: Known }) {
  const { language } = useText();
  const words = useWords();
  const { selection } = useSelection();
  const cards = indicatorsIn(theme, known.indicators);
  const [first] = cards;
  return (
    <section className="theme" aria-labelledby={`tema-${theme.id}`}>
      <h2 id={`tema-${theme.id}`}>
        <SelectionLink to={page.path} params={{ theme: theme.id }}>
          {theme.title[language]}
        </SelectionLink>
      </h2>
      <p className="theme-about">
        {theme.about[language]} <span className="theme-count">{words.open(cards.length)}</span>
      </p>
      <FaultBoundary>{first && <Key told={toldOf(first, selection, known)} />}</FaultBoundary>
    </section>
  );
}

/** The twelve themes with one key message each. */
export function ThemeList({ known }: { known: Known }) {
  const words = useWords();
  return (
    <>
      <div className="themes">
        {themes.map((theme) => (
          <Entry key={theme.id} theme={theme} known={known} />
        ))}
      </div>
      <p className="themes-beside">{words.beside}</p>
      <div className="themes">
        <Entry theme={ownTheme} known={known} />
      </div>
    </>
  );
}
