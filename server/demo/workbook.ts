import { crc32, deflateRawSync } from "node:zlib";
import { stringify } from "csv-stringify/sync";

/** A cell as its deliverer typed it; null is left empty. */
export type Typed = string | number | null;
export type Sheet = { name: string; rows: readonly (readonly Typed[])[] };

type Part = { name: string; text: string };

/** 1 January 1980, so that equal figures make equal bytes. */
const day = 0x0021;

/** A ZIP archive, each part deflated. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text } of parts) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(0x0800, 2);
    said.writeUInt16LE(8, 4);
    said.writeUInt16LE(day, 8);
    said.writeUInt32LE(crc32(content), 10);
    said.writeUInt32LE(packed.length, 14);
    said.writeUInt32LE(content.length, 18);
    said.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), said, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), said, rest, title);
    locals.push(local);
    at += local.length;
  }
  const tail = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(tail.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, tail, end]);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const cell = (value: Typed): string => {
  if (value === null) return "<c/>";
  if (typeof value === "number") return `<c><v>${String(value)}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packages = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const sheetXml = ({ rows }: Sheet) =>
  `${head}<worksheet xmlns="${main}"><sheetData>${rows
    .map((row, at) => `<row r="${at + 1}">${row.map(cell).join("")}</row>`)
    .join("")}</sheetData></worksheet>`;

/** An XLSX workbook of values alone. The same sheets make the same bytes. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  const each = (text: (number: number, sheet: Sheet) => string) =>
    sheets.map((sheet, at) => text(at + 1, sheet)).join("");
  return zipOf([
    {
      name: "[Content_Types].xml",
      text: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${kind}.worksheet+xml"/>`)}</Types>`,
    },
    {
      name: "_rels/.rels",
      text: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      text: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((number, { name }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `${head}<Relationships xmlns="${packages}/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
    },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(sheet) })),
  ]);
}

type CsvForm = { delimiter: ";" | ","; decimal: "," | "."; encoding: "utf-8" | "windows-1252" };

/** A CSV with CRLF, its numbers with the decimal mark asked for. Of Windows-1252 only the letters of Latin-1 are written. */
export function csvFile(rows: Sheet["rows"], { delimiter, decimal, encoding }: CsvForm): Uint8Array {
  const written = (value: Typed) => (typeof value === "number" ? String(value).replace(".", decimal) : (value ?? ""));
  const text = stringify(
    rows.map((row) => row.map(written)),
    { delimiter, record_delimiter: "\r\n" },
  );
  return Buffer.from(text, encoding === "utf-8" ? "utf8" : "latin1");
}
