import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishedGeneration } from "#server/store/write.ts";
import { agreement, csvOf, good, goodRows, newFolder, ran, townOf } from "./fixtures/inboxTown.ts";
import { exitCodeOf } from "./report.ts";

let dataDir = "";
let inbox = "";
beforeEach(async () => {
  dataDir = await newFolder();
  inbox = join(dataDir, "inbox");
  await mkdir(inbox);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const hashOf = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
const lay = (name: string, text: string | Uint8Array) => writeFile(join(inbox, name), text);
const inInbox = async () => (await readdir(inbox)).toSorted();
const archive = () => join(dataDir, "inbox-archive/town-accidents");
const noted = async (sha256: string): Promise<unknown> =>
  JSON.parse(await readFile(join(archive(), `${sha256}.json`), "utf8"));
const replace = (path: string, text: string) => {
  rmSync(path);
  writeFileSync(path, text);
};
const servedId = async () => (await publishedGeneration(dataDir))?.releases[0]?.id;

const newer = csvOf(goodRows.map(([year, area, sex, reports, rate]) => [year, area, sex, Number(reports) + 1, rate]));

test("a file is published, and then moves to the archive with a note of it", async () => {
  await lay("by_ulykker.csv", good);
  const report = await ran(dataDir);
  expect(exitCodeOf(report)).toBe(0);
  expect(report.tables[0]).toMatchObject({ outcome: "published", counts: { rows: 54, added: 54 } });
  expect(await inInbox()).toEqual([]);
  const sha256 = hashOf(good);
  expect((await readdir(archive())).toSorted()).toEqual([`${sha256}.csv`, `${sha256}.json`]);
  expect(await readFile(join(archive(), `${sha256}.csv`), "utf8")).toBe(good);
  expect(await noted(sha256)).toEqual({
    dataset: "town-accidents",
    sha256,
    size: Buffer.byteLength(good),
    takings: [
      {
        name: "by_ulykker.csv",
        takenAt: "2026-09-15T07:00:00.000Z",
        outcome: "published",
        release: await servedId(),
      },
    ],
  });
});

test("the same bytes again are unchanged, under whatever name", async () => {
  await lay("by_ulykker.csv", good);
  await ran(dataDir);
  await lay("by_ulykker_2026-09-01.csv", good);
  const again = await ran(dataDir);
  expect([again.tables[0]?.outcome, again.isPublished, exitCodeOf(again)]).toEqual(["unchanged", false, 0]);
  expect(await inInbox()).toEqual([]);
  expect(await noted(hashOf(good))).toMatchObject({ takings: [{ outcome: "published" }, { outcome: "unchanged" }] });
});

test("an empty inbox changes nothing", async () => {
  await lay("by_ulykker.csv", good);
  await ran(dataDir);
  const report = await ran(dataDir);
  expect([report.tables, report.findings, report.isPublished]).toEqual([[], [], false]);
});

test("of several files the oldest is taken, the next in the next run", async () => {
  await lay("by_ulykker_2026-08-01.csv", good);
  await lay("by_ulykker_2026-09-01.csv", newer);
  await utimes(join(inbox, "by_ulykker_2026-08-01.csv"), 2_000_000_000, 2_000_000_000);
  const first = await ran(dataDir);
  expect(first.tables[0]?.counts).toMatchObject({ added: 54 });
  expect(first.findings).toMatchObject([{ level: "warn", code: "waiting-file", file: "by_ulykker_2026-09-01.csv" }]);
  expect(exitCodeOf(first)).toBe(0);
  const second = await ran(dataDir);
  expect(second.tables[0]?.counts).toMatchObject({ added: 0, changed: 27, gone: 0 });
  expect(await inInbox()).toEqual([]);
});

test("without dates in their names files are taken in the order they were written", async () => {
  await lay("by_ulykker.csv", newer);
  await lay("BY_ULYKKER.CSV", good);
  await utimes(join(inbox, "by_ulykker.csv"), 1_700_000_000, 1_700_000_000);
  await utimes(join(inbox, "BY_ULYKKER.CSV"), 1_600_000_000, 1_600_000_000);
  await ran(dataDir);
  expect(await inInbox()).toEqual(["by_ulykker.csv"]);
});

test("a file that is stopped moves to the archive too, and its reasons to quarantine", async () => {
  await lay("by_ulykker.csv", good);
  await ran(dataDir);
  const before = await servedId();
  await lay("by_ulykker.csv", good.replace("Ærø", "Atlantis"));
  const report = await ran(dataDir);
  expect([report.tables[0]?.outcome, exitCodeOf(report), await servedId()]).toEqual(["stopped", 1, before]);
  const sha256 = hashOf(good.replace("Ærø", "Atlantis"));
  const note = await noted(sha256);
  expect(note).toMatchObject({ takings: [{ outcome: "quarantined" }] });
  const [quarantined = ""] = await readdir(join(dataDir, "workspace/quarantine"));
  expect(note).toMatchObject({ takings: [{ release: quarantined }] });
  expect(await readdir(join(dataDir, "workspace/quarantine", quarantined))).toContain(`${sha256}.csv`);
});

test("a run that ends before the file has moved takes it again, as the same release", async () => {
  await lay("by_ulykker.csv", good);
  await ran(dataDir, { isKilled: true });
  const before = await servedId();
  expect(await inInbox()).toEqual(["by_ulykker.csv"]);
  const again = await ran(dataDir);
  expect([again.tables[0]?.outcome, again.tables[0]?.release]).toEqual(["unchanged", before]);
  expect(await inInbox()).toEqual([]);
});

test("a file that was being moved when the run was killed is put back and taken again", async () => {
  await lay(".taget-by_ulykker.csv", good);
  expect((await ran(dataDir)).tables[0]?.outcome).toBe("published");
  expect(await inInbox()).toEqual([]);
});

test("a file that grows between two looks waits", async () => {
  await lay("by_ulykker.csv", good.slice(0, 200));
  const sleep = () => lay("by_ulykker.csv", good.slice(0, 300));
  const report = await ran(dataDir, { effects: { sleep } });
  expect(report.tables[0]?.findings).toMatchObject([{ level: "stop", code: "still-growing", file: "by_ulykker.csv" }]);
  expect(await inInbox()).toEqual(["by_ulykker.csv"]);
  expect(await servedId()).toBeUndefined();
  await lay("by_ulykker.csv", good);
  expect((await ran(dataDir)).tables[0]?.outcome).toBe("published");
});

test("the looks are a second apart", async () => {
  await lay("by_ulykker.csv", good);
  const slept: number[] = [];
  let ticks = 500;
  const sleep = (ms: number) => {
    slept.push(ms);
    return Promise.resolve();
  };
  await ran(dataDir, { effects: { sleep, ticks: () => (ticks += 100) } });
  expect(slept).toHaveLength(1);
  expect(slept[0]).toBeGreaterThan(0);
  expect(slept[0]).toBeLessThanOrEqual(900);
});

test("a file replaced while its figures are being published stays, and what was read is archived", async () => {
  await lay("by_ulykker.csv", good);
  let asked = 0;
  // The clock is asked when a run begins, and again when the bytes have been read.
  const now = () => {
    asked += 1;
    if (asked === 2) replace(join(inbox, "by_ulykker.csv"), newer);
    return new Date("2026-09-15T07:00:00Z");
  };
  const report = await ran(dataDir, { effects: { now } });
  expect(report.tables[0]?.outcome).toBe("published");
  expect(await inInbox()).toEqual(["by_ulykker.csv"]);
  expect(await readFile(join(inbox, "by_ulykker.csv"), "utf8")).toBe(newer);
  expect(await readFile(join(archive(), `${hashOf(good)}.csv`), "utf8")).toBe(good);
});

test("a file is held to its checksum, which leaves with it", async () => {
  await lay("by_ulykker.csv", good);
  await lay("by_ulykker.csv.sha256", `${hashOf(newer)}  by_ulykker.csv\n`);
  const refused = await ran(dataDir);
  expect(refused.tables[0]?.findings).toMatchObject([
    {
      code: "checksum-differs",
      reason: expect.stringMatching(/^Filen svarer ikke til sin \.sha256; den er ændret eller ikke hel\./),
    },
  ]);
  expect(await inInbox()).toEqual(["by_ulykker.csv", "by_ulykker.csv.sha256"]);
  await lay("by_ulykker.csv.sha256", hashOf(good).toUpperCase());
  expect((await ran(dataDir)).tables[0]?.outcome).toBe("published");
  expect(await inInbox()).toEqual([]);
});

test("files of no agreement stay and are one finding", async () => {
  for (const name of ["læs mig.txt", "tal.csv", "udtræk.parquet"]) await lay(name, "x");
  await mkdir(join(inbox, "gammelt"));
  const report = await ran(dataDir);
  expect(report.findings).toMatchObject([{ level: "stop", code: "unknown-file", file: "gammelt", count: 4 }]);
  expect(report.findings[0]?.reason).toContain("»gammelt«, »læs mig.txt«, »tal.csv«, »udtræk.parquet«");
  expect(await inInbox()).toHaveLength(4);
  expect(report.tables).toEqual([]);
});

test("a link, a folder and a file that is too large are refused and stay", async () => {
  await writeFile(join(dataDir, "elsewhere.csv"), good);
  await symlink(join(dataDir, "elsewhere.csv"), join(inbox, "by_ulykker.csv"));
  expect((await ran(dataDir)).findings).toMatchObject([{ code: "unsafe-file", file: "by_ulykker.csv" }]);
  await rm(join(inbox, "by_ulykker.csv"));
  await mkdir(join(inbox, "by_ulykker.csv"));
  expect((await ran(dataDir)).findings).toMatchObject([{ code: "unsafe-file", file: "by_ulykker.csv" }]);
  await rm(join(inbox, "by_ulykker.csv"), { recursive: true });
  await lay("by_ulykker.csv", "");
  await truncate(join(inbox, "by_ulykker.csv"), 200 * 1024 * 1024 + 1);
  const { tables } = await ran(dataDir);
  expect(tables[0]?.findings).toMatchObject([
    { code: "too-large", reason: expect.stringMatching(/^Filen er større end 200 MB\./) },
  ]);
  expect(await inInbox()).toEqual(["by_ulykker.csv"]);
  expect(await servedId()).toBeUndefined();
});

test("a link to the inbox itself is followed, for that is the operator's own", async () => {
  await rm(inbox, { recursive: true });
  await mkdir(join(dataDir, "share"));
  await symlink(join(dataDir, "share"), inbox);
  await lay("by_ulykker.csv", good);
  expect((await ran(dataDir)).tables[0]?.outcome).toBe("published");
});

test("an inbox that is not there is told", async () => {
  await rm(inbox, { recursive: true });
  expect((await ran(dataDir)).findings).toMatchObject([
    { code: "source-unreachable", reason: "Indbakken findes ikke." },
  ]);
});

test("a new agreement makes the release again of the file it was made of", async () => {
  await lay("by_ulykker.csv", good.replaceAll("100,5", ":"));
  await ran(dataDir);
  const before = await servedId();
  const other = townOf({ ...agreement, marks: { ":": "..", "..": ".." } });
  const report = await ran(dataDir, { source: other });
  expect(report.tables[0]).toMatchObject({ outcome: "published", counts: { added: 0, changed: 9, gone: 0 } });
  expect(await servedId()).not.toBe(before);
  expect((await ran(dataDir, { source: other })).tables).toEqual([]);
});

test("what a person approves is taken from quarantine again, without being delivered again", async () => {
  await lay("by_ulykker.csv", good);
  await ran(dataDir);
  const fewer = csvOf(goodRows.filter(([, area]) => area !== "Ærø"));
  await lay("by_ulykker.csv", fewer);
  const stopped = await ran(dataDir);
  expect(stopped.tables[0]?.findings.filter(({ level }) => level === "stop").map(({ code }) => code)).toContain(
    "vanished-code",
  );
  expect((await ran(dataDir)).tables).toEqual([]);
  const approved = await ran(dataDir, { approval: { by: "Anna Jensen", reason: "Ærø er udgået" } });
  expect(approved.tables[0]).toMatchObject({ outcome: "published", counts: { added: 0, changed: 0, gone: 18 } });
  expect(await noted(hashOf(fewer))).toMatchObject({ takings: [{ outcome: "quarantined" }, { outcome: "published" }] });
  expect((await ran(dataDir, { approval: { by: "Anna Jensen", reason: "igen" } })).tables).toEqual([]);
});
