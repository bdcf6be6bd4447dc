import { useText } from "./text/useText.ts";
import { useChanges } from "./data/changes.ts";

/** Says once, aloud and unseen, that new figures have come. */
export function Announcer() {
  const text = useText();
  const change = useChanges();
  return (
    <output className="visually-hidden" aria-live="polite">
      {change && text.site.updated(String(change.generation).padStart(4, "0"))}
    </output>
  );
}
