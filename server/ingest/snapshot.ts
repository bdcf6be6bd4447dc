import { stat } from "node:fs/promises";
import { join } from "node:path";
import { unlessAbsent } from "#server/store/absent.ts";
import { sha256Of, writeDurably } from "#server/store/durable.ts";
import { layout, snapshotFile } from "#server/store/layout.ts";
import type { KeptSnapshot } from "#server/store/manifest.ts";
import type { Delivery, Source, Table } from "#server/sources/define.ts";

/** Bytes as received, named by their hash. */
export type Snapshot = { sha256: string; delivery: Delivery };

export const snapshotOf = (delivery: Delivery): Snapshot => ({ sha256: sha256Of(delivery.bytes), delivery });

const endingOf = ({ response: { contentType }, name }: Omit<Delivery, "bytes">) => {
  if (/json/i.test(contentType)) return "json";
  if (/csv/i.test(contentType)) return "csv";
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "bin";
};

/** The name that bytes are kept under. */
export const snapshotName = (sha256: string, delivery: Omit<Delivery, "bytes">): string =>
  `${sha256}.${endingOf(delivery)}`;

/** A snapshot as the manifest of a release names it. */
export const keptSnapshot = ({ sha256, delivery }: Snapshot, table: Table): KeptSnapshot => ({
  sha256,
  name: delivery.name,
  file: snapshotFile(table.dataset, snapshotName(sha256, delivery)),
  method: delivery.request.method,
  url: delivery.request.url,
  body: delivery.request.body,
  requestId: delivery.response.requestId,
  fetchedAt: delivery.fetchedAt,
});

const sidecarOf = ({ sha256, delivery }: Snapshot, source: Source, table: Table) => ({
  dataset: table.dataset,
  source: source.id,
  table: table.table,
  name: delivery.name,
  url: delivery.request.url,
  method: delivery.request.method,
  body: delivery.request.body,
  status: delivery.response.status,
  contentType: delivery.response.contentType,
  requestId: delivery.response.requestId,
  sha256,
  bytes: delivery.bytes.byteLength,
  licence: source.licence,
  fetchedAt: delivery.fetchedAt,
});

/**
 * Keeps the bytes and their sidecar in a folder. Bytes that are there already are not written again; the others side by
 * side, since each waits for the disk and the disk takes many at a time.
 */
export async function keepSnapshots(
  dataDir: string,
  folder: string,
  snapshots: readonly Snapshot[],
  source: Source,
  table: Table,
): Promise<void> {
  const staging = join(layout(dataDir).staging, table.dataset);
  const keep = async (snapshot: Snapshot) => {
    const { sha256, delivery } = snapshot;
    const name = snapshotName(sha256, delivery);
    const known = await stat(join(folder, name)).catch(unlessAbsent(null));
    if (known?.size === delivery.bytes.byteLength) return;
    await writeDurably(join(folder, name), join(staging, name), delivery.bytes);
    const sidecar = `${JSON.stringify(sidecarOf(snapshot, source, table), null, 1)}\n`;
    await writeDurably(join(folder, `${sha256}.meta.json`), join(staging, `${sha256}.meta`), sidecar);
  };
  const different = snapshots.filter(({ sha256 }, at) => snapshots.findIndex((one) => one.sha256 === sha256) === at);
  // All have ended before a fault of one is told, so that none still writes when the right to write is given back.
  const ended = await Promise.allSettled(different.map(keep));
  for (const one of ended) if (one.status === "rejected") throw one.reason;
}
