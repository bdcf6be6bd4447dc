import { useId } from "react";
import type { Member } from "#shared/dimension.ts";
import { collator } from "#shared/format.ts";
import { mostMembers } from "#shared/selectionFields.ts";
import { useText } from "../../text/useText.ts";
import { Chip } from "../../filters/Chip.tsx";
import { useSelection } from "../../filters/useSelection.ts";
import { useIndicatorText } from "./text.ts";

/** Which of the areas or members shown are pointed out. */
export function MarkControl({ members }: { members: readonly Member[] }) {
  const { language } = useText();
  const { mark: text } = useIndicatorText();
  const { selection, choose } = useSelection();
  const id = useId();
  if (members.length < 2) return null;
  const marked = selection.marked.flatMap((code) => members.filter((member) => member.code === code));
  const set = (codes: readonly string[]) => choose({ marked: codes }, { replace: true });
  const { compare } = collator(language);
  const rest = members
    .filter((member) => !marked.includes(member))
    .toSorted((a, b) => compare(a.label[language], b.label[language]));
  return (
    <div className="mark no-print">
      <label htmlFor={id}>{text.label}</label>
      <select
        id={id}
        className="field"
        value=""
        disabled={marked.length >= mostMembers}
        onChange={({ target }) => target.value !== "" && set([...marked.map(({ code }) => code), target.value])}
      >
        <option value="">{text.choose}</option>
        {rest.map(({ code, label }) => (
          <option key={code} value={code}>
            {label[language]}
          </option>
        ))}
      </select>
      {marked.map(({ code, label }) => (
        <Chip
          key={code}
          label={label[language]}
          remove={() => set(marked.flatMap((member) => (member.code === code ? [] : [member.code])))}
        />
      ))}
    </div>
  );
}
