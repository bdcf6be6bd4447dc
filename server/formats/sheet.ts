import type { Grid, GridCell, GridRow } from "./grid.ts";
import { excerpt, FormatError } from "./table.ts";
import { walkXml } from "./xmlText.ts";

const mostStrings = 2_000_000;
const mostCharacters = 100_000_000;
const mostCells = 2_000_000;
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** The texts that cells point to; phonetic readings are left out. */
export const sharedStrings = (xml: Uint8Array | null): string[] => {
  const strings: string[] = [];
  if (xml === null) return strings;
  let current = "";
  let inText = false;
  let reading = 0;
  let characters = 0;
  walkXml(xml, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") reading += 1;
      else if (name === "t") inText = reading === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") reading -= 1;
      else if (name === "si") {
        strings.push(current);
        characters += current.length;
        if (strings.length > mostStrings || characters > mostCharacters)
          throw new FormatError("too-large", "The workbook holds more text than can be read.");
      }
    },
  });
  return strings;
};

/** A column's number (from 0) and the row's (from 1) in a reference such as B12; null when it is none or lies outside a sheet. */
const place = (reference: string): { column: number; row: number } | null => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (match?.[1] === undefined) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column > mostColumns || row > mostRows || row < 1 ? null : { column: column - 1, row };
};

const noStyles: ReadonlySet<number> = new Set();

/**
 * A sheet's cells as texts. What the sheet says of its own size is not believed; only cells count. `dateStyles` are the
 * styles that show a number as a date.
 */
export const sheetGrid = (name: string, xml: Uint8Array, strings: string[], dateStyles = noStyles): Grid => {
  const grid: Grid = { name, rows: [], merged: 0, mergedTo: 0 };
  let row: GridRow = { number: 0, cells: new Map() };
  let column = -1;
  let type = "n";
  let text = "";
  let made: GridCell["made"];
  let collecting = false;
  let cellCount = 0;

  const finish = (): void => {
    const cell = cellOf(type, text, strings, name);
    if (cell === null) return;
    cellCount += 1;
    if (cellCount > mostCells)
      throw new FormatError("too-large", `The sheet "${excerpt(name)}" has more than ${mostCells} cells.`);
    if (row.cells.has(column))
      throw new FormatError("malformed", `The sheet "${excerpt(name)}" has two cells in one place.`);
    row.cells.set(column, made === undefined ? cell : { ...cell, made });
  };

  walkXml(xml, {
    open: (element, attributes) => {
      if (element === "row") {
        const number = Number(attributes["r"] ?? row.number + 1);
        row = { number: Number.isSafeInteger(number) ? number : row.number + 1, cells: new Map() };
        if (attributes["hidden"] === "1" || attributes["hidden"] === "true") row.isHidden = true;
        column = -1;
      } else if (element === "c") {
        const at = place(attributes["r"] ?? "");
        if (attributes["r"] !== undefined && at === null)
          throw new FormatError("malformed", `The sheet "${excerpt(name)}" has a cell outside any sheet.`);
        column = at?.column ?? column + 1;
        type = attributes["t"] ?? "n";
        text = "";
        made = type === "d" || (type === "n" && dateStyles.has(Number(attributes["s"] ?? -1))) ? "date" : undefined;
      } else if (element === "f") made = "formula";
      else if (element === "v" || element === "t") collecting = true;
      else if (element === "mergeCell") {
        grid.merged += 1;
        grid.mergedTo = Math.max(grid.mergedTo ?? 0, Number(/\d+$/.exec(attributes["ref"] ?? "")?.[0] ?? 0));
      }
    },
    text: (chunk) => {
      if (collecting) text += chunk;
    },
    close: (element) => {
      if (element === "v" || element === "t") collecting = false;
      else if (element === "c") finish();
      else if (element === "row" && row.cells.size > 0) grid.rows.push(row);
    },
  });
  grid.rows.sort((a, b) => a.number - b.number);
  return grid;
};

const cellOf = (type: string, text: string, strings: string[], sheet: string): GridCell | null => {
  const content = type === "s" ? strings[Number(text)] : text;
  if (content === undefined)
    throw new FormatError(
      "malformed",
      `The sheet "${excerpt(sheet)}" points to a text that the workbook does not hold.`,
    );
  const trimmed = content.trim();
  if (trimmed === "") return null;
  if (type !== "n") return { text: trimmed, isNumber: false };
  const value = Number(trimmed);
  return { text: Number.isFinite(value) ? typedDigits(trimmed, value) : trimmed, isNumber: Number.isFinite(value) };
};

/** The digits as stored, unless they are more than a double holds: 3.6000000000000001 was typed as 3.6. */
const typedDigits = (stored: string, value: number): string => {
  if (/^-?\d+(?:\.\d+)?$/.test(stored) && stored.replace(/^-?[0.]*|\./g, "").length <= 15) return stored;
  const digits = String(value);
  return digits.includes("e-") ? value.toFixed(20).replace(/0+$/, "") : digits;
};
