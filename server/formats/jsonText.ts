import { excerpt, FormatError } from "./table.ts";

/** A number whose digits JavaScript would not write back as they stand, such as 7.0 or 0.10000000000000000555. */
export type Digits = { readonly digits: string };

/** JSON as written: objects keep the order of their keys, numbers keep their digits. */
export type Json = null | boolean | number | string | Digits | Json[] | Map<string, Json>;

const deepest = 200;
const numberAt = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plainStringAt = /"[^"\\\p{Cc}]*"/uy;
const spaceAt = /[ \t\r\n]*/y;

const malformed = (what: string, at: number): FormatError =>
  new FormatError("malformed", `The JSON is not well formed: ${what} at position ${at}.`);

/** Where the quote is that closes a text begun before `from`; -1 when there is none. */
const closingQuote = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
};

/** Reads JSON text. Throws FormatError when it is malformed, cut off or nested deeper than 200. */
export const jsonIn = (text: string): Json => {
  let at = 0;

  const skip = (): void => {
    const code = text.charCodeAt(at);
    if (code > 32) return;
    spaceAt.lastIndex = at;
    spaceAt.test(text);
    at = spaceAt.lastIndex;
  };

  const ended = (): FormatError =>
    new FormatError("truncated", "The JSON ends in the middle; the file is probably cut off.");

  const string = (): string => {
    plainStringAt.lastIndex = at;
    if (plainStringAt.test(text)) {
      const plain = text.slice(at + 1, plainStringAt.lastIndex - 1);
      at = plainStringAt.lastIndex;
      return plain;
    }
    const end = closingQuote(text, at + 1);
    if (end === -1) throw ended();
    const quoted = text.slice(at, end + 1);
    try {
      const parsed: unknown = JSON.parse(quoted.replace(/\t/g, "\\t"));
      at = end + 1;
      return String(parsed);
    } catch {
      throw malformed("a broken text", at);
    }
  };

  const number = (): number | Digits => {
    numberAt.lastIndex = at;
    if (!numberAt.test(text)) throw at >= text.length ? ended() : malformed("something that is no JSON value", at);
    const digits = text.slice(at, numberAt.lastIndex);
    at = numberAt.lastIndex;
    const value = Number(digits);
    return String(value) === digits ? value : { digits };
  };

  const word = <T extends null | boolean>(name: string, value: T): T => {
    if (!text.startsWith(name, at)) throw name.startsWith(text.slice(at)) ? ended() : malformed("an unknown word", at);
    at += name.length;
    return value;
  };

  const list = (depth: number): Json[] => {
    const items: Json[] = [];
    at += 1;
    skip();
    if (text[at] === "]") {
      at += 1;
      return items;
    }
    for (;;) {
      items.push(value(depth));
      skip();
      const next = text[at];
      at += 1;
      if (next === "]") return items;
      if (next !== ",") throw next === undefined ? ended() : malformed("a missing comma", at - 1);
    }
  };

  const object = (depth: number): Map<string, Json> => {
    const entries = new Map<string, Json>();
    at += 1;
    skip();
    if (text[at] === "}") {
      at += 1;
      return entries;
    }
    for (;;) {
      skip();
      if (text[at] !== '"') throw at >= text.length ? ended() : malformed("a missing key", at);
      const key = string();
      if (entries.has(key)) throw malformed(`the key "${excerpt(key)}" a second time`, at);
      skip();
      if (text[at] !== ":") throw at >= text.length ? ended() : malformed("a missing colon", at);
      at += 1;
      entries.set(key, value(depth));
      skip();
      const next = text[at];
      at += 1;
      if (next === "}") return entries;
      if (next !== ",") throw next === undefined ? ended() : malformed("a missing comma", at - 1);
    }
  };

  const value = (depth: number): Json => {
    if (depth > deepest) throw new FormatError("malformed", `The JSON is nested deeper than ${deepest} levels.`);
    skip();
    switch (text[at]) {
      case "{":
        return object(depth + 1);
      case "[":
        return list(depth + 1);
      case '"':
        return string();
      case "t":
        return word("true", true);
      case "f":
        return word("false", false);
      case "n":
        return word("null", null);
      default:
        return number();
    }
  };

  const whole = value(0);
  skip();
  if (at < text.length) throw malformed("something after the end", at);
  return whole;
};

export const isObject = (json: Json | undefined): json is Map<string, Json> => json instanceof Map;

export const isList = (json: Json | undefined): json is Json[] => Array.isArray(json);

/** A JSON text as it is, a number as its digits; null for anything else. */
export const textOf = (json: Json | undefined): string | null => {
  if (typeof json === "string") return json;
  if (typeof json === "number") return String(json);
  if (isDigits(json)) return json.digits;
  return null;
};

export const isDigits = (json: Json | undefined): json is Digits =>
  typeof json === "object" && json !== null && !isList(json) && !isObject(json);

export const isNumber = (json: Json | undefined): json is number | Digits => typeof json === "number" || isDigits(json);

/** The texts of a list, of an object's values in their order, or of a single text. */
export const textsOf = (json: Json | undefined): string[] => {
  const items = isList(json) ? json : isObject(json) ? [...json.values()] : [json];
  return items.map(textOf).filter((text) => text !== null);
};
