import { Buffer } from "node:buffer";
import { randomFillSync } from "node:crypto";
import { zipOf } from "#server/formats/archive.testing.ts";

export type Cell = string | number;
export type Rows = readonly (readonly Cell[])[];

type Part = { name: string; content: Uint8Array; claimed?: number; flags?: number };

const xml = (text: string) => Buffer.from(`<?xml version="1.0"?>${text}`);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const cell = (value: Cell) =>
  typeof value === "number"
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

export const sheetXml = (rows: Rows): string =>
  `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows
    .map((row, at) => `<row r="${at + 1}">${row.map(cell).join("")}</row>`)
    .join("")}</sheetData></worksheet>`;

const bookXml = (sheets: string, more = "") => `<workbook>${more}<sheets>${sheets}</sheets></workbook>`;
const oneSheet = '<sheet name="Ark1" sheetId="1" r:id="rId1"/>';
const related = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;

type Made = {
  sheet: string;
  /** Text put before the sheets of the book, further sheets, parts and relations. */
  book?: string;
  sheets?: string;
  relations?: string;
  parts?: readonly Part[];
  claimed?: number;
};

/** The parts of a workbook with one sheet, as XML that is not looked at. */
export const partsOf = ({ sheet, book, sheets = "", relations = "", parts = [], claimed }: Made): Part[] => [
  { name: "xl/workbook.xml", content: xml(bookXml(oneSheet + sheets, book)) },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: xml(`<Relationships>${related("rId1", "worksheet", "worksheets/sheet1.xml")}${relations}</Relationships>`),
  },
  { name: "xl/worksheets/sheet1.xml", content: xml(sheet), ...(claimed === undefined ? {} : { claimed }) },
  ...parts,
];

export const bookOf = (made: Made): Uint8Array => zipOf(partsOf(made));

/** A workbook beside whose sheet lies an entry of the name. */
export const bookWith = (rows: Rows, name: string, content = "x"): Uint8Array =>
  bookOf({ sheet: sheetXml(rows), parts: [{ name, content: Buffer.from(content) }] });

/** The archive with its last entry made a symbolic link, as Unix packs it. */
export function linked(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const at = bytes.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  bytes.writeUInt16LE(0x0300, at + 4);
  bytes.writeUInt32LE((0o120777 << 16) >>> 0, at + 38);
  return bytes;
}

/** A workbook whose sheet says that it unpacks to so many bytes, and does to `blanks` of them. */
export const bombOf = (blanks: number, claimed?: number): Uint8Array =>
  bookOf({ sheet: `<worksheet>${" ".repeat(blanks)}</worksheet>`, ...(claimed === undefined ? {} : { claimed }) });

/** A workbook with a table of shared texts that says it is as large as given. */
export const sharedTexts = (rows: Rows, claimed: number): Uint8Array =>
  bookOf({
    sheet: sheetXml(rows),
    relations: related("rId2", "sharedStrings", "sharedStrings.xml"),
    parts: [{ name: "xl/sharedStrings.xml", content: randomFillSync(Buffer.alloc(claimed / 50)), claimed }],
  });

/** An archive of so many empty entries. */
export const crowd = (entries: number): Uint8Array =>
  zipOf(Array.from({ length: entries }, (_, at) => ({ name: `${at}`, content: Buffer.alloc(0) })));

/** The sheet with a second one that is hidden. */
export const withHiddenSheet = (rows: Rows): Uint8Array =>
  bookOf({
    sheet: sheetXml(rows),
    sheets: '<sheet name="Personer" sheetId="2" state="veryHidden" r:id="rId2"/>',
    relations: related("rId2", "worksheet", "worksheets/sheet2.xml"),
    parts: [{ name: "xl/worksheets/sheet2.xml", content: xml(sheetXml([["x"]])) }],
  });

/** The sheet with styles, of which the second shows dates and the third an amount; `book` stands before the sheets. */
export const withDates = (sheet: string, book = ""): Uint8Array =>
  bookOf({
    sheet,
    book,
    relations: related("rId2", "styles", "styles.xml"),
    parts: [
      {
        name: "xl/styles.xml",
        content: xml(
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; dkk&quot;"/></numFmts>' +
            '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
        ),
      },
    ],
  });

/** The older container, with what a password leaves in it. */
export function encrypted(): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from("EncryptedPackage", "utf16le").copy(bytes, 1024);
  return bytes;
}
