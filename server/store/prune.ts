import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { numbersIn, readPointer } from "./generations.ts";
import { generationFile } from "./layout.ts";

/**
 * Removes the serving files of old generations: that of the one served, of the newest, and of the one before what is
 * served stay. Releases, snapshots and manifests are kept for good, so an old generation answers as before, from the
 * archives. Only the holder of the write lock may call it. Answers the names of what was removed.
 */
export async function pruneServingFiles(dataDir: string): Promise<string[]> {
  const pointer = await readPointer(dataDir);
  if (!pointer) return [];
  const numbers = (await numbersIn(dataDir)).filter((number) => number <= pointer.highest);
  const before = numbers.findLast((number) => number < pointer.number);
  const kept = new Set([pointer.number, pointer.highest, before]);
  const old = numbers.filter((number) => !kept.has(number)).map(generationFile);
  for (const file of old) await rm(join(dataDir, file), { force: true });
  return old.map((file) => basename(file));
}
