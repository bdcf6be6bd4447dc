import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "#server/env.ts";
import { unlessAbsent } from "#server/store/absent.ts";
import type { Address, Source } from "#server/sources/define.ts";
import { droppedFiles } from "./drop.ts";
import type { Finding } from "./findings.ts";
import { inboxSupply } from "./inboxSupply.ts";
import { type Asked, OptionsFault } from "./options.ts";
import type { Effects, Supply, TableReport } from "./plan.ts";
import { startSimulators } from "./simulators.ts";

export type Supplies = {
  supplies: Supply[];
  /** Files that are no table of a source. */
  findings: readonly Finding[];
  /** When the run has ended: moves what was taken out of the inbox. */
  settle: (tables: readonly TableReport[]) => Promise<Finding[]>;
  /** Ends what was started to supply them. */
  stop: () => Promise<void>;
};

const nothing = () => Promise.resolve();
const nothingToSettle = () => Promise.resolve([]);

const fileSupplies = async (
  folder: string,
  sources: readonly Source[],
  clock: Pick<Effects, "now" | "ticks" | "sleep">,
): Promise<Supplies> => {
  const found = await stat(folder).catch(unlessAbsent(null));
  if (!found?.isDirectory()) throw new OptionsFault(`--from ${folder} er hverken en adresse eller en mappe.`);
  const files = await droppedFiles(folder, sources, clock);
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
  return { supplies, findings, settle: nothingToSettle, stop: nothing };
};

/** The inbox: the folder given, else the one of the data folder. */
export const inboxOf = ({ INBOX_DIR, DATA_DIR }: Pick<Env, "INBOX_DIR" | "DATA_DIR">): string =>
  INBOX_DIR ?? join(DATA_DIR, "inbox");

const atAddresses = (sources: readonly Source[]) =>
  sources.flatMap((source) => (source.address ? [{ source, address: source.address }] : []));

/**
 * How each source's tables come: from files, from the address given, from the environment's, from the official one, or
 * from the inbox. In demonstration mode simulators are started here, and lay their files in the inbox unless another is
 * given.
 */
export async function suppliesOf(
  env: Env,
  sources: readonly Source[],
  { sources: chosen, from, approval }: Asked,
  clock: Pick<Effects, "now" | "ticks" | "sleep">,
): Promise<Supplies> {
  const asked = chosen.length === 0 ? sources : sources.filter(({ id }) => chosen.includes(id));
  if (from && "folder" in from) return fileSupplies(from.folder, asked, clock);
  const given = ({ variable }: Address) => (from ? from.url : env[variable]);
  const fromInbox = from ? [] : asked.filter(({ contracts }) => contracts !== undefined);
  const folder = inboxOf(env);
  const simulated = fromInbox.length > 0 && env.INBOX_DIR === undefined ? folder : null;
  const isSimulated = atAddresses(asked).some(({ address }) => given(address) === undefined) || simulated !== null;
  const simulators = env.clock !== null && isSimulated ? await startSimulators(env.clock, simulated) : null;
  const supplies = atAddresses(asked).map(({ source, address }): Supply => {
    const { tokenVariable, official } = address;
    const token = tokenVariable === null ? null : (env[tokenVariable] ?? (env.clock === null ? null : "demo"));
    const baseUrl = given(address) ?? simulators?.addresses[source.id] ?? official;
    return { kind: "address", source, baseUrl, token, refetch: from !== null };
  });
  const stop = simulators?.stop ?? nothing;
  if (fromInbox.length === 0) return { supplies, findings: [], settle: nothingToSettle, stop };
  if (env.INBOX_DIR === undefined) await mkdir(folder, { recursive: true });
  const inbox = await inboxSupply(
    { dataDir: env.DATA_DIR, folder, isApproved: approval !== null },
    sources,
    fromInbox,
    clock,
  );
  return { supplies: [...supplies, ...inbox.supplies], findings: inbox.findings, settle: inbox.settle, stop };
}
