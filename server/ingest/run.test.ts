import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { AuditLine } from "#server/audit/chain.ts";
import { type Source, SourceFault } from "#server/sources/define.ts";
import { takeWriteLock } from "#server/store/lock.ts";
import { openStore } from "#server/store/open.ts";
import { publishedGeneration } from "#server/store/write.ts";
import type { Approval } from "./findings.ts";
import { goodLines, type Line, townSource, townTable, written } from "./fixtures/townSource.ts";
import type { Effects } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { exitCodeOf, keepReport, reportText } from "./report.ts";
import { run } from "./run.ts";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), "overblik-run-"));
  folders.push(folder);
  return folder;
}

const still: Progress = { start: () => {}, step: () => {}, done: () => {}, stop: () => {} };
const effects: Effects = {
  fetch: () => Promise.reject(new Error("no network in tests")),
  now: () => new Date("2026-09-15T07:00:00Z"),
  ticks: () => 0,
  sleep: () => Promise.resolve(),
  random: () => 0.5,
  signal: new AbortController().signal,
};

type More = {
  approval?: Approval;
  refetch?: boolean;
  lines?: AuditLine[];
  declared?: Source[];
  mode?: "demo" | "live";
  at?: string;
};

async function ran(dataDir: string, source: Source, more: More = {}) {
  const lock = await takeWriteLock(dataDir);
  if (!lock) throw new Error("locked");
  try {
    return await run(
      {
        dataDir,
        mode: more.mode ?? "demo",
        clock: "2026-09-15T09:00:00+02:00",
        declared: more.declared ?? [source],
        supplies: [
          { kind: "address", source, baseUrl: "https://example.org", token: null, refetch: more.refetch ?? true },
        ],
        approval: more.approval ?? null,
      },
      {
        effects: { ...effects, now: () => new Date(more.at ?? "2026-09-15T07:00:00Z") },
        progress: still,
        lock,
        record: (line) => {
          more.lines?.push(line);
          return Promise.resolve();
        },
      },
    );
  } finally {
    await lock.release();
  }
}

const good = written(goodLines);
const without = (area: string) => written(goodLines.filter(([name]) => name !== area));
const moreLines: readonly Line[] = [
  ["Hele landet", "2026M08", "Antal", 1003],
  ["Hele landet", "2026M08", "Pct", 3.1],
  ["København", "2026M08", "Antal", 303],
  ["København", "2026M08", "Pct", 3.5],
  ["Aarhus", "2026M08", "Antal", 198],
  ["Aarhus", "2026M08", "Pct", 2.9],
];

async function servedValues(dataDir: string) {
  const store = await openStore({ dataDir, mode: "demo" });
  const { columns, generation } = await store.read({
    sql: `SELECT period, value, status FROM "town-t1" WHERE measure = 'persons' AND geography = '751' ORDER BY period`,
    params: [],
  });
  await store.close();
  return { values: columns["value"], statuses: columns["status"], number: generation.number };
}

test("good input is published, archived, kept as received and told to the audit", async () => {
  const dataDir = await newFolder();
  const lines: AuditLine[] = [];
  const report = await ran(
    dataDir,
    townSource(() => good),
    { lines },
  );
  expect(exitCodeOf(report)).toBe(0);
  expect(report.tables.map(({ dataset, outcome, counts }) => [dataset, outcome, counts])).toEqual([
    ["town-t1", "published", { rows: 18, added: 18, changed: 0, gone: 0 }],
  ]);
  expect(await servedValues(dataDir)).toEqual({
    values: [200, 200, 200],
    statuses: ["ok", "ok", "provisional"],
    number: 1,
  });
  const id = report.tables[0]?.release ?? "";
  expect((await readdir(join(dataDir, "releases"))).toSorted()).toEqual([`${id}.json`, `${id}.parquet`]);
  const kept = (await readdir(join(dataDir, "snapshots/town-t1"))).toSorted();
  expect(kept.map((name) => name.replace(/^[0-9a-f]{64}/, "sha256"))).toEqual(["sha256.meta.json", "sha256.txt"]);
  expect(await readFile(join(dataDir, "snapshots/town-t1", kept.at(-1) ?? ""), "utf8")).toBe(good);
  const sidecar: unknown = JSON.parse(await readFile(join(dataDir, "snapshots/town-t1", kept[0] ?? ""), "utf8"));
  expect(sidecar).toMatchObject({
    url: "https://example.org/T1.txt",
    requestId: "r-1",
    licence: "CC BY 4.0",
    bytes: good.length + 6,
  });
  expect(lines).toEqual([
    {
      actor: "ingest",
      role: "system",
      action: "publish",
      subject: "generation 1",
      generation: 1,
      detail: { releases: 1, changed: "town-t1", stopped: 0 },
    },
  ]);
});

