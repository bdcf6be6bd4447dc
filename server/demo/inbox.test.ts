import { Buffer } from "node:buffer";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inboxFiles, writeInbox } from "./inbox.ts";
import { csvFile, workbook } from "./workbook.ts";
import { world } from "./world.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "overblik-demo-inbox-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const september = world("2026-09-15T09:00:00+02:00");
const october = world("2026-10-15T09:00:00+02:00");

test("a file is laid in the inbox once at each of the world's times", async () => {
  const files = [{ name: "ulykker.csv", bytes: ({ clock }: { clock: string }) => Buffer.from(clock) }];
  expect(await writeInbox(september, folder, files)).toEqual(["ulykker.csv"]);
  await rm(join(folder, "ulykker.csv"));
  expect(await writeInbox(september, folder, files)).toEqual([]);
  expect(await writeInbox(october, folder, files)).toEqual(["ulykker.csv"]);
  expect(await readFile(join(folder, "ulykker.csv"), "utf8")).toBe("2026-10-15T09:00:00+02:00");
  expect((await readdir(folder)).filter((name) => !name.startsWith("."))).toEqual(["ulykker.csv"]);
});

test("no two files of the demonstration have one name", () => {
  const names = inboxFiles.map(({ name }) => name);
  expect([...new Set(names)]).toEqual(names);
});

/** Parts of a ZIP archive as its local headers tell them, each held to its checksum. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes);
  const parts: Record<string, string> = {};
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [packed, title] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const from = at + 30 + title;
    const content = inflateRawSync(zip.subarray(from, from + packed));
    expect([crc32(content), content.length]).toEqual([zip.readUInt32LE(at + 14), zip.readUInt32LE(at + 22)]);
    parts[zip.toString("utf8", at + 30, from)] = content.toString();
    at = from + packed;
  }
  return parts;
}

test("a workbook holds its sheets, and is the same bytes each time", () => {
  const sheets = [
    {
      name: "Ulykker & nærved",
      rows: [
        ["År", 12.5],
        [null, "<3"],
      ],
    },
  ];
  const parts = partsOf(workbook(sheets));
  expect(Object.keys(parts)).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
  ]);
  expect(parts["xl/workbook.xml"]).toContain('<sheet name="Ulykker &amp; nærved" sheetId="1" r:id="rId1"/>');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain(
    '<row r="1"><c t="inlineStr"><is><t xml:space="preserve">År</t></is></c><c><v>12.5</v></c></row>' +
      '<row r="2"><c/><c t="inlineStr"><is><t xml:space="preserve">&lt;3</t></is></c></row>',
  );
  expect(Buffer.compare(workbook(sheets), workbook(sheets))).toBe(0);
});

test("a CSV has the decimal mark and the letters asked for", () => {
  const bytes = csvFile(
    [
      ["Køn", "Antal"],
      ["Mænd", 12.5],
      [null, 3],
    ],
    {
      delimiter: ";",
      decimal: ",",
      encoding: "windows-1252",
    },
  );
  expect(Buffer.from(bytes).toString("latin1")).toBe("Køn;Antal\r\nMænd;12,5\r\n;3\r\n");
});
