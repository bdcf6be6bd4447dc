import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { constants, type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { type Delivery, SourceFault } from "#server/sources/define.ts";
import { unlessAbsent } from "#server/store/absent.ts";
import { sha256Of } from "#server/store/durable.ts";
import type { Effects } from "./plan.ts";

/** Largest file that is read, in bytes. */
const mostBytes = 200 * 1024 * 1024;
/** A file that is the same twice with this between is no longer being written. */
const looksApartMs = 1000;

/** Where a file lies. */
type Place = { folder: string; name: string };

/** A file as it was at one moment. */
export type Look = { size: number; changedAt: number; sha256: string; at: number };

type Clock = Pick<Effects, "ticks">;

async function opened(path: string): Promise<FileHandle> {
  try {
    // A link is not followed, and a pipe that nobody writes to is not waited for.
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === "ELOOP") throw new SourceFault("unsafe-file", "Det er en genvej; læg selve filen i indbakken.");
    if (code === "ENOENT") throw new SourceFault("unreadable", "Filen findes ikke.");
    throw new SourceFault("unreadable", `Filen kan ikke åbnes (${code}).`);
  }
}

async function sizeOf(file: FileHandle): Promise<{ size: number; changedAt: number }> {
  const met = await file.stat();
  if (!met.isFile()) throw new SourceFault("unsafe-file", "Det er ikke en fil.");
  if (met.size > mostBytes) throw new SourceFault("too-large", "Filen er større end 200 MB.");
  return { size: met.size, changedAt: met.mtimeMs };
}

/** One look at a file: size, time and hash, holding a little of it at a time. Throws `SourceFault`. */
export async function lookAt({ folder, name }: Place, { ticks }: Clock): Promise<Look> {
  const file = await opened(join(folder, name));
  try {
    const met = await sizeOf(file);
    const hash = createHash("sha256");
    for await (const chunk of file.createReadStream({ autoClose: false, end: mostBytes })) hash.update(chunk);
    return { ...met, sha256: hash.digest("hex"), at: ticks() };
  } finally {
    await file.close();
  }
}

/** Every byte by one handle, no more than it said to hold. */
async function bytesOf(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let read = 0;
  while (read < size) {
    const { bytesRead } = await file.read(bytes, read, size - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

/** What `<file>.sha256` says, where there is one: the hash alone, or as `sha256sum` writes it. */
async function agreedHash(path: string): Promise<string | null> {
  const file = await open(`${path}.sha256`, constants.O_RDONLY | constants.O_NOFOLLOW).catch(unlessAbsent(null));
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    return /^\uFEFF?\\?([0-9a-f]{64})\b/i.exec(buffer.toString("utf8", 0, bytesRead))?.[1]?.toLowerCase() ?? "";
  } finally {
    await file.close();
  }
}

export const contentTypeOf = (name: string) => (/\.csv$/i.test(name) ? "text/csv" : "application/octet-stream");

/**
 * A file that is the same as at the first look, read once by one handle and held to its checksum where it has one.
 * Throws `SourceFault` where it is still being written, is not what its checksum says, or is no file of its own.
 */
export async function take(
  { folder, name }: Place,
  first: Look,
  effects: Pick<Effects, "now" | "ticks" | "sleep">,
): Promise<Delivery> {
  const path = join(folder, name);
  const early = looksApartMs - (effects.ticks() - first.at);
  if (early > 0) await effects.sleep(early);
  const file = await opened(path);
  try {
    const before = await sizeOf(file);
    const bytes = await bytesOf(file, before.size);
    const after = await sizeOf(file);
    const isSame = [before, after].every(({ size, changedAt }) => size === first.size && changedAt === first.changedAt);
    if (!isSame || sha256Of(bytes) !== first.sha256)
      throw new SourceFault("still-growing", "Filen skrives stadig; den tages, når den er færdig.");
    const agreed = await agreedHash(path);
    if (agreed !== null && agreed !== first.sha256)
      throw new SourceFault("checksum-differs", "Filen svarer ikke til sin .sha256; den er ændret eller ikke hel.");
    return {
      name,
      request: { method: "GET", url: `file:${name}`, body: null },
      response: { status: 200, contentType: contentTypeOf(name), requestId: null },
      bytes,
      fetchedAt: effects.now().toISOString(),
    };
  } finally {
    await file.close();
  }
}
