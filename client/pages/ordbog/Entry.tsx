import type { Language } from "#shared/words.ts";
import { useIndicators } from "../../data/hooks.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import type { Term } from "../../glossary/define.ts";
import { entryOf } from "../../glossary/glossary.ts";
import type { Method } from "../../glossary/methods.ts";
import { sources } from "../../glossary/sources.ts";
import { Terms } from "../../glossary/Terms.tsx";
import { usersOf } from "../../glossary/users.ts";
import { useText } from "../../text/useText.ts";
import page from "./page.ts";
import { useWords } from "./text.ts";

const otherLanguage = (language: Language): Language => (language === "da" ? "en" : "da");

function Related({ ids }: { ids: readonly string[] }) {
  const { language } = useText();
  const words = useWords();
  const entries = ids.flatMap((id) => entryOf(id) ?? []);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="entry-related">
      <h2 id="entry-related">{words.related}</h2>
      <ul className="entry-links">
        {entries.map(({ id, name }) => (
          <li key={id}>
            <SelectionLink to={page.path} params={{ term: id }}>
              {name[language]}
            </SelectionLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The indicators whose own texts use the word: read from the catalogue, not written here. */
function Users({ term }: { term: Term }) {
  const { language } = useText();
  const words = useWords();
  const { answer: cards } = useIndicators();
  if (!cards) return null;
  const users = usersOf(term.id, cards, language);
  return (
    <section aria-labelledby="entry-users">
      <h2 id="entry-users">{users.length === 0 ? words.unused : words.users(users.length)}</h2>
      <ul className="entry-links">
        {users.map(({ id, label }) => (
          <li key={id}>
            <SelectionLink to="/indikator/$id" params={{ id }}>
              {label[language]}
            </SelectionLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meaning({ term }: { term: Term }) {
  const text = useText();
  const { language } = text;
  const words = useWords();
  const { label, url } = sources[term.source];
  const self = [term.id];
  return (
    <>
      <p className="entry-definition">
        <Terms text={term.definition[language]} but={self} />
      </p>
      {term.misread && (
        <p className="entry-misread">
          <strong>{words.misread}.</strong> <Terms text={term.misread[language]} but={self} />
        </p>
      )}
      <dl className="entry-facts">
        <div>
          <dt>{words.english}</dt>
          <dd lang={otherLanguage(language)}>{term.name[otherLanguage(language)]}</dd>
        </div>
        <div>
          <dt>{words.source}</dt>
          <dd>
            {url === "" ? (
              label[language]
            ) : (
              <a href={url} rel="external noreferrer">
                {label[language]}
              </a>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}

function Parts({ method }: { method: Method }) {
  const { language } = useText();
  return (
    <>
      <p className="entry-definition">
        <Terms text={method.definition[language]} />
      </p>
      {method.parts.map(({ heading, text }) => (
        <section key={heading.da}>
          <h2>{heading[language]}</h2>
          <p>
            <Terms text={text[language]} />
          </p>
        </section>
      ))}
    </>
  );
}

/** One word or page of method whole: what it means, who says so, what it is taken for, where it is used. */
export function Entry({ entry }: { entry: Term | Method }) {
  const text = useText();
  const { language } = text;
  const words = useWords();
  return (
    <>
      <nav aria-label={text.site.breadcrumb}>
        <ol className="breadcrumb">
          <li>
            <SelectionLink to={page.path}>{page.title[language]}</SelectionLink>
          </li>
          <li>{"field" in entry ? words.fields[entry.field] : words.methods}</li>
        </ol>
      </nav>
      <article className="entry">
        <h1>{entry.name[language]}</h1>
        {"parts" in entry ? <Parts method={entry} /> : <Meaning term={entry} />}
        <Related ids={entry.related} />
        {"field" in entry && <Users term={entry} />}
      </article>
    </>
  );
}
