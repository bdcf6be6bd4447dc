import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { DataMode } from "#shared/words.ts";
import { unlessAbsent } from "./absent.ts";
import { writeDurably } from "./durable.ts";
import { generationManifest, layout, releaseManifest } from "./layout.ts";
import {
  type Arrival,
  type Generation,
  type GenerationFile,
  generationFileSchema,
  type Release,
  releaseSchema,
} from "./manifest.ts";
import { StoreFault } from "./store.ts";

const pointerSchema = z.strictObject({
  /** The generation that is served. */
  number: z.int().min(1),
  /** The highest ever published: what lies above it was never finished. */
  highest: z.int().min(1),
});
export type Pointer = z.infer<typeof pointerSchema>;

const modeSchema = z.strictObject({ mode: z.enum(["demo", "live"]) });

const textOf = (path: string): Promise<string | null> => readFile(path, "utf8").catch(unlessAbsent(null));

/** The pointer file's content; null before the first generation is published. Rejects where it is not readable. */
export async function readPointer(dataDir: string): Promise<Pointer | null> {
  const text = await textOf(layout(dataDir).pointer);
  return text === null ? null : pointerSchema.parse(JSON.parse(text));
}

export async function writePointer(dataDir: string, pointer: Pointer): Promise<void> {
  const { pointer: path, generations } = layout(dataDir);
  await writeDurably(path, join(generations, ".current.json.next"), `${JSON.stringify(pointer)}\n`);
}

/** Releases that have been read, by id: many generations share one. */
export type KnownReleases = Map<string, Release>;

async function releaseOf(dataDir: string, id: string, known: KnownReleases): Promise<Release> {
  const met = known.get(id);
  if (met) return met;
  const release = releaseSchema.parse(JSON.parse(await readFile(join(dataDir, releaseManifest(id)), "utf8")));
  known.set(id, release);
  return release;
}

const fileOf = async (dataDir: string, number: number): Promise<GenerationFile | null> => {
  const text = await textOf(join(dataDir, generationManifest(number)));
  return text === null ? null : generationFileSchema.parse(JSON.parse(text));
};

/** One generation's manifest with its releases; null where there is none. Rejects where one of them is not readable. */
export async function readGeneration(
  dataDir: string,
  number: number,
  known: KnownReleases = new Map(),
): Promise<Generation | null> {
  const file = await fileOf(dataDir, number);
  if (file === null) return null;
  const releases = file.releases.map(async (named) =>
    "dataset" in named ? named : { ...(await releaseOf(dataDir, named.id, known)), ...named },
  );
  return { ...file, releases: await Promise.all(releases) };
}

/** Ids of the releases that a generation holds; none where there is no such generation. */
export const releasesHeld = async (dataDir: string, number: number): Promise<readonly string[]> =>
  (await fileOf(dataDir, number))?.releases.map(({ id }) => id) ?? [];

/** The periods that came with a generation; none where there is no such generation. */
export const arrivalsIn = async (dataDir: string, number: number): Promise<readonly Arrival[]> =>
  (await fileOf(dataDir, number))?.arrivals ?? [];

/** The same release, named; whole where its own manifest does not say the same. */
async function named(dataDir: string, release: Release): Promise<GenerationFile["releases"][number]> {
  const { id, updatedAt, nextUpdate } = release;
  const archived = await releaseOf(dataDir, id, new Map()).catch(unlessAbsent(null));
  const isSame = archived !== null && isDeepStrictEqual({ ...archived, updatedAt, nextUpdate }, release);
  return isSame ? { id, updatedAt, nextUpdate } : release;
}

/** Writes a generation's manifest, its releases named by their ids. `staged` lies on the same disk. */
export async function writeGeneration(dataDir: string, generation: Generation, staged: string): Promise<void> {
  const releases = await Promise.all(generation.releases.map((release) => named(dataDir, release)));
  const text = `${JSON.stringify({ ...generation, releases }, null, 1)}\n`;
  await writeDurably(join(dataDir, generationManifest(generation.number)), staged, text);
}

/** Numbers of the manifests in the folder, ascending, published or not. */
export async function numbersIn(dataDir: string): Promise<number[]> {
  const names = await readdir(layout(dataDir).generations).catch(unlessAbsent([]));
  return names
    .flatMap((name) => /^(\d{4,})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** The mode a data folder has for life; null where it has none yet. */
export async function readMode(dataDir: string): Promise<DataMode | null> {
  const text = await textOf(layout(dataDir).mode);
  return text === null ? null : modeSchema.parse(JSON.parse(text)).mode;
}

/** Gives a new data folder its mode, or throws `StoreFault("mode")` where it has the other one. */
export async function claimMode(dataDir: string, mode: DataMode): Promise<void> {
  const known = await readMode(dataDir);
  if (known === mode) return;
  if (known !== null) throw new StoreFault("mode");
  const { mode: path } = layout(dataDir);
  await writeDurably(path, `${path}.next`, `${JSON.stringify({ mode })}\n`);
}
