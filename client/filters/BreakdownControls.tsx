import { useId } from "react";
import { breakdownIds, type BreakdownId, total } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Selection } from "#shared/selection.ts";
import { mostMembers } from "#shared/selectionFields.ts";
import { breakdownWords } from "#shared/urlWords.ts";
import { axisHead, groupingTerms } from "#shared/terms.ts";
import type { Language } from "#shared/words.ts";
import { useText } from "../text/useText.ts";
import { type Apart, type Breakdowns, waysOf } from "./apart.ts";
import { useSelection } from "./useSelection.ts";
import "./breakdownControls.css";

const none = "";

/** "Branche: 36 brancher (DB07)", or the breakdown alone where its grouping has no other name. */
function wayText(dimension: BreakdownId, level: string, language: Language): string {
  const [head, grouping] = [axisHead(dimension)[language], groupingTerms[level]?.[language] ?? level];
  return level === dimension ? head : `${head}: ${grouping}`;
}

/** The members of one dimension by grouping, to choose one of; the total first. */
function MemberSelect({
  dimension,
  levels,
  breakdowns,
}: {
  dimension: BreakdownId;
  levels: readonly string[];
  breakdowns: Breakdowns;
}) {
  const { language, filters } = useText();
  const { selection, choose } = useSelection();
  const id = useId();
  const members = breakdowns[dimension]?.members ?? [];
  const chosen = selection.members[dimension]?.[0] ?? none;
  const set = (code: string) => {
    const { [dimension]: _before, ...others } = selection.members;
    choose({ members: code === none ? others : { ...others, [dimension]: [code] } }, { replace: true });
  };
  return (
    <div className="breakdown-field">
      <label htmlFor={id}>{axisHead(dimension)[language]}</label>
      <select id={id} className="field" value={chosen} onChange={(event) => set(event.target.value)}>
        <option value={none}>{members.find(({ isTotal }) => isTotal)?.label[language] ?? filters.total}</option>
        {levels
          .filter((level) => level !== total.level)
          .map((level) => (
            <optgroup key={level} label={groupingTerms[level]?.[language] ?? level}>
              {members
                .filter((member) => member.level === level)
                .map((member) => (
                  <option key={member.code} value={member.code}>
                    {member.label[language]}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
}

/** Which members of the breakdown are shown: all, or up to twelve. */
function ShownMembers({ by, breakdowns }: { by: NonNullable<Selection["breakdown"]>; breakdowns: Breakdowns }) {
  const { language, filters } = useText();
  const { selection, choose } = useSelection();
  const members = (breakdowns[by.dimension]?.members ?? []).filter(({ level }) => level === by.level);
  const chosen = (selection.members[by.dimension] ?? []).filter((code) => members.some((one) => one.code === code));
  const set = (codes: readonly string[]) => {
    const { [by.dimension]: _before, ...others } = selection.members;
    choose({ members: codes.length === 0 ? others : { ...others, [by.dimension]: codes } }, { replace: true });
  };
  const toggle = (code: string) =>
    set(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <details className="breakdown-members">
      <summary>
        {chosen.length === 0 ? filters.everyMember(members.length) : filters.someMembers(chosen.length, members.length)}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{axisHead(by.dimension)[language]}</legend>
        {members.map(({ code, label }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              disabled={!chosen.includes(code) && chosen.length >= mostMembers}
              onChange={() => toggle(code)}
            />
            {label[language]}
          </label>
        ))}
      </fieldset>
      {chosen.length > 0 && (
        <button type="button" className="button" onClick={() => set([])}>
          {filters.showEvery}
        </button>
      )}
    </details>
  );
}

/** Taking an indicator apart: by which breakdown, which of its members, and which members of the others it is about. */
export function BreakdownControls({
  card,
  apart,
  breakdowns,
}: {
  card: IndicatorCard;
  apart: Apart;
  breakdowns: Breakdowns;
}) {
  const { language, filters } = useText();
  const { selection, choose } = useSelection();
  const id = useId();
  const ways = waysOf(card);
  if (ways.length === 0) return null;
  const wordOf = (dimension: BreakdownId, level: string) => `${breakdownWords[dimension]}:${level}`;
  const { breakdown } = selection;
  const others = breakdownIds.filter(
    (dimension) =>
      card.by.includes(dimension) &&
      dimension !== breakdown?.dimension &&
      card.cuts.some((cut) => cut.includes(dimension) && (!breakdown || cut.includes(breakdown.dimension))),
  );
  const set = (word: string) => {
    const way = ways.find(({ dimension, level }) => wordOf(dimension, level) === word) ?? null;
    const kept = Object.fromEntries(
      Object.entries(selection.members).filter(
        ([dimension]) =>
          !way || card.cuts.some((cut) => [way.dimension, dimension].every((one) => cut.some((has) => has === one))),
      ),
    );
    choose({ breakdown: way, members: kept, kind: null }, { replace: true });
  };
  return (
    <div className="breakdowns no-print">
      <div className="breakdown-field">
        <label htmlFor={id}>{filters.takeApart}</label>
        <select
          id={id}
          className="field"
          value={breakdown && apart.by ? wordOf(breakdown.dimension, breakdown.level) : none}
          onChange={(event) => set(event.target.value)}
        >
          <option value={none}>{filters.notApart}</option>
          {ways.map(({ dimension, level }) => (
            <option key={wordOf(dimension, level)} value={wordOf(dimension, level)}>
              {wayText(dimension, level, language)}
            </option>
          ))}
        </select>
      </div>
      {breakdown && apart.by && <ShownMembers by={breakdown} breakdowns={breakdowns} />}
      {others.map((dimension) => (
        <MemberSelect
          key={dimension}
          dimension={dimension}
          levels={card.groupings[dimension] ?? []}
          breakdowns={breakdowns}
        />
      ))}
    </div>
  );
}
