import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "main.ts"), "--port", "0"], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, DEMO_CLOCK: "2026-09-15T09:00:00+02:00", ...env },
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess): Promise<Record<string, string>> {
  const [line]: string[] = await once(createInterface({ input: child.stdout! }), "line");
  return JSON.parse(line!);
}

test("both simulators answer where the first line says, until the input closes", async () => {
  const child = start();
  const { dst, jobindsats, clock } = await firstLine(child);
  expect(clock).toBe("2026-09-15T09:00:00+02:00");
  expect((await fetch(`${dst}/tables?lang=da&format=JSON`)).status).toBe(200);
  expect((await fetch(`${jobindsats}/tables`, { headers: { Authorization: "Bearer demo" } })).status).toBe(200);
  child.stdin.end();
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("SIGTERM ends them", async () => {
  const child = start();
  await firstLine(child);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("in live mode there is no demonstration", async () => {
  const child = start({ DATA_MODE: "live" });
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
});
