import { collator } from "#shared/format.ts";
import { matching } from "../../filters/match.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { fields } from "../../glossary/define.ts";
import { glossary } from "../../glossary/glossary.ts";
import { methods } from "../../glossary/methods.ts";
import { useText } from "../../text/useText.ts";
import page from "./page.ts";
import { useWords } from "./text.ts";

type Line = (typeof glossary)[number] | (typeof methods)[number];

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { language } = useText();
  if (lines.length === 0) return null;
  return (
    <section className="words-field">
      <h2>{title}</h2>
      <dl>
        {lines.map(({ id, name, definition }) => (
          <div key={id}>
            <dt>
              <SelectionLink to={page.path} params={{ term: id }}>
                {name[language]}
              </SelectionLink>
            </dt>
            <dd>{definition[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every word by what it is about, in the order of the alphabet, and the pages of method; narrowed by what is written. */
export function Words() {
  const { language } = useText();
  const words = useWords();
  const { selection, choose } = useSelection();
  const ordered = <Entry extends Line>(lines: readonly Entry[]) =>
    lines.toSorted((a, b) => collator(language).compare(a.name[language], b.name[language]));
  const terms = matching(ordered(glossary), selection.find, ({ name, forms }) => [name[language], ...forms[language]]);
  const shownMethods = matching(methods, selection.find, ({ name }) => [name[language]]);
  const count = terms.length + shownMethods.length;
  return (
    <>
      <div className="words-find">
        <input
          className="field"
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={selection.find}
          onChange={(event) => choose({ find: event.target.value.slice(0, 80) }, { replace: true })}
        />
        <output className="muted">{count === 0 ? words.none : words.count(count)}</output>
      </div>
      <Lines title={words.methods} lines={shownMethods} />
      {fields.map((field) => (
        <Lines key={field} title={words.fields[field]} lines={terms.filter((term) => term.field === field)} />
      ))}
    </>
  );
}
