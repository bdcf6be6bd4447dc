import { SourceFault } from "#server/sources/define.ts";

/** What a source did, by the code of its fault. */
const words: Readonly<Record<string, string>> = {
  unreachable: "Kilden kan ikke nås",
  idle: "Kilden holdt op med at svare",
  "time-out": "Kildens svar tog for lang tid",
  "asked-to-wait": "Kilden beder om ikke at blive spurgt foreløbig",
  queued: "Kilden er ikke færdig med at lave svaret",
  "too-large": "Kildens svar er større, end der læses",
  "content-type": "Kilden svarede med noget andet end tal, måske en webside",
  malformed: "Kildens svar kan ikke læses",
  unauthorised: "Kilden afviser nøglen",
  "variable-gone": "Kilden har ændret tabellen",
  "variable-new": "Kilden har ændret tabellen",
  "value-gone": "Kilden har ændret tabellen",
  hierarchy: "Kilden har ændret tabellen",
  period: "Kilden har ændret tabellen",
  "not-yet-published": "Kilden har ikke udgivet perioden endnu",
};

function did(code: string): string {
  const status = /^http-(\d+)$/.exec(code)?.[1];
  if (status !== undefined) return `Kilden svarede med fejlen ${status}`;
  return words[code] ?? "Kilden leverede ikke tabellen";
}

/** Network faults carry what happened as their cause (`fetch failed` alone tells nothing). */
export const told = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? `${cause.message} (${cause.cause.message})` : cause.message;
};

/** What went wrong at a source, in a Danish sentence; its own words, their code and the number of the call stand in brackets. */
export function sentenceOf(cause: unknown): string {
  if (!(cause instanceof SourceFault)) return `Kilden kan ikke nås (${told(cause)}).`;
  const { code, requestId } = cause;
  const own = [code, told(cause).replace(/\.$/, "")].join(": ");
  return `${did(code)} (${own}${requestId === null ? "" : `; kald ${requestId}`}).`;
}
