import { useText } from "../text/useText.ts";
import { useDimension, useIndicators } from "../data/hooks.ts";
import { Notice } from "../ui/Notice.tsx";
import { unknownAreas, unknownIndicators } from "./areas.ts";
import { useSelection } from "./useSelection.ts";

/** What a link asked for that is not here. The page is open all the same; the button cleans the link. */
export function DroppedNotice() {
  const text = useText();
  const { selection, dropped, choose } = useSelection();
  const geography = useDimension("geography").answer;
  const strange = [...unknownAreas(selection, geography), ...unknownIndicators(selection, useIndicators().answer)];
  const all = [...dropped, ...strange];
  if (all.length === 0) return null;
  const { areas } = selection;
  const isKnown = (code: string) => strange.every(({ value }) => value !== code);
  const known = {
    areas: "level" in areas ? areas : areas.filter(isKnown),
    indicators: selection.indicators.filter(isKnown),
  };
  return (
    <Notice tone="plain" action={{ label: text.filters.understood, act: () => choose(known, { replace: true }) }}>
      {text.filters.dropped}{" "}
      <ul>
        {all.map(({ name, value }) => (
          <li key={`${name}=${value}`}>
            {text.filters.droppedName[name] ?? name} “{value}”
          </li>
        ))}
      </ul>
    </Notice>
  );
}
