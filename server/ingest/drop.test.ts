import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import dst from "#server/sources/dst/source.ts";
import jobindsats from "#server/sources/jobindsats/source.ts";
import { droppedFiles } from "./drop.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-drop-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = () => new Date("2026-09-15T07:00:00Z");

/** What each file of a folder of its own is taken for: table, or why it is none. */
async function placesOf(name: string, files: Readonly<Record<string, string>>) {
  const own = join(folder, name);
  await mkdir(join(own, "deep"), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(own, file), text);
  const found = await droppedFiles(own, [dst, jobindsats], now);
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
