import { appendFile, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import dst from "#server/sources/dst/source.ts";
import jobindsats from "#server/sources/jobindsats/source.ts";
import { droppedFiles } from "./drop.ts";
import { calm, good, townOf } from "./fixtures/inboxTown.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-drop-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What each file of a folder of its own is taken for: table, or why it is none. */
async function placesOf(name: string, files: Readonly<Record<string, string>>) {
  const own = join(folder, name);
  await mkdir(join(own, "deep"), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(own, file), text);
  const found = await droppedFiles(own, [dst, jobindsats], calm);
  return Object.fromEntries(found.map((one) => [one.file, one.table === null ? one.code : one.table.dataset]));
}

const notices = JSON.stringify({
  columns: ["Periode", "Område", "Varslinger, antal personer", "Varslinger, antal virksomheder"],
  rows: [["2026M05", "Hele landet", 412, 17]],
});
const aus08 = "OMRÅDE;SAESONFAK;TID;INDHOLD\r\n000;24;2026M01;90000\r\n";

test("a file is taken for the table its content is of, whatever its name", async () => {
  expect(await placesOf("content", { "udtræk.txt": notices, "deep/ny.csv": aus08, "y25i01.json": notices })).toEqual({
    "udtræk.txt": "jobindsats-y25i05",
    "deep/ny.csv": "dst-aus08",
    "y25i01.json": "jobindsats-y25i05",
  });
});

test("a file that fits no table is blamed on the one it is named after", async () => {
  const broken = notices.replace("Varslinger, antal personer", "Varslede");
  expect(await placesOf("blamed", { "v3_y25i05.json": broken, "brev.txt": "Kære alle" })).toEqual({
    "v3_y25i05.json": "jobindsats-y25i05",
    "brev.txt": "unknown-file",
  });
});

test("a file that fits no table is blamed on the one whose columns it has", async () => {
  const broken = notices.replace("412", '"mange"');
  expect(await placesOf("begun", { "udtræk.json": broken })).toEqual({ "udtræk.json": "jobindsats-y25i05" });
});

test("a name decides between tables that the content fits equally", async () => {
  const employees = "BRANCHEDB071038;TID;INDHOLD\r\nTOT;2026M01;3000000\r\n";
  expect(await placesOf("hinted", { "LBESK01.csv": employees, "LBESK03.csv": employees, "x.csv": employees })).toEqual({
    "LBESK01.csv": "dst-lbesk01",
    "LBESK03.csv": "dst-lbesk03",
    "x.csv": "ambiguous-file",
  });
});

test("hidden files are left alone", async () => {
  expect(await placesOf("hidden", { ".DS_Store": "x" })).toEqual({});
});

test("a file of an agreement is known by its name, whatever is wrong with it", async () => {
  const own = join(folder, "agreed");
  await mkdir(own);
  await writeFile(join(own, "by_ulykker_2026-09-01.csv"), good);
  await writeFile(join(own, "BY_ULYKKER.csv"), "noget helt andet");
  await writeFile(join(own, "ulykker.csv"), good);
  const found = await droppedFiles(own, [dst, jobindsats, townOf()], calm);
  expect(found.map((one) => [one.file, one.table === null ? one.code : one.table.dataset])).toEqual([
    ["BY_ULYKKER.csv", "town-accidents"],
    ["by_ulykker_2026-09-01.csv", "town-accidents"],
    ["ulykker.csv", "unknown-file"],
  ]);
});

async function foundIn(name: string, effects = calm) {
  const found = await droppedFiles(join(folder, name), [dst, jobindsats], effects);
  return found.map((one) => [one.file, one.table === null ? one.code : one.table.dataset]);
}

test("a file that grows between two looks is not taken", async () => {
  const own = join(folder, "growing");
  await mkdir(own);
  await writeFile(join(own, "aus08.csv"), aus08);
  const sleep = () => appendFile(join(own, "aus08.csv"), "101;24;2026M01;14000\r\n");
  expect(await foundIn("growing", { ...calm, sleep })).toEqual([["aus08.csv", "still-growing"]]);
});

test("a link, a file that is too large and one that is not as its checksum says are refused and told", async () => {
  const own = join(folder, "strange");
  await mkdir(own);
  await symlink("/etc/hostname", join(own, "aus08.csv"));
  await writeFile(join(own, "stor.csv"), "");
  await truncate(join(own, "stor.csv"), 200 * 1024 * 1024 + 1);
  await writeFile(join(own, "y25i05.json"), notices);
  await writeFile(join(own, "y25i05.json.sha256"), "0".repeat(64));
  expect(await foundIn("strange")).toEqual([
    ["aus08.csv", "unsafe-file"],
    ["stor.csv", "too-large"],
    ["y25i05.json", "checksum-differs"],
  ]);
});

test("of a folder with more than is held together, the rest is told and left", async () => {
  const own = join(folder, "many");
  await mkdir(own);
  for (const name of ["a", "b", "c"]) await writeFile(join(own, `${name}.csv`), "x".repeat(400_000));
  const found = await droppedFiles(own, [dst, jobindsats], calm, 1024 * 1024);
  expect(found.map((one) => [one.file, one.table === null ? one.code : ""])).toEqual([
    ["a.csv", "unknown-file"],
    ["b.csv", "unknown-file"],
    ["c.csv", "too-large"],
  ]);
  expect(found[2]).toMatchObject({ reason: "Mappens filer fylder over 1 MB; indlæs dem i flere omgange." });
});
