import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { carried, type Selection, writeSelection } from "#shared/selection.ts";
import { useSelection } from "./useSelection.ts";

/** The parts of an address that may be left out, left out: the router would keep those of the page the reader is on. */
const unnamed = (to: string): Record<string, undefined> =>
  Object.fromEntries([...to.matchAll(/\{-\$(\w+)\}/g)].flatMap(([, name]) => (name ? [[name, undefined]] : [])));

/** A link that takes the reader's filters along. */
export function SelectionLink({
  to,
  params,
  part = {},
  className,
  isExact = false,
  whenGone,
  children,
}: {
  to: string;
  params?: Record<string, string>;
  /** What the link chooses besides. */
  part?: Partial<Selection>;
  className?: string;
  isExact?: boolean;
  /** Called when the link is followed: a panel it stands in closes. */
  whenGone?: () => void;
  children: ReactNode;
}) {
  const { selection } = useSelection();
  return (
    <Link
      to={to}
      params={{ ...unnamed(to), ...params }}
      search={writeSelection({ ...carried(selection), ...part })}
      activeOptions={{ exact: isExact, includeSearch: false }}
      className={className}
      onClick={whenGone}
    >
      {children}
    </Link>
  );
}
