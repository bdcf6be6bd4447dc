import { spawn } from "node:child_process";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AuditLine } from "./chain.ts";
import { openAudit } from "./record.ts";

const now = () => new Date("2026-09-15T07:00:00Z");
const line = (subject: string): AuditLine => ({
  actor: "demo",
  role: "viewer",
  action: "export",
  subject,
  generation: 3,
  detail: { format: "csv", cells: 12 },
});

let dir = "";
const path = () => join(dir, "state", "audit.jsonl");
const linesOnDisk = async () => (await readFile(path(), "utf8")).trimEnd().split("\n");

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "overblik-audit-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const written = async (...subjects: string[]) => {
  const audit = await openAudit(dir, now);
  for (const subject of subjects) await audit.record(line(subject));
  await audit.close();
};

const verdict = async () => {
  const audit = await openAudit(dir, now);
  const found = await audit.verify();
  await audit.close();
  return found;
};

test("an entry is one line with its number, its time and the hash of the one before", async () => {
  await written("gross-unemployment", "employees");
  const [first, second] = (await linesOnDisk()).map((text) => JSON.parse(text));
  expect(first).toMatchObject({
    counter: 1,
    at: "2026-09-15T07:00:00.000Z",
    previous: "0".repeat(64),
    action: "export",
  });
  expect(second).toMatchObject({ counter: 2, previous: first.hash, subject: "employees" });
});

test("the chain goes on after the audit is opened again", async () => {
  await written("a");
  await written("b");
  expect(await verdict()).toMatchObject({ ok: true, entries: 2, head: { counter: 2 } });
});

test("an empty audit is whole", async () => {
  expect(await verdict()).toMatchObject({ ok: true, entries: 0 });
});

test("lines recorded at once keep their order and are all there", async () => {
  const audit = await openAudit(dir, now);
  await Promise.all(Array.from({ length: 200 }, (_, at) => audit.record(line(`s${at}`))));
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 200 });
  await audit.close();
  expect(JSON.parse((await linesOnDisk())[199]!).subject).toBe("s199");
});

const tampered: [string, (lines: string[]) => string[], number, string][] = [
  ["an edit", ([a, b, c]) => [a!, b!.replace('"cells":12', '"cells":13'), c!], 2, "changed"],
  ["a deletion", ([a, , c]) => [a!, c!], 2, "out-of-order"],
  ["an insertion", ([a, b, c]) => [a!, b!, b!, c!], 3, "out-of-order"],
  ["a swap", ([a, b, c]) => [b!, a!, c!], 1, "out-of-order"],
  ["a key written twice", ([a, b, c]) => [a!, b!.replace("{", '{"action":"denied",'), c!], 2, "changed"],
  ["text that is no entry", ([a, b]) => [a!, b!, "hello"], 3, "not-an-entry"],
  ["a removed beginning renumbered", ([, b, c]) => [b!.replace('"counter":2', '"counter":1'), c!], 1, "chain-broken"],
];

test.each(tampered)("%s is found, with its line", async (_, change, at, fault) => {
  await written("a", "b", "c");
  await writeFile(path(), `${change(await linesOnDisk()).join("\n")}\n`);
  expect(await verdict()).toEqual({ ok: false, line: at, fault });
});

test("a last line cut short is cut off, and an entry says so", async () => {
  await written("a", "b");
  await appendFile(path(), '{"action":"exp');
  await written("c");
  expect((await linesOnDisk()).map((text) => JSON.parse(text).action)).toEqual([
    "export",
    "export",
    "recovered",
    "export",
  ]);
  expect(await verdict()).toMatchObject({ ok: true, entries: 4 });
});

test("line feeds and control signs in a field stay inside their entry", async () => {
  await written('x\r\n{"action":"publish"}\u001b[31m\u2028');
  expect(await linesOnDisk()).toHaveLength(1);
  expect(await verdict()).toMatchObject({ ok: true, entries: 1 });
});

test("a damaged last line stops every record", async () => {
  await written("a");
  await appendFile(path(), "damaged\n");
  await expect(written("b")).rejects.toThrow("not an entry");
});

test("a line after closing is refused", async () => {
  const audit = await openAudit(dir, now);
  await audit.close();
  await expect(audit.record(line("late"))).rejects.toThrow("closed");
});

test("two processes write one whole chain", async () => {
  const script = `
    import { openAudit } from ${JSON.stringify(join(import.meta.dirname, "record.ts"))};
    const audit = await openAudit(${JSON.stringify(dir)}, () => new Date("2026-09-15T07:00:00Z"));
    for (let at = 0; at < 25; at += 1) await audit.record(${JSON.stringify(line("other"))});
    await audit.close();`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { stdio: "inherit" });
  const ended = new Promise((done) => child.on("exit", done));
  const audit = await openAudit(dir, now);
  for (let at = 0; at < 25; at += 1) {
    await audit.record(line("own"));
    await new Promise((done) => setTimeout(done, 20));
  }
  expect(await ended).toBe(0);
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 50 });
  await audit.close();
});

test("a process killed while it writes leaves a whole chain with every line it was told is on disk", async () => {
  const script = `
    import { openAudit } from ${JSON.stringify(join(import.meta.dirname, "record.ts"))};
    const audit = await openAudit(${JSON.stringify(dir)}, () => new Date("2026-09-15T07:00:00Z"));
    for (let at = 1; ; at += 1) {
      await audit.record(${JSON.stringify(line("killed"))});
      process.stdout.write(at + "\\n");
    }`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
  let told = "";
  await new Promise<void>((done) => {
    child.stdout.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      if (told.split("\n").length > 60) child.kill("SIGKILL");
    });
    child.on("exit", () => done());
  });
  const acknowledged = Number(told.trimEnd().split("\n").at(-1));
  const audit = await openAudit(dir, now);
  await audit.record(line("after"));
  const found = await audit.verify();
  await audit.close();
  expect(found).toMatchObject({ ok: true });
  const kept = (await linesOnDisk()).map((text) => JSON.parse(text).subject);
  expect(kept.filter((subject) => subject === "killed").length).toBeGreaterThanOrEqual(acknowledged);
  expect(kept.at(-1)).toBe("after");
});
