import type { ReactNode } from "react";
import "./notice.css";

/** A message in the place of, or above, what it is about. */
export function Notice({
  tone,
  role,
  action,
  children,
}: {
  tone: "plain" | "trouble";
  role?: "alert";
  action?: { label: string; act: () => void };
  children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <div>{children}</div>
      {action && (
        <button type="button" className="button" onClick={action.act}>
          {action.label}
        </button>
      )}
    </div>
  );
}
