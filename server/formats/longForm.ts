import type { StatTable } from "./table.ts";

const mustQuote = /[",\r\n]/;

const field = (text: string): string => (mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const pieceLength = 1 << 16;

/** Tables in the canonical long form: UTF-8 CSV, a header each, an empty line between tables. Pieces of about 64 kB. */
export function* longForm(tables: StatTable[]): Generator<string> {
  let piece = "";
  for (const [at, table] of tables.entries()) {
    if (at > 0) piece += "\n";
    const ids = table.dimensions.map((dimension) => field(dimension.id));
    piece += `${[...ids, "value", "status"].join(",")}\n`;
    for (const { codes, value, status } of table.cells) {
      for (const code of codes) piece += `${field(code)},`;
      piece += `${field(value ?? "")},${field(status)}\n`;
      if (piece.length > pieceLength) {
        yield piece;
        piece = "";
      }
    }
  }
  if (piece !== "") yield piece;
}
