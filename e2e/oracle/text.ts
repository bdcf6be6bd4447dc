import { inflateRawSync } from "node:zlib";

/** Lines of text with delimiters; a field that begins with a quote may hold delimiters, line ends and doubled quotes. */
export function recordsOf(text: string, delimiter: string): string[][] {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (!body.includes('"'))
    return body
      .split(/\r?\n/)
      .filter((line) => line !== "")
      .map((line) => line.split(delimiter));
  const records: string[][] = [];
  let fields: string[] = [];
  let field = "";
  let isQuoted = false;
  const closeField = () => {
    fields.push(field);
    field = "";
  };
  for (let at = 0; at < body.length; at += 1) {
    const sign = body.charAt(at);
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (body.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && field === "") isQuoted = true;
    else if (sign === delimiter) closeField();
    else if (sign === "\n") {
      closeField();
      records.push(fields);
      fields = [];
    } else if (sign !== "\r") field += sign;
  }
  if (field !== "" || fields.length > 0) {
    closeField();
    records.push(fields);
  }
  return records;
}

/** What Windows-1252 has from 0x80 to 0x9f; the rest is as in Latin-1. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** UTF-8 where it is, else Windows-1252. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\x80-\x9f]/g, (sign) => windows.charAt(sign.charCodeAt(0) - 0x80));
  }
}

/** The files of a ZIP, by name, read from its central directory. */
function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new RangeError("no ZIP");
  const files = new Map<string, Uint8Array>();
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place));
    const [named = 0, more = 0, said = 0] = [nameLength, extra, comment];
    const local = buffer.readUInt32LE(at + 42);
    const begin = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const content = buffer.subarray(begin, begin + packed);
    const name = buffer.toString("utf8", at + 46, at + 46 + named);
    files.set(name, method === 0 ? content : inflateRawSync(content));
    at += 46 + named + more + said;
  }
  return files;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, tens?: string, sixteens?: string, name?: string) => {
    if (tens !== undefined) return String.fromCodePoint(Number(tens));
    return sixteens === undefined ? (entities[name ?? ""] ?? "") : String.fromCodePoint(Number.parseInt(sixteens, 16));
  });

/** All text inside `<t>` elements, joined. */
const written = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text = ""]) => plain(text)).join("");

/** `C` of `C12` as its place from 0. */
const columnOf = (reference: string): number =>
  Array.from(reference.replace(/\d+$/, "")).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The rows of a workbook's first sheet: text as text, numbers as numbers, nothing as null. */
export function sheetOf(bytes: Uint8Array): (string | number | null)[][] {
  const files = unzipped(bytes);
  const xml = (name: string) => new TextDecoder().decode(files.get(name) ?? new Uint8Array());
  const shared = [...xml("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) => written(item));
  const rows: (string | number | null)[][] = [];
  for (const [, inner = ""] of xml("xl/worksheets/sheet1.xml").matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)) {
    const row: (string | number | null)[] = [];
    for (const [, attributes = "", cell = ""] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const [, reference] = /\br="([A-Z]+\d+)"/.exec(attributes) ?? [];
      const place = reference === undefined ? row.length : columnOf(reference);
      while (row.length < place) row.push(null);
      const [, type = "n"] = /\bt="(\w+)"/.exec(attributes) ?? [];
      const [, value] = /<v>([^<]*)<\/v>/.exec(cell) ?? [];
      if (type === "inlineStr") row.push(written(cell));
      else if (value === undefined) row.push(null);
      else if (type === "s") row.push(shared[Number(value)] ?? "");
      else row.push(type === "n" ? Number(value) : plain(value));
    }
    rows.push(row);
  }
  return rows;
}
