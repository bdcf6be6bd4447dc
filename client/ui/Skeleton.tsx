import { useText } from "../text/useText.ts";
import "./skeleton.css";

/** Holds the place of what is on its way, so that nothing jumps when it comes. */
export function Skeleton({ height, label }: { height: number; label?: string }) {
  const text = useText();
  return (
    <div>
      <span className="visually-hidden">{label ?? text.site.loading}</span>
      <svg className="skeleton" height={height} aria-hidden="true">
        <rect width="100%" height="100%" />
      </svg>
    </div>
  );
}
