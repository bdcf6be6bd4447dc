import { deflateRawSync } from "node:zlib";

type Part = { name: string; content: Uint8Array; claimed?: number; flags?: number };

/** A ZIP archive for tests; `claimed` lies about the unpacked size, `isZip64` writes sizes and places in the long form. */
export const zipOf = (parts: Part[], { isZip64 = false } = {}): Uint8Array => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claimed = content.length, flags = 0 } of parts) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimed, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    const long = Buffer.alloc(isZip64 ? 28 : 0);
    if (isZip64) {
      long.writeUInt16LE(1, 0);
      long.writeUInt16LE(24, 2);
      for (const [place, size] of [claimed, packed.length, at].entries())
        long.writeBigUInt64LE(BigInt(size), 4 + 8 * place);
      for (const place of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, place);
      entry.writeUInt16LE(long.length, 30);
    }
    locals.push(local, title, packed);
    directory.push(entry, title, long);
    at += local.length + title.length + packed.length;
  }
  const tail = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(tail.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, tail, end]);
};

/** A workbook for tests: each sheet as rows of texts, numbers and nulls. */
export const workbookOf = (
  sheets: Record<string, (string | number | null)[][]>,
  form: { isZip64?: boolean } = {},
): Uint8Array => {
  const names = Object.keys(sheets);
  const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const cell = (value: string | number | null): string =>
    value === null
      ? "<c/>"
      : typeof value === "number"
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
  const parts = names.map((name, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: Buffer.from(
      `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${(sheets[name] ?? [])
        .map((row, line) => `<row r="${line + 1}">${row.map(cell).join("")}</row>`)
        .join("")}</sheetData></worksheet>`,
    ),
  }));
  const listed = names
    .map((name, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join("");
  const related = names
    .map(
      (_, at) => `<Relationship Id="rId${at + 1}" Type="http://x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join("");
  const book = [
    { name: "xl/workbook.xml", content: Buffer.from(`<workbook><sheets>${listed}</sheets></workbook>`) },
    { name: "xl/_rels/workbook.xml.rels", content: Buffer.from(`<Relationships>${related}</Relationships>`) },
    ...parts,
  ];
  return zipOf(book, form);
};
