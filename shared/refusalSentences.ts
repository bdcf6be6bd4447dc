import type { RefusalCode, RefusalValues } from "./refusal.ts";
import { fill } from "./sentences.ts";
import type { Language, Words } from "./words.ts";

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
  "kind-not-suited": {
    da: "Figurtypen {kind} passer ikke til forespørgslen. Vælg en af: {known}.",
    en: "The kind of chart {kind} does not suit the request. Choose one of: {known}.",
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

/** The sentence of a refusal: what is wrong and what to change. */
export const refusalText = (code: RefusalCode, values: RefusalValues, language: Language): string =>
  fill(refusals[code][language], values, language);
