import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import { unlessAbsent } from "./absent.ts";
import { layout } from "./layout.ts";

/** The right to write in a data folder, held by one process at a time. */
export type WriteLock = {
  /** Whether the right has been lost, by a process that stood still for longer than the lock lasts. */
  isLost: () => boolean;
  release: () => Promise<void>;
};

const lastsMs = 30_000;
const self = `${hostname()} ${String(process.pid)} ${String(performance.timeOrigin)}`;

/**
 * Whether a holder is known to be dead: of this machine, and no process any more. A holder elsewhere may live. Without
 * a name it died in its turn, between taking the lock and writing its name.
 */
function isDead(holder: string): boolean {
  if (holder === "") return true;
  const [host, pid] = holder.split(" ");
  if (host !== hostname() || !(Number(pid) > 0) || holder === self) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "ESRCH";
  }
}

const isHeld = (cause: unknown) => cause instanceof Error && "code" in cause && cause.code === "ELOCKED";

/**
 * Takes the right to write; null where another process has it. A holder that was killed holds nothing: its successor
 * need not wait for the lock to run out.
 */
export async function takeWriteLock(dataDir: string): Promise<WriteLock | null> {
  const { workspace } = layout(dataDir);
  await mkdir(workspace, { recursive: true });
  const holder = join(workspace, "ingest.holder");
  const lockfilePath = join(workspace, "ingest.lock");
  // Takers and leavers go one at a time, so that two never succeed the same dead holder.
  const takeTurn = () =>
    lock(dataDir, {
      lockfilePath: join(workspace, "ingest.turn"),
      stale: 2000,
      retries: { retries: 100, minTimeout: 20, maxTimeout: 50 },
    });
  const endTurn = await takeTurn();
  try {
    if (isDead(await readFile(holder, "utf8").catch(unlessAbsent(""))))
      await rm(lockfilePath, { recursive: true, force: true });
    let isLost = false;
    const release = await lock(workspace, {
      lockfilePath,
      stale: lastsMs,
      update: 2000,
      onCompromised: () => {
        isLost = true;
      },
    });
    await writeFile(holder, self);
    return {
      isLost: () => isLost,
      release: async () => {
        if (isLost) return;
        const endLastTurn = await takeTurn();
        await rm(holder, { force: true });
        await release();
        await endLastTurn();
      },
    };
  } catch (cause) {
    if (isHeld(cause)) return null;
    throw cause;
  } finally {
    await endTurn();
  }
}
