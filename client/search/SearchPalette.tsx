/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a listbox that a field searches has no tag of its own */
import { useId, useMemo, useRef, useState } from "react";
import { useSelection } from "../filters/useSelection.ts";
import { useText } from "../text/useText.ts";
import DialogPanel from "../ui/DialogPanel.tsx";
import type { SearchItem } from "./item.ts";
import type { SearchedPage } from "./items.ts";
import { prepare } from "./rank.ts";
import { Result } from "./Result.tsx";
import { resultsOf } from "./results.ts";
import { useSearchText } from "./text.ts";
import { useItems } from "./useItems.ts";
import "./search.css";

/** Results of a kind that are in sight before all are asked for. */
const few = 6;
/** Milliseconds of rest in the writing before the address takes it in. */
const rest = 400;

type Listed = { id: string; title: string; items: readonly SearchItem[]; count: number };

/** What is listed: results by kind, or without a search what was opened last and where one may go. */
function useListed(written: string, pages: readonly SearchedPage[], opened: readonly SearchItem[], whole: string) {
  const words = useSearchText();
  const items = useItems(pages);
  const prepared = useMemo(() => prepare(items), [items]);
  return useMemo((): Listed[] => {
    if (written.trim() !== "")
      return resultsOf(prepared, written, words).map(({ kind, items: found }) => ({
        id: kind,
        title: words.kinds[kind],
        items: kind === whole ? found : found.slice(0, few),
        count: found.length,
      }));
    const starts = items.filter(({ key }) => pages.some(({ path }) => key === `page ${path}`));
    return [
      { id: "recent", title: words.recent, items: opened, count: opened.length },
      { id: "start", title: words.start, items: starts, count: starts.length },
    ].filter(({ count }) => count > 0);
  }, [items, opened, pages, prepared, whole, words, written]);
}

/** A field over all there is to find: arrows move in the results, Enter opens one, Esc closes. */
export default function SearchPalette({
  pages,
  opened,
  open,
  close,
}: {
  /** Pages the reader may open, in the order of the menu. */
  pages: readonly SearchedPage[];
  /** What was opened from here before, the newest first. */
  opened: readonly SearchItem[];
  open: (item: SearchItem) => void;
  close: () => void;
}) {
  const text = useText();
  const words = useSearchText();
  const id = useId();
  const { selection, choose } = useSelection();
  const [written, write] = useState(selection.search);
  const [at, setAt] = useState(0);
  const [whole, setWhole] = useState("");
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const groups = useListed(written, pages, opened, whole);
  const shown = groups.flatMap(({ items }) => items);
  const active = shown[Math.min(at, shown.length - 1)];
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const idOf = (item: SearchItem) => `${id}-${item.key.replaceAll(/[^\w-]/g, "_")}`;

  const leave = () => {
    clearTimeout(resting.current);
    if (selection.search !== "") choose({ search: "" }, { replace: true });
    close();
  };
  const change = (search: string) => {
    write(search);
    setAt(0);
    setWhole("");
    clearTimeout(resting.current);
    resting.current = setTimeout(() => choose({ search }, { replace: true }), rest);
  };
  const lineOf = (item: SearchItem) => list.current?.querySelector<HTMLElement>(`[id="${idOf(item)}"]`);
  const move = (to: number) => {
    const next = (to + shown.length) % Math.max(shown.length, 1);
    setAt(next);
    const item = shown[next];
    if (item) lineOf(item)?.scrollIntoView({ block: "nearest" });
  };

  return (
    <DialogPanel title={words.title} className="search" close={leave}>
      <div className="search-head">
        <input
          className="field search-field"
          type="text"
          enterKeyHint="go"
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active && idOf(active)}
          aria-autocomplete="list"
          aria-label={words.label}
          placeholder={words.label}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={written}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
            const next = steps[event.key];
            if (next !== undefined) {
              event.preventDefault();
              move(next);
            } else if (event.key === "Enter" && active) {
              event.preventDefault();
              lineOf(active)?.click();
            }
          }}
        />
        <button type="button" className="search-close" aria-label={text.filters.close} onClick={leave}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      <output className="search-count muted">{written.trim() === "" ? words.keys : words.count(total)}</output>
      {written.trim() !== "" && total === 0 && <p className="search-none">{words.none}</p>}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={words.results} className="search-list" tabIndex={-1}>
        {groups.map(({ id: group, title, items, count }) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} role="presentation" className="search-kind">
              {title} <span className="muted">{count}</span>
            </div>
            {items.map((item) => (
              <Result
                key={item.key}
                id={idOf(item)}
                item={item}
                isActive={item === active}
                open={() => {
                  clearTimeout(resting.current);
                  open(item);
                }}
              />
            ))}
          </div>
        ))}
      </div>
      {groups.some(({ items, count }) => items.length < count) && (
        <div className="search-more">
          {groups
            .filter(({ items, count }) => items.length < count)
            .map(({ id: group, title, count }) => (
              <button key={group} type="button" className="button" onClick={() => setWhole(group)}>
                {title}: {words.all(count).toLowerCase()}
              </button>
            ))}
        </div>
      )}
    </DialogPanel>
  );
}
