import type { Aspect, CheckId, CheckLevel } from "#shared/quality.ts";

type CheckWords = Readonly<Record<CheckId, readonly [name: string, what: string]>>;

/** What each check is called, and what it looks for. */
export const checksDa: CheckWords = {
  contract: ["Kontrakt", "Kolonner, typer og mål er dem, der er aftalt med kilden."],
  encoding: ["Tegnsæt", "Æ, ø og å er læst rigtigt."],
  forbidden: ["Personoplysninger", "Ingen CPR-numre og ingen kolonner, der peger på personer."],
  "whole-key": ["Hele nøgler", "Hver række har sit mål, sine koder og sin periode."],
  codes: ["Koder", "Koderne findes i kodelisten for perioden, og ingen er forsvundet."],
  periods: ["Perioder", "Ingen huller, ingen perioder fra fremtiden, ingen der er væk."],
  marks: ["Mærker", "Skjulte tal har kun de mærker, som kilden har dokumenteret."],
  "unique-key": ["Én række pr. celle", "Ingen celle står to gange med forskelligt indhold."],
  duplicates: ["Gentagelser", "Ens rækker tælles én gang."],
  negative: ["Negative tal", "Et antal er aldrig under nul."],
  "share-range": ["Andele", "En andel ligger mellem 0 og 100."],
  disclosure: ["Diskretion", "Ingen antal under kildens mindste, ingen andele af skjulte antal."],
  "row-count": ["Rækkeantal", "Omtrent lige så mange rækker som i den viste udgave."],
  parts: ["Dele og sum", "Delene er lig summen langs hver opdeling, hvor intet er skjult."],
  "control-totals": ["Kontroltotaler", "Totaler, som kilden har oplyst for sig selv, er de leverede."],
  identities: ["Sammenhænge", "Mål i samme celle passer sammen, som de skal."],
  unit: ["Enhed", "Tallene er af samme størrelsesorden som før."],
  jump: ["Spring", "Hovedtallet har ikke flyttet sig mere end fem robuste sigma."],
  revision: ["Revision", "Endelige tal er ikke ændret uden for kildens revisionsvindue."],
  freshness: ["Aktualitet", "Den nyeste periode er så ny, som kilden lover."],
};

export const checksEn: CheckWords = {
  contract: ["Contract", "Columns, types and measures are those agreed with the source."],
  encoding: ["Character set", "Danish letters are read as they were written."],
  forbidden: ["Personal data", "No civil registration numbers, no columns that point at persons."],
  "whole-key": ["Whole keys", "Every row has its measure, its codes and its period."],
  codes: ["Codes", "Codes are in the code list of the period, and none has gone."],
  periods: ["Periods", "No gaps, none from the future, none that has gone."],
  marks: ["Marks", "Hidden figures have only marks that the source has documented."],
  "unique-key": ["One row a cell", "No cell stands twice with different content."],
  duplicates: ["Repetitions", "Rows that are the same count once."],
  negative: ["Negative numbers", "A count is never below nothing."],
  "share-range": ["Shares", "A share lies between 0 and 100."],
  disclosure: ["Disclosure", "No counts below the source's smallest, no shares of hidden counts."],
  "row-count": ["Number of rows", "About as many rows as in the release that is shown."],
  parts: ["Parts and sum", "Parts make their sum along each breakdown, where none is hidden."],
  "control-totals": ["Control totals", "Totals that the source told by themselves are those delivered."],
  identities: ["Identities", "Measures of the same cell fit together as they must."],
  unit: ["Unit", "Figures are of the same order as before."],
  jump: ["Jumps", "The main figure has not moved more than five robust sigmas."],
  revision: ["Revision", "Final figures have not changed outside the source's revision window."],
  freshness: ["Timeliness", "The newest period is as new as the source promises."],
};

export const levelsDa: Readonly<Record<CheckLevel, string>> = {
  passed: "bestået",
  skipped: "ikke relevant",
  warn: "bemærkning",
  approved: "godkendt af en person",
  stop: "stoppet",
};

export const levelsEn: Readonly<Record<CheckLevel, string>> = {
  passed: "passed",
  skipped: "not relevant",
  warn: "remark",
  approved: "approved by a person",
  stop: "stopped",
};

export const aspectsDa: Readonly<Record<Aspect, string>> = {
  relevance: "Relevans",
  accuracy: "Præcision",
  timeliness: "Aktualitet",
  comparability: "Sammenlignelighed",
  coherence: "Sammenhæng",
};

export const aspectsEn: Readonly<Record<Aspect, string>> = {
  relevance: "Relevance",
  accuracy: "Accuracy",
  timeliness: "Timeliness",
  comparability: "Comparability",
  coherence: "Coherence",
};
