import { mostClasses } from "#shared/classes.ts";
import { formatNumber } from "#shared/format.ts";
import type { Language } from "#shared/words.ts";

/** Limits of classes as a reader writes them, "2,5; 4; 6"; null where they are not rising numbers, or too many. */
export function limitsIn(text: string, language: Language): readonly number[] | null {
  const words = text
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const plain = words.map((word) =>
    (language === "da" ? word.replaceAll(".", "").replace(",", ".") : word.replaceAll(",", "")).replace("−", "-"),
  );
  if (plain.length === 0 || plain.length >= mostClasses || plain.some((word) => !/^-?\d+(?:\.\d+)?$/.test(word)))
    return null;
  const limits = plain.map(Number);
  return limits.every((limit, at) => at === 0 || limit > (limits[at - 1] ?? limit)) ? limits : null;
}

/** The same as they are shown for changing. */
export const limitsText = (limits: readonly number[], language: Language): string =>
  limits.map((limit) => formatNumber(limit, decimalsOf(limit), language)).join("; ");

const decimalsOf = (limit: number): number => String(limit).split(".")[1]?.length ?? 0;
