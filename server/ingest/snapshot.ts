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

/** Keeps the bytes and their sidecar in a folder. Bytes that are there already are not written again. */
export async function keepSnapshots(
  dataDir: string,
  folder: string,
  snapshots: readonly Snapshot[],
  source: Source,
  table: Table,
): Promise<void> {
  const { staging } = layout(dataDir);
  for (const snapshot of snapshots) {
    const name = snapshotName(snapshot.sha256, snapshot.delivery);
    const known = await stat(join(folder, name)).catch(unlessAbsent(null));
    if (known?.size === snapshot.delivery.bytes.byteLength) continue;
    await writeDurably(join(folder, name), join(staging, table.dataset, name), snapshot.delivery.bytes);
    const sidecar = `${JSON.stringify(sidecarOf(snapshot, source, table), null, 1)}\n`;
    await writeDurably(join(folder, `${snapshot.sha256}.meta.json`), join(staging, table.dataset, "meta"), sidecar);
  }
}
