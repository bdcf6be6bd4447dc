import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeWriteLock } from "./lock.ts";

const holding = `
  const { takeWriteLock } = await import(${JSON.stringify(join(import.meta.dirname, "lock.ts"))});
  console.log((await takeWriteLock(process.argv[1])) === null ? "refused" : "held");
  setInterval(() => {}, 1000);
`;

async function holderOf(folder: string) {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", holding, folder], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: join(import.meta.dirname, "../.."),
  });
  const said: unknown[] = await once(child.stdout, "data");
  return { child, said: String(said[0]).trim() };
}

test("the right to write is one process's, and a dead holder's successor has it at once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "overblik-lock-"));
  const { child, said } = await holderOf(folder);
  expect(said).toBe("held");
  expect(await takeWriteLock(folder)).toBeNull();
  child.kill("SIGKILL");
  await once(child, "exit");
  const began = performance.now();
  const lock = await takeWriteLock(folder);
  expect(lock).not.toBeNull();
  expect(performance.now() - began).toBeLessThan(3000);
  expect(await takeWriteLock(folder)).toBeNull();
  await lock?.release();
  const next = await takeWriteLock(folder);
  expect(next?.isLost()).toBe(false);
  await next?.release();
  await rm(folder, { recursive: true, force: true });
});

test("a holder that was killed before it wrote its name holds nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "overblik-lock-"));
  await mkdir(join(folder, "workspace/ingest.lock"), { recursive: true });
  const lock = await takeWriteLock(folder);
  expect(lock).not.toBeNull();
  await lock?.release();
  expect(await readdir(join(folder, "workspace"))).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});
