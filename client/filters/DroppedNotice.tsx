import { useText } from "../text/useText.ts";
import { useDimension } from "../data/hooks.ts";
import { Notice } from "../ui/Notice.tsx";
import { unknownAreas } from "./areas.ts";
import { useSelection } from "./useSelection.ts";

/** What a link asked for that is not here. The page is open all the same; the button cleans the link. */
export function DroppedNotice() {
  const text = useText();
  const { selection, dropped, choose } = useSelection();
  const geography = useDimension("geography").answer;
  const strange = unknownAreas(selection, geography);
  const all = [...dropped, ...strange];
  if (all.length === 0) return null;
  const { areas } = selection;
  const known = "level" in areas ? areas : areas.filter((code) => strange.every(({ value }) => value !== code));
  return (
    <Notice
      tone="plain"
      action={{ label: text.filters.understood, act: () => choose({ areas: known }, { replace: true }) }}
    >
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
