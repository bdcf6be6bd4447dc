import { useEffect, useState } from "react";

/** Milliseconds that an element is waited for: a page is fetched, its figures asked for. */
const patience = 6000;

export type Target = Element | "awaited" | "missing";

/** Says whether an element is on screen; what a narrow page hides is not. */
const visible = (selector: string): Element | undefined =>
  [...document.querySelectorAll(selector)].find((node) => node.checkVisibility?.() ?? true);

/**
 * The first visible element that answers to a selector, waited for while the page comes, and looked for again where the
 * page puts another in its place. `key` begins the wait anew.
 */
export function useTarget(selector: string | null, key: string): Target {
  const [found, find] = useState<{ key: string; target: Target }>({ key, target: "awaited" });
  useEffect(() => {
    if (selector === null) return undefined;
    let shown: Element | undefined;
    const look = () => {
      if (shown?.isConnected) return;
      shown = visible(selector);
      if (shown) find({ key, target: shown });
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true, subtree: true });
    const late = setTimeout(() => {
      if (!shown) find({ key, target: "missing" });
    }, patience);
    look();
    return () => {
      watch.disconnect();
      clearTimeout(late);
    };
  }, [selector, key]);
  return found.key === key ? found.target : "awaited";
}
