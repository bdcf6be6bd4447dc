import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { assertText, textIn } from "./charset.ts";
import { excerpt, FormatError } from "./table.ts";

/** One statement of a PX file: `KEYWORD[language]("sub","key")=value;`, the value still as written. */
export type Statement = { keyword: string; language: string | null; keys: string[]; value: string };

export type PxText = { text: string; encoding: string; statements: Statement[]; dataAt: number; warnings: string[] };

const start = /^\s*[A-Z][A-Z0-9-]*(?:\[[^\]\n]{1,20}\])?(?:\("[^\n]{0,300}"\))?\s*=/i;
const familiar = /(?:^|[;\r\n])\s*(?:CHARSET|AXIS-VERSION|MATRIX|STUB|HEADING|VALUES|TITLE|DATA)\s*[[(=]/i;

/** Whether a text begins as a PX file does. */
export const isPx = (text: string): boolean => start.test(text) && familiar.test(text.slice(0, 20_000));

const declared = (head: string, keyword: string): string | null =>
  new RegExp(`(?:^|[;\\r\\n])\\s*${keyword}\\s*=\\s*"([^"]*)"`, "i").exec(head)?.[1]?.trim() ?? null;

/** Letters in the range where DOS code pages keep æ, ø, å and Windows code pages keep punctuation. */
const looksLikeDos = (bytes: Uint8Array): boolean => {
  let dos = 0;
  let windows = 0;
  for (const byte of bytes.subarray(0, 200_000)) {
    if (byte >= 0x80 && byte < 0xa6) dos += 1;
    else if (byte >= 0xc0) windows += 1;
  }
  return dos > windows;
};

/** The charset of a PX file: valid UTF-8 beyond ASCII is UTF-8 whatever is declared; else CODEPAGE; else ANSI is Windows-1252, and OEM or nothing is DOS 850 when the bytes look so. */
const charsetOf = (bytes: Uint8Array): { charset: string; encoding: string; warning: string | null } => {
  const head = textIn(bytes.subarray(0, 4000), "latin1");
  const charset = declared(head, "CHARSET")?.toLowerCase() ?? null;
  const named = declared(head, "CODEPAGE") ?? (charset !== null && !["ansi", "oem"].includes(charset) ? charset : null);
  const page = named === null ? null : named.toLowerCase().replace(/^65001$/, "utf-8");
  const isUtf8Page = page !== null && /^utf-?8$/.test(page);
  const isAscii = !bytes.some((byte) => byte >= 0x80);
  if (!isAscii && isUtf8(bytes))
    return {
      charset: "utf-8",
      encoding: "utf-8",
      warning: isUtf8Page || page === null ? null : `The file says its charset is ${named}, but its bytes are UTF-8.`,
    };
  if (isUtf8Page)
    return isAscii
      ? { charset: "utf-8", encoding: "utf-8", warning: null }
      : {
          charset: "windows-1252",
          encoding: "windows-1252",
          warning: "The file says it is UTF-8, but its bytes are not.",
        };
  if (page !== null && iconv.encodingExists(page))
    return { charset: /^(?:iso-?8859-?1|latin-?1)$/.test(page) ? "windows-1252" : page, encoding: page, warning: null };
  const unknown = page === null ? null : `The file's charset "${excerpt(page)}" is not known; Windows-1252 is assumed.`;
  if (charset === "oem" || (charset === null && page === null && looksLikeDos(bytes)))
    return { charset: "cp850", encoding: "cp850", warning: unknown };
  return { charset: "windows-1252", encoding: "windows-1252", warning: unknown };
};

/** A PX file cut into its statements, up to DATA. Throws FormatError. */
export const pxText = (bytes: Uint8Array): PxText => {
  assertText(bytes);
  const { charset, encoding, warning } = charsetOf(bytes);
  const text = textIn(bytes, charset);
  const statements: Statement[] = [];
  let at = 0;
  for (;;) {
    const head = headAt(text, at);
    if (head === null) throw cutOff(text, at);
    if (head.keyword === "DATA")
      return { text, encoding, statements, dataAt: head.end, warnings: warning === null ? [] : [warning] };
    const end = statementEnd(text, head.end);
    if (end === -1) throw cutOff(text, at);
    const { keyword, language, keys } = head;
    statements.push({ keyword, language, keys, value: text.slice(head.end, end) });
    at = end + 1;
  }
};

const cutOff = (text: string, at: number): FormatError => {
  const rest = text.slice(at, at + 200).trim();
  return rest === "" || /^[A-Z]/i.test(rest)
    ? new FormatError("truncated", "The PX file ends before its DATA; it is probably cut off.")
    : new FormatError("malformed", `The PX file has something that is no statement: "${excerpt(rest)}".`);
};

const headShape = /\s*([A-Za-z][A-Za-z0-9-]*)\s*(?:\[([^\]"]*)\])?\s*(?:\(([^()"]*(?:"[^"]*"[^()"]*){0,60})\))?\s*=/y;

const headAt = (
  text: string,
  at: number,
): { keyword: string; language: string | null; keys: string[]; end: number } | null => {
  headShape.lastIndex = at;
  const match = headShape.exec(text);
  if (match?.[1] === undefined) return null;
  const keys = stringsIn(match[3] ?? "");
  return { keyword: match[1].toUpperCase(), language: match[2]?.trim() ?? null, keys, end: headShape.lastIndex };
};

/** Where the statement's semicolon is: the first one outside quotes. */
const statementEnd = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === ";") return at;
    if (character === '"') {
      at = text.indexOf('"', at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
};

const piece = /"([^"]*)"|([^",\s]+)|(,)/g;

/** The items of a value: quoted texts, of which neighbours without a comma between them are one wrapped text, and bare words. */
export const stringsIn = (value: string): string[] => {
  const items: string[] = [];
  let open = false;
  for (const [, quoted, bare, comma] of value.matchAll(piece)) {
    if (comma !== undefined) open = false;
    else if (open) items.push((items.pop() ?? "") + (quoted ?? ` ${bare ?? ""}`));
    else {
      items.push(quoted ?? bare ?? "");
      open = true;
    }
  }
  return items;
};
