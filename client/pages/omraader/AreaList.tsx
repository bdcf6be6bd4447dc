import { useNavigate } from "@tanstack/react-router";
import type { DimensionCard } from "#shared/dimension.ts";
import { carried, writeSelection } from "#shared/selection.ts";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import page from "./page.ts";
import { areaSections, bestArea, profiledArea } from "./places.ts";
import { useWords } from "./text.ts";

type Parts = { geography: DimensionCard; day: string };

/** What the reader has chosen elsewhere, one step from here. */
function Chosen({ geography, day }: Parts) {
  const { language } = useText();
  const words = useWords();
  const { areas } = useSelection().selection;
  const chosen = "level" in areas ? [] : areas.flatMap((code) => profiledArea(code, geography, day) ?? []);
  if (chosen.length === 0) return null;
  return (
    <p className="area-chosen">
      {words.chosen}:{" "}
      {chosen.map(({ code, label }, at) => (
        <span key={code}>
          {at > 0 && ", "}
          <SelectionLink to={page.path} params={{ code }}>
            {label[language]}
          </SelectionLink>
        </span>
      ))}
    </p>
  );
}

/** Every area with a profile, by level; a search narrows them, and Enter opens the best answer. */
export function AreaList({ geography, day }: Parts) {
  const { language, level: levels } = useText();
  const words = useWords();
  const { selection, choose } = useSelection();
  const navigate = useNavigate();
  const { find } = selection;
  const sections = areaSections(geography, day, find, language);
  const best = bestArea(geography, day, find, language);
  const count = sections.reduce((sum, { areas }) => sum + areas.length, 0);
  return (
    <>
      <search>
        <form
          className="area-search"
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
      <Chosen geography={geography} day={day} />
      {sections.map(({ id, level, within, areas }) => (
        <section key={id} className="area-section" aria-labelledby={`areas-${id}`}>
          <h2 id={`areas-${id}`}>{within ? words.municipalitiesIn(within.label[language]) : levels[level]}</h2>
          <ul>
            {areas.map(({ code, label }) => (
              <li key={code}>
                <SelectionLink to={page.path} params={{ code }}>
                  {label[language]}
                </SelectionLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
