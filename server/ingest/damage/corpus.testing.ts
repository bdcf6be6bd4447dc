import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Delivery, Means, Source } from "#server/sources/define.ts";
import { archivedAs } from "../fixtures/looked.ts";
import { listedSources } from "../list.ts";
import { startSimulators } from "../simulators.ts";
import { type Subject, subjectOf } from "./subject.testing.ts";

/** Tables that the faults are put into: of every source whose deliveries are text, large and small, by month and by year. */
export const corpusDatasets = [
  "dst-aus08",
  "dst-lbesk01",
  "dst-aus07",
  "jobindsats-y25i05",
  "jobindsats-y07a02",
  "at-accidents-injury",
  "at-decisions",
  "aes-cases",
  "aes-times",
  "eurostat-hsw-n2-01",
  "dep-goals",
  "star-recruitment-industry",
] as const;

const clock = "2026-09-15T09:00:00+02:00";

async function fetchedOf(source: Source, dataset: string, baseUrl: string): Promise<Delivery[]> {
  const means: Means = {
    fetch,
    baseUrl,
    token: "demo",
    now: () => new Date(clock),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    signal: new AbortController().signal,
  };
  const table = source.tables.find((one) => one.dataset === dataset);
  const deliveries: Delivery[] = [];
  if (table) for await (const delivery of source.fetch(table, means)) deliveries.push(delivery);
  return deliveries;
}

async function laidOf(source: Source, dataset: string, inbox: string): Promise<Delivery[]> {
  const contract = source.contracts?.find((one) => one.dataset === dataset);
  const names = (await readdir(inbox)).filter((name) => contract?.name.test(name));
  return Promise.all(
    names.map(async (name) => ({
      name,
      request: { method: "GET" as const, url: `file:${name}`, body: null },
      response: { status: 200, contentType: "text/csv", requestId: null },
      bytes: new Uint8Array(await readFile(join(inbox, name))),
      fetchedAt: clock,
    })),
  );
}

export type Corpus = { subjects: readonly Subject[]; close: () => Promise<void> };

/** The tables as the demonstration world delivers them, each with the release that a run would publish. */
export async function corpusOf(datasets: readonly string[] = corpusDatasets): Promise<Corpus> {
  const folder = await mkdtemp(join(tmpdir(), "overblik-corpus-"));
  const inbox = join(folder, "inbox");
  await mkdir(inbox);
  const simulators = await startSimulators(clock, inbox);
  try {
    const sources = await listedSources();
    const subjects: Subject[] = [];
    for (const dataset of datasets) {
      const source = sources.find(({ tables }) => tables.some((table) => table.dataset === dataset));
      const table = source?.tables.find((one) => one.dataset === dataset);
      if (!source || !table) throw new RangeError(`no source has ${dataset}`);
      const address = simulators.addresses[source.id];
      const deliveries =
        address === undefined ? await laidOf(source, dataset, inbox) : await fetchedOf(source, dataset, address);
      const served = await archivedAs(source, table, deliveries, join(folder, `${dataset}.parquet`));
      subjects.push(subjectOf(source, table, deliveries, served));
    }
    return { subjects, close: () => rm(folder, { recursive: true, force: true }) };
  } finally {
    await simulators.stop();
  }
}
