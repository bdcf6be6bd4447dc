import { lazy, useEffect, useState } from "react";
import { useSelection } from "./filters/useSelection.ts";
import type { SearchItem } from "./search/item.ts";
import type { SearchedPage } from "./search/items.ts";
import { useText } from "./text/useText.ts";
import { Fetched } from "./ui/Fetched.tsx";

const SearchPalette = lazy(() => import("./search/SearchPalette.tsx"));

const mostOpened = 5;

/** Opens the search: by a press, by Ctrl or ⌘ and K from anywhere, or by a link that carries a search. What was opened is forgotten with the page. */
export function SearchButton({
  pages,
  isOpen,
  setOpen,
}: {
  pages: readonly SearchedPage[];
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}) {
  const { site } = useText();
  const { selection } = useSelection();
  const [opened, setOpened] = useState<readonly SearchItem[]>([]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [setOpen]);

  const open = (item: SearchItem) => {
    setOpened([item, ...opened.filter(({ key }) => key !== item.key)].slice(0, mostOpened));
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M10.5 10.5 15 15M12 6.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z" fill="none" stroke="currentColor" />
        </svg>
        {site.search}
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {(isOpen || selection.search !== "") && (
        <Fetched waits={null}>
          <SearchPalette pages={pages} opened={opened} open={open} close={() => setOpen(false)} />
        </Fetched>
      )}
    </>
  );
}
