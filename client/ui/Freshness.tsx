import type { ReactNode } from "react";
import "./freshness.css";

/** Whether figures are as new as promised: a shape and words, never colour alone. */
export function Freshness({ isLate, children }: { isLate: boolean; children: ReactNode }) {
  return (
    <span className={isLate ? "freshness freshness-late" : "freshness"}>
      <span className="freshness-mark" aria-hidden="true">
        {isLate ? "▲" : "●"}
      </span>{" "}
      {children}
    </span>
  );
}
