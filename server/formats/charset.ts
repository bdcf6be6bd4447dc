import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { FormatError } from "./table.ts";

/** Longest text handled as one string; the engine's own limit is about 537 million characters. */
const longestText = 500_000_000;

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const hasUtf8Mark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Refuses what is no single-byte or UTF-8 text: UTF-16, UTF-32, and anything with NUL bytes. */
export const assertText = (bytes: Uint8Array): void => {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    throw new FormatError("encoding", "The file is UTF-32 text; save it as UTF-8 and try again.");
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    throw new FormatError("encoding", "The file is UTF-16 text; save it as UTF-8 or Windows-1252 and try again.");
  const nul = bytes.indexOf(0);
  if (nul === -1) return;
  if (looksLikeUtf16(bytes.subarray(0, 400)))
    throw new FormatError(
      "encoding",
      "The file looks like UTF-16 text without a mark; save it as UTF-8 and try again.",
    );
  throw new FormatError("encoding", `The file is not text: it has a NUL byte at position ${nul}.`);
};

/** Western text in UTF-16 has a zero in nearly every second byte, and hardly any in the others. */
const looksLikeUtf16 = (start: Uint8Array): boolean => {
  const half = Math.floor(start.length / 2);
  const zeros = (side: number): number => start.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const [fewer = 0, more = 0] = [zeros(0), zeros(1)].toSorted((a, b) => a - b);
  return half > 1 && more > half * 0.6 && fewer < half * 0.1;
};

/** The charset a text without a declaration is in: UTF-8 when it is valid UTF-8, else Windows-1252. */
export const guessedCharset = (bytes: Uint8Array): "utf-8" | "windows-1252" =>
  isUtf8(bytes) ? "utf-8" : "windows-1252";

/** The bytes as text in the named charset, without the byte order mark. Throws FormatError on an unknown charset. */
export const textIn = (bytes: Uint8Array, charset: string): string => {
  if (bytes.length > longestText)
    throw new FormatError(
      "too-large",
      "The file is too large to read in one piece (the limit is 500 MB for this format).",
    );
  if (charset === "utf-8")
    return viewOf(bytes)
      .toString("utf8")
      .replace(/^\uFEFF/, "");
  const isKnown: boolean = iconv.encodingExists(charset);
  if (!isKnown) throw new FormatError("encoding", `The file says its charset is "${charset}", which is not known.`);
  return iconv.decode(viewOf(bytes), charset, { stripBOM: true });
};

/** A text with a charset that the file does not declare. */
export const decoded = (bytes: Uint8Array): { text: string; encoding: string } => {
  assertText(bytes);
  const encoding = guessedCharset(bytes);
  return { text: textIn(bytes, encoding), encoding };
};
