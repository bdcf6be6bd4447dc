import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Delivery, Source, Table } from "#server/sources/define.ts";
import { SourceFault } from "#server/sources/define.ts";

/** A file of a folder and the table it holds; `table` is null where it is none of them, with the reason. */
export type Dropped =
  | { file: string; source: Source; table: Table; delivery: Delivery }
  | { file: string; table: null; code: "unknown-file" | "ambiguous-file" | "still-growing"; reason: string };

/** Rows looked at to tell which table a file holds. */
const looked = 50;

const contentTypeOf = (name: string) =>
  /\.json$/i.test(name) ? "application/json" : /\.csv$/i.test(name) ? "text/csv" : "application/octet-stream";

const named = (file: string, table: Table) => file.toLowerCase().includes(table.table.toLowerCase());

type Fit = { fits: boolean; isPastHeader: boolean };

/** Whether a file's first rows are the table's; a fault that names a row has at least found its columns. */
function fit(delivery: Delivery, source: Source, table: Table): Fit {
  const measures = new Set(table.measures.map((measure) => measure.source));
  const codes = table.dimensions.includes("geography") ? source.codes("geography", table) : null;
  let rows = 0;
  try {
    for (const { measure, keys } of source.parse(delivery, table)) {
      const isKnown =
        measures.has(measure) && (!codes || codes.has(keys.geography)) && source.period(keys.time) !== null;
      if (!isKnown) return { fits: false, isPastHeader: measures.has(measure) };
      rows += 1;
      if (rows === looked) break;
    }
    return { fits: rows > 0, isPastHeader: true };
  } catch (fault) {
    if (!(fault instanceof SourceFault)) throw fault;
    return { fits: false, isPastHeader: rows > 0 || /\brow \d+\b/.test(fault.message) };
  }
}

async function wholeFile(path: string): Promise<Uint8Array | null> {
  const before = await stat(path);
  const bytes = await readFile(path);
  const after = await stat(path);
  return before.size === after.size && before.mtimeMs === after.mtimeMs && bytes.byteLength === after.size
    ? bytes
    : null;
}

/**
 * The files of a folder, each with the table its content is of. A name is only a hint: it decides between tables that
 * the content fits equally, and which table is blamed for a file that fits none, before its columns do.
 */
export async function droppedFiles(folder: string, sources: readonly Source[], now: () => Date): Promise<Dropped[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^\/+/, ""))
    .toSorted();
  const all: Dropped[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const bytes = await wholeFile(path);
    if (!bytes) {
      all.push({ file, table: null, code: "still-growing", reason: "Filen skrives stadig." });
      continue;
    }
    all.push(placed(file, bytes, sources, now().toISOString()));
  }
  return all;
}

function placed(file: string, bytes: Uint8Array, sources: readonly Source[], fetchedAt: string): Dropped {
  const bare: Delivery = {
    name: file,
    request: { method: "GET", url: `file:${file}`, body: null },
    response: { status: 200, contentType: contentTypeOf(file), requestId: null },
    bytes,
    fetchedAt,
  };
  const tried = sources.flatMap((source) =>
    source.tables.map((table) => {
      const delivery = source.dropped?.(bare, table) ?? bare;
      return { file, source, table, delivery, ...fit(delivery, source, table) };
    }),
  );
  const fitting = tried.filter(({ fits }) => fits);
  const hinted = fitting.filter(({ table }) => named(file, table));
  const found = fitting.length === 1 ? fitting[0] : hinted.length === 1 ? hinted[0] : undefined;
  if (found) return found;
  if (fitting.length > 1) {
    const tables = fitting.map(({ table }) => table.table).join(", ");
    return {
      file,
      table: null,
      code: "ambiguous-file",
      reason: `Filen kan være flere tabeller (${tables}); skriv tabellen i filnavnet.`,
    };
  }
  const namedAfter = tried.filter(({ table }) => named(file, table));
  const begun = tried.filter(({ isPastHeader }) => isPastHeader);
  const [blamed] = namedAfter.length === 1 ? namedAfter : begun.length === 1 ? begun : [];
  return blamed ?? { file, table: null, code: "unknown-file", reason: "Filen er ikke en af kildernes tabeller." };
}
