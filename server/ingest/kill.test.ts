import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { periodsBetween } from "#shared/period.ts";
import jobindsats from "#server/sources/jobindsats/source.ts";
import { openStore } from "#server/store/open.ts";

/** Kills in the gate; `KILLS=50` runs the long suite. */
const kills = Number(process.env["KILLS"] ?? "4");
const root = join(import.meta.dirname, "../..");
const months = periodsBetween("2024M01", "2026M07");
/** Tables of counts alone, whose figures may be anything. */
const tables = jobindsats.tables.filter(({ table }) => table === "y25i05" || table === "y25i07");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-kill-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Two tables whose every figure tells its version, so that a mix of two versions shows. */
async function filesOf(version: number): Promise<string> {
  const files = join(folder, "files");
  await mkdir(files, { recursive: true });
  for (const { table, measures } of tables) {
    const row = (month: string, area: string, value: number) => [month, area, ...measures.map(() => value)];
    const rows = months.flatMap((month) => [
      row(month, "Hele landet", version * 10),
      row(month, "København", version),
      row(month, "Aarhus", version),
    ]);
    const columns = ["Periode", "Område", ...measures.map(({ source }) => source)];
    await writeFile(join(files, `${table}.json`), JSON.stringify({ columns, rows }));
  }
  return files;
}

const ingest = (files: string) =>
  spawn(process.execPath, ["--import", "tsx", "server/ingest/main.ts", "jobindsats", "--from", files], {
    cwd: root,
    env: { ...process.env, DATA_DIR: join(folder, "data"), DATA_MODE: "demo" },
    stdio: ["ignore", "pipe", "pipe"],
  });

const holder = () => readFile(join(folder, "data/workspace/ingest.holder"), "utf8").catch(() => "");

/** Resolves when a run has begun to write: the start of the program before it is of no interest. */
async function begun(child: ChildProcess, before: string): Promise<void> {
  for (;;) {
    const now = await holder();
    if ((now !== before && now !== "") || child.exitCode !== null) return;
    await wait(1);
  }
}

/** Exit code, what it said, and milliseconds of writing of a run that is let be. */
async function whole(files: string) {
  const before = await holder();
  const child = ingest(files);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const closed = once(child, "close");
  await begun(child, before);
  const began = performance.now();
  await closed;
  return { code: child.exitCode, said: said.join(""), ms: performance.now() - began };
}

/** Versions found in all cells of what is served. */
async function servedVersions(): Promise<unknown> {
  const faults: string[] = [];
  const store = await openStore({
    dataDir: join(folder, "data"),
    mode: "demo",
    onFault: (sentence) => faults.push(sentence),
  });
  const versions = `SELECT DISTINCT CASE geography WHEN '000' THEN value / 10 ELSE value END AS version`;
  const { columns } = await store.read({
    sql: `${versions} FROM "jobindsats-y25i05" UNION ${versions} FROM "jobindsats-y25i07"`,
    params: [],
  });
  await store.close();
  return { versions: columns["version"], faults };
}

async function filesLeft() {
  const names = await readdir(join(folder, "data"), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => !/snapshots|releases|reports|quality/.test(entry.parentPath) && entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "data").length))
    .toSorted();
}

test(
  `killed at ${kills} moments of a run, the old generation or the new one is served, and the next run succeeds`,
  async () => {
    const first = await whole(await filesOf(1000));
    expect(first.said).toContain("Generation 1 er offentliggjort");
    const outcomes: Record<string, number> = {};
    let version = 1000;
    let { ms } = first;
    let killed = 0;
    // A run that was over before its moment came does not count.
    while (killed < kills) {
      const before = version;
      version += 1;
      const files = await filesOf(version);
      const name = await holder();
      const child = ingest(files);
      const closed = once(child, "close");
      await begun(child, name);
      await wait((ms * (killed + 0.5)) / kills);
      child.kill("SIGKILL");
      await closed;
      const old = JSON.stringify({ versions: [before], faults: [] });
      const fresh = JSON.stringify({ versions: [version], faults: [] });
      const served = JSON.stringify(await servedVersions());
      expect([old, fresh]).toContain(served);
      const told = child.exitCode === null ? (served === old ? "old" : "new") : "over";
      outcomes[told] = (outcomes[told] ?? 0) + 1;
      if (told !== "over") killed += 1;

      const next = await whole(files);
      ms = Math.min(1.2 * ms, next.ms);
      expect(next.said).toMatch(/Generation \d+ (?:er offentliggjort|vises stadig)|Uændret: generation/);
      expect(next.code).toBe(0);
      expect(await servedVersions()).toEqual({ versions: [version], faults: [] });
      const numbers = Array.from({ length: version - 999 }, (_, index) => String(index + 1).padStart(4, "0"));
      expect(await filesLeft()).toEqual([
        ...numbers.flatMap((number, at) => {
          const kept = at < numbers.length - 2 ? ["changes.json", "json"] : ["changes.json", "duckdb", "json"];
          return kept.map((end) => `/generations/${number}.${end}`);
        }),
        "/generations/calendar.json",
        "/generations/current.json",
        "/generations/outcomes.json",
        "/state/audit.jsonl",
        "/store.json",
      ]);
      expect((await readdir(join(folder, "data/releases"))).length).toBe(numbers.length * tables.length * 2);
    }
    console.log(`killed ${kills} times: ${JSON.stringify(outcomes)}, a run writes for ${Math.round(ms)} ms`);
    expect(outcomes["old"]).toBeGreaterThan(0);
  },
  30_000 + kills * 15_000,
);
