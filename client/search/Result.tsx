/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an option that is a link can be opened beside the page too */
import { Link } from "@tanstack/react-router";
import { carried, writeSelection } from "#shared/selection.ts";
import { useSelection } from "../filters/useSelection.ts";
import { Freshness } from "../ui/Freshness.tsx";
import type { SearchItem } from "./item.ts";
import { useSearchText } from "./text.ts";

/** One line of the results: a link that takes what is chosen along. */
export function Result({
  id,
  item,
  isActive,
  open,
}: {
  id: string;
  item: SearchItem;
  isActive: boolean;
  open: () => void;
}) {
  const words = useSearchText();
  const { selection } = useSelection();
  const { to, params, part } = item.target;
  return (
    <Link
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      to={to}
      params={params}
      search={writeSelection({ ...carried(selection), ...part })}
      preload={false}
      activeOptions={{ exact: true }}
      activeProps={{}}
      className={isActive ? "search-result search-result-active" : "search-result"}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open();
      }}
    >
      <span className="search-name">{item.name}</span>
      {(item.facts.length > 0 || item.freshness || item.hasEnded) && (
        <small className="muted">
          {item.facts.join(" · ")}
          {item.freshness && (
            <>
              {" · "}
              <Freshness isLate={item.freshness.isLate}>{item.freshness.label}</Freshness>
            </>
          )}
          {item.hasEnded && <span className="search-ended">{words.ended}</span>}
        </small>
      )}
    </Link>
  );
}
