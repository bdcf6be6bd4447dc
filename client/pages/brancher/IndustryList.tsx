import { useNavigate } from "@tanstack/react-router";
import type { DimensionCard } from "#shared/dimension.ts";
import { carried, writeSelection } from "#shared/selection.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import page from "./page.ts";
import { bestIndustry, industrySections, ownCode } from "./schemes.ts";
import { useWords } from "./text.ts";

/** Every industry with a profile, scheme by scheme; a search narrows them, and Enter opens the best answer. */
export function IndustryList({ industry }: { industry: DimensionCard }) {
  const { language } = useText();
  const words = useWords();
  const { selection, choose } = useSelection();
  const navigate = useNavigate();
  const { find } = selection;
  const sections = industrySections(industry, find, language);
  const best = bestIndustry(industry, find, language);
  const count = sections.reduce((sum, { industries }) => sum + industries.length, 0);
  return (
    <>
      <search>
        <form
          className="industry-search"
          onSubmit={(event) => {
            event.preventDefault();
            if (best)
              void navigate({ to: page.path, params: { code: best.code }, search: writeSelection(carried(selection)) });
          }}
        >
          <input
            className="field"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={find}
            onChange={(event) => choose({ find: event.target.value.slice(0, 80) }, { replace: true })}
          />
          <output className="muted">
            {count === 0 ? words.none : words.found(count)}
            {best && ` · ${words.best(best.label[language])}`}
          </output>
        </form>
      </search>
      {sections.map(({ scheme, industries }) => (
        <section key={scheme} className="industry-section" aria-labelledby={`scheme-${scheme}`}>
          <h2 id={`scheme-${scheme}`}>{words.scheme[scheme]}</h2>
          <p className="muted">{words.usedBy[scheme]}</p>
          <ul>
            {industries.map((member) => (
              <li key={member.code}>
                <span className="industry-code">{ownCode(member)}</span>
                <SelectionLink to={page.path} params={{ code: member.code }}>
                  {member.label[language]}
                </SelectionLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
