import { Choice } from "../ui/Choice.tsx";
import { Popover } from "../ui/Popover.tsx";
import { useText } from "../text/useText.ts";
import { useSelection } from "./useSelection.ts";

const looks = ["system", "light", "dark", "contrast"] as const;

/** How light the page is. The choice is in the URL, like the rest; without one the reader's system decides. */
export function LookChooser() {
  const text = useText();
  const { selection, choose } = useSelection();
  return (
    <Popover className="button look-button" title={text.site.look} button={text.site.look}>
      {() => (
        <Choice
          label={text.site.look}
          options={looks.map((id) => ({ id, label: text.looks[id] }))}
          chosen={selection.colours ?? "system"}
          choose={(id) => choose({ colours: id === "system" ? null : id })}
        />
      )}
    </Popover>
  );
}
