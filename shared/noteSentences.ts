import type { Note } from "./cube.ts";
import { isLevel } from "./dimension.ts";
import { fill } from "./sentences.ts";
import type { Language, Words } from "./words.ts";

const notes: Readonly<Record<Note["code"], Words>> = {
  break: { da: "Databrud {at}: {text}", en: "Break in series {at}: {text}" },
  provisional: {
    da: "De seneste {count} perioder er foreløbige og bliver revideret.",
    en: "The latest {count} periods are provisional and will be revised.",
  },
  suppressed: {
    da: "{count} celler er ikke vist af hensyn til diskretion.",
    en: "{count} cells are not shown for reasons of confidentiality.",
  },
  missing: { da: "{count} celler foreligger ikke.", en: "{count} cells are not available." },
  unpublished: { da: "{count} celler er endnu ikke offentliggjort.", en: "{count} cells are not published yet." },
  computed: {
    da: "Tal for {text} er beregnet af kommunernes offentliggjorte tal.",
    en: "Figures for {text} are computed from the municipalities' published figures.",
  },
  "carried-denominator": {
    da: "Nævneren er fra {year}, den seneste offentliggjorte.",
    en: "The denominator is from {year}, the latest published.",
  },
  "partial-period": {
    da: "{period} er ikke med: ikke alle dens perioder er offentliggjort.",
    en: "{period} is left out: not all of its periods are published.",
  },
  group: { da: "Gruppe af {count}: {text}.", en: "Group of {count}: {text}." },
  capped: { da: "{shown} af {total} vist.", en: "{shown} of {total} shown." },
  definition: { da: "{text}", en: "{text}" },
  "seasonally-adjusted": {
    da: "Sæsonkorrigeret af kilden ({text}).",
    en: "Seasonally adjusted by the source ({text}).",
  },
  interval: {
    da: "Usikkerheden er vist som 95 pct.-interval ({text}).",
    en: "Uncertainty is shown as a 95 per cent interval ({text}).",
  },
  mixed: { da: "{text}", en: "{text}" },
  "no-sum": {
    da: "Kilden offentliggør ikke tallet, og det kan ikke lægges sammen af dele ({text}).",
    en: "The source does not publish the figure, and it cannot be added up from parts ({text}).",
  },
  "no-growth-over-break": {
    da: "Ingen vækst over databruddet {at}: {text} Vælg en periode fra {at} for at sammenligne inden for samme opgørelse.",
    en: "No growth across the break {at}: {text} Choose a period from {at} on to compare within one series.",
  },
};

/** The same of one alone. */
const notesOfOne: Partial<Readonly<Record<Note["code"], Words>>> = {
  provisional: {
    da: "Den seneste periode er foreløbig og bliver revideret.",
    en: "The latest period is provisional and will be revised.",
  },
  suppressed: {
    da: "1 celle er ikke vist af hensyn til diskretion.",
    en: "1 cell is not shown for reasons of confidentiality.",
  },
  missing: { da: "1 celle foreligger ikke.", en: "1 cell is not available." },
  unpublished: { da: "1 celle er endnu ikke offentliggjort.", en: "1 cell is not published yet." },
};

/** Of what a grouping that its source does not publish is made. */
const computedOfParts: Words = {
  da: "Tal for {text} er beregnet af kildens finere opdeling.",
  en: "Figures for {text} are computed from the source's finer breakdown.",
};

/** The sentence of a note before it is filled: some have another of one alone, or of breakdowns. */
function sentenceOf({ code, values = {} }: Note): Words {
  if (code === "computed" && !isLevel(String(values["level"]))) return computedOfParts;
  return (values["count"] === 1 ? notesOfOne[code] : undefined) ?? notes[code];
}

/** The sentence of a note, as it stands under a figure and in its files. */
export const noteText = (note: Note, language: Language): string =>
  fill(
    sentenceOf(note)[language],
    { ...note.values, ...(note.text ? { text: note.text } : {}), ...(note.at ? { at: note.at } : {}) },
    language,
  );
