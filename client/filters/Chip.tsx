import { useText } from "../text/useText.ts";

/** Something chosen, and the way to take it away. */
export function Chip({ label, remove }: { label: string; remove: () => void }) {
  const text = useText();
  return (
    <span className="chip">
      {label}
      <button type="button" className="chip-remove" aria-label={text.filters.remove(label)} onClick={remove}>
        <span aria-hidden="true">✕</span>
      </button>
    </span>
  );
}
