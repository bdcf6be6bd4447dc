import { SourceFault } from "./define.ts";
import { holdsCivilNumber } from "./forbidden.ts";

/** Digits of a civil registration number. */
const civilNumberLength = 10;
/** A code among the figures begins with zeros; no figure does. */
const code = /^[-+]?0\d/;

/**
 * A figure as its source wrote it, with a decimal point. Null where it is none: no number, a code, or more than can be
 * told exactly. Throws `SourceFault` (`forbidden-content`) where it is a civil registration number.
 */
export function figureIn(text: string, row: number): number | null {
  if (text.length >= civilNumberLength && holdsCivilNumber(text))
    throw new SourceFault("forbidden-content", "Et tal ligner et CPR-nummer; slet filen, og få en ny uden.", { row });
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || code.test(text)) return null;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : value;
}
