import { createContext, useContext, useSyncExternalStore } from "react";

/** How light the page is: what was chosen, else what the reader's system asks for. */
export type Look = "light" | "dark" | "contrast";

export const LookContext = createContext<Look>("light");

export const useLook = (): Look => useContext(LookContext);

const questions = { contrast: "(prefers-contrast: more)", dark: "(prefers-color-scheme: dark)" } as const;

function subscribe(changed: () => void): () => void {
  const lists = Object.values(questions).map((question) => matchMedia(question));
  for (const list of lists) list.addEventListener("change", changed);
  return () => {
    for (const list of lists) list.removeEventListener("change", changed);
  };
}

function present(): Look {
  if (matchMedia(questions.contrast).matches) return "contrast";
  return matchMedia(questions.dark).matches ? "dark" : "light";
}

/** The look that the reader's system asks for. */
export const useSystemLook = (): Look => useSyncExternalStore(subscribe, present, () => "light");
