import { assertText, guessedCharset, hasUtf8Mark } from "./charset.ts";
import { delimiterOf, recordsIn } from "./csvRecords.ts";
import { textIn } from "./charset.ts";
import type { Grid, GridCell, GridRow } from "./grid.ts";
import { bareTable, FormatError, type StatTable } from "./table.ts";
import { webTable } from "./webExport.ts";

const mostCells = 5_000_000;

/** A CSV as rows with content only. */
const gridOf = (bytes: Uint8Array, charset: string): Grid => {
  const delimiter = delimiterOf(textIn(bytes.subarray(0, 20_000), charset));
  const rows: GridRow[] = [];
  let number = 0;
  let cellCount = 0;
  for (const record of recordsIn(bytes, delimiter, charset)) {
    number += 1;
    const cells = new Map<number, GridCell>();
    for (const [column, field] of record.entries()) {
      const text = field.trim();
      if (text !== "") cells.set(column, { text, isNumber: false });
    }
    cellCount += cells.size;
    if (cellCount > mostCells) throw new FormatError("too-large", `The CSV has more than ${mostCells} cells.`);
    if (cells.size > 0) rows.push({ number, cells });
  }
  return { name: "", rows, merged: 0 };
};

/** The table in a CSV from StatBank's web pages ("semikolonsepareret"), in Windows-1252 or UTF-8. Throws FormatError. */
export const parseWebCsv = (bytes: Uint8Array): StatTable[] => {
  assertText(bytes);
  const charset = guessedCharset(bytes);
  const pieces = webTable(gridOf(bytes, charset));
  const encoding = hasUtf8Mark(bytes) ? "utf-8 with BOM" : charset;
  return [{ ...bareTable("statbank-web-csv", encoding), ...pieces }];
};
