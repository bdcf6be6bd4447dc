import { expect, test } from "vitest";
import { optionsOf } from "./options.ts";

const known = ["dst", "jobindsats"];

test("without arguments every source is asked at its own address", () => {
  expect(optionsOf([], known)).toEqual({
    sources: [],
    from: null,
    approval: null,
    preview: null,
    rollback: null,
    schedule: false,
    history: false,
  });
});

test("sources are named, and come from an address or a folder", () => {
  expect(optionsOf(["dst", "--from", "http://127.0.0.1:9/v1/"], known)).toEqual({
    sources: ["dst"],
    from: { url: "http://127.0.0.1:9/v1" },
    approval: null,
    preview: null,
    rollback: null,
    schedule: false,
    history: false,
  });
  expect(optionsOf(["--from", "../indbakke"], known).from).toEqual({ folder: "../indbakke" });
});

test("an approval names a person and a reason", () => {
  expect(optionsOf(["--approve", "Anna Jensen", "--reason", "varslet"], known).approval).toEqual({
    by: "Anna Jensen",
    reason: "varslet",
  });
  expect(() => optionsOf(["--approve", "Anna Jensen"], known)).toThrow("både --approve NAVN og --reason TEKST");
  expect(() => optionsOf(["--approve", " ", "--reason", "x"], known)).toThrow("både --approve NAVN og --reason TEKST");
});

test("an unknown source or argument is refused with what there is", () => {
  expect(() => optionsOf(["star"], known)).toThrow("Kilden star findes ikke. Vælg af: dst, jobindsats.");
  expect(() => optionsOf(["--form", "x"], known)).toThrow("Brug: npm run ingest");
});

test("a preview is of the files named, or of the inbox, and of nothing beside", () => {
  expect(optionsOf(["--preview", "../ulykker.csv", "dst"], known)).toMatchObject({
    sources: ["dst"],
    preview: ["../ulykker.csv"],
  });
  expect(optionsOf(["--preview"], known).preview).toEqual([]);
  expect(() => optionsOf(["--preview", "x.csv", "--from", "mappe"], known)).toThrow("--preview står alene");
});

test("a rollback is of one dataset, by a named person with a reason, and of nothing beside", () => {
  const approval = ["--approve", "Anna Jensen", "--reason", "kilden har trukket tallene"];
  expect(optionsOf(["--rollback", "dst-aus08", ...approval], known)).toMatchObject({
    rollback: "dst-aus08",
    approval: { by: "Anna Jensen", reason: "kilden har trukket tallene" },
  });
  expect(() => optionsOf(["--rollback", "dst-aus08"], known)).toThrow("--rollback kræver --approve NAVN");
  expect(() => optionsOf(["--rollback", "dst-aus08", "dst", ...approval], known)).toThrow("--rollback står alene");
});

test("a schedule is of all sources, and of nothing beside", () => {
  expect(optionsOf(["--schedule"], known)).toMatchObject({ schedule: true, sources: [] });
  expect(() => optionsOf(["--schedule", "dst"], known)).toThrow("--schedule står alene");
  expect(() => optionsOf(["--schedule", "--from", "mappe"], known)).toThrow("--schedule står alene");
  expect(() => optionsOf(["--schedule", "--history"], known)).toThrow("--schedule står alene");
});

test("a history is of all sources, and of nothing beside", () => {
  expect(optionsOf(["--history"], known)).toMatchObject({ history: true, schedule: false });
  expect(() => optionsOf(["--history", "jobindsats"], known)).toThrow("--history står alene");
});
