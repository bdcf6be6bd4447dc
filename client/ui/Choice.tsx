import { useId } from "react";
import "./choice.css";

/** One of a few, all in sight: radio buttons side by side. */
export function Choice<Id extends string>({
  label,
  options,
  chosen,
  choose,
}: {
  label: string;
  options: readonly { id: Id; label: string }[];
  chosen: Id;
  choose: (id: Id) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.id} className="choice-option">
          <input type="radio" name={name} checked={option.id === chosen} onChange={() => choose(option.id)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
