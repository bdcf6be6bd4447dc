import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const told = readFileSync(resolve(root, "docs/accessibility.md"), "utf8");
const files = ["client", "shared", "e2e"]
  .flatMap((top) =>
    readdirSync(resolve(root, top), { recursive: true, encoding: "utf8" }).map((file) => `${top}/${file}`),
  )
  .filter((file) => /\.(?:spec|test)\.tsx?$/.test(file));
const textOf = (name: string) => {
  const file = files.find((one) => basename(one) === name);
  return file === undefined ? "" : readFileSync(resolve(root, file), "utf8");
};

const named = [...told.matchAll(/`([\w-]+\.(?:spec|test)\.ts)`(?: › ([^,|`]+?)(?= \||,|$))?/gm)].map(
  ([, file = "", title = ""]) => ({ file, title: title.trim() }),
);

test("the document names tests", () => {
  expect(named.length).toBeGreaterThan(24);
});

test.each(named)("$file › $title is there", ({ file, title }) => {
  expect(textOf(file)).not.toBe("");
  expect(textOf(file)).toContain(title);
});
