import { useId } from "react";
import { formatDate } from "#shared/format.ts";
import { useText } from "../text/useText.ts";
import { Popover } from "../ui/Popover.tsx";
import { Chip } from "./Chip.tsx";
import { useSelection } from "./useSelection.ts";

/** Which day the figures are as known on: now, or a day before, whose newest edition is then shown everywhere. */
export function KnownOn({ day }: { day: string | null | undefined }) {
  const { language, filters } = useText();
  const { selection, choose } = useSelection();
  const id = useId();
  const { knownOn } = selection;
  return (
    <fieldset className="filters-group">
      <legend>{filters.known}</legend>
      {knownOn && (
        <Chip label={filters.knownOn(formatDate(knownOn, language))} remove={() => choose({ knownOn: null })} />
      )}
      <Popover
        className={knownOn ? "button" : "chip chip-button"}
        title={filters.known}
        button={
          <>
            {knownOn ? filters.anotherDay : filters.knownNow} <span aria-hidden="true">▾</span>
          </>
        }
      >
        {(close) => (
          <form
            className="known-on"
            onSubmit={(event) => {
              event.preventDefault();
              const chosen = new FormData(event.currentTarget).get("day");
              choose({ knownOn: typeof chosen === "string" && chosen !== "" ? chosen : null });
              close();
            }}
          >
            <label htmlFor={id}>{filters.knownExplained}</label>
            <input
              id={id}
              className="field"
              type="date"
              name="day"
              defaultValue={knownOn ?? ""}
              max={day ?? undefined}
            />
            <button type="submit" className="button">
              {filters.show}
            </button>
          </form>
        )}
      </Popover>
    </fieldset>
  );
}