test("the same bytes again change nothing", async () => {
  const dataDir = await newFolder();
  const source = townSource(() => good);
  const first = await ran(dataDir, source);
  const second = await ran(dataDir, source);
  expect(second.tables[0]?.outcome).toBe("unchanged");
  expect([second.isPublished, exitCodeOf(second)]).toEqual([false, 0]);
  expect(second.generation).toEqual(first.generation);
  const files = await readdir(join(dataDir, "generations"));
  expect(files.filter((name) => name.endsWith(".duckdb"))).toEqual(["0001.duckdb"]);
});

test("a table whose source tells no change is not fetched again", async () => {
  const dataDir = await newFolder();
  let fetches = 0;
  const answer = () => {
    fetches += 1;
    return good;
  };
  await ran(dataDir, townSource(answer, "2026-09-10T08:00:00+02:00"), { refetch: false });
  const again = await ran(dataDir, townSource(answer, "2026-09-10T08:00:00+02:00"), { refetch: false });
  expect([fetches, again.tables[0]?.outcome]).toEqual([1, "unchanged"]);
  await ran(dataDir, townSource(answer, "2026-09-15T08:00:00+02:00"), { refetch: false });
  expect(fetches).toBe(2);
});

test("new figures make a new generation that tells what has come, changed and gone", async () => {
  const dataDir = await newFolder();
  await ran(
    dataDir,
    townSource(() => good),
  );
  const report = await ran(
    dataDir,
    townSource(() => written([...goodLines, ...moreLines])),
  );
  expect(report.tables[0]?.counts).toEqual({ rows: 24, added: 6, changed: 0, gone: 0 });
  expect(await servedValues(dataDir)).toMatchObject({ values: [200, 200, 200, 198], number: 2 });
  expect(reportText(report)).toContain("town-t1: ny udgave · 24 celler, 6 nye, 0 ændrede, 0 væk");
});

test("a stop keeps the last good release and the bytes that were stopped", async () => {
  const dataDir = await newFolder();
  await ran(
    dataDir,
    townSource(() => good),
  );
  const bad = written([...goodLines, ["Storkøbing", "2026M07", "Antal", 9]]);
  const report = await ran(
    dataDir,
    townSource(() => bad),
  );
  expect(exitCodeOf(report)).toBe(1);
  expect(report.tables[0]?.findings).toEqual([
    {
      level: "stop",
      code: "unknown-code",
      dataset: "town-t1",
      file: "T1.txt",
      row: 19,
      count: 1,
      reason:
        "Område »Storkøbing« er ikke kendt. Står ordet i kildens nye kodeliste, så føj det til kildens codes/*.csv; ellers få en ny leverance.",
    },
  ]);
  expect(reportText(report)).toContain(
    "stop unknown-code · town-t1 · T1.txt, række 19: Område »Storkøbing« er ikke kendt.",
  );
  expect((await servedValues(dataDir)).number).toBe(1);
  const [kept] = await readdir(join(dataDir, "workspace/quarantine"));
  const files = await readdir(join(dataDir, "workspace/quarantine", kept ?? ""));
  expect(files.map((name) => name.replace(/^[0-9a-f]{64}/, "sha256")).toSorted()).toEqual([
    "findings.json",
    "observations.parquet",
    "sha256.meta.json",
    "sha256.txt",
    "violations.jsonl",
  ]);
  const [violation] = (await readFile(join(dataDir, "workspace/quarantine", kept ?? "", "violations.jsonl"), "utf8"))
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(violation).toMatchObject({
    check: "codes",
    code: "unknown-code",
    measure: "persons",
    geography: "Storkøbing",
    period: "2026M07",
    value: 9,
    file: "T1.txt",
    row: 19,
  });
  expect((await readdir(join(dataDir, "snapshots/town-t1"))).length).toBe(2);
});

