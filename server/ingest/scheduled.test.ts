import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Source } from "#server/sources/define.ts";
import { readCalendar, type ReleaseCalendar } from "#server/store/calendar.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import { townSource } from "./fixtures/townSource.ts";
import { scheduledOf } from "./scheduled.ts";

const town = townSource(() => "");
const laid = (id: string): Source => ({ ...town, id, address: null, contracts: [] });
const told = (source: string, updatedAt: string | null, nextUpdate: string | null) => ({
  source,
  toldAt: "2026-09-15T07:00:00.000Z",
  updatedAt,
  nextUpdate,
  lastPeriod: null,
});

test("a source is looked at when any of its tables is announced, and not for one that has come", () => {
  const known: ReleaseCalendar = {
    sources: { town: { lookedAt: "2026-09-15T07:00:00.000Z", failures: 0 } },
    datasets: {
      a: told("town", "2026-08-21T08:00:00+02:00", "2026-09-21"),
      b: told("town", "2026-08-10T08:00:00+02:00", "2026-09-10"),
      come: told("town", "2026-08-10T08:00:00+02:00", "2026-08-10"),
      unannounced: told("town", "2026-08-10T08:00:00+02:00", null),
      other: told("elsewhere", null, "2026-09-30"),
    },
  };
  const { calendar, lastLooks } = scheduledOf([town], known);
  expect(calendar).toEqual([{ id: "town", kind: "address", announced: ["2026-09-10", "2026-09-21"] }]);
  expect(lastLooks["town"]).toEqual({ lookedAt: "2026-09-15T07:00:00.000Z", failures: 0 });
});

test("what is laid in the inbox is looked for together, by the look that is longest ago; the product itself is not looked at", () => {
  const own: Source = { ...town, id: "overblik", address: null };
  const known: ReleaseCalendar = {
    sources: {
      at: { lookedAt: "2026-09-15T07:00:00.000Z", failures: 0 },
      aes: { lookedAt: "2026-09-15T06:00:00.000Z", failures: 0 },
    },
    datasets: {},
  };
  const { calendar, lastLooks } = scheduledOf([laid("at"), laid("aes"), own], known);
  expect(calendar).toEqual([{ id: "inbox", kind: "files", announced: [] }]);
  expect(lastLooks["inbox"]).toEqual({ lookedAt: "2026-09-15T06:00:00.000Z", failures: 0 });
  expect(scheduledOf([laid("at"), laid("nfa")], known).lastLooks["inbox"]).toBeUndefined();
});

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-scheduled-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the program looks at each source at once, notes down who did not answer, and stops cleanly when it is told to", async () => {
  const refusing = createServer((_, answer) => answer.writeHead(404).end()).listen(0, "127.0.0.1");
  await once(refusing, "listening");
  const at = refusing.address();
  const address = `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
  const child = spawn(process.execPath, ["--import", "tsx", "server/ingest/main.ts", "--schedule"], {
    cwd: join(import.meta.dirname, "../.."),
    env: {
      ...process.env,
      DATA_DIR: folder,
      DATA_MODE: "live",
      DST_URL: address,
      JOBINDSATS_URL: address,
      EUROSTAT_URL: address,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const ended = once(child, "exit");
  await expect
    .poll(async () => Object.keys((await readCalendar(folder)).sources), { timeout: 25_000, interval: 100 })
    .toEqual(expect.arrayContaining(["dst", "jobindsats", "eurostat", "at", "aes", "nfa", "dep"]));
  child.kill("SIGTERM");
  await ended;
  expect([child.exitCode, said.join("")]).toEqual([0, expect.stringContaining("Ingen kilde svarede.")]);
  const { sources } = await readCalendar(folder);
  expect([sources["dst"]?.failures, sources["jobindsats"]?.failures, sources["at"]?.failures]).toEqual([1, 1, 0]);
  expect(await readdir(join(folder, "workspace"))).not.toContain("ingest.holder");
  const lock = await takeWriteLock(folder);
  expect(lock).not.toBeNull();
  await lock?.release();
  refusing.close();
}, 60_000);
