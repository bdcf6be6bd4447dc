import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { Case, FileCase } from "./faultCases.testing.ts";
import type { Typed } from "./sources/sheets.testing.ts";

/** A file written otherwise than it is agreed. */
export type Encoding = { name: string; of: "text" | "figures"; write: (one: FileCase) => Uint8Array };

const textOf = (bytes: Uint8Array) => iconv.decode(Buffer.from(bytes), isUtf8(bytes) ? "utf8" : "win1252");
const bytesOf = (text: string, charset: string, addBOM = false) =>
  Uint8Array.from(iconv.encode(text, charset, { addBOM }));
const own = (bytes: Uint8Array) => (isUtf8(bytes) ? "utf8" : "win1252");

const asText = (name: string, write: (text: string, charset: string) => Uint8Array): Encoding => ({
  name,
  of: "text",
  write: ({ good }) => write(textOf(good), own(good)),
});

const inCharset = (name: string, charset: string, addBOM = false) =>
  asText(name, (text) => bytesOf(text, charset, addBOM));
const reworded = (name: string, words: (text: string) => string) =>
  asText(name, (text, charset) => bytesOf(words(text), charset));

const transliterated: Readonly<Record<string, string>> = { æ: "ae", ø: "oe", å: "aa", Æ: "Ae", Ø: "Oe", Å: "Aa" };

const numberIn = (cell: Typed | undefined): number | null => {
  const text = String(cell ?? "").replace(",", ".");
  return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
};

/** Every figure of the column written otherwise, as text. */
const figures = (name: string, write: (figure: number) => string): Encoding => ({
  name,
  of: "figures",
  write: ({ form, good, figure }: Case & { good: Uint8Array }) => {
    const { heads, rows } = form.read(good);
    const at = heads.indexOf(figure);
    const written = rows.map((row) => {
      const number = numberIn(row[at]);
      return number === null ? row : row.with(at, write(number));
    });
    return form.write({ heads, rows: written });
  },
});

/** A number with marks for its thousands and its decimals. */
const grouped = (thousands: string, decimal: string) => (figure: number) => {
  const [whole = "", part] = String(figure).split(".");
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)}${part === undefined ? "" : `${decimal}${part}`}`;
};

/** F20 of the plan of tests: twenty and some ways to write the same table. */
export const encodings: readonly Encoding[] = [
  inCharset("UTF-8", "utf8"),
  inCharset("UTF-8 with its mark", "utf8", true),
  inCharset("Windows-1252", "win1252"),
  inCharset("Latin-1", "latin1"),
  inCharset("the character set of DOS", "cp850"),
  inCharset("the character set of an old Macintosh", "macroman"),
  inCharset("UTF-16 with its mark", "utf16le", true),
  inCharset("UTF-16 the other way round", "utf16be", true),
  inCharset("UTF-16 without a mark", "utf16le"),
  asText("UTF-8 taken for Windows-1252", (text) => bytesOf(iconv.decode(Buffer.from(text), "win1252"), "utf8")),
  reworded("letters lost", (text) => text.replaceAll(/[æøåÆØÅ]/g, "?")),
  reworded("letters written as two", (text) => text.replaceAll(/[æøåÆØÅ]/g, (letter) => transliterated[letter] ?? "")),
  asText("letters in two parts", (text) => bytesOf(text.normalize("NFD"), "utf8")),
  reworded("lines ended as on Unix", (text) => text.replaceAll("\r\n", "\n")),
  reworded("lines ended as on an old Macintosh", (text) => text.replaceAll(/\r?\n/g, "\r")),
  figures("a decimal comma", grouped("", ",")),
  figures("a decimal point", grouped("", ".")),
  figures("a point at the thousands", grouped(".", ",")),
  figures("a comma at the thousands", grouped(",", ".")),
  figures("a blank at the thousands", grouped("\u00a0", ",")),
  figures("a power of ten", (figure) => figure.toExponential()),
  figures("a sign before it", (figure) => `+${figure}`),
  figures("a percent after it", (figure) => `${figure} %`),
];
