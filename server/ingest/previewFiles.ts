import { basename, dirname, join, resolve } from "node:path";
import { type Delivery, type Source, SourceFault } from "#server/sources/define.ts";
import { headsIn } from "#server/sources/fileRows.ts";
import { codeOfFault } from "./faults.ts";
import type { Finding } from "./findings.ts";
import { inboxAt, tablesNamed } from "./inbox.ts";
import { lookAt, take } from "./inboxTake.ts";
import type { Effects } from "./plan.ts";
import { type Agreed, previewOf } from "./preview.ts";
import { previewText } from "./previewText.ts";
import { findingLine } from "./report.ts";

type Asked = { dataDir: string; inbox: string; sources: readonly Source[]; files: readonly string[] };
type Shown = { text: string; isStopped: boolean };

const agreedBy = (sources: readonly Source[]): Agreed[] =>
  sources.flatMap((source) =>
    (source.contracts ?? []).flatMap((contract) =>
      source.tables.filter(({ dataset }) => dataset === contract.dataset).map((table) => ({ source, table, contract })),
    ),
  );

/** Whether a file has the columns of an agreement, and no others. */
function hasColumns(delivery: Delivery, { contract }: Agreed): boolean {
  try {
    const { missing, added } = headsIn(delivery, contract, 0);
    return missing.length === 0 && added.length === 0;
  } catch (cause) {
    if (cause instanceof SourceFault) return false;
    throw cause;
  }
}

const refusal = (name: string, code: Finding["code"], reason: string): Shown => {
  const finding = { level: "stop" as const, code, dataset: "-", file: name, row: null, count: 1, reason };
  return { text: [`Forhåndsvisning af ${name}`, "Fund:", findingLine(finding)].join("\n"), isStopped: true };
};

/** One file by the agreement its name is in, else by the one whose columns it has. */
async function shownOf(path: string, { dataDir, sources }: Asked, effects: Effects): Promise<Shown> {
  const place = { folder: dirname(path), name: basename(path) };
  try {
    const delivery = await take(place, await lookAt(place, effects), effects);
    const named = tablesNamed(place.name, sources).map(({ table }) => table);
    const all = agreedBy(sources);
    const fitting = all.filter((one) => (named.length > 0 ? named.includes(one.table) : hasColumns(delivery, one)));
    const [agreed, other] = fitting;
    const told = fitting.map(({ table }) => table.dataset).join(", ");
    if (!agreed)
      return refusal(place.name, "unknown-file", "Filen har hverken navn eller kolonner som i en filaftale.");
    if (other) return refusal(place.name, "ambiguous-file", `Filen passer til flere filaftaler (${told}).`);
    const preview = await previewOf(delivery, agreed, dataDir, effects.now());
    const isStopped = preview.findings.some(({ level }) => level === "stop");
    if (named.length > 0) return { text: previewText(preview), isStopped };
    const rename = `Navnet er ikke det aftalte (${String(agreed.contract.name)}); i indbakken ville filen blive liggende.`;
    return { text: `${previewText(preview)}\n${rename}`, isStopped: true };
  } catch (cause) {
    if (!(cause instanceof SourceFault)) throw cause;
    return refusal(place.name, codeOfFault(cause), cause.message);
  }
}

/** What an import of the files named would be, or of those in the inbox. Nothing is taken or written. */
export async function previews(asked: Asked, effects: Effects): Promise<Shown> {
  const { heads, findings } =
    asked.files.length > 0 ? { heads: [], findings: [] } : await inboxAt(asked.inbox, asked.sources);
  const paths = [...asked.files.map((file) => resolve(file)), ...heads.map(({ folder, name }) => join(folder, name))];
  const shown: Shown[] = [];
  for (const path of paths) shown.push(await shownOf(path, asked, effects));
  const texts = [
    ...shown.map(({ text }) => text),
    ...(findings.length > 0 ? [["Fund i indbakken:", ...findings.map(findingLine)].join("\n")] : []),
    ...(paths.length === 0 && findings.length === 0 ? [`Indbakken ${asked.inbox} er tom.`] : []),
  ];
  const isStopped = shown.some((one) => one.isStopped) || findings.some(({ level }) => level === "stop");
  return { text: texts.join("\n\n"), isStopped };
}
