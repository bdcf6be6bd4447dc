import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const folder = resolve(import.meta.dirname, "../docs/guide");
const spec = readFileSync(resolve(import.meta.dirname, "everyone-reads-every-page.spec.ts"), "utf8");

const taken = [...spec.matchAll(/picture: "([\w-]+)"/g)].map(([, name = ""]) => name).toSorted();
const files = readdirSync(folder);
const pictures = files.flatMap((file) => (file.endsWith(".png") ? [file.slice(0, -4)] : [])).toSorted();
const shown = files
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/\]\(([\w-]+)\.png\)/g)])
  .map(([, name = ""]) => name)
  .toSorted();

test("the guide shows twenty states that the browser tests stand in, each once", () => {
  expect(taken.length).toBeGreaterThanOrEqual(20);
  expect(shown).toEqual(taken);
});

test("there is a picture of each, and no other", () => {
  expect(pictures).toEqual(taken);
});
