import { type SyntheticEvent, useId, useState } from "react";
import type { Member } from "#shared/dimension.ts";
import type { IndicatorCard } from "#shared/indicator.ts";
import { comparePeriods, type Period, shift, yearBefore } from "#shared/period.ts";
import { useText } from "../../text/useText.ts";
import type { TargetContent } from "./own.ts";
import { PeriodSelect } from "./PeriodSelect.tsx";
import { useIndicatorText } from "./text.ts";
import { typedNumber } from "./typedNumber.ts";

const longestName = 60;

/** A new target of one's own: name, value in the indicator's unit, area, and the periods it is for. */
export function TargetForm({
  card,
  areas,
  last,
  keep,
}: {
  card: IndicatorCard;
  areas: readonly Pick<Member, "code" | "label">[];
  last: Period;
  keep: (content: TargetContent) => void;
}) {
  const { language } = useText();
  const { own: text } = useIndicatorText();
  const [label, setLabel] = useState("");
  const [typed, setTyped] = useState("");
  const [area, setArea] = useState(areas[0]?.code ?? "");
  const [from, setFrom] = useState(yearBefore(last) ?? shift(last, -1));
  const [to, setTo] = useState(last);
  const [isTried, setTried] = useState(false);
  const id = useId();
  const value = typedNumber(typed, language);
  const name = label.trim();
  const errors = {
    name: name === "" || name.length > longestName ? text.errors.name : null,
    value: value === null ? text.errors.value : value === "ambiguous" ? text.errors.ambiguous : null,
    order: comparePeriods(from, to) > 0 ? text.errors.order : null,
  };
  const wrong = Object.values(errors).filter((error) => error !== null);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.length > 0 || typeof value !== "number") return;
    keep({ indicator: card.id, area, value, from, to, label: name });
    setLabel("");
    setTyped("");
    setTried(false);
  };
  const said = (error: string | null) => (isTried && error !== null ? { "aria-invalid": true } : {});
  return (
    <form className="own-form" onSubmit={send} noValidate aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{text.addTarget}</h4>
      <div className="own-field">
        <label htmlFor={`${id}-name`}>{text.name}</label>
        <input
          id={`${id}-name`}
          className="field"
          value={label}
          onChange={({ target }) => setLabel(target.value)}
          aria-describedby={`${id}-errors`}
          {...said(errors.name)}
        />
      </div>
      <div className="own-field">
        <label htmlFor={`${id}-value`}>{text.value(card.unit.label[language])}</label>
        <input
          id={`${id}-value`}
          className="field"
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          aria-describedby={`${id}-errors`}
          {...said(errors.value)}
        />
      </div>
      {areas.length > 1 && (
        <div className="own-field">
          <label htmlFor={`${id}-area`}>{text.area}</label>
          <select id={`${id}-area`} className="field" value={area} onChange={({ target }) => setArea(target.value)}>
            {areas.map((one) => (
              <option key={one.code} value={one.code}>
                {one.label[language]}
              </option>
            ))}
          </select>
        </div>
      )}
      <PeriodSelect
        label={text.from}
        frequency={card.frequency}
        last={last}
        years={{ back: 10, ahead: 10 }}
        value={from}
        choose={setFrom}
      />
      <PeriodSelect
        label={text.to}
        frequency={card.frequency}
        last={last}
        years={{ back: 10, ahead: 10 }}
        value={to}
        choose={setTo}
      />
      <button type="submit" className="button">
        {text.save}
      </button>
      <p id={`${id}-errors`} className="own-errors" role="alert">
        {isTried && wrong.length > 0 ? `${text.errors.title} ${wrong.join(" ")}` : ""}
      </p>
    </form>
  );
}
