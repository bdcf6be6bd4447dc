import { Buffer } from "node:buffer";
import type { Grid } from "./grid.ts";
import { sharedStrings, sheetGrid } from "./sheet.ts";
import { dateStylesIn } from "./styles.ts";
import { FormatError } from "./table.ts";
import { attributeOf, walkXml } from "./xmlText.ts";
import { unzipped, type ZipEntry, zipEntries } from "./zip.ts";

export type Workbook = { sheets: Grid[]; hidden: string[] };

const mostSheets = 200;

type Listed = { name: string; relation: string; isHidden: boolean };

/** The visible sheets of an XLSX workbook. Throws FormatError on anything else in a ZIP, on a damaged file and on an unsafe one. */
export const workbookIn = (bytes: Uint8Array): Workbook => {
  const entries = zipEntries(bytes);
  const part = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    return entry === undefined ? null : unzipped(bytes, entry);
  };
  const book = part("xl/workbook.xml");
  if (book === null) throw notWorkbook(entries);
  if (entries.has("xl/vbaProject.bin"))
    throw new FormatError("unknown", "The workbook holds macros; save it as xlsx without them and try again.");
  const listed = sheetsListed(book);
  if (listed.length > mostSheets)
    throw new FormatError("too-large", `The workbook has more than ${mostSheets} sheets.`);
  const targets = relations(part("xl/_rels/workbook.xml.rels"));
  const strings = sharedStrings(part(targets.byType.get("sharedStrings") ?? "xl/sharedStrings.xml"));
  const dateStyles = dateStylesIn(part(targets.byType.get("styles") ?? "xl/styles.xml"));
  const sheets = listed
    .filter((sheet) => !sheet.isHidden)
    .flatMap((sheet): Grid[] => {
      const target = targets.byId.get(sheet.relation);
      if (target === undefined || target.type !== "worksheet") return [];
      const xml = part(target.path);
      if (xml === null)
        throw new FormatError("archive", `The workbook lists a sheet "${sheet.name}" that it does not hold.`);
      return [sheetGrid(sheet.name, xml, strings, dateStyles)];
    });
  return { sheets, hidden: listed.filter((sheet) => sheet.isHidden).map((sheet) => sheet.name) };
};

const notWorkbook = (entries: Map<string, ZipEntry>): FormatError => {
  if (entries.has("xl/workbook.bin"))
    return new FormatError("unknown", "The file is a binary workbook (xlsb); save it as xlsx and try again.");
  if (entries.has("word/document.xml"))
    return new FormatError("unknown", "The file is a Word document, not a statistical file.");
  if (entries.has("ppt/presentation.xml"))
    return new FormatError("unknown", "The file is a presentation, not a statistical file.");
  if (entries.has("content.xml"))
    return new FormatError("unknown", "The file is an OpenDocument file; save it as xlsx and try again.");
  return new FormatError(
    "archive",
    `The file is a ZIP archive of ${entries.size} files, not a workbook; unpack it first.`,
  );
};

const sheetsListed = (xml: Uint8Array): Listed[] => {
  const sheets: Listed[] = [];
  walkXml(xml, {
    open: (name, attributes) => {
      if (name !== "sheet") return;
      const state = attributeOf(attributes, "state");
      sheets.push({
        name: attributes["name"] ?? "",
        relation: Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "",
        isHidden: state === "hidden" || state === "veryHidden",
      });
    },
  });
  return sheets;
};

type Relations = { byId: Map<string, { type: string; path: string }>; byType: Map<string, string> };

const relations = (xml: Uint8Array | null): Relations => {
  const found: Relations = { byId: new Map(), byType: new Map() };
  if (xml === null) return found;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name !== "Relationship" || attributes["TargetMode"] === "External") return;
      const target = attributes["Target"] ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
      const type = attributes["Type"]?.split("/").at(-1) ?? "";
      found.byId.set(attributes["Id"] ?? "", { type, path });
      found.byType.set(type, path);
    },
  });
  return found;
};

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Refuses the older container that .xls files and password-protected workbooks share. */
export const assertNotCompound = (bytes: Uint8Array): void => {
  if (!compoundFile.equals(bytes.subarray(0, 8))) return;
  const name = Buffer.from("EncryptedPackage", "utf16le");
  throw Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? new FormatError("encrypted", "The workbook is protected by a password; save it without and try again.")
    : new FormatError(
        "unknown",
        "The file is an old Excel file (xls) or another Office file; save it as xlsx and try again.",
      );
};
