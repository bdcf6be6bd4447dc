import { SaxesParser } from "saxes";
import { FormatError } from "./table.ts";

export type XmlHandlers = {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

const windowSize = 1 << 20;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Walks a part of a workbook. Names come without their prefix; a document type, and so any entity, is refused. */
export const walkXml = (bytes: Uint8Array, handlers: XmlHandlers): void => {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  parser.on("doctype", () => {
    throw new FormatError("malformed", "The workbook declares XML entities; it is refused as unsafe.");
  });
  parser.on("error", () => {
    throw new FormatError("malformed", "A part of the workbook is not well-formed XML; the file is damaged.");
  });
  parser.on("opentag", ({ name, attributes }) => handlers.open?.(localName(name), attributes));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("closetag", ({ name }) => handlers.close?.(localName(name)));
  const decoder = new TextDecoder("utf-8");
  for (let at = 0; at < bytes.length; at += windowSize)
    parser.write(decoder.decode(bytes.subarray(at, at + windowSize), { stream: true }));
  parser.close();
};

export const attributeOf = (attributes: Record<string, string>, name: string): string | null => {
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value;
  return null;
};
