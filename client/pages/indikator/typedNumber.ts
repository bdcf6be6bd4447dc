import type { Language } from "#shared/words.ts";

/** A number as typed: its value, `ambiguous` where it can be read in two ways, null where it is none. */
export function typedNumber(text: string, language: Language): number | "ambiguous" | null {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0]/g, "")
    .replace(/^[−–]/, "-");
  const [decimal, thousands] = language === "da" ? [",", "."] : [".", ","];
  if (!/^-?\d[\d.,]*$/.test(plain) || plain.endsWith(",") || plain.endsWith(".")) return null;
  const parts = plain.split(decimal);
  const [whole = "", fraction] = parts;
  if (parts.length > 2) return null;
  const groups = whole.replace("-", "").split(thousands);
  const isGrouped = groups.length > 1;
  const isWell = (groups[0] ?? "").length <= 3 && groups.slice(1).every((group) => group.length === 3);
  // One sign that is no decimal sign here, before another number of digits than three, is meant as one.
  if (isGrouped && fraction === undefined && groups.length === 2 && !isWell)
    return Number(whole.replace(thousands, "."));
  if (isGrouped && !isWell) return null;
  if (isGrouped && fraction === undefined && groups.length === 2) return "ambiguous";
  return Number(`${whole.replaceAll(thousands, "")}${fraction === undefined ? "" : `.${fraction}`}`);
}
