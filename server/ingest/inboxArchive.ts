import { copyFile, link, lstat, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unlessAbsent } from "#server/store/absent.ts";
import { moveDurably, sha256OfFile, writeDurably } from "#server/store/durable.ts";

/** A file that was taken from the inbox, and what became of it. */
export type Taken = {
  name: string;
  dataset: string;
  sha256: string;
  size: number;
  takenAt: string;
  outcome: "published" | "unchanged" | "quarantined";
  /** Release that it was published as, or that it would have been. */
  release: string;
};

const hiddenAs = ".taget-";

const hasCode = (cause: unknown, code: string) => cause instanceof Error && "code" in cause && cause.code === code;

/** Gives a file its own name again unless there is another of that name. Some shares of files know no links. */
async function putBack(hidden: string, path: string): Promise<void> {
  try {
    await link(hidden, path);
    await rm(hidden);
  } catch (cause) {
    if (hasCode(cause, "EEXIST")) return;
    if ((await lstat(path).catch(unlessAbsent(null))) === null) await rename(hidden, path);
  }
}

/** Puts back files that a killed run had begun to move away. Where the name has been taken since, it waits. */
export async function restoreTaken(folder: string): Promise<void> {
  for (const hidden of await readdir(folder).catch(unlessAbsent([])))
    if (hidden.startsWith(hiddenAs)) await putBack(join(folder, hidden), join(folder, hidden.slice(hiddenAs.length)));
}

/** Moves a file, to another disk if need be. */
async function moveAnywhere(from: string, to: string): Promise<void> {
  try {
    await moveDurably(from, to);
  } catch (cause) {
    if (!hasCode(cause, "EXDEV")) throw cause;
    await copyWhole(from, to);
    await rm(from);
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, `${to}.delvis`);
  await moveDurably(`${to}.delvis`, to);
}

const endingOf = (name: string) => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "bin";

type Taking = Pick<Taken, "name" | "takenAt" | "outcome" | "release">;
type Note = Pick<Taken, "dataset" | "sha256" | "size"> & { takings: readonly Taking[] };

async function noteIn(path: string): Promise<Note | null> {
  const text = await readFile(path, "utf8").catch(unlessAbsent(null));
  return text === null ? null : JSON.parse(text);
}

/** Notes beside an archived file that it was taken, once more if it was before. */
export async function noteTaking(archive: string, taken: Taken): Promise<void> {
  const { dataset, sha256, size, name, takenAt, outcome, release } = taken;
  const path = join(archive, dataset, `${sha256}.json`);
  const before = (await noteIn(path)) ?? { dataset, sha256, size, takings: [] };
  const told = { ...before, takings: [...before.takings, { name, takenAt, outcome, release }] };
  await writeDurably(path, `${path}.delvis`, `${JSON.stringify(told, null, 1)}\n`);
}

/** The file of a table that was taken last, where it was quarantined: its name, hash and place. Null where it was not. */
export async function lastQuarantined(archive: string, dataset: string) {
  const folder = join(archive, dataset);
  let last: { note: Note; notedAt: number } | null = null;
  for (const name of await readdir(folder).catch(unlessAbsent([]))) {
    if (!/^[0-9a-f]{64}\.json$/.test(name)) continue;
    const [note, { mtimeMs: notedAt }] = [await noteIn(join(folder, name)), await stat(join(folder, name))];
    if (note && notedAt > (last?.notedAt ?? 0)) last = { note, notedAt };
  }
  const taking = last?.note.takings.at(-1);
  if (!last || taking?.outcome !== "quarantined") return null;
  const { sha256 } = last.note;
  return { name: taking.name, sha256, path: join(folder, `${sha256}.${endingOf(taking.name)}`) };
}

/**
 * Moves a file that was taken from the inbox to `<archive>/<dataset>/<sha256>.<ending>`, with a note of each time it was
 * taken beside it. A file that has been replaced since it was read stays in the inbox; what was read is archived all the
 * same, from where the run has `kept` it. Rejects where the inbox cannot be written to.
 */
export async function archiveTaken(archive: string, folder: string, taken: Taken, kept: string): Promise<void> {
  const { name, dataset, sha256 } = taken;
  const archived = join(archive, dataset, `${sha256}.${endingOf(name)}`);
  const [path, hidden] = [join(folder, name), join(folder, `${hiddenAs}${name}`)];
  await mkdir(dirname(archived), { recursive: true });
  await noteTaking(archive, taken);
  // From here on nobody can put another file in its place unseen.
  await rename(path, hidden).catch(unlessAbsent(undefined));
  const found = await sha256OfFile(hidden).catch(unlessAbsent(null));
  if (found !== sha256) {
    if (found !== null) await putBack(hidden, path);
    await copyWhole(kept, archived);
    return;
  }
  await rm(`${path}.sha256`, { force: true });
  await moveAnywhere(hidden, archived);
}
