import { stat } from "node:fs/promises";
import type { Env } from "#server/env.ts";
import { unlessAbsent } from "#server/store/absent.ts";
import type { Source } from "#server/sources/define.ts";
import { droppedFiles } from "./drop.ts";
import type { Finding } from "./findings.ts";
import { type Options, OptionsFault } from "./options.ts";
import type { Supply } from "./plan.ts";
import { startSimulators } from "./simulators.ts";

export type Supplies = {
  supplies: Supply[];
  /** Files that are no table of a source. */
  findings: Finding[];
  /** Ends what was started to supply them. */
  stop: () => Promise<void>;
};

const nothing = () => Promise.resolve();

const fileSupplies = async (folder: string, sources: readonly Source[], now: () => Date): Promise<Supplies> => {
  const found = await stat(folder).catch(unlessAbsent(null));
  if (!found?.isDirectory()) throw new OptionsFault(`--from ${folder} er hverken en adresse eller en mappe.`);
  const files = await droppedFiles(folder, sources, now);
  if (files.length === 0) throw new OptionsFault(`Mappen ${folder} indeholder ingen filer.`);
  const placed = files.flatMap((file) => (file.table === null ? [] : [file]));
  const supplies = sources.map((source) => {
    const own = placed.filter((file) => file.source === source);
    const tables = [...new Set(own.map(({ table }) => table))].map((table) => ({
      table,
      deliveries: own.filter((file) => file.table === table).map(({ delivery }) => delivery),
    }));
    return { kind: "files" as const, source, tables };
  });
  const findings = files.flatMap((file): Finding[] =>
    file.table === null
      ? [{ level: "stop", code: file.code, dataset: "-", file: file.file, row: null, count: 1, reason: file.reason }]
      : [],
  );
  return { supplies, findings, stop: nothing };
};

/**
 * How each source's tables come: from files, from the address given, from the environment's, from the official one, or
 * in demonstration mode from simulators that are started here.
 */
export async function suppliesOf(
  env: Env,
  sources: readonly Source[],
  { sources: chosen, from }: Options,
  now: () => Date,
): Promise<Supplies> {
  const asked = chosen.length === 0 ? sources : sources.filter(({ id }) => chosen.includes(id));
  if (from && "folder" in from) return fileSupplies(from.folder, asked, now);
  const given = (source: Source) => (from ? from.url : env[source.address.variable]);
  const isSimulated = env.clock !== null && asked.some((source) => given(source) === undefined);
  const simulators = isSimulated && env.clock !== null ? await startSimulators(env.clock) : null;
  const supplies = asked.map((source): Supply => {
    const { tokenVariable, official } = source.address;
    const token = tokenVariable === null ? null : (env[tokenVariable] ?? (env.clock === null ? null : "demo"));
    const baseUrl = given(source) ?? simulators?.addresses[source.id] ?? official;
    return { kind: "address", source, baseUrl, token, refetch: given(source) !== undefined };
  });
  return { supplies, findings: [], stop: simulators?.stop ?? nothing };
}
