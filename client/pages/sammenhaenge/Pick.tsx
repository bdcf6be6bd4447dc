import type { DimensionCard } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Selection } from "#shared/selection.ts";
import { everyTheme, themeOf } from "#shared/themes.ts";
import { Chip } from "../../filters/Chip.tsx";
import { SelectionLink } from "../../filters/SelectionLink.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useText } from "../../text/useText.ts";
import { Choice } from "../../ui/Choice.tsx";
import page from "./page.ts";
import { prepared } from "./prepared.ts";
import { type Across, isSame } from "./relation.ts";
import { acrossTerm, inside, useWords } from "./text.ts";

/** The pairs to begin with, each with its reason. */
export function PreparedPairs({ cards }: { cards: readonly IndicatorCard[] }) {
  const { language } = useText();
  const words = useWords();
  const labelOf = (id: string) => cards.find((card) => card.id === id)?.label[language] ?? id;
  return (
    <nav className="prepared" aria-labelledby="begynd">
      <h2 id="begynd">{words.prepared}</h2>
      <ul>
        {prepared.map(({ indicators: [a, b], part, why }) => (
          <li key={`${a} ${b}`}>
            <SelectionLink to={page.path} part={{ indicators: [a, b], ...part }}>
              {labelOf(a)} {words.and} {inside(labelOf(b))}
            </SelectionLink>
            <p>{why[language]}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Which({
  label,
  chosen,
  cards,
  choose,
}: {
  label: string;
  chosen: string;
  cards: readonly IndicatorCard[];
  choose: (id: string) => void;
}) {
  const { language } = useText();
  return (
    <label className="which">
      <span>{label}</span>
      <select className="field" value={chosen} onChange={(event) => choose(event.target.value)}>
        {everyTheme.map((theme) => (
          <optgroup key={theme.id} label={theme.title[language]}>
            {cards
              .filter((card) => themeOf(card)?.id === theme.id)
              .map((card) => (
                <option key={card.id} value={card.id}>
                  {card.label[language]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Two indicators, either of which may be another; and the two the other way round. */
export function PickTwo({
  pair: [a, b],
  cards,
}: {
  pair: readonly [IndicatorCard, IndicatorCard];
  cards: readonly IndicatorCard[];
}) {
  const words = useWords();
  const { choose } = useSelection();
  const set = (x: string, y: string) => choose({ indicators: [...new Set([x, y])], sort: null });
  return (
    <fieldset className="pick">
      <legend className="visually-hidden">{words.pick}</legend>
      <Which
        label={words.x}
        chosen={a.id}
        cards={cards.filter(({ id }) => id !== b.id)}
        choose={(id) => set(id, b.id)}
      />
      <Which
        label={words.y}
        chosen={b.id}
        cards={cards.filter(({ id }) => id !== a.id)}
        choose={(id) => set(a.id, id)}
      />
      <button type="button" className="button" onClick={() => set(b.id, a.id)}>
        {words.swap}
      </button>
    </fieldset>
  );
}

const partOf = (across: Across): Pick<Selection, "areas" | "breakdown" | "marked"> =>
  across.dimension === "geography"
    ? { areas: { level: across.level }, breakdown: null, marked: [] }
    : { areas: [], breakdown: across, marked: [] };

/** What the points are, of all that both indicators have. */
export function PickAcross({ common, across }: { common: readonly Across[]; across: Across | null }) {
  const text = useText();
  const { language } = text;
  const words = useWords();
  const { choose } = useSelection();
  const idOf = ({ dimension, level }: Across) => `${dimension} ${level}`;
  return (
    <Choice
      label={across ? words.across : words.common}
      options={common.map((one) => ({
        id: idOf(one),
        label: one.dimension === "geography" ? text.level[one.level] : acrossTerm(one, language),
      }))}
      chosen={across ? idOf(across) : ""}
      choose={(id) => {
        const next = common.find((one) => idOf(one) === id);
        if (next && !(across && isSame(across, next))) choose(partOf(next));
      }}
    />
  );
}

const mostMarked = 5;

/** Points pointed out: put in one at a time, taken away again. */
export function PickMarked({
  dimension,
  codes,
  marked,
}: {
  dimension: DimensionCard;
  codes: readonly string[];
  marked: readonly string[];
}) {
  const { language } = useText();
  const words = useWords();
  const { choose } = useSelection();
  const labelOf = (code: string) => dimension.members.find((member) => member.code === code)?.label[language] ?? code;
  return (
    <div className="which">
      <label className="which">
        <span>{words.mark}</span>
        <select
          className="field"
          value=""
          disabled={marked.length >= mostMarked}
          onChange={(event) => choose({ marked: [...marked, event.target.value] }, { replace: true })}
        >
          <option value="">{words.markNone}</option>
          {codes
            .filter((code) => !marked.includes(code))
            .map((code) => (
              <option key={code} value={code}>
                {labelOf(code)}
              </option>
            ))}
        </select>
      </label>
      {marked.map((code) => (
        <Chip
          key={code}
          label={labelOf(code)}
          remove={() => choose({ marked: marked.filter((one) => one !== code) }, { replace: true })}
        />
      ))}
    </div>
  );
}
