/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a searchable listbox with several choices has no tag of its own */
import { useId, useRef, useState } from "react";
import { type DimensionCard, isLevel } from "#shared/dimension.ts";
import type { Selection } from "#shared/selection.ts";
import { mostAreas } from "#shared/selectionFields.ts";
import { useText } from "../text/useText.ts";
import { type AreaOption, areaGroups, countryCode, toggled } from "./areas.ts";
import "./areaPicker.css";

const isChosen = ({ choice }: AreaOption, areas: Selection["areas"]) => {
  if ("level" in areas) return "level" in choice && choice.level === areas.level;
  if ("level" in choice) return false;
  return areas.length === 0 ? choice.code === countryCode : areas.includes(choice.code);
};

/** A list one searches: arrow keys move, Enter puts in and takes out. Areas by level, in statistical order. */
export default function AreaPicker({
  dimension,
  day,
  areas,
  choose,
}: {
  dimension: DimensionCard;
  /** The day areas must exist on, `YYYY-MM-DD`. */
  day: string;
  areas: Selection["areas"];
  choose: (areas: Selection["areas"]) => void;
}) {
  const text = useText();
  const id = useId();
  const [search, setSearch] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = areaGroups(dimension, day, search, text.language, text.everyOf);
  const options = groups.flatMap((group) => group.options);
  const active = options[Math.min(at, options.length - 1)];
  const count = "level" in areas ? 0 : areas.length;
  const idOf = (option: AreaOption) => `${id}-${option.key}`;

  const take = ({ choice }: AreaOption) => {
    if ("level" in choice) choose({ level: choice.level });
    else {
      const next = toggled(areas, choice.code);
      if (next.length <= mostAreas) choose(next);
    }
  };

  const move = (to: number) => {
    const next = Math.max(0, Math.min(to, options.length - 1));
    setAt(next);
    const option = options[next];
    if (option) list.current?.querySelector(`[id="${idOf(option)}"]`)?.scrollIntoView({ block: "nearest" });
  };

  return (
    <div className="area-picker">
      <h3>{text.filters.choose}</h3>
      <input
        className="field"
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active && idOf(active)}
        aria-autocomplete="list"
        aria-label={text.filters.search}
        placeholder={text.filters.search}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const steps: Record<string, number> = {
            ArrowDown: at + 1,
            ArrowUp: at - 1,
            PageDown: at + 10,
            PageUp: at - 10,
          };
          const next = steps[event.key];
          if (next !== undefined) {
            event.preventDefault();
            move(next);
          } else if (event.key === "Enter" && active) {
            event.preventDefault();
            take(active);
          }
        }}
      />
      <output className="muted">
        {count === mostAreas ? text.filters.full(mostAreas) : text.filters.chosen(count, mostAreas)}
        {search !== "" && ` · ${text.filters.found(options.length)}`}
      </output>
      {options.length === 0 && <p>{text.filters.none}</p>}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={text.filters.choose}
        aria-multiselectable="true"
        className="area-list"
        tabIndex={-1}
      >
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={isLevel(group.id) ? text.level[group.id] : undefined}>
            {group.id !== "country" && isLevel(group.id) && (
              <div className="area-level" aria-hidden="true">
                {text.level[group.id]}
              </div>
            )}
            {group.options.map((option) => (
              <div
                key={option.key}
                id={idOf(option)}
                role="option"
                tabIndex={-1}
                aria-selected={isChosen(option, areas)}
                className={option === active ? "area-option area-option-active" : "area-option"}
                onClick={() => take(option)}
                onKeyDown={(event) => event.key === "Enter" && take(option)}
              >
                <span aria-hidden="true" className="area-check">
                  {isChosen(option, areas) ? "✓" : ""}
                </span>
                {option.label}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
