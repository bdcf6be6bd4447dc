import { lstat, readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Source, Table } from "#server/sources/define.ts";
import { quoted } from "#server/sources/forbidden.ts";
import { unlessAbsent } from "#server/store/absent.ts";
import type { Finding } from "./findings.ts";

/** A file in the inbox and the table that its name is agreed to hold. */
export type Waiting = { name: string; folder: string; source: Source; table: Table };

export type Inbox = {
  /** The oldest file of each table. */
  heads: readonly Waiting[];
  findings: readonly Finding[];
};

const finding = (level: Finding["level"], code: Finding["code"], file: string, reason: string, more = {}): Finding => ({
  level,
  code,
  dataset: "-",
  file,
  row: null,
  count: 1,
  reason,
  ...more,
});

/** Tables that a file's name is agreed to hold. */
export const tablesNamed = (name: string, sources: readonly Source[]): { source: Source; table: Table }[] =>
  sources.flatMap((source) =>
    (source.contracts ?? [])
      .filter((contract) => contract.name.test(name.normalize("NFC")))
      .flatMap(({ dataset }) => source.tables.filter((table) => table.dataset === dataset))
      .map((table) => ({ source, table })),
  );

const checksum = /\.sha256$/i;
const dayIn = (name: string): string | null => /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? null;

type Met = Waiting & { changedAt: number };

/** The oldest first: by the date in the name where each has one, else by when they were last written. */
function inOrder(files: readonly Met[]): Met[] {
  const isDated = files.every(({ name }) => dayIn(name) !== null);
  const key = ({ name, changedAt }: Met) => (isDated ? Date.parse(dayIn(name) ?? "") : changedAt);
  return files.toSorted((a, b) => key(a) - key(b) || a.changedAt - b.changedAt || (a.name < b.name ? -1 : 1));
}

function unknownFiles(names: readonly string[]): Finding[] {
  const [first] = names;
  if (first === undefined) return [];
  const told = `${names.slice(0, 5).map(quoted).join(", ")}${names.length > 5 ? " …" : ""}`;
  const reason = `Ingen filaftale har et navn som ${told}; det bliver liggende i indbakken.`;
  return [finding("stop", "unknown-file", first, reason, { count: names.length })];
}

/**
 * What lies in the inbox: the oldest file of each table, and a finding for what cannot be taken. Only files straight in
 * the folder are looked at; hidden ones are left alone. Rejects where the folder cannot be read.
 */
export async function inboxAt(given: string, sources: readonly Source[]): Promise<Inbox> {
  const folder = await realpath(given).catch(unlessAbsent(null));
  if (folder === null)
    return { heads: [], findings: [finding("stop", "source-unreachable", given, "Indbakken findes ikke.")] };
  const entries = (await readdir(folder)).filter((name) => !name.startsWith(".")).toSorted();
  const findings: Finding[] = [];
  const unknown: string[] = [];
  const queues = new Map<string, Met[]>();
  for (const name of entries) {
    if (checksum.test(name) && tablesNamed(name.replace(checksum, ""), sources).length > 0) continue;
    const [found, other] = tablesNamed(name, sources);
    if (!found) {
      unknown.push(name);
      continue;
    }
    const { dataset } = found.table;
    const met = await lstat(join(folder, name)).catch(unlessAbsent(null));
    if (other) {
      const reason = `Navnet passer til flere filaftaler (${dataset}, ${other.table.dataset}); filen bliver liggende.`;
      findings.push(finding("stop", "ambiguous-file", name, reason));
    } else if (met && !met.isFile()) {
      const reason = "Det er ikke en fil, men en genvej eller en mappe; læg selve filen i indbakken.";
      findings.push(finding("stop", "unsafe-file", name, reason, { dataset }));
    } else if (met)
      queues.set(dataset, [...(queues.get(dataset) ?? []), { name, folder, ...found, changedAt: met.mtimeMs }]);
  }
  const heads = [...queues.values()].flatMap((queue): Waiting[] => {
    const [head, ...later] = inOrder(queue);
    const reason = `Filen venter til næste indlæsning; ${quoted(head?.name ?? "")} er ældre og tages først.`;
    for (const { name, table } of later)
      findings.push(finding("warn", "waiting-file", name, reason, { dataset: table.dataset }));
    return head ? [head] : [];
  });
  return { heads, findings: [...unknownFiles(unknown), ...findings] };
}
