import { createContext, use, useSyncExternalStore } from "react";
import type { Language } from "#shared/words.ts";
import { da, type Text } from "./da.ts";

/** Every sentence, and the language they are in. */
export type PageText = Text & { language: Language };

export const danish: PageText = { ...da, language: "da" };

const here = new Map<Language, PageText>([["da", danish]]);
const readers = new Set<() => void>();

/** Brings the sentences of a language that are not here yet. Rejects where they cannot be fetched. */
export async function bringText(language: Language): Promise<void> {
  if (here.has(language)) return;
  const { en } = await import("./en.ts");
  here.set("en", { ...en, language: "en" });
  for (const changed of readers) changed();
}

/** Begins to read in a language: its sentences are on their way, and the reader is told when they come. */
const readingIn = (language: Language) => (changed: () => void) => {
  readers.add(changed);
  // Without contact the page goes on in Danish, and says which language it is in.
  bringText(language).catch(() => undefined);
  return () => void readers.delete(changed);
};
const reading: Readonly<Record<Language, ReturnType<typeof readingIn>>> = { da: readingIn("da"), en: readingIn("en") };

/** Every sentence in a language; in Danish until they have come. */
export const useTextIn = (language: Language): PageText =>
  useSyncExternalStore(reading[language], () => here.get(language) ?? danish);

/** The language of the page, given at its root from the URL. */
export const TextContext = createContext<PageText>(danish);

/** Every sentence in the language of the page. */
export const useText = (): PageText => use(TextContext);
