import type { CellStatus } from "./cube.ts";
import type { RefusalValues } from "./refusal.ts";
import type { Language, Words } from "./words.ts";

/** What a reader is told beside figures, on screen and in every file. The server writes files, so these words are shared. */
export const watermark: Words = {
  da: "Demonstrationsdata (syntetiske)",
  en: "Demonstration data (synthetic)",
};

export const watermarkAdvice: Words = {
  da: "Tallene er ikke virkelige og må ikke bruges.",
  en: "The figures are not real and must not be used.",
};

/** The symbol a cell without a number is written with, and the words it is read with. */
export const statusWords: Readonly<Record<CellStatus, { symbol: string; words: Words }>> = {
  ok: { symbol: "", words: { da: "endeligt", en: "final" } },
  provisional: { symbol: "*", words: { da: "foreløbigt", en: "provisional" } },
  estimated: { symbol: "b", words: { da: "beregnet", en: "computed" } },
  forecast: { symbol: "p", words: { da: "prognose", en: "forecast" } },
  suppressed: {
    symbol: "•",
    words: { da: "ikke vist af hensyn til diskretion", en: "not shown for reasons of confidentiality" },
  },
  missing: { symbol: "..", words: { da: "foreligger ikke", en: "not available" } },
  impossible: { symbol: ".", words: { da: "kan ikke forekomme", en: "cannot occur" } },
  unpublished: { symbol: "..", words: { da: "endnu ikke offentliggjort", en: "not published yet" } },
};

/** A sentence with its places in braces filled; words are said in the reader's language. */
export const fill = (text: string, values: RefusalValues, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "object" ? value[language] : String(value);
  });

/** What a user is told of a fault: never its text, only where to find it. */
export const faultText: Words = {
  da: "Intern fejl. Oplys referencen {reference}.",
  en: "Internal fault. Quote the reference {reference}.",
};
