import { stat } from "node:fs/promises";
import { join } from "node:path";
import { unlessAbsent } from "#server/store/absent.ts";
import { sha256Of, writeDurably } from "#server/store/durable.ts";
import { layout } from "#server/store/layout.ts";
import type { Delivery, Source, Table } from "#server/sources/define.ts";

/** Bytes as received, named by their hash. */
export type Snapshot = { sha256: string; delivery: Delivery };

export const snapshotOf = (delivery: Delivery): Snapshot => ({ sha256: sha256Of(delivery.bytes), delivery });

const endingOf = ({ response: { contentType }, name }: Delivery) => {
  if (/json/i.test(contentType)) return "json";
  if (/csv/i.test(contentType)) return "csv";
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "bin";
};

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
    const name = `${snapshot.sha256}.${endingOf(snapshot.delivery)}`;
    const known = await stat(join(folder, name)).catch(unlessAbsent(null));
    if (known?.size === snapshot.delivery.bytes.byteLength) continue;
    await writeDurably(join(folder, name), join(staging, table.dataset, name), snapshot.delivery.bytes);
    const sidecar = `${JSON.stringify(sidecarOf(snapshot, source, table), null, 1)}\n`;
    await writeDurably(join(folder, `${snapshot.sha256}.meta.json`), join(staging, table.dataset, "meta"), sidecar);
  }
}
