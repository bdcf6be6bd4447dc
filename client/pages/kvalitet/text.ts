import type { QualityState } from "#shared/quality.ts";
import { useText } from "../../text/useText.ts";
import { aspectsDa, aspectsEn, checksDa, checksEn, levelsDa, levelsEn } from "./checkText.ts";

const da = {
  lede: "Hvert datasæt gennemgår de samme 20 kontroller, før det vises. Her står, hvordan det er gået, og hvad der er fundet.",
  states: {
    red: "stoppet",
    amber: "med bemærkninger",
    green: "i orden",
    unknown: "ikke kontrolleret",
  } satisfies Record<QualityState, string>,
  summary: (red: number, amber: number, all: number) => {
    const stopped = red === 1 ? "1 er stoppet" : `${red} er stoppet`;
    const told = amber === 1 ? "1 har bemærkninger" : `${amber} har bemærkninger`;
    return red === 0 && amber === 0 ? `Alle ${all} datasæt er i orden.` : `Af ${all} datasæt: ${stopped}, ${told}.`;
  },
  dataset: "Datasæt",
  source: "Kilde",
  state: "Tilstand",
  passed: "Bestået",
  passedOf: (passed: number, run: number) => `${passed} af ${run}`,
  checked: "Kontrolleret",
  newest: "Nyeste periode",
  never: "aldrig",
  back: "Alle datasæt",
  own: "Kildens egen side",
  checks: "Kontroller",
  check: "Kontrol",
  looksFor: "Hvad der ses efter",
  result: "Resultat",
  times: (count: string, isOne: boolean) => (isOne ? "1 celle" : `${count} celler`),
  found: "Fund",
  nothingFound: "Seneste kontrol fandt intet at bemærke.",
  notChecked: "Datasættet er ikke kontrolleret, siden historikken begyndte.",
  approvedBy: (name: string) => `Godkendt af ${name}`,
  control: "Kontroltotaler",
  controlled: (totals: string, differing: number, from: string) =>
    `${totals} totaler er hentet for sig fra ${from}; ${differing === 0 ? "ingen afviger" : `${differing} afviger`}.`,
  history: "Historik",
  outcome: "Udfald",
  outcomes: { published: "offentliggjort", stopped: "stoppet" },
  remarks: "Bemærkninger",
  cells: "Celler",
  fresh: "Nye",
  changed: "Ændrede",
  releases: "Udgaver",
  release: "Udgave",
  since: "Vist fra",
  periods: "Perioder",
  decided: "Beslutning",
  approval: (name: string, reason: string) => `Godkendt af ${name}: ${reason}`,
  rollback: (name: string, reason: string) => `Rullet tilbage af ${name}: ${reason}`,
  declaration: "Kvalitetsdeklaration",
  noDeclaration: "Kilden har endnu ingen kvalitetsdeklaration her.",
  all: (count: number) => `Vis alle ${count} kørsler`,
  few: "Vis kun de nyeste",
  checkWords: checksDa,
  levels: levelsDa,
  aspects: aspectsDa,
};

type PageWords = typeof da;

const en: PageWords = {
  lede: "Every dataset passes the same 20 checks before it is shown. Here is how it went, and what was found.",
  states: { red: "stopped", amber: "with remarks", green: "in order", unknown: "not checked" },
  summary: (red, amber, all) =>
    red === 0 && amber === 0
      ? `All ${all} datasets are in order.`
      : `Of ${all} datasets: ${red} stopped, ${amber} with remarks.`,
  dataset: "Dataset",
  source: "Source",
  state: "State",
  passed: "Passed",
  passedOf: (passed, run) => `${passed} of ${run}`,
  checked: "Checked",
  newest: "Newest period",
  never: "never",
  back: "All datasets",
  own: "The source's own page",
  checks: "Checks",
  check: "Check",
  looksFor: "What it looks for",
  result: "Result",
  times: (count, isOne) => (isOne ? "1 cell" : `${count} cells`),
  found: "Findings",
  nothingFound: "The latest check found nothing to remark.",
  notChecked: "The dataset has not been checked since the history began.",
  approvedBy: (name) => `Approved by ${name}`,
  control: "Control totals",
  controlled: (totals, differing, from) =>
    `${totals} totals were fetched by themselves from ${from}; ${differing === 0 ? "none differs" : `${differing} differ`}.`,
  history: "History",
  outcome: "Outcome",
  outcomes: { published: "published", stopped: "stopped" },
  remarks: "Remarks",
  cells: "Cells",
  fresh: "New",
  changed: "Changed",
  releases: "Releases",
  release: "Release",
  since: "Shown from",
  periods: "Periods",
  decided: "Decision",
  approval: (name, reason) => `Approved by ${name}: ${reason}`,
  rollback: (name, reason) => `Rolled back by ${name}: ${reason}`,
  declaration: "Quality declaration",
  noDeclaration: "The source has no quality declaration here yet.",
  all: (count) => `Show all ${count} runs`,
  few: "Show the newest only",
  checkWords: checksEn,
  levels: levelsEn,
  aspects: aspectsEn,
};

/** The page's own sentences in the language of the page. */
export const useWords = (): PageWords => (useText().language === "da" ? da : en);
