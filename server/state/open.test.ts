import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Refusal } from "#shared/refusal.ts";
import { openState, stateFile } from "./open.ts";

let dataDir = "";
const opened: ReturnType<typeof openState>[] = [];
let faults: unknown[] = [];
let count = 0;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "overblik-state-"));
  faults = [];
  count = 0;
});
afterEach(async () => {
  for (const state of opened.splice(0)) await state.close();
  await rm(dataDir, { recursive: true, force: true });
});

function state(mode: "demo" | "live" = "demo") {
  const one = openState({
    dataDir,
    mode,
    now: () => new Date("2026-09-15T07:00:00Z"),
    newId: () => `id-${(count += 1)}`,
    onFault: (sentence, cause) => faults.push([sentence, cause]),
  });
  opened.push(one);
  return one;
}

const noted: { id: string; version: number }[] = [];
const record = (line: { id: string; version: number }) => {
  noted.push(line);
  return Promise.resolve();
};
const target = {
  indicator: "gross-unemployment",
  area: "000",
  value: 85_000.5,
  from: "2026M01",
  to: "2026M12",
  label: "Budget 2026",
};
const isDown = (error: unknown) => error instanceof Refusal && error.code === "kept-down";

test("what is kept is there after a restart, for its owner alone", async () => {
  const first = state();
  await first.keepPreference("demo:viewer", { key: "watch", version: 0, value: ["gross-unemployment"] }, record);
  await first.keep("own-target", "demo:viewer", { id: null, version: 0, content: target }, record);
  await first.close();
  const again = state();
  expect(await again.preferences("demo:viewer")).toEqual({ watch: { value: ["gross-unemployment"], version: 1 } });
  expect(await again.preferences("demo:manager")).toEqual({});
  expect(await again.list("own-target", "demo:viewer", "gross-unemployment")).toEqual([
    {
      id: "id-1",
      content: target,
      version: 1,
      by: "demo:viewer",
      isOwn: true,
      createdAt: "2026-09-15T07:00:00.000Z",
      changedAt: "2026-09-15T07:00:00.000Z",
    },
  ]);
  expect(await again.list("own-target", "demo:manager", "gross-unemployment")).toEqual([]);
});

test("a change of an old version is a conflict that brings what is kept", async () => {
  const store = state();
  const keep = (version: number, value: string[]) =>
    store.keepPreference("demo:viewer", { key: "watch", version, value }, record);
  await keep(0, ["a"]);
  expect(await keep(1, ["b"])).toEqual({ outcome: "kept", entry: { value: ["b"], version: 2 } });
  expect(await keep(1, ["c"])).toEqual({ outcome: "conflict", entry: { value: ["b"], version: 2 } });
  expect(await keep(0, ["d"])).toEqual({ outcome: "conflict", entry: { value: ["b"], version: 2 } });
});

test("an entry changed or removed by an old version stays, and one that is gone is told as gone", async () => {
  const store = state();
  const keep = (id: string | null, version: number, label: string) =>
    store.keep("own-target", "demo:viewer", { id, version, content: { ...target, label } }, record);
  await keep(null, 0, "first");
  expect(await keep("id-1", 1, "second")).toMatchObject({ outcome: "kept", entry: { version: 2 } });
  const stale = { outcome: "conflict", entry: { version: 2, content: { label: "second" } } };
  expect(await keep("id-1", 1, "third")).toMatchObject(stale);
  expect(await store.remove("own-target", "demo:viewer", { id: "id-1", version: 1 }, record)).toMatchObject(stale);
  expect(await store.remove("own-target", "demo:viewer", { id: "id-1", version: 2 }, record)).toMatchObject({
    outcome: "kept",
  });
  expect(await keep("id-1", 2, "fourth")).toEqual({ outcome: "conflict", entry: null });
});

test("an annotation is read by all and changed by who wrote it", async () => {
  const store = state();
  const content = { indicator: "gross-unemployment", area: null, period: "2026M07", text: "Ny ordning fra juli" };
  await store.keep("annotation", "demo:viewer", { id: null, version: 0, content }, record);
  const [seen] = await store.list("annotation", "demo:manager", "gross-unemployment");
  expect(seen).toMatchObject({ content, by: "demo:viewer", isOwn: false });
  expect(await store.list("annotation", "demo:manager", null)).toEqual([]);
  const other = store.remove("annotation", "demo:manager", { id: "id-1", version: 1 }, record);
  expect(await other).toEqual({ outcome: "conflict", entry: null });
  expect(await store.list("annotation", "demo:manager", "gross-unemployment")).toHaveLength(1);
});

