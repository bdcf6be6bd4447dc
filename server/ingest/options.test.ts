import { expect, test } from "vitest";
import { optionsOf } from "./options.ts";

const known = ["dst", "jobindsats"];

test("without arguments every source is asked at its own address", () => {
  expect(optionsOf([], known)).toEqual({ sources: [], from: null, approval: null });
});

test("sources are named, and come from an address or a folder", () => {
  expect(optionsOf(["dst", "--from", "http://127.0.0.1:9/v1/"], known)).toEqual({
    sources: ["dst"],
    from: { url: "http://127.0.0.1:9/v1" },
    approval: null,
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
