import { aspects, type Declaration, type QualityCard } from "#shared/quality.ts";
import { useQuality } from "../../data/quality.ts";
import { TroubleNotice } from "../../figure/TroubleNotice.tsx";
import { useText } from "../../text/useText.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Checks, Findings } from "./Checks.tsx";
import { Releases, Runs } from "./History.tsx";
import { State } from "./State.tsx";
import { useWords } from "./text.ts";

function Declared({ declaration }: { declaration: Declaration | null }) {
  const { language } = useText();
  const words = useWords();
  return (
    <section aria-labelledby="quality-declaration">
      <h2 id="quality-declaration">{words.declaration}</h2>
      {!declaration && <p>{words.noDeclaration}</p>}
      {declaration && (
        <dl className="quality-declaration">
          {aspects.map((aspect) => (
            <div key={aspect}>
              <dt>{words.aspects[aspect]}</dt>
              <dd>{declaration[aspect][language]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Card({ card }: { card: QualityCard }) {
  const { language } = useText();
  const words = useWords();
  const [newest] = card.runs;
  return (
    <article className="quality-card" aria-label={card.label[language]}>
      <p>
        {card.source[language]} · <State state={card.state} /> ·{" "}
        <a href={card.documentation} rel="external noreferrer">
          {words.own}
        </a>
      </p>
      {!newest && <p>{words.notChecked}</p>}
      {newest && <Findings run={newest} />}
      {newest && <Checks run={newest} />}
      <Declared declaration={card.declaration} />
      {card.runs.length > 0 && <Runs runs={card.runs} />}
      {card.releases.length > 0 && <Releases releases={card.releases} />}
    </article>
  );
}

/** One dataset: what was found, every check, the declaration, and how it went before. */
export function Dataset({ dataset }: { dataset: string }) {
  const { site, language } = useText();
  const { answer, trouble, askAgain } = useQuality(dataset);
  const name = answer?.label[language] ?? dataset;
  return (
    <>
      <title>{`${name} – ${site.name}`}</title>
      <h1>{name}</h1>
      {trouble && <TroubleNotice trouble={trouble} askAgain={askAgain} />}
      {!answer && !trouble && <Skeleton height={640} />}
      {answer && <Card card={answer} />}
    </>
  );
}
