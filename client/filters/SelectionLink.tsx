import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { carried, type Selection, writeSelection } from "#shared/selection.ts";
import { useSelection } from "./useSelection.ts";

/** A link that takes the reader's filters along. */
export function SelectionLink({
  to,
  params,
  part = {},
  className,
  isExact = false,
  children,
}: {
  to: string;
  params?: Record<string, string>;
  /** What the link chooses besides. */
  part?: Partial<Selection>;
  className?: string;
  isExact?: boolean;
  children: ReactNode;
}) {
  const { selection } = useSelection();
  return (
    <Link
      to={to}
      params={params ?? {}}
      search={writeSelection({ ...carried(selection), ...part })}
      activeOptions={{ exact: isExact, includeSearch: false }}
      className={className}
    >
      {children}
    </Link>
  );
}
