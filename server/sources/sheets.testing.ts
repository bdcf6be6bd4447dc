import { workbookOf } from "#server/formats/archive.testing.ts";
import { workbookIn } from "#server/formats/workbook.ts";

export type Typed = string | number | null;

/** The sheets of a workbook as rows of texts and numbers, blank rows among them. */
export const sheetsIn = (bytes: Uint8Array): Record<string, Typed[][]> =>
  Object.fromEntries(
    workbookIn(bytes).sheets.map(({ name, rows }) => {
      const typed = rows.map(({ number, cells }) => {
        const width = Math.max(...cells.keys()) + 1;
        const texts = Array.from({ length: width }, (_, at): Typed => {
          const cell = cells.get(at);
          if (cell === undefined) return null;
          return cell.isNumber ? Number(cell.text) : cell.text;
        });
        return { number, texts };
      });
      const last = typed.at(-1)?.number ?? 0;
      const found = new Map(typed.map(({ number, texts }) => [number, texts]));
      return [name, Array.from({ length: last }, (_, at) => found.get(at + 1) ?? [])];
    }),
  );

export const workbookWith = (sheets: Record<string, Typed[][]>): Uint8Array => workbookOf(sheets);
