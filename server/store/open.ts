import { watch } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import pLimit from "p-limit";
import type { DataMode } from "#shared/words.ts";
import { unlessAbsent } from "./absent.ts";
import { serveArchived } from "./archive.ts";
import { type KnownReleases, numbersIn, readGeneration, readMode, readPointer } from "./generations.ts";
import { layout } from "./layout.ts";
import type { Generation } from "./manifest.ts";
import { type Outcomes, readOutcomes } from "./outcomes.ts";
import { type Means, type Serving, serve } from "./serving.ts";
import { type RawRows, type Statement, type Store, StoreFault } from "./store.ts";

export type StoreOptions = {
  dataDir: string;
  mode: DataMode;
  memoryLimit?: string;
  /** Threads of one generation's engine beside those that the reads in flight bring: one core a read, so 1 is enough. */
  threads?: number;
  deadlineMs?: number;
  /** Reads at once; as many as there are cores. */
  inFlight?: number;
  /** How often the pointer is looked at, beside the file system's own notice. */
  pollMs?: number;
  /** Told when a generation cannot be served, and which is served instead. */
  onFault?: (sentence: string, cause: unknown) => void;
};

/** What tells one file from the one that took its place; empty where there is none. */
async function markOf(path: string): Promise<string> {
  const found = await stat(path).catch(unlessAbsent(null));
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : "";
}

/** Older generations kept open for questions "as known on". They are read from their archives, which takes little. */
const openOlder = 4;

/**
 * Opens the store for reading and follows its pointer. A generation whose file is not as published is never served: the
 * one before it is. Throws `StoreFault("mode")` where the data folder is of the other mode.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, mode, pollMs = 2000 } = options;
  const cores = availableParallelism();
  const onFault =
    options.onFault ??
    ((sentence: string, cause: unknown) => {
      process.emitWarning(sentence, { detail: String(cause) });
    });
  const means: Means = {
    limits: { memoryLimit: options.memoryLimit ?? "1GB", threads: options.threads ?? 1 },
    deadlineMs: options.deadlineMs ?? 10_000,
    slots: pLimit(options.inFlight ?? cores),
  };
  const known = await readMode(dataDir);
  if (known !== null && known !== mode) throw new StoreFault("mode");

  const { generations, pointer: pointerPath, outcomes: outcomesPath } = layout(dataDir);
  const watched = new Set([pointerPath, outcomesPath].map((path) => basename(path)));
  await mkdir(generations, { recursive: true });
  const manifests = new Map<number, Generation>();
  const releases: KnownReleases = new Map();
  const older = new Map<number, Promise<Serving>>();
  const listeners = new Set<(generation: Generation) => void>();
  let history: readonly Generation[] = [];
  let serving: Serving | null = null;
  let seen = "";
  let outcomes: Outcomes = {};
  let outcomesSeen = "";
  let isClosed = false;

  const learn = async (highest: number) => {
    for (const number of await numbersIn(dataDir)) {
      if (number > highest || manifests.has(number)) continue;
      try {
        const manifest = await readGeneration(dataDir, number, releases);
        if (manifest?.mode === mode) manifests.set(number, manifest);
        else onFault(`generation ${number} is not of the mode ${mode}`, null);
      } catch (cause) {
        onFault(`the manifest of generation ${number} cannot be read`, cause);
      }
    }
    history = [...manifests.values()].toSorted((a, b) => b.number - a.number);
  };

  const switchTo = (next: Serving) => {
    const before = serving;
    serving = next;
    before?.retire().catch((cause: unknown) => onFault("a generation could not be closed", cause));
    for (const listener of listeners) listener(next.generation);
  };

  const refreshOutcomes = async () => {
    const mark = await markOf(outcomesPath);
    if (mark === outcomesSeen || isClosed) return;
    outcomesSeen = mark;
    outcomes = await readOutcomes(dataDir);
  };

  /** The newest generation has its file or is damaged; that of an older one may have been pruned. */
  const opened = async (generation: Generation, highest: number) => {
    const isPruned = generation.number < highest && (await markOf(join(dataDir, generation.file))) === "";
    return isPruned ? serveArchived(dataDir, generation, means) : serve(dataDir, generation, means);
  };

  const refresh = async () => {
    const mark = await markOf(pointerPath);
    if (mark === seen || isClosed) return;
    seen = mark;
    const pointer = await readPointer(dataDir);
    if (!pointer) return;
    await learn(pointer.highest);
    if (!manifests.has(pointer.number)) onFault(`generation ${pointer.number} is missing`, null);
    for (const generation of history.filter(({ number }) => number <= pointer.number)) {
      if (serving?.generation.number === generation.number) return;
      try {
        switchTo(await opened(generation, pointer.highest));
        return;
      } catch (cause) {
        onFault(`generation ${generation.number} is damaged and is not served`, cause);
      }
    }
  };

  let refreshing: Promise<void> = Promise.resolve();
  const look = () => {
    refreshing = refreshing
      .then(refreshOutcomes)
      .catch((cause: unknown) => onFault("what became of the datasets cannot be read", cause))
      .then(refresh)
      .catch((cause: unknown) => onFault("the store's pointer cannot be read", cause));
    return refreshing;
  };
  await look();

  const timer = setInterval(() => void look(), pollMs).unref();
  const watcher = watch(generations, { persistent: false }, (_, name) => {
    if (name === null || watched.has(name)) void look();
  });
  watcher.on("error", (cause) => onFault("the store's folder cannot be watched; it is polled", cause));

  const readOlder = (number: number, statement: Statement): Promise<RawRows> => {
    const generation = manifests.get(number);
    if (!generation) return Promise.reject(new StoreFault("not-ready"));
    const open = older.get(number) ?? serveArchived(dataDir, generation, means);
    older.delete(number);
    older.set(number, open);
    const [oldest] = older;
    // The read is attached before any later eviction can be, so it begins before the file is closed.
    const read = open.then(
      (old) => old.read(statement),
      (cause: unknown) => {
        if (older.get(number) === open) older.delete(number);
        onFault(`generation ${number} is damaged and is not served`, cause);
        throw new StoreFault("failed", { cause });
      },
    );
    if (older.size > openOlder && oldest) {
      older.delete(oldest[0]);
      oldest[1]
        .then((old) => old.retire())
        .catch((cause: unknown) => onFault(`generation ${oldest[0]} could not be closed`, cause));
    }
    return read;
  };

  return {
    current: () => serving?.generation ?? null,
    read: async (statement, at) => {
      if (!serving || isClosed) throw new StoreFault("not-ready");
      if (at === undefined || at === serving.generation.number) return serving.read(statement);
      return readOlder(at, statement);
    },
    history: () => history,
    onSwitch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    outcomes: () => outcomes,
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      watcher.close();
      await refreshing;
      const opened = await Promise.allSettled(older.values());
      for (const one of opened) if (one.status === "fulfilled") await one.value.retire();
      await serving?.retire();
    },
  };
}
