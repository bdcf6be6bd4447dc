import { expect, test } from "vitest";
import { entryOf, glossary } from "./glossary.ts";
import { marked, termsIn } from "./mark.ts";
import { methods } from "./methods.ts";

const entries = [...glossary, ...methods];

test("there are words enough, each with its own place in the address", () => {
  expect(glossary.length).toBeGreaterThanOrEqual(60);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(entries.filter(({ id }) => !/^[a-z\d-]+$/.test(id))).toEqual([]);
});

test("what is seen also is there", () => {
  expect(entries.flatMap(({ related }) => related).filter((id) => !entryOf(id))).toEqual([]);
  expect(entries.filter(({ id, related }) => related.includes(id))).toEqual([]);
});

test("no form belongs to two words, and every word is found by a form", () => {
  const forms = glossary.flatMap((term) => term.forms.da);
  const inEnglish = glossary.flatMap((term) => term.forms.en);
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  expect(inEnglish.filter((form, at) => inEnglish.indexOf(form) !== at)).toEqual([]);
  expect(glossary.filter((term) => term.forms.da.length === 0 || term.forms.en.length === 0)).toEqual([]);
  expect([...forms, ...inEnglish].filter((form) => form !== form.toLocaleLowerCase("da"))).toEqual([]);
});

test("everything is said in both languages", () => {
  const said = entries.flatMap(({ name, definition }) => [name.da, name.en, definition.da, definition.en]);
  expect(said.filter((text) => text.trim() === "")).toEqual([]);
});

test("inflected words are found as they stand, with capitals or without", () => {
  expect(termsIn("Bruttolediges andel af arbejdsstyrken i kommunen.", glossary, "da")).toEqual([
    "bruttoledig",
    "arbejdsstyrke",
  ]);
  expect(termsIn("Sæsonkorrigerede tal for A-dagpenge.", glossary, "da")).toEqual(["saesonkorrigeret", "a-dagpenge"]);
});

test("the longest word is the one that is meant", () => {
  expect(termsIn("ledige stillinger", glossary, "da")).toEqual(["ledig-stilling"]);
  expect(termsIn("ledige og ledige stillinger", glossary, "da")).toEqual(["ledig", "ledig-stilling"]);
  expect(termsIn("rådgivningspåbud", glossary, "da")).toEqual(["raadgivningspaabud"]);
});

test("a word inside another is not it", () => {
  expect(termsIn("regionale mediantallene rarere", glossary, "da")).toEqual([]);
  expect(termsIn("sygedagpenge", glossary, "da")).toEqual(["sygedagpenge"]);
});

test("a text keeps its letters, and only the first of each word is marked", () => {
  expect(marked("Ledige er ledige. Nævneren er ny.", glossary, "da")).toEqual([
    { text: "Ledige", term: "ledig" },
    { text: " er ledige. ", term: null },
    { text: "Nævneren", term: "naevner" },
    { text: " er ny.", term: null },
  ]);
});

test("a word is not marked where it is explained", () => {
  expect(marked("Ledige uden job", glossary, "da", ["ledig"])).toEqual([{ text: "Ledige uden job", term: null }]);
});

test("English words are found in English", () => {
  expect(termsIn("The labour force, seasonally adjusted", glossary, "en")).toEqual([
    "arbejdsstyrke",
    "saesonkorrigeret",
  ]);
});
