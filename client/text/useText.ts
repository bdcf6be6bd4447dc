import { createContext, use } from "react";
import type { Language } from "#shared/words.ts";
import { da, type Text } from "./da.ts";
import { en } from "./en.ts";

/** Every sentence, and the language they are in. */
export type PageText = Text & { language: Language };

export const texts: Readonly<Record<Language, PageText>> = {
  da: { ...da, language: "da" },
  en: { ...en, language: "en" },
};

/** The language of the page, given at its root from the URL. */
export const TextContext = createContext<PageText>(texts.da);

/** Every sentence in the language of the page. */
export const useText = (): PageText => use(TextContext);
