import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aesFiles } from "./aesFiles.ts";
import { atFiles } from "./atFiles.ts";
import { depFiles } from "./depFiles.ts";
import { euoshaFiles } from "./euoshaFiles.ts";
import { nfaFiles } from "./nfaFiles.ts";
import { starFiles } from "./starFiles.ts";
import type { World } from "./world.ts";

/** A file that an agency lays in the inbox, in the form it has agreed to. */
export type InboxFile = { name: string; bytes: (world: World) => Uint8Array | Promise<Uint8Array> };

/** What the agencies without an interface deliver. */
export const inboxFiles: readonly InboxFile[] = [
  ...aesFiles,
  ...atFiles,
  ...nfaFiles,
  ...depFiles,
  ...euoshaFiles,
  ...starFiles,
];

type Delivered = { clock: string; names: readonly string[] };

/** What has been laid in the folder before: hidden, so that it is no delivery itself. */
const ledger = ".leveret.json";

async function deliveredTo(folder: string, clock: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, ledger), "utf8").catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  });
  if (text === null) return [];
  const told: Delivered = JSON.parse(text);
  return told.clock === clock ? told.names : [];
}

/** Writes under a hidden name first, so that no half file is ever met. */
async function put(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  const hidden = join(folder, `.${name.replace(/^\./, "")}.delvis`);
  await writeFile(hidden, bytes);
  await rename(hidden, join(folder, name));
}

/** Lays the agencies' files in the inbox, each once at each of the world's times. Answers the names that it laid there. */
export async function writeInbox(
  world: World,
  folder: string,
  files: readonly InboxFile[] = inboxFiles,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const before = await deliveredTo(folder, world.clock);
  const fresh = files.filter(({ name }) => !before.includes(name));
  for (const { name, bytes } of fresh) await put(folder, name, await bytes(world));
  const told: Delivered = { clock: world.clock, names: files.map(({ name }) => name) };
  if (fresh.length > 0) await put(folder, ledger, JSON.stringify(told));
  return fresh.map(({ name }) => name);
}
