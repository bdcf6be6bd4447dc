import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Delivery, Source, Table } from "#server/sources/define.ts";
import { SourceFault } from "#server/sources/define.ts";
import { codeOfFault, rowOfFault } from "./faults.ts";
import type { FindingCode } from "./findings.ts";
import { tablesNamed } from "./inbox.ts";
import { lookAt, take } from "./inboxTake.ts";
import type { Effects } from "./plan.ts";

/** A file of a folder and the table it holds; `table` is null where it is none of them, with the reason. */
export type Dropped =
  | { file: string; source: Source; table: Table; delivery: Delivery }
  | { file: string; table: null; code: FindingCode; reason: string };

type Refused = Extract<Dropped, { table: null }>;

/** Rows looked at to tell which table a file holds. */
const looked = 50;

const contentTypeOf = (name: string) =>
  /\.json$/i.test(name) ? "application/json" : /\.csv$/i.test(name) ? "text/csv" : "application/octet-stream";

const named = (file: string, table: Table) => file.toLowerCase().includes(table.table.toLowerCase());

/** Tables that a file may be of: of a source with agreements only those that its name is agreed for. */
const candidates = (file: string, source: Source): readonly Table[] =>
  source.contracts ? tablesNamed(basename(file), [source]).map(({ table }) => table) : source.tables;

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
    return { fits: false, isPastHeader: rows > 0 || rowOfFault(fault) !== null };
  }
}

/** Most bytes of a folder that are read in one run: all of them are held until their tables have been read. */
const mostTogether = 512 * 1024 * 1024;

const refused = (file: string, cause: unknown): Refused => {
  if (!(cause instanceof SourceFault)) throw cause;
  return { file, table: null, code: codeOfFault(cause), reason: cause.message };
};

type Clock = Pick<Effects, "now" | "ticks" | "sleep">;

/** The names in a folder and its folders, hidden ones left out; what is no file of its own is refused. */
async function namesIn(folder: string): Promise<{ files: string[]; strange: Refused[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => ({ entry, file: join(entry.parentPath, entry.name).slice(folder.length).replace(/^\/+/, "") }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const files = named.filter(({ entry }) => entry.isFile()).map(({ file }) => file);
  const reason = "Det er ikke en fil, men en genvej eller andet; læg selve filen i mappen.";
  const strange = named.filter(({ entry }) => !entry.isFile());
  return {
    files: files.filter((file) => !(file.endsWith(".sha256") && files.includes(file.slice(0, -".sha256".length)))),
    strange: strange.map(({ file }): Refused => ({ file, table: null, code: "unsafe-file", reason })),
  };
}

/**
 * The files of a folder, each with the table its content is of, looked at twice and held to their checksums as those of
 * the inbox are. A name is only a hint: it decides between tables that the content fits equally, and which table is
 * blamed for a file that fits none, before its columns do.
 */
export async function droppedFiles(
  folder: string,
  sources: readonly Source[],
  clock: Clock,
  most = mostTogether,
): Promise<Dropped[]> {
  const { files, strange } = await namesIn(folder);
  const looks = new Map<string, Awaited<ReturnType<typeof lookAt>> | Refused>();
  for (const file of files)
    looks.set(file, await lookAt({ folder, name: file }, clock).catch((cause: unknown) => refused(file, cause)));
  const all: Dropped[] = [...strange];
  let together = 0;
  for (const [file, look] of looks) {
    if ("code" in look) {
      all.push(look);
      continue;
    }
    together += look.size;
    if (together > most) {
      const reason = `Mappens filer fylder over ${most / 1024 / 1024} MB; indlæs dem i flere omgange.`;
      all.push({ file, table: null, code: "too-large", reason });
      continue;
    }
    const taken = await take({ folder, name: file }, look, clock).catch((cause: unknown) => refused(file, cause));
    all.push("code" in taken ? taken : placed(file, taken.bytes, sources, taken.fetchedAt));
  }
  return all.toSorted((a, b) => (a.file < b.file ? -1 : 1));
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
    candidates(file, source).map((table) => {
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
  const namedAfter = tried.filter(({ source, table }) => source.contracts !== undefined || named(file, table));
  const begun = tried.filter(({ isPastHeader }) => isPastHeader);
  const [blamed] = namedAfter.length === 1 ? namedAfter : begun.length === 1 ? begun : [];
  return blamed ?? { file, table: null, code: "unknown-file", reason: "Filen er ikke en af kildernes tabeller." };
}