test("one more than may be kept is refused with how many may", async () => {
  const store = state();
  const view = { title: "Ledighed", address: "/?omraade=751" };
  const keep = () => store.keep("saved-view", "demo:viewer", { id: null, version: 0, content: view }, record);
  await Promise.all(Array.from({ length: 100 }, keep));
  await expect(keep()).rejects.toMatchObject({ code: "kept-too-many", values: { most: 100 } });
  expect(await store.list("saved-view", "demo:viewer", null)).toHaveLength(100);
});

test("no record, nothing kept; and the store goes on", async () => {
  const store = state();
  const unrecorded = () => Promise.reject(new Error("disk full"));
  const keep = store.keepPreference("demo:viewer", { key: "watch", version: 0, value: ["a"] }, unrecorded);
  await expect(keep).rejects.toThrow("disk full");
  expect(await store.preferences("demo:viewer")).toEqual({});
  expect(faults).toEqual([]);
});

test("two who change at once: one is kept, the other told", async () => {
  const store = state();
  const keep = (value: string) =>
    store.keepPreference("demo:viewer", { key: "watch", version: 0, value: [value] }, record);
  const outcomes = await Promise.all([keep("a"), keep("b")]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["kept", "conflict"]);
});

test("a value that is no longer understood is as if never kept, and is replaced", async () => {
  const first = state();
  await first.keepPreference("demo:viewer", { key: "watch", version: 0, value: ["a"] }, record);
  await first.close();
  const file = new Libsql(stateFile(dataDir, "demo"));
  file.exec(`update preference set value = '{"from":"another time"}'`);
  file.close();
  const again = state();
  expect(await again.preferences("demo:viewer")).toEqual({});
  expect(await again.keepPreference("demo:viewer", { key: "watch", version: 0, value: ["b"] }, record)).toMatchObject({
    outcome: "kept",
  });
  expect(await again.preferences("demo:viewer")).toEqual({ watch: { value: ["b"], version: 2 } });
});

test("a store that cannot be opened is refused with a sentence, told to the log, and taken up again unaided", async () => {
  await writeFile(join(dataDir, "state"), "a file where a folder should be");
  const store = state();
  await expect(store.preferences("demo:viewer")).rejects.toSatisfy(isDown);
  expect(await store.isAnswering()).toBe(false);
  expect(faults).toHaveLength(2);
  await rm(join(dataDir, "state"));
  expect(await store.isAnswering()).toBe(true);
  expect(await store.preferences("demo:viewer")).toEqual({});
});

test("closing leaves all in one file, and a file that is no database is not answered from", async () => {
  const store = state();
  expect(await store.isAnswering()).toBe(true);
  await store.close();
  expect((await stat(`${stateFile(dataDir, "demo")}-wal`)).size).toBe(0);
  await writeFile(stateFile(dataDir, "demo"), "not a database, but as long as the head of one would be".repeat(20));
  expect(await state().isAnswering()).toBe(false);
});

test("demonstration and live are two files, and one of the other mode is not opened", async () => {
  const demo = state("demo");
  await demo.keepPreference("x", { key: "watch", version: 0, value: ["a"] }, record);
  expect(await state("live").preferences("x")).toEqual({});
  await demo.close();
  const file = new Libsql(stateFile(dataDir, "demo"));
  file.exec("update store set mode = 'live'");
  file.close();
  expect(await state("demo").isAnswering()).toBe(false);
});

test("a process killed while it writes leaves every change it told of, and none by halves", async () => {
  const writer = fork(join(import.meta.dirname, "killed.testing.ts"), [dataDir], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const told: number[] = [];
  writer.on("message", (version: number) => {
    told.push(version);
    if (version === 40) writer.kill("SIGKILL");
  });
  await once(writer, "exit");
  const { watch, overview } = await state().preferences("demo:viewer");
  expect(watch?.version).toBeGreaterThanOrEqual(Math.max(...told));
  expect(watch?.value).toHaveLength(24);
  expect(new Set(watch?.value)).toEqual(new Set([`v${watch?.version}`]));
  expect(overview).toBeUndefined();
  const file = new Libsql(stateFile(dataDir, "demo"));
  expect(file.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
  file.close();
});