test("one stopped table does not hold the others back", async () => {
  const dataDir = await newFolder();
  const well = townSource(() => good);
  const [table] = well.tables;
  if (!table) throw new Error("no table");
  const other = { ...table, dataset: "town-t2", table: "T2" };
  const both: Source = {
    ...well,
    tables: [table, other],
    fetch: (asked, means) => townSource(() => (asked === other ? "<html>" : good)).fetch(asked, means),
  };
  const report = await ran(dataDir, both);
  expect(report.tables.map(({ dataset, outcome }) => [dataset, outcome])).toEqual([
    ["town-t1", "published"],
    ["town-t2", "stopped"],
  ]);
  expect(report.generation?.releases.map(({ dataset }) => dataset)).toEqual(["town-t1"]);
  expect(exitCodeOf(report)).toBe(1);
});

test("a named person lets a release pass, and stands in it and in the audit", async () => {
  const dataDir = await newFolder();
  const lines: AuditLine[] = [];
  await ran(
    dataDir,
    townSource(() => good),
  );
  const source = townSource(() => without("Aarhus"));
  expect(exitCodeOf(await ran(dataDir, source))).toBe(1);
  const approval = { by: "Anna Jensen", reason: "Aarhus indberetter ikke" };
  const report = await ran(dataDir, source, { approval, lines });
  expect([exitCodeOf(report), report.isPublished]).toEqual([0, true]);
  expect(report.generation?.releases[0]?.approval).toEqual(approval);
  expect(lines[0]?.detail).toMatchObject({ approvedBy: "Anna Jensen" });
});

test("a source that does not answer leaves what is served, and is told", async () => {
  const dataDir = await newFolder();
  const source = townSource(() => good);
  await ran(dataDir, source);
  const down: Source = { ...source, discover: () => Promise.reject(new TypeError("fetch failed")) };
  const report = await ran(dataDir, down);
  expect([exitCodeOf(report), report.isPublished, report.generation?.number]).toEqual([2, false, 1]);
  expect(report.findings.map(({ code, reason }) => [code, reason])).toEqual([
    [
      "source-unreachable",
      "Byen: Kilden kan ikke nås (fetch failed). Den spørges igen ved næste indlæsning; svarer den stadig ikke, så spørg den, der driver den.",
    ],
  ]);
});

test("a table that the source refuses is told with the number of the call", async () => {
  const dataDir = await newFolder();
  const refusal = new SourceFault("EXTRACT-NOTFOUND", "Tabel findes ikke: T1", { requestId: "abc" });
  const report = await ran(
    dataDir,
    townSource(() => refusal),
  );
  expect(report.tables[0]?.findings.map(({ code, reason }) => [code, reason])).toEqual([
    [
      "source-fault",
      "Kilden leverede ikke tabellen (EXTRACT-NOTFOUND: Tabel findes ikke: T1; kald abc). Ret tabellens erklæring, nøglen eller adressen efter kildens svar.",
    ],
  ]);
  expect([exitCodeOf(report), report.generation]).toEqual([1, null]);
});

test("a release is made again when its contract changes, under another name", async () => {
  const dataDir = await newFolder();
  const source = townSource(() => good);
  const first = await ran(dataDir, source);
  const [table] = source.tables;
  if (!table) throw new Error("no table");
  const second = await ran(dataDir, { ...source, tables: [{ ...table, lagDays: 31 }] });
  expect(second.tables[0]?.outcome).toBe("published");
  expect(second.tables[0]?.release).not.toBe(first.tables[0]?.release);
});

