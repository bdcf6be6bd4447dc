import { FormatError } from "./table.ts";

/** More than any table has: levels of lists in lists, lists and objects in all, and values in all. */
const deepest = 200;
const mostLists = 1_000_000;
const mostValues = 20_000_000;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const opens = (byte: number) => byte === 0x5b || byte === 0x7b;
const closes = (byte: number) => byte === 0x5d || byte === 0x7d;

const tooMuch = (what: string): FormatError =>
  new FormatError("too-large", `The JSON has more ${what} than any table has; it is refused as unsafe.`);

/** Where the text that begins after `from` ends: at its closing quote, or with the bytes. */
function textEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from + 1);
  for (; at !== -1; at = bytes.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return bytes.length;
}

/** Refuses JSON that would take far more memory than its bytes, before it is read. Throws FormatError. */
export function assertModestJson(bytes: Uint8Array): void {
  let [depth, lists, values] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) at = textEnd(bytes, at);
    else if (opens(byte)) {
      depth += 1;
      lists += 1;
      if (depth > deepest) throw tooMuch("levels");
      if (lists > mostLists) throw tooMuch("lists");
    } else if (closes(byte)) depth -= 1;
    else if (byte === comma) {
      values += 1;
      if (values > mostValues) throw tooMuch("values");
    }
  }
}
