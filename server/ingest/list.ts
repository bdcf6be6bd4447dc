import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Source } from "#server/sources/define.ts";

const folder = join(import.meta.dirname, "../sources");

/** The sources: each folder of `server/sources` with a `source.ts` is one, in the order of their names. */
export async function listedSources(): Promise<Source[]> {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, "source.ts"))
    .filter((path) => existsSync(path))
    .toSorted();
  return Promise.all(
    entries.map(async (path) => {
      const entry: { default: Source } = await import(pathToFileURL(path).href);
      return entry.default;
    }),
  );
}
