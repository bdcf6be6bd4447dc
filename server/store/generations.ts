import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { DataMode } from "#shared/words.ts";
import { unlessAbsent } from "./absent.ts";
import { writeDurably } from "./durable.ts";
import { generationManifest, layout } from "./layout.ts";
import { type Generation, generationSchema } from "./manifest.ts";
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

/** One generation's manifest; null where there is none. Rejects where it is not readable. */
export async function readGeneration(dataDir: string, number: number): Promise<Generation | null> {
  const text = await textOf(join(dataDir, generationManifest(number)));
  return text === null ? null : generationSchema.parse(JSON.parse(text));
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
