import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";

async function syncPath(path: string): Promise<void> {
  const entry = await open(path, "r");
  try {
    await entry.sync();
  } finally {
    await entry.close();
  }
}

/** Moves a finished file to its place: its bytes are on disk before its name is, its name before this resolves. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await syncPath(from);
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncPath(dirname(to));
}

/** Writes a file so that a reader finds the old one or the whole new one. `staged` lies on the same disk. */
export async function writeDurably(path: string, staged: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(staged), { recursive: true });
  const file = await open(staged, "w");
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
  await moveDurably(staged, path);
}

export const sha256Of = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** SHA-256 of a file's bytes, in hex. Rejects where it cannot be read. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1_048_576 }), hash);
  return hash.digest("hex");
}