test("a dataset that no source declares any more leaves the store", async () => {
  const dataDir = await newFolder();
  const source = townSource(() => good);
  await ran(dataDir, source);
  const [table] = source.tables;
  if (!table) throw new Error("no table");
  const renamed = { ...source, tables: [{ ...table, dataset: "town-t9" }] };
  const report = await ran(dataDir, renamed);
  expect(report.generation?.releases.map(({ dataset }) => dataset)).toEqual(["town-t9"]);
});

test("a serving file or an archive that has been damaged is made again from the next run's bytes", async () => {
  const dataDir = await newFolder();
  const source = townSource(() => good);
  const first = await ran(dataDir, source);
  await writeFile(join(dataDir, first.generation?.file ?? ""), "x");
  expect((await ran(dataDir, source)).generation?.number).toBe(2);
  await writeFile(join(dataDir, first.generation?.releases[0]?.file ?? ""), "x");
  const healed = await ran(dataDir, source);
  expect(healed.tables[0]?.outcome).toBe("published");
  expect(await servedValues(dataDir)).toMatchObject({ values: [200, 200, 200] });
});

test("a data folder keeps its mode", async () => {
  const dataDir = await newFolder();
  await ran(
    dataDir,
    townSource(() => good),
  );
  await expect(
    ran(
      dataDir,
      townSource(() => good),
      { mode: "live" },
    ),
  ).rejects.toMatchObject({ code: "mode" });
  expect((await publishedGeneration(dataDir))?.mode).toBe("demo");
});

test("a day begins at midnight in Denmark: September has begun at half past midnight, two hours before it has in UTC", async () => {
  const lines: Line[] = [...goodLines, ...moreLines, ["Hele landet", "2026M09", "Antal", 1004]];
  const source = townSource(() => written(lines));
  const found = async (at: string) =>
    (await ran(await newFolder(), source, { at })).tables[0]?.findings.map(({ code }) => code) ?? [];
  expect(await found("2026-08-31T22:30:00Z")).toContain("unfinished-period");
  expect(await found("2026-08-31T21:30:00Z")).toContain("future-period");
});

test("the report is kept as JSON", async () => {
  const dataDir = await newFolder();
  const report = await ran(
    dataDir,
    townSource(() => good),
  );
  await keepReport(dataDir, report, "2026-09-15T07:00:00.000Z");
  const [name] = await readdir(join(dataDir, "workspace/reports"));
  const told: unknown = JSON.parse(await readFile(join(dataDir, "workspace/reports", name ?? ""), "utf8"));
  expect(told).toMatchObject({
    generation: 1,
    isPublished: true,
    tables: [{ dataset: "town-t1", outcome: "published" }],
  });
});

test("what became of each dataset is told to readers, and kept when a later run does not take it in", async () => {
  const dataDir = await newFolder();
  await ran(
    dataDir,
    townSource(() => good),
  );
  const store = await openStore({ dataDir, mode: "demo", pollMs: 50 });
  const published = { at: "2026-09-15T07:00:00.000Z", outcome: "published", findings: { stop: 0, warn: 1 } };
  expect(store.outcomes()).toEqual({ "town-t1": published });
  const other = { ...townSource(() => "<html>"), tables: [{ ...townTable, dataset: "town-t2" }] };
  const declared = [townSource(() => good), other];
  await ran(dataDir, other, { declared });
  await expect
    .poll(() => store.outcomes())
    .toEqual({
      "town-t1": published,
      "town-t2": { at: "2026-09-15T07:00:00.000Z", outcome: "stopped", findings: { stop: 1, warn: 0 } },
    });
  await store.close();
});

test("a table whose first figures are not promised yet is not asked for", async () => {
  let asked = 0;
  const source = townSource(() => {
    asked += 1;
    return good;
  });
  const [table] = source.tables;
  // February 2026 is promised 30 days after it: on 30 March.
  const begins = { ...source, tables: [{ ...table!, firstPeriod: "2026M02" }] };
  const early = await ran(await newFolder(), begins, { at: "2026-03-29T10:00:00Z" });
  expect([early.tables, early.findings, asked]).toEqual([[], [], 0]);
  const due = await ran(await newFolder(), begins, { at: "2026-09-15T07:00:00Z" });
  expect([due.tables.map(({ outcome }) => outcome), asked]).toEqual([["published"], 1]);
});
