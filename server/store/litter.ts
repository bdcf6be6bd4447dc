import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { unlessAbsent } from "./absent.ts";
import { type KnownReleases, numbersIn, readGeneration, readPointer, releasesHeld } from "./generations.ts";
import { layout } from "./layout.ts";

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(unlessAbsent([]));

/** Ids of the releases, and hashes of the snapshots, that any published generation holds. */
async function heldIn(dataDir: string, highest: number) {
  const releases = new Set<string>();
  const snapshots = new Set<string>();
  const known: KnownReleases = new Map();
  for (const number of await numbersIn(dataDir)) {
    if (number > highest) continue;
    const held = await releasesHeld(dataDir, number);
    if (held.every((id) => releases.has(id))) continue;
    const generation = await readGeneration(dataDir, number, known);
    for (const release of generation?.releases ?? []) {
      releases.add(release.id);
      for (const { sha256 } of release.snapshots) snapshots.add(sha256);
    }
  }
  return { releases, snapshots };
}

/** Files of the generations' folder that are of no one generation. */
const standing = new Set(["current.json", "outcomes.json", "calendar.json"]);

const stem = (name: string) => name.replace(/(?:\.meta|\.origins)?\.\w+$/, "");

/** Removes the folder that a run builds in, at its end. */
export const removeStaged = (dataDir: string): Promise<void> =>
  rm(layout(dataDir).staging, { recursive: true, force: true });

/**
 * Removes what a run that was killed has left: staged files, generations that were built and never published, and
 * archives and snapshots that no published generation holds. Only the holder of the write lock may call it. Rejects, and
 * has removed no archive, where a manifest cannot be read.
 */
export async function removeLitter(dataDir: string): Promise<string[]> {
  const { staging, generations, releases, snapshots } = layout(dataDir);
  const highest = (await readPointer(dataDir))?.highest ?? 0;
  const litter = (await namesIn(staging)).map((name) => join(staging, name));
  for (const name of await namesIn(generations)) {
    const number = /^(\d{4,})\.(?:duckdb|json|changes\.json)$/.exec(name)?.[1];
    const isOwn = number === undefined ? standing.has(name) : Number(number) <= highest;
    if (!isOwn) litter.push(join(generations, name));
  }
  const held = await heldIn(dataDir, highest);
  for (const name of await namesIn(releases)) if (!held.releases.has(stem(name))) litter.push(join(releases, name));
  for (const dataset of await namesIn(snapshots)) {
    const names = await namesIn(join(snapshots, dataset));
    const strangers = names.filter((name) => !held.snapshots.has(stem(name)));
    litter.push(...strangers.map((name) => join(snapshots, dataset, name)));
  }
  for (const path of litter) await rm(path, { recursive: true, force: true });
  return litter.map((path) => basename(path));
}
