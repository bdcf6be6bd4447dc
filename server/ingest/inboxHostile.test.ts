import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  bombOf,
  bookOf,
  bookWith,
  type Cell,
  crowd,
  encrypted,
  linked,
  sharedTexts,
  sheetXml,
  withDates,
  withHiddenSheet,
} from "#server/sources/fileHostile.testing.ts";
import { publishedGeneration } from "#server/store/write.ts";
import { csvOf, good, goodRows, heads, newFolder, ran } from "./fixtures/inboxTown.ts";

let dataDir = "";
beforeAll(async () => {
  dataDir = await newFolder();
  await mkdir(join(dataDir, "inbox"));
  await writeFile(join(dataDir, "inbox/by_ulykker.csv"), good);
  await ran(dataDir);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const served = async () => (await publishedGeneration(dataDir))?.releases.map(({ id }) => id);
const rows: readonly (readonly Cell[])[] = [heads, ...goodRows];
const sheet = sheetXml(rows);
const utf8 = (text: string) => Buffer.from(text, "utf8");
const put = (from: string, to: string) => {
  if (!good.includes(from)) throw new Error(`no ${from}`);
  return utf8(good.replace(from, to));
};
/** The sheet with the cell of Anmeldelser in row 14 (København, Mænd, 2023: 601) written otherwise. */
const inSheet = (from: string, to: string) => {
  if (!sheet.includes(from)) throw new Error(`no ${from}`);
  return sheet.replace(from, to);
};
const figure = "<c><v>601</v></c>";
const doctype = (entities: string) => `<!DOCTYPE worksheet [${entities}]>${sheet}`;
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STAND", "ARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
const withColumn = (name: string, value: string) =>
  utf8(
    good
      .split("\r\n")
      .map((line, at) => (line === "" ? line : `${line};${at === 0 ? name : value}`))
      .join("\r\n"),
  );

type Case = [
  claim: string,
  ending: "csv" | "xlsx",
  bytes: () => Uint8Array,
  code: string,
  row: number | null,
  told: string,
];

const hostile: Case[] = [
  ["1 a zip bomb", "xlsx", () => bombOf(150_000_000), "too-large", null, "pakker sig ud til mere"],
  ["1 a zip bomb that lies", "xlsx", () => bombOf(150_000_000, 5000), "too-large", null, "pakker sig ud til mere"],
  [
    "2 a zip in a zip",
    "xlsx",
    () => bookWith(rows, "xl/embeddings/inner.zip"),
    "unreadable",
    null,
    "»xl/embeddings/inner.zip«",
  ],
  ["2 a workbook in a zip", "xlsx", () => crowd(1), "unreadable", null, "ikke en hel XLSX-arbejdsmappe"],
  ["3 a crowd of entries", "xlsx", () => crowd(6000), "too-large", null, "pakker sig ud til mere"],
  ["3 more parts than a table has", "xlsx", () => crowd(51), "too-large", null, "51 dele; der læses højst 50"],
  ["4 an entry that climbs", "xlsx", () => bookWith(rows, "../../etc/x"), "unreadable", null, "»../../etc/x«"],
  ["4 an entry with an absolute path", "xlsx", () => bookWith(rows, "/etc/x"), "unreadable", null, "»/etc/x«"],
  ["4 an entry on a drive", "xlsx", () => bookWith(rows, "C:\\x"), "unreadable", null, "»C:/x«"],
  [
    "5 a link in the zip",
    "xlsx",
    () => linked(bookWith(rows, "xl/link", "/etc/passwd")),
    "unreadable",
    null,
    "»xl/link«",
  ],
  [
    "6 an external entity",
    "xlsx",
    () => bookOf({ sheet: doctype('<!ENTITY x SYSTEM "file:///etc/passwd">') }),
    "unreadable",
    null,
    "erklærer ting, som ikke læses",
  ],
  [
    "7 a billion laughs",
    "xlsx",
    () => bookOf({ sheet: doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">') }),
    "unreadable",
    null,
    "erklærer ting, som ikke læses",
  ],
  ["8 a gigabyte of shared texts", "xlsx", () => sharedTexts(rows, 1e9), "too-large", null, "pakker sig ud til mere"],
  [
    "10 a formula",
    "xlsx",
    () => bookOf({ sheet: inSheet(figure, "<c><f>B1*2</f><v>601</v></c>") }),
    "unreadable",
    14,
    "Cellen D15 er en formel",
  ],
  [
    "10 a shared formula",
    "xlsx",
    () => bookOf({ sheet: inSheet(figure, '<c><f t="shared" si="0"/><v>601</v></c>') }),
    "unreadable",
    14,
    "er en formel",
  ],
  ["11 a hidden sheet", "xlsx", () => withHiddenSheet(rows), "unreadable", null, "Arket »Personer« er skjult"],
  [
    "11 a hidden row",
    "xlsx",
    () => bookOf({ sheet: inSheet('<row r="15">', '<row r="15" hidden="1">') }),
    "unreadable",
    14,
    "Række 15 i arket er skjult",
  ],
  [
    "11 merged cells",
    "xlsx",
    () => bookOf({ sheet: inSheet("</sheetData>", '</sheetData><mergeCell ref="A2:A4"/>') }),
    "unreadable",
    null,
    "flettede celler",
  ],
  [
    "11 a second sheet",
    "xlsx",
    () => bookOf({ sheet, sheets: '<sheet name="Ark2" r:id="rId1"/>' }),
    "unreadable",
    null,
    "flere ark (»Ark1«, »Ark2«)",
  ],
  [
    "12 a date as a serial number",
    "xlsx",
    () => withDates(inSheet(figure, '<c s="1"><v>45780</v></c>')),
    "unreadable",
    14,
    "Cellen D15 er en dato",
  ],
  [
    "12 a date of 1904",
    "xlsx",
    () => withDates(inSheet(figure, '<c s="1"><v>44318</v></c>'), '<workbookPr date1904="1"/>'),
    "unreadable",
    14,
    "er en dato",
  ],
  [
    "12 the 29th of February 1900",
    "xlsx",
    () => withDates(inSheet(figure, '<c s="1"><v>60</v></c>')),
    "unreadable",
    14,
    "er en dato",
  ],
  [
    "12 a date as text of a date",
    "xlsx",
    () => bookOf({ sheet: inSheet(figure, '<c t="d"><v>2025-05-03</v></c>') }),
    "unreadable",
    14,
    "er en dato",
  ],
  [
    "13 a number stored as text",
    "xlsx",
    () => bookOf({ sheet: inSheet(figure, '<c t="str"><v>601</v></c>') }),
    "unreadable",
    14,
    "har teksten »601« i stedet for et helt tal",
  ],
  [
    "13 a number with a hard space",
    "xlsx",
    () => bookOf({ sheet: inSheet(figure, '<c t="str"><v>1\u00a0601</v></c>') }),
    "unreadable",
    14,
    "i stedet for et helt tal",
  ],
  ["13 a hard space in a CSV", "csv", () => put(";601;", ";1\u00a0601;"), "unreadable", 14, "(celle D15)"],
  [
    "13 a cell that failed",
    "xlsx",
    () => bookOf({ sheet: inSheet(figure, '<c t="e"><v>#REF!</v></c>') }),
    "unreadable",
    14,
    "»#REF!«",
  ],
  [
    "13 a part of a person",
    "xlsx",
    () => bookOf({ sheet: inSheet(figure, "<c><v>601.5</v></c>") }),
    "unreadable",
    14,
    "»601.5« i stedet for et helt tal",
  ],
  [
    "14 macros under a workbook's name",
    "xlsx",
    () => bookWith(rows, "xl/vbaProject.bin"),
    "unreadable",
    null,
    "uden makroer",
  ],
  ["15 a password", "xlsx", encrypted, "unreadable", null, "beskyttet med adgangskode"],
  ["15 a password under a CSV's name", "csv", encrypted, "unreadable", null, "beskyttet med adgangskode"],
  [
    "16 a CSV under a workbook's name",
    "xlsx",
    () => put(";601;", ";602;"),
    "unreadable",
    null,
    "hedder .xlsx, men er ikke en arbejdsmappe",
  ],
  [
    "16 a workbook under a CSV's name",
    "csv",
    () => bookOf({ sheet }),
    "unreadable",
    null,
    "hedder .csv, men er et arkiv",
  ],
  [
    "16 F14 a login page",
    "csv",
    () => utf8("<!DOCTYPE html><html><body>Log ind</body></html>"),
    "unreadable",
    null,
    "mangler »År«",
  ],
  [
    "17 a field of 50 MB",
    "csv",
    () => put("København;Mænd", `${"x".repeat(50_000_000)};Mænd`),
    "unreadable",
    5,
    "eller en række er over 8 MB",
  ],
  [
    "18 a quote never closed",
    "csv",
    () => put("2023;København;Mænd", '2023;"København;Mænd'),
    "unreadable",
    14,
    "anførselstegn lukkes aldrig",
  ],
  [
    "19 mixed delimiters",
    "csv",
    () => put("2023;København;Mænd;601;110,5", "2023,København,Mænd,601,110.5"),
    "unreadable",
    14,
    "1 celler mod overskriftens 5",
  ],
  ["19 a NUL", "csv", () => put("København;Mænd", "Køben\0havn;Mænd"), "encoding", null, "NUL-tegn"],
  ["20 UTF-16 with its mark", "csv", () => Buffer.from(`\uFEFF${good}`, "utf16le"), "encoding", null, "UTF-16"],
  ["20 UTF-16 without", "csv", () => Buffer.from(good, "utf16le"), "encoding", null, "UTF-16"],
  ["20 Latin-1 without a mark", "csv", () => Buffer.from(good, "latin1"), "encoding", null, "ikke i tegnsættet UTF-8"],
  [
    "20 letters read twice",
    "csv",
    () => utf8(Buffer.from(good).toString("latin1")),
    "encoding",
    null,
    "Overskriften »Ã",
  ],
  [
    "20 one name read twice",
    "csv",
    () => put("København;Mænd;601", "KÃ¸benhavn;Mænd;601"),
    "encoding",
    14,
    "forkert tegnsæt",
  ],
  [
    "20 a letter that is lost",
    "csv",
    () => put("København;Mænd;601", "K�benhavn;Mænd;601"),
    "encoding",
    14,
    "forkert tegnsæt",
  ],
  [
    "21 a half-written file",
    "csv",
    () => utf8(good.slice(0, good.indexOf(";601;") + 3)),
    "unreadable",
    14,
    "4 celler mod overskriftens 5",
  ],
  ["21 a half-written workbook", "xlsx", () => bookOf({ sheet }).slice(0, 900), "unreadable", null, "afbrudt"],
  [
    "23 a Parquet file under a CSV's name",
    "csv",
    () => Buffer.from("PAR1\u0015\u0004\u0015\0\0\u0012PAR1", "latin1"),
    "encoding",
    null,
    "ikke tekst",
  ],
  ["24 EICAR", "csv", () => utf8(eicar), "unreadable", null, "mangler »År«"],
  [
    "25 CPR numbers in a column too many",
    "csv",
    () => withColumn("Nr.", "010170-1234"),
    "forbidden-content",
    1,
    "CPR-nummer",
  ],
  [
    "25 a CPR number as an area",
    "csv",
    () => put("København;Mænd;601", "0101701234;Mænd;601"),
    "forbidden-content",
    14,
    "CPR-nummer",
  ],
  ["25 a CPR number as a figure", "csv", () => put(";601;", ";010170-1234;"), "forbidden-content", 14, "CPR-nummer"],
  [
    "25 a CPR number above the table",
    "xlsx",
    () => bookOf({ sheet: sheetXml([["Udtrukket af 010170-1234"], ...rows]) }),
    "forbidden-content",
    null,
    "CPR-nummer",
  ],
  ["F08 an empty file", "csv", () => utf8(""), "unreadable", null, "Filen er tom"],
  ["F08 an empty workbook", "xlsx", () => utf8(""), "unreadable", null, "Filen er tom"],
  ["F08 heads alone", "csv", () => utf8(csvOf([])), "empty", null, "ingen rækker"],
  [
    "a column of ever new words",
    "csv",
    () => utf8(csvOf(Array.from({ length: 60_000 }, (_, at) => ["2023", `Ø ${at}`, "Mænd", 1, 1]))),
    "unreadable",
    null,
    "over 50.000 forskellige ord",
  ],
  [
    "more cells than a table has",
    "csv",
    () => utf8(good + "\r\n".repeat(2_000_000)),
    "too-large",
    null,
    "2 mio. celler",
  ],
  [
    "F15 a column missing",
    "csv",
    () => utf8(good.replaceAll(/;[^;]*\r/g, "\r")),
    "unreadable",
    null,
    "mangler »Incidens«",
  ],
  ["F15 a column added", "csv", () => withColumn("Andel", "7"), "unreadable", null, "har »Andel«"],
  [
    "F15 a column renamed",
    "csv",
    () => put("Anmeldelser", "Ulykker"),
    "unreadable",
    null,
    "mangler »Anmeldelser« og har »Ulykker«",
  ],
  [
    "F15 a number become text",
    "csv",
    () => put(";601;", ";mange;"),
    "unreadable",
    14,
    "»mange« i stedet for et helt tal",
  ],
  [
    "F17 two rows that disagree",
    "csv",
    () => utf8(`${good}2023;København;Mænd;700;110,5\r\n`),
    "conflicting-duplicate",
    28,
    "række 14",
  ],
  ["F20 a decimal point", "csv", () => put(";601;110,5", ";601;110.5"), "unreadable", 14, "»110.5«"],
  ["F20 a thousands point", "csv", () => put(";601;", ";1.601;"), "unreadable", 14, "»1.601«"],
  ["F20 a thousands space", "csv", () => put(";601;", ";1 601;"), "unreadable", 14, "»1 601«"],
  ["F20 the other minus", "csv", () => put(";601;", ";−601;"), "unreadable", 14, "»−601«"],
  ["F21 a mark that is not agreed", "csv", () => put(";601;", ";x;"), "unreadable", 14, "eller et aftalt mærke"],
  [
    "F22 a new code",
    "csv",
    () => put("2023;København;Mænd", "2023;Storkøbing;Mænd"),
    "unknown-code",
    14,
    "»Storkøbing« er ikke kendt",
  ],
  [
    "a period that is none",
    "csv",
    () => put("2023;København;Mænd", "2023-24;København;Mænd"),
    "unknown-period",
    14,
    "»2023-24«",
  ],
  [
    "a serial number for a year",
    "xlsx",
    () =>
      bookOf({
        sheet: inSheet(
          '<row r="15"><c t="inlineStr"><is><t xml:space="preserve">2023</t></is></c>',
          '<row r="15"><c><v>45292</v></c>',
        ),
      }),
    "unknown-period",
    14,
    "»45292«",
  ],
];

const english = /\b(?:the|is|of|file|row|line|has|not|with|where|column|workbook|sheet)\b/i;

test.each(hostile)(
  "%s is stopped with one finding, and the last good figures stay",
  async (_, ending, bytes, code, row, told) => {
    const before = await served();
    const name = `by_ulykker.${ending}`;
    const laid = bytes();
    await writeFile(join(dataDir, "inbox", name), laid);
    const { tables, findings } = await ran(dataDir);
    const stops = (tables[0]?.findings ?? []).filter(({ level }) => level === "stop");
    expect(stops).toMatchObject([{ code, row, reason: expect.stringContaining(told) }]);
    expect(findings).toEqual([]);
    const [{ reason } = { reason: "" }] = stops;
    expect(reason).not.toMatch(english);
    expect(reason).not.toMatch(/010170/);
    expect(tables[0]?.outcome).toBe("stopped");
    expect(await served()).toEqual(before);
    // It is in the archive; what nobody may keep is still in the inbox and nowhere else.
    const isForbidden = code === "forbidden-content";
    expect(await readdir(join(dataDir, "inbox"))).toEqual(isForbidden ? [name] : []);
    const sha256 = createHash("sha256").update(laid).digest("hex");
    const kept = (await readdir(dataDir, { recursive: true })).filter((path) => path.includes(`${sha256}.${ending}`));
    expect(kept.some((path) => path.startsWith("inbox-archive"))).toBe(!isForbidden);
    expect(kept.some((path) => path.startsWith("workspace/quarantine"))).toBe(!isForbidden);
    await rm(join(dataDir, "inbox", name), { force: true });
  },
);
