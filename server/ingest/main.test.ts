import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeWriteLock } from "#server/store/lock.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-main-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ingest(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "server/ingest/main.ts", ...args], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, DATA_DIR: join(folder, "data"), DATA_MODE: "live", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  await once(child, "close");
  return { code: child.exitCode, said: said.join("") };
}

async function filesOf(persons: number | string): Promise<string> {
  const files = join(folder, "files");
  await mkdir(files, { recursive: true });
  const columns = ["Periode", "Område", "Varslinger, antal personer", "Varslinger, antal virksomheder"];
  const rows = [["2026M05", "Hele landet", persons, 17]];
  await writeFile(join(files, "varslinger.json"), JSON.stringify({ columns, rows }));
  return files;
}

test("a run says what it did and ends with 0 published, 0 unchanged, 1 stopped", async () => {
  const first = await ingest(["jobindsats", "--from", await filesOf(412)]);
  expect(first.said).toContain("jobindsats-y25i05: ny udgave · 2 celler, 2 nye");
  expect(first.said).toContain("Generation 1 er offentliggjort med 1 datasæt.");
  expect(first.code).toBe(0);

  const again = await ingest(["jobindsats", "--from", await filesOf(412)]);
  expect([again.code, again.said]).toEqual([0, expect.stringContaining("Uændret: generation 1 vises stadig.")]);

  const stopped = await ingest(["jobindsats", "--from", await filesOf("mange")]);
  expect([stopped.code, stopped.said]).toEqual([
    1,
    expect.stringContaining('varslinger.json, række 1: Leverancen kan ikke læses (row 1 has "mange"'),
  ]);
});

test("a run while another is under way ends at once with 0", async () => {
  const lock = await takeWriteLock(join(folder, "data"));
  const second = await ingest(["jobindsats", "--from", await filesOf(413)]);
  expect([second.code, second.said]).toEqual([0, "En anden indlæsning er i gang (in progress).\n"]);
  await lock?.release();
});

test.each([
  ["an unknown source", ["ukendt"], {}, "Kilden ukendt findes ikke."],
  ["a folder that is not there", ["--from", "ingen-mappe"], {}, "er hverken en adresse eller en mappe"],
  ["the other mode's data folder", ["--from", "files"], { DATA_MODE: "demo" }, "hører til den anden datatilstand"],
  ["a schedule where time stands still", ["--schedule"], { DATA_MODE: "demo" }, "--schedule kræver DATA_MODE=live"],
  ["a bad environment", [], { DST_URL: "ftp://x" }, "Miljøvariablen DST_URL kan ikke bruges"],
])("%s ends with 2 and one sentence", async (_, args, env, sentence) => {
  const given = args.map((arg) => (arg === "files" ? join(folder, "files") : arg));
  const refused = await ingest(given, env);
  expect(refused.code).toBe(2);
  expect(refused.said).toContain(sentence);
  expect(refused.said).not.toContain("    at ");
});
