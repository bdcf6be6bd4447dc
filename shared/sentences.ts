import type { CellStatus, Note } from "./cube.ts";
import { isLevel } from "./dimension.ts";
import type { RefusalCode, RefusalValues } from "./refusal.ts";
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

const refusals: Readonly<Record<RefusalCode, Words>> = {
  "invalid-input": {
    da: "Forespørgslen kan ikke læses. Ret feltet {path}.",
    en: "The request cannot be read. Correct the field {path}.",
  },
  "unknown-indicator": {
    da: "Indikatoren {id} findes ikke. Se listen på /api/v1/indicators.",
    en: "There is no indicator {id}. See the list at /api/v1/indicators.",
  },
  "unknown-dimension": {
    da: "Dimensionen {id} findes ikke. Vælg en af: {known}.",
    en: "There is no dimension {id}. Choose one of: {known}.",
  },
  "unknown-member": {
    da: "Koden {code} findes ikke i dimensionen {dimension}.",
    en: "There is no code {code} in the dimension {dimension}.",
  },
  "unknown-level": {
    da: "Niveauet {level} findes ikke. Vælg et af: {known}.",
    en: "There is no level {level}. Choose one of: {known}.",
  },
  "level-not-offered": {
    da: "{indicator} findes ikke for {level}. Vælg: {known}.",
    en: "{indicator} has no figures for {level}. Choose: {known}.",
  },
  "unknown-dataset": { da: "Datasættet {id} findes ikke.", en: "There is no dataset {id}." },
  "period-invalid": {
    da: "{period} er ikke en periode. Skriv fx 2024, 2024K1 eller 2024M01.",
    en: "{period} is not a period. Write for instance 2024, 2024K1 or 2024M01.",
  },
  "period-order": {
    da: "Perioden begynder efter, den slutter. Byt om på {from} og {to}.",
    en: "The period begins after it ends. Swap {from} and {to}.",
  },
  "period-frequency": {
    da: "{indicator} findes ikke pr. {asked}. Vælg {known}.",
    en: "{indicator} has no figures per {asked}. Choose {known}.",
  },
  "not-crossed": {
    da: "{indicator} kan ikke opdeles på {dimensions} på én gang. Vælg: {known}.",
    en: "{indicator} cannot be taken apart by {dimensions} at once. Choose: {known}.",
  },
  "not-additive": {
    da: "{indicator} kan ikke lægges sammen over {dimension}. Vælg én værdi, eller opdel efter {dimension}.",
    en: "{indicator} cannot be added over {dimension}. Choose one value, or break down by {dimension}.",
  },
  "not-by-dimension": {
    da: "{indicator} findes ikke opdelt efter {dimension}.",
    en: "{indicator} is not broken down by {dimension}.",
  },
  "mixed-frequency": {
    da: "Indikatorerne har ikke samme frekvens. Vælg indikatorer med samme frekvens, eller en fælles periode.",
    en: "The indicators do not share a frequency. Choose indicators that do, or a common period.",
  },
  "transform-not-offered": {
    da: "{indicator} findes ikke som {transform}. Vælg en af: {known}.",
    en: "{indicator} is not offered as {transform}. Choose one of: {known}.",
  },
  "transform-needs-time": {
    da: "{transform} kræver, at tallene er opdelt efter tid.",
    en: "{transform} needs the figures broken down by time.",
  },
  "too-many-cells": {
    da: "Forespørgslen giver {cells} celler, højst {most} er tilladt. Vælg færre områder eller perioder.",
    en: "The request gives {cells} cells, at most {most} are allowed. Choose fewer areas or periods.",
  },
  "not-known-then": {
    da: "Der var ikke offentliggjort tal den {date}.",
    en: "No figures had been published on {date}.",
  },
  "format-unknown": {
    da: "Formatet {format} findes ikke. Vælg en af: {known}.",
    en: "There is no format {format}. Choose one of: {known}.",
  },
  forbidden: {
    da: "Din rolle ({role}) giver ikke adgang til dette. Spørg en administrator.",
    en: "Your role ({role}) does not give access to this. Ask an administrator.",
  },
  origin: {
    da: "Kaldet kom fra en anden adresse og er afvist.",
    en: "The call came from another address and was refused.",
  },
  "too-many-calls": {
    da: "For mange kald. Prøv igen om {seconds} sekunder.",
    en: "Too many calls. Try again in {seconds} seconds.",
  },
  "not-ready": {
    da: "Der er endnu ingen data. Prøv igen om lidt.",
    en: "There are no data yet. Try again in a moment.",
  },
  "not-found": { da: "Siden findes ikke.", en: "There is no such page." },
  "too-long": {
    da: "{path} er for lang. Der er plads til {most}.",
    en: "{path} is too long. There is room for {most}.",
  },
  "kept-too-many": {
    da: "Der kan højst gemmes {most}. Fjern nogle af dem, der er gemt.",
    en: "At most {most} can be kept. Remove some of those kept already.",
  },
  "kept-down": {
    da: "Det gemte kan ikke hentes eller ændres lige nu. Tallene er ikke berørt. Prøv igen om lidt.",
    en: "What is kept cannot be read or changed right now. The figures are not affected. Try again in a moment.",
  },
};

/** A sentence with its places in braces filled; words are said in the reader's language. */
export const fill = (text: string, values: RefusalValues, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "object" ? value[language] : String(value);
  });

/** The sentence of a refusal: what is wrong and what to change. */
export const refusalText = (code: RefusalCode, values: RefusalValues, language: Language): string =>
  fill(refusals[code][language], values, language);

/** The sentence of a note, as it stands under a figure and in its files. */
export const noteText = (note: Note, language: Language): string =>
  fill(
    sentenceOf(note)[language],
    { ...note.values, ...(note.text ? { text: note.text } : {}), ...(note.at ? { at: note.at } : {}) },
    language,
  );

/** What a user is told of a fault: never its text, only where to find it. */
export const faultText: Words = {
  da: "Intern fejl. Oplys referencen {reference}.",
  en: "Internal fault. Quote the reference {reference}.",
};
