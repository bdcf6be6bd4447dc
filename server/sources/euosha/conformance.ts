import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Delivery, SourceFault } from "../define.ts";
import { parse } from "./parse.ts";
import euosha from "./source.ts";
import { tables } from "./tables.ts";

type Conformance = { file: string; outcome: "read" | "refused" | "differs"; detail: string };

/** Cells of the workbook of April 2019 as typed off its sheets: country, measure, year, figure. */
const known = [
  ["Denmark", "nonfatal-index", "2010", 1],
  ["Denmark", "nonfatal-index", "2016", 0.7907330102522272],
  ["EU28", "nonfatal-index", "2016", 0.917189613214996],
  ["Croatia", "nonfatal-index", "2008", null],
  ["Denmark", "fatal-rate", "2016", 1.585663778583676],
  ["EU28", "fatal-rate", "2016", 1.882770639080624],
  ["Iceland", "fatal-rate", "2016", 0],
  ["Denmark", "nonfatal-reported", "2016", 2185.128142876652],
  ["EU28", "nonfatal-estimated", "2016", 2067.259072512215],
] as const;

/** Sheets are of 32 countries: nine years of the index, and three undated columns. */
const cells = 32 * (9 + 3);

const delivered = (name: string, bytes: Uint8Array): Delivery => ({
  name,
  request: { method: "GET", url: `file:${name}`, body: null },
  response: { status: 200, contentType: "", requestId: null },
  bytes,
  fetchedAt: "",
});

/** What is wrong with the real workbook as this source reads it; null where nothing is. */
function differenceIn(bytes: Uint8Array, file: string): string | null {
  const [table] = tables;
  if (!table) return "no table is declared";
  const rows = [...parse(delivered(file, bytes))];
  if (rows.length !== cells) return `${rows.length} cells instead of ${cells}`;
  const codes = euosha.codes("geography", table);
  const unknown = rows.find(
    ({ keys, measure }) =>
      !codes.has(keys.geography) ||
      euosha.period(keys.time) === null ||
      !table.measures.some(({ source }) => source === measure),
  );
  if (unknown) return `${unknown.keys.geography}, ${unknown.keys.time} or ${unknown.measure} is not known`;
  const wrong = known.find(([country, id, year, value]) => {
    const source = table.measures.find((measure) => measure.id === id)?.source;
    const row = rows.find(
      ({ keys, measure }) => keys.geography === country && keys.time === year && measure === source,
    );
    return row === undefined || row.value !== value || (value === null) !== (row.mark === "..");
  });
  return wrong ? `${wrong.join(" ")} is not what is read` : null;
}

/** Reads EU-OSHA's real files in a folder: the barometer by this source's reader, the others refused. */
export function conform(folder: string): Promise<Conformance[]> {
  const files = readdirSync(folder).toSorted();
  return Promise.resolve(
    files.map((file): Conformance => {
      if (!euosha.contracts?.some(({ name }) => name.test(file)))
        return { file, outcome: "refused", detail: "no agreement is for a file of this name" };
      try {
        const difference = differenceIn(readFileSync(join(folder, file)), file);
        return difference === null
          ? { file, outcome: "read", detail: `${cells} cells` }
          : { file, outcome: "differs", detail: difference };
      } catch (fault) {
        if (fault instanceof SourceFault) return { file, outcome: "differs", detail: fault.message };
        throw fault;
      }
    }),
  );
}
