import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Indicator } from "./define.ts";

const isIndicator = (entry: unknown): entry is Indicator =>
  typeof entry === "object" && entry !== null && "id" in entry && "measure" in entry && "theme" in entry;

async function entryOf(folder: string, theme: string, file: string): Promise<Indicator> {
  const module: unknown = await import(pathToFileURL(join(folder, theme, file)).href);
  const entry = typeof module === "object" && module !== null && "default" in module ? module.default : undefined;
  const place = `${theme}/${file}`;
  if (!isIndicator(entry)) throw new Error(`${place} exports no indicator as default`);
  if (entry.id !== basename(file, ".ts")) throw new Error(`${place} declares the id ${entry.id}`);
  if (entry.theme !== theme) throw new Error(`${place} declares the theme ${entry.theme}`);
  return entry;
}

/** Every indicator there is: the files of the theme folders, in the order of their names. A misplaced file stops the start. */
export async function loadIndicators(folder: string = import.meta.dirname): Promise<readonly Indicator[]> {
  const themes = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const places = await Promise.all(
    themes.map(async ({ name: theme }) => {
      const files = await readdir(join(folder, theme));
      return files.filter((file) => file.endsWith(".ts") && !file.includes(".test.")).map((file) => ({ theme, file }));
    }),
  );
  const nameOf = ({ theme, file }: { theme: string; file: string }) => `${theme}/${basename(file, ".ts")}`;
  const ordered = places.flat().toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return Promise.all(ordered.map(({ theme, file }) => entryOf(folder, theme, file)));
}
