import type { Language } from "#shared/words.ts";
import { type FigureText, figureDa } from "./figureDa.ts";
import { figureEn } from "./figureEn.ts";
import { useText } from "./useText.ts";

export const figureTexts: Readonly<Record<Language, FigureText>> = { da: figureDa, en: figureEn };

/** The sentences around a figure, in the language of the page. */
export const useFigureText = (): FigureText => figureTexts[useText().language];
