import { type SyntheticEvent, useId, useState } from "react";
import type { IndicatorCard } from "#shared/indicator.ts";
import type { Period } from "#shared/period.ts";
import type { RemarkContent } from "./own.ts";
import { PeriodSelect } from "./PeriodSelect.tsx";
import { useIndicatorText } from "./text.ts";

const longest = 280;

/** A new remark at a period, for the one area shown or (null) for all. */
export function RemarkForm({
  card,
  area,
  last,
  keep,
}: {
  card: IndicatorCard;
  area: string | null;
  last: Period;
  keep: (content: RemarkContent) => void;
}) {
  const { own: text } = useIndicatorText();
  const [typed, setTyped] = useState("");
  const [period, setPeriod] = useState(last);
  const [isTried, setTried] = useState(false);
  const id = useId();
  const said = typed.trim();
  const isWrong = said === "" || said.length > longest;
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWrong) return;
    keep({ indicator: card.id, area, period, text: said });
    setTyped("");
    setTried(false);
  };
  return (
    <form className="own-form" onSubmit={send} noValidate aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{text.addRemark}</h4>
      <PeriodSelect
        label={text.period}
        frequency={card.frequency}
        last={last}
        years={{ back: 20, ahead: 0 }}
        value={period}
        choose={setPeriod}
      />
      <div className="own-field own-wide">
        <label htmlFor={`${id}-text`}>{text.text}</label>
        <input
          id={`${id}-text`}
          className="field"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          aria-describedby={`${id}-errors`}
          {...(isTried && isWrong ? { "aria-invalid": true } : {})}
        />
      </div>
      <button type="submit" className="button">
        {text.save}
      </button>
      <p id={`${id}-errors`} className="own-errors" role="alert">
        {isTried && isWrong ? text.errors.text : ""}
      </p>
    </form>
  );
}
